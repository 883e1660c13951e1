import {
  type Attributes,
  action,
  complex,
  deprecated,
  entity,
  fn,
  optional,
  parameter,
  property,
  returns,
} from "../csdl-text.ts";
import type { RuleCaseExample } from "./rule-case.ts";

type Versions = Pick<RuleCaseExample, "before" | "after">;

const e = entity("e");
const f = entity("f");
const c = complex("c", property("p"));
const bound = { IsBound: "true" };
const toE = parameter("bindingParameter", "N.e");
const toF = parameter("bindingParameter", "N.f");
const notNull: Attributes = { Nullable: "false" };

/** Between two versions of an action that is bound to `e`. */
function ofAction(before: string, after: string): Versions {
  return { before: e + action("do", toE + before, bound), after: e + action("do", toE + after, bound) };
}

/** Between two versions of an unbound function. */
function ofFunction(before: string, after: string): Versions {
  return { before: e + c + fn("get", before), after: e + c + fn("get", after) };
}

const act = "N.do(N.e)";
const text = returns("Edm.String");
const [x, y] = [parameter("x"), parameter("y")];
const optionalX = parameter("x", "Edm.String", {}, optional);
const wantedX = parameter("x", "Edm.String", notNull);

function uses(type: string): string {
  return `import type { ${type} } from "./N/index.js"; export type Used = ${type};`;
}

/** Names an action that is bound to `e`, as URLs do. */
const namesDo = `
  import type { BoundOperations } from "./service.js";
  export type Answer = BoundOperations["N.e"]["N.do"]["response"];
`;
const sendsWithDo = (value: string): string => `
  import type { EDoParameters } from "./N/index.js";
  export const body: EDoParameters = ${value};
`;
const sendsNothing = `
  import type { BoundOperations } from "./service.js";
  export const body: BoundOperations["N.e"]["N.do"]["parameters"] = undefined;
`;
const answersNothing = `
  import type { EDoResponse } from "./N/index.js";
  export const done = async (answer: Promise<EDoResponse>): Promise<void> => answer;
`;
const calls = (parameters: string): string => `
  import { get_ } from "./N/index.js";
  export const url = get_(${parameters});
`;
/** Reads the answer of `get` as a type. */
const reads = (what: string, type: string): string => `
  import type { GetResponse } from "./N/index.js";
  export const read = (answer: GetResponse): ${type} => ${what};
`;

const overloadCases: readonly RuleCaseExample[] = [
  {
    rule: "operation-added",
    case: "always",
    target: act,
    before: e,
    after: e + action("do", toE, bound),
    consumer: uses("E"),
  },
  {
    rule: "operation-removed",
    case: "unannounced",
    target: "N.do(N.f)",
    before: e + f + action("do", toE, bound) + action("do", toF, bound),
    after: e + f + action("do", toE, bound),
    consumer: uses("FDoResponse"),
  },
  {
    rule: "operation-removed",
    case: "unannounced",
    target: act,
    before: e + f + action("do", toE + x, bound),
    after: e + f + action("do", toF + y, bound),
    also: ["operation-added N.do(N.f)"],
    consumer: uses("EDoParameters"),
  },
  {
    rule: "operation-removed",
    case: "deprecated",
    target: act,
    before: e + action("do", deprecated() + toE, bound),
    after: e,
    consumer: uses("EDoResponse"),
  },
  {
    rule: "operation-renamed-case",
    case: "always",
    target: act,
    before: e + action("do", toE, bound),
    after: e + action("Do", toE, bound),
    back: "N.Do(N.e)",
    consumer: namesDo,
  },
  {
    rule: "operation-kind-changed",
    case: "always",
    target: act,
    before: e + action("do", toE + text, bound),
    after: e + fn("do", toE + text, bound),
    consumer: `
      import type { BoundOperations } from "./service.js";
      export const method: Record<BoundOperations["N.e"]["N.do"]["kind"], "POST"> = { Action: "POST" };
    `,
  },
  {
    rule: "operation-binding-changed",
    case: "always",
    target: "N.do",
    before: e + f + action("do", toE, bound),
    after: e + f + action("do", toF, bound),
    consumer: uses("EDoResponse"),
  },
  {
    rule: "operation-composable-changed",
    case: "gained",
    target: "N.get",
    before: fn("get", text),
    after: fn("get", text, { IsComposable: "true" }),
  },
  {
    rule: "operation-composable-changed",
    case: "lost",
    target: "N.get",
    before: fn("get", text, { IsComposable: "true" }),
    after: fn("get", text),
  },
];

