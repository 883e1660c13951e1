import {
  action,
  complex,
  container,
  deprecated,
  entity,
  entitySet,
  fn,
  optional,
  parameter,
  property,
  returns,
  singleton,
  term,
} from "./csdl-text.ts";
import type { RuleCaseExample } from "./rule-case.ts";

const e = entity("e");
const f = entity("f");
const bound = { IsBound: "true" };
const toE = parameter("bindingParameter", "N.e");
const toF = parameter("bindingParameter", "N.f");

/** Between two versions of an action that is bound to `e`. */
function ofAction(before: string, after: string): Pick<RuleCaseExample, "before" | "after"> {
  return { before: e + action("do", toE + before, bound), after: e + action("do", toE + after, bound) };
}

/** Between two versions of an unbound function. */
function ofFunction(before: string, after: string): Pick<RuleCaseExample, "before" | "after"> {
  return { before: fn("get", before), after: fn("get", after) };
}

/** Between two versions of a container, with two entity types to refer to. */
function ofContainer(before: string, after: string): Pick<RuleCaseExample, "before" | "after"> {
  return { before: e + f + container(before), after: e + f + container(after) };
}

const act = "N.do(N.e)";
const text = returns("Edm.String");
const set = entitySet("es", "N.e");
const member = "N.Service/x";

