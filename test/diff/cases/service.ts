import { complex, container, deprecated, entity, entitySet, property, singleton, term } from "../csdl-text.ts";
import type { RuleCaseExample } from "./rule-case.ts";

const e = entity("e");
const f = entity("f");

/** Between two versions of a container, with two entity types to refer to. */
function ofContainer(before: string, after: string): Pick<RuleCaseExample, "before" | "after"> {
  return { before: e + f + container(before), after: e + f + container(after) };
}

const set = entitySet("es", "N.e");
const member = "N.Service/x";

const usesE = `import type { E } from "./N/index.js"; export type Used = E;`;
/** Uses what the service says of a member. */
const uses = (name: string): string => `
  import type { E } from "./N/index.js";
  import type { Service } from "./service.js";
  export const get = (found: Service["${name}"]["type"]): E => found;
`;

const containerCases: readonly RuleCaseExample[] = [
  {
    rule: "container-added",
    case: "added",
    target: "N.Service",
    before: e,
    after: e + container(set),
    consumer: usesE,
  },
  {
    rule: "container-added",
    case: "second",
    target: "N.Other",
    before: e + container(set, "Main"),
    after: e + container(set, "Main") + container("", "Other"),
    consumer: uses("es"),
  },
  {
    rule: "container-removed",
    case: "unannounced",
    target: "N.Service",
    before: e + container(set),
    after: e,
    consumer: uses("es"),
  },
  {
    rule: "container-removed",
    case: "deprecated",
    target: "N.Service",
    before: e + container(deprecated() + set),
    after: e,
    consumer: uses("es"),
  },
  {
    rule: "container-renamed",
    case: "always",
    target: "N.Service",
    before: e + container(set),
    after: e + container(set, "Other"),
    back: "N.Other",
    consumer: uses("es"),
  },
  {
    rule: "container-member-added",
    case: "always",
    target: member,
    ...ofContainer(set, set + singleton("x", "N.e")),
    consumer: uses("es"),
  },
  {
    rule: "container-member-removed",
    case: "unannounced",
    target: member,
    ...ofContainer(set + singleton("x", "N.e"), set),
    consumer: uses("x"),
  },
  {
    rule: "container-member-removed",
    case: "deprecated",
    target: member,
    ...ofContainer(`${set}<Singleton Name="x" Type="N.e">${deprecated()}</Singleton>`, set),
    consumer: uses("x"),
  },
  {
    rule: "container-member-renamed-case",
    case: "always",
    target: member,
    ...ofContainer(set + singleton("x", "N.e"), set + singleton("X", "N.e")),
    consumer: uses("x"),
    back: "N.Service/X",
  },
  {
    rule: "container-member-kind-changed",
    case: "always",
    target: member,
    ...ofContainer(singleton("x", "N.e"), entitySet("x", "N.e")),
    consumer: `
      import type { Service } from "./service.js";
      export const kind: Service["x"]["kind"] = "Singleton";
    `,
  },
  {
    rule: "container-member-type-changed",
    case: "always",
    target: member,
    ...ofContainer(entitySet("x", "N.e"), entitySet("x", "N.f")),
    consumer: uses("x"),
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

export const serviceCases: readonly RuleCaseExample[] = [...containerCases, ...otherCases];