const resultCases: readonly RuleCaseExample[] = [
  {
    rule: "return-type-changed",
    case: "changed",
    target: "N.get",
    ...ofFunction(text, returns("Edm.Int32")),
    consumer: reads("answer.value", "string | null | undefined"),
  },
  {
    rule: "return-type-changed",
    case: "changed",
    target: "N.get",
    ...ofFunction(text, returns("Collection(Edm.String)")),
    consumer: reads("answer.value", "string | null | undefined"),
  },
  {
    rule: "return-type-changed",
    case: "changed",
    target: act,
    ...ofAction(returns("N.e"), ""),
    consumer: `import type { EDoResponse } from "./N/index.js"; export const id = (e: EDoResponse): string => e.id;`,
  },
  {
    rule: "return-type-changed",
    case: "same-form",
    target: "N.get",
    ...ofFunction(text, returns("Edm.Guid")),
    consumer: reads("answer.value", "string | null | undefined"),
  },
  {
    rule: "return-type-changed",
    case: "same-form",
    target: "N.get",
    ...ofFunction(returns("Edm.Stream"), returns("Edm.Untyped")),
  },
  { rule: "return-type-changed", case: "gained", target: act, ...ofAction("", text), consumer: answersNothing },
  {
    rule: "return-nullability-changed",
    case: "loosened",
    target: "N.get",
    ...ofFunction(returns("Edm.String", notNull), text),
    consumer: reads("answer.value", "string"),
  },
  {
    rule: "return-nullability-changed",
    case: "loosened",
    target: "N.get",
    ...ofFunction(returns("Collection(N.c)", notNull), returns("Collection(N.c)")),
    consumer: reads("answer.value.map(({ p }) => p)", "unknown"),
  },
  {
    rule: "return-nullability-changed",
    case: "loosened-unseen",
    target: "N.get",
    ...ofFunction(returns("N.e", notNull), returns("N.e")),
    consumer: reads("answer.id", "string"),
  },
  {
    rule: "return-nullability-changed",
    case: "loosened-unseen",
    target: "N.get",
    ...ofFunction(returns("Collection(N.e)", notNull), returns("Collection(N.e)")),
    consumer: reads("answer.value[0]?.id", "string | undefined"),
  },
  {
    rule: "return-nullability-changed",
    case: "tightened",
    target: "N.get",
    ...ofFunction(text, returns("Edm.String", notNull)),
    consumer: reads("answer.value", "string | null | undefined"),
  },
];

const additionCases: readonly RuleCaseExample[] = [
  {
    rule: "parameter-added",
    case: "optional",
    target: `${act}/x`,
    ...ofAction(y, x + y),
    consumer: sendsWithDo('{ y: "" }'),
  },
  {
    rule: "parameter-added",
    case: "optional",
    target: "N.get/x",
    ...ofFunction(y + text, y + optionalX + text),
    consumer: calls('{ y: "" }, { top: 1 }'),
  },
  { rule: "parameter-added", case: "first", target: `${act}/x`, ...ofAction("", x), consumer: sendsNothing },
  {
    rule: "parameter-added",
    case: "first",
    target: "N.get/x",
    ...ofFunction(text, optionalX + text),
    consumer: calls("{ top: 1 }"),
  },
  {
    rule: "parameter-added",
    case: "inserted",
    target: "N.get/x",
    ...ofFunction(y + text, optionalX + y + text),
    consumer: calls('{ y: "" }'),
  },
  { rule: "parameter-added", case: "required", target: "N.get/x", ...ofFunction(text, x + text), consumer: calls("") },
  { rule: "parameter-added", case: "required", target: `${act}/x`, ...ofAction("", wantedX), consumer: sendsNothing },
  {
    rule: "parameter-added",
    case: "required",
    target: `${act}/x`,
    ...ofAction(y, y + wantedX),
    consumer: sendsWithDo('{ y: "" }'),
  },
];

const parameterCases: readonly RuleCaseExample[] = [
  {
    rule: "parameter-removed",
    case: "unannounced",
    target: `${act}/x`,
    ...ofAction(x + y, y),
    consumer: sendsWithDo('{ x: "" }'),
  },
  {
    rule: "parameter-removed",
    case: "deprecated",
    target: `${act}/x`,
    ...ofAction(x + deprecated(), deprecated()),
    consumer: uses("EDoParameters"),
  },
  {
    rule: "parameter-renamed-case",
    case: "always",
    target: `${act}/x`,
    ...ofAction(x, parameter("X")),
    back: `${act}/X`,
    consumer: sendsWithDo('{ x: "" }'),
  },
  {
    rule: "parameter-type-changed",
    case: "other-form",
    target: `${act}/x`,
    ...ofAction(x, parameter("x", "Edm.Int32")),
    consumer: sendsWithDo('{ x: "" }'),
  },
  {
    rule: "parameter-type-changed",
    case: "other-form",
    target: "N.get/x",
    ...ofFunction(x + text, parameter("x", "Collection(Edm.String)") + text),
    consumer: calls('{ x: "" }'),
  },
  {
    rule: "parameter-type-changed",
    case: "same-form",
    target: "N.get/x",
    ...ofFunction(x + text, parameter("x", "Edm.Guid") + text),
    consumer: calls('{ x: "" }'),
  },
  {
    rule: "parameter-nullability-changed",
    case: "loosened",
    target: `${act}/x`,
    ...ofAction(wantedX, x),
    consumer: sendsWithDo('{ x: "" }'),
  },
  {
    rule: "parameter-nullability-changed",
    case: "tightened",
    target: `${act}/x`,
    ...ofAction(x, wantedX),
    consumer: sendsWithDo("{}"),
  },
  {
    rule: "parameter-nullability-changed",
    case: "tightened",
    target: "N.get/x",
    ...ofFunction(x + text, wantedX + text),
    consumer: calls("{ x: null }"),
  },
  {
    rule: "parameter-optional-changed",
    case: "optional",
    target: "N.get/x",
    ...ofFunction(x + text, optionalX + text),
    consumer: calls('{ x: "" }'),
  },
  {
    rule: "parameter-optional-changed",
    case: "required",
    target: "N.get/x",
    ...ofFunction(optionalX + text, x + text),
    consumer: calls("{}"),
  },
  { rule: "parameter-optional-changed", case: "nullable", target: `${act}/x`, ...ofAction(optionalX, x) },
  {
    rule: "parameters-reordered",
    case: "action",
    target: act,
    ...ofAction(x + y, y + x),
    consumer: sendsWithDo('{ x: "", y: "" }'),
  },
  {
    rule: "parameters-reordered",
    case: "function",
    target: "N.get",
    ...ofFunction(x + y + text, y + x + text),
    consumer: calls('{ x: "", y: "" }'),
  },
];

export const operationCases: readonly RuleCaseExample[] = [
  ...overloadCases,
  ...resultCases,
  ...additionCases,
  ...parameterCases,
];