const operationCases: readonly RuleCaseExample[] = [
  { rule: "operation-added", case: "always", target: act, before: e, after: e + action("do", toE, bound) },
  {
    rule: "operation-removed",
    case: "unannounced",
    target: "N.do(N.f)",
    before: e + f + action("do", toE, bound) + action("do", toF, bound),
    after: e + f + action("do", toE, bound),
  },
  {
    rule: "operation-removed",
    case: "unannounced",
    target: act,
    before: e + f + action("do", toE + parameter("x"), bound),
    after: e + f + action("do", toF + parameter("y"), bound),
    also: ["operation-added N.do(N.f)"],
  },
  {
    rule: "operation-removed",
    case: "deprecated",
    target: act,
    before: e + action("do", deprecated() + toE, bound),
    after: e,
  },
  {
    rule: "operation-renamed-case",
    case: "always",
    target: act,
    before: e + action("do", toE, bound),
    after: e + action("Do", toE, bound),
    back: "N.Do(N.e)",
  },
  {
    rule: "operation-kind-changed",
    case: "always",
    target: act,
    before: e + action("do", toE + text, bound),
    after: e + fn("do", toE + text, bound),
  },
  {
    rule: "operation-binding-changed",
    case: "always",
    target: "N.do",
    before: e + f + action("do", toE, bound),
    after: e + f + action("do", toF, bound),
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
  { rule: "return-type-changed", case: "changed", target: "N.get", ...ofFunction(text, returns("Edm.Int32")) },
  { rule: "return-type-changed", case: "gained", target: act, ...ofAction("", text) },
  {
    rule: "return-nullability-changed",
    case: "loosened",
    target: "N.get",
    ...ofFunction(returns("Edm.String", { Nullable: "false" }), text),
  },
  {
    rule: "return-nullability-changed",
    case: "tightened",
    target: "N.get",
    ...ofFunction(text, returns("Edm.String", { Nullable: "false" })),
  },
];

const parameterCases: readonly RuleCaseExample[] = [
  { rule: "parameter-added", case: "optional", target: `${act}/x`, ...ofAction("", parameter("x")) },
  {
    rule: "parameter-added",
    case: "optional",
    target: "N.get/x",
    ...ofFunction(text, parameter("x", "Edm.String", {}, optional) + text),
  },
  {
    rule: "parameter-added",
    case: "optional",
    target: `${act}/x`,
    ...ofAction(parameter("y"), parameter("x") + parameter("y")),
  },
  {
    rule: "parameter-added",
    case: "inserted",
    target: "N.get/x",
    ...ofFunction(parameter("y") + text, parameter("x", "Edm.String", {}, optional) + parameter("y") + text),
  },
  { rule: "parameter-added", case: "required", target: "N.get/x", ...ofFunction(text, parameter("x") + text) },
  {
    rule: "parameter-added",
    case: "required",
    target: `${act}/x`,
    ...ofAction("", parameter("x", "Edm.String", { Nullable: "false" })),
  },
  { rule: "parameter-removed", case: "unannounced", target: `${act}/x`, ...ofAction(parameter("x"), "") },
  {
    rule: "parameter-removed",
    case: "deprecated",
    target: `${act}/x`,
    ...ofAction(parameter("x") + deprecated(), deprecated()),
  },
  {
    rule: "parameter-renamed-case",
    case: "always",
    target: `${act}/x`,
    ...ofAction(parameter("x"), parameter("X")),
    back: `${act}/X`,
  },
  {
    rule: "parameter-type-changed",
    case: "always",
    target: `${act}/x`,
    ...ofAction(parameter("x"), parameter("x", "Edm.Int32")),
  },
  {
    rule: "parameter-nullability-changed",
    case: "loosened",
    target: `${act}/x`,
    ...ofAction(parameter("x", "Edm.String", { Nullable: "false" }), parameter("x")),
  },
  {
    rule: "parameter-nullability-changed",
    case: "tightened",
    target: `${act}/x`,
    ...ofAction(parameter("x"), parameter("x", "Edm.String", { Nullable: "false" })),
  },
  {
    rule: "parameter-optional-changed",
    case: "optional",
    target: "N.get/x",
    ...ofFunction(parameter("x") + text, parameter("x", "Edm.String", {}, optional) + text),
  },
  {
    rule: "parameter-optional-changed",
    case: "required",
    target: "N.get/x",
    ...ofFunction(parameter("x", "Edm.String", {}, optional) + text, parameter("x") + text),
  },
  {
    rule: "parameters-reordered",
    case: "action",
    target: act,
    ...ofAction(parameter("x") + parameter("y"), parameter("y") + parameter("x")),
  },
  {
    rule: "parameters-reordered",
    case: "function",
    target: "N.get",
    ...ofFunction(parameter("x") + parameter("y") + text, parameter("y") + parameter("x") + text),
  },
];

const containerCases: readonly RuleCaseExample[] = [
  { rule: "container-added", case: "always", target: "N.Service", before: e, after: e + container(set) },
  { rule: "container-removed", case: "unannounced", target: "N.Service", before: e + container(set), after: e },
  {
    rule: "container-removed",
    case: "deprecated",
    target: "N.Service",
    before: e + container(deprecated() + set),
    after: e,
  },
  {
    rule: "container-renamed",
    case: "always",
    target: "N.Service",
    before: e + container(set),
    after: e + container(set, "Other"),
    back: "N.Other",
  },
  {
    rule: "container-member-added",
    case: "always",
    target: member,
    ...ofContainer(set, set + singleton("x", "N.e")),
  },
  {
    rule: "container-member-removed",
    case: "unannounced",
    target: member,
    ...ofContainer(set + singleton("x", "N.e"), set),
  },
  {
    rule: "container-member-removed",
    case: "deprecated",
    target: member,
    ...ofContainer(`${set}<Singleton Name="x" Type="N.e">${deprecated()}</Singleton>`, set),
  },
  {
    rule: "container-member-renamed-case",
    case: "always",
    target: member,
    ...ofContainer(set + singleton("x", "N.e"), set + singleton("X", "N.e")),
    back: "N.Service/X",
  },
  {
    rule: "container-member-kind-changed",
    case: "always",
    target: member,
    ...ofContainer(singleton("x", "N.e"), entitySet("x", "N.e")),
  },
  {
    rule: "container-member-type-changed",
    case: "always",
    target: member,
    ...ofContainer(entitySet("x", "N.e"), entitySet("x", "N.f")),
  },
];

const otherCases: readonly RuleCaseExample[] = [
  { rule: "term-added", case: "always", target: "N.x", before: "", after: term("x", "Edm.String") },
  { rule: "term-removed", case: "always", target: "N.x", before: term("x", "Edm.String"), after: "" },
  {
    rule: "term-type-changed",
    case: "always",
    target: "N.x",
    before: term("x", "Edm.String"),
    after: term("x", "Edm.Int32"),
  },
  {
    rule: "deprecated",
    case: "always",
    target: "N.t/p",
    before: complex("t", property("p")),
    after: complex("t", property("p", "Edm.String", {}, deprecated())),
    consumer: `import type { T } from "./N/index.js"; export const p = (value: T): string | null => value.p;`,
  },
  {
    rule: "undeprecated",
    case: "always",
    target: "N.t",
    before: complex("t", property("p") + deprecated()),
    after: complex("t", property("p")),
    consumer: `import type { T } from "./N/index.js"; export const p = (value: T): string | null => value.p;`,
  },
  {
    rule: "deprecation-changed",
    case: "always",
    target: "N.t",
    before: complex("t", property("p") + deprecated()),
    after: complex("t", property("p") + deprecated("2024-01-31", "2025-01-31")),
    consumer: `import type { T } from "./N/index.js"; export const p = (value: T): string | null => value.p;`,
  },
];

export const serviceCases: readonly RuleCaseExample[] = [
  ...operationCases,
  ...parameterCases,
  ...containerCases,
  ...otherCases,
];
