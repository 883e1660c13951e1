import {
  complex,
  computed,
  container,
  deprecated,
  entity,
  entitySet,
  fn,
  immutable,
  keyless,
  maximum,
  navigation,
  property,
  readOnly,
  required,
  returns,
} from "../csdl-text.ts";
import type { RuleCaseExample } from "./rule-case.ts";

const readsP = `import type { T } from "./N/index.js"; export const p = (value: T): string | null => value.p;`;
const readsText = `import type { T } from "./N/index.js"; export const p = (value: T): string => value.p;`;
const sendsNothing = `
  import type { T as Response, TCreate, TUpdate } from "./N/index.js";
  export const id = (value: Response): string => value.id;
  export const created: TCreate = { id: "x" };
  export const updated: TUpdate = {};
`;
const createsWithoutP = `
  import type { TCreate } from "./N/index.js";
  export const created: TCreate = { id: "x" };
`;
const bindsP = `
  import type { TCreate } from "./N/index.js";
  export const created: TCreate = { id: "x", "p@odata.bind": "e" };
`;
const sendsP = `
  import type { TCreate, TUpdate } from "./N/index.js";
  export const created: TCreate = { id: "x", p: "y" };
  export const updated: TUpdate = { p: "y" };
`;

/** Returns a change of the property `p` of an entity type `t`. */
function ofT(before: string, after: string): Pick<RuleCaseExample, "target" | "before" | "after"> {
  return { target: "N.t/p", before: entity("t", before), after: entity("t", after) };
}

const e = entity("e");

/** The same with an entity type `e` to lead to. */
function toE(before: string, after: string): Pick<RuleCaseExample, "target" | "before" | "after"> {
  return { target: "N.t/p", before: e + entity("t", before), after: e + entity("t", after) };
}

/** A change of the complex property `p` that a path to the key leads through. */
function ofKeyPath(before: string, after: string): Pick<RuleCaseExample, "target" | "before" | "after"> {
  const type = (own: string): string =>
    complex("info", required("id")) + keyless("t", `<Key><PropertyRef Name="p/id" Alias="pId"/></Key>${own}`);
  return { target: "N.t/p", before: type(before), after: type(after) };
}

/** A type that a function answers, beside what clients create. */
function answered(own: string): string {
  const t = complex("t", property("q") + own);
  return e + t + fn("get", returns("N.t")) + container(entitySet("es", "N.e"));
}

const derives = { BaseType: "N.base" };
const abstract = { Abstract: "true" };
const sibling = complex("sibling", "", derives);
const mustLead = navigation("p", "N.e", { Nullable: "false" });

export const propertyCases: readonly RuleCaseExample[] = [
  { rule: "property-added", case: "optional", ...ofT("", property("p")), consumer: sendsNothing },
  { rule: "property-added", case: "optional", ...toE("", navigation("p", "Collection(N.e)")), consumer: sendsNothing },
  {
    rule: "property-added",
    case: "optional",
    ...ofT("", property("p", "Edm.Stream", { Nullable: "false" })),
    consumer: sendsNothing,
  },
  { rule: "property-added", case: "optional", ...toE("", required("p", "N.e")), consumer: sendsNothing },
  { rule: "property-added", case: "required", ...ofT("", required("p")), consumer: createsWithoutP },
  {
    rule: "property-added",
    case: "required-unsent",
    target: "N.t/p",
    before: answered(""),
    after: answered(required("p")),
    consumer: `import type { T } from "./N/index.js"; export const q = (value: T): string | null => value.q;`,
  },
  {
    rule: "property-added",
    case: "required-navigation",
    ...toE("", navigation("p", "N.e", { Nullable: "false" })),
    consumer: sendsNothing,
  },
  {
    rule: "property-added",
    case: "optional",
    ...toE("", navigation("p", "N.e", { Nullable: "false" }, readOnly)),
    consumer: sendsNothing,
  },
  { rule: "property-removed", case: "unannounced", ...ofT(property("p"), ""), consumer: readsP },
  {
    rule: "property-removed",
    case: "deprecated",
    ...ofT(property("p", "Edm.String", {}, deprecated()), ""),
    consumer: readsP,
  },
  {
    rule: "property-renamed-case",
    case: "always",
    ...ofT(property("p"), property("P")),
    back: "N.t/P",
    consumer: readsP,
  },
  {
    rule: "property-kind-changed",
    case: "always",
    ...toE(property("p"), navigation("p", "N.e")),
    consumer: readsP,
  },
  {
    rule: "property-type-changed",
    case: "other-form",
    ...ofT(required("p"), required("p", "Edm.Int32")),
    consumer: readsText,
  },
  {
    rule: "property-type-changed",
    case: "other-form",
    ...ofT(required("p"), required("p", "Collection(Edm.String)")),
    consumer: readsText,
  },
  {
    rule: "property-type-changed",
    case: "same-form",
    ...ofT(required("p"), required("p", "Edm.Guid")),
    consumer: readsText,
  },
  {
    rule: "property-nullability-changed",
    case: "loosened",
    ...ofT(required("p"), property("p")),
    consumer: readsText,
  },
  {
    rule: "property-nullability-changed",
    case: "tightened",
    ...ofT(property("p"), required("p")),
    consumer: `import type { TUpdate } from "./N/index.js"; export const sent: TUpdate = { p: null };`,
  },
  {
    rule: "property-nullability-changed",
    case: "tightened-read-only",
    ...ofT(property("p", "Edm.String", {}, computed), property("p", "Edm.String", { Nullable: "false" }, computed)),
    consumer: readsP,
  },
  {
    rule: "property-nullability-changed",
    case: "tightened-read-only",
    ...ofT(property("p", "Edm.Stream"), required("p", "Edm.Stream")),
    consumer: sendsNothing,
  },
  {
    rule: "property-nullability-changed",
    case: "unspecified",
    ...ofT(property("p", "Collection(Edm.String)", { Nullable: "true" }), property("p", "Collection(Edm.String)")),
  },
  {
    rule: "property-moved-to-base",
    case: "own",
    target: "N.t/p",
    before: complex("base", "", abstract) + complex("t", required("p"), derives),
    after: complex("base", required("p"), abstract) + complex("t", "", derives),
    consumer: `
      import type { T, TCreate } from "./N/index.js";
      export const p = (value: T): string => value.p;
      export const sent: TCreate = { p: "x" };
    `,
  },
  {
    rule: "property-moved-to-base",
    case: "optional",
    target: "N.t/p",
    before: complex("base") + complex("t", property("p"), derives) + sibling,
    after: complex("base", property("p")) + complex("t", "", derives) + sibling,
    consumer: `
      import type { Base, Sibling, SiblingCreate, T, TCreate } from "./N/index.js";
      export const upcast = (value: T | Sibling): Base => value;
      export const p = (value: T): string | null => value.p;
      export const sent: TCreate = { p: "x" };
      export const other: SiblingCreate = {};
    `,
  },
  ...["base", "sibling"].map(
    (gaining): RuleCaseExample => ({
      rule: "property-moved-to-base",
      case: "required",
      target: "N.t/p",
      before:
        complex("base", "", gaining === "base" ? {} : abstract) +
        complex("t", required("p"), derives) +
        sibling +
        entity("e", property("held", `N.${gaining}`)),
      after:
        complex("base", required("p"), gaining === "base" ? {} : abstract) +
        complex("t", "", derives) +
        sibling +
        entity("e", property("held", `N.${gaining}`)),
      consumer: `
        import type { ${gaining === "base" ? "Base" : "Sibling"}Create as Create } from "./N/index.js";
        export const sent: Create = {};
      `,
    }),
  ),
  {
    rule: "property-moved-to-base",
    case: "required-navigation",
    target: "N.t/p",
    before: e + entity("base", "", abstract) + entity("t", mustLead, derives) + entity("sibling", "", derives),
    after: e + entity("base", mustLead, abstract) + entity("t", "", derives) + entity("sibling", "", derives),
    consumer: `import type { SiblingCreate } from "./N/index.js"; export const sent: SiblingCreate = { id: "x" };`,
  },
  {
    rule: "property-moved-to-derived",
    case: "shared",
    target: "N.t/p",
    before: complex("base", property("p")) + complex("t", "", derives),
    after: complex("base") + complex("t", property("p"), derives),
    consumer: `import type { Base } from "./N/index.js"; export const p = (value: Base): string | null => value.p;`,
  },
  {
    rule: "property-moved-to-derived",
    case: "own",
    target: "N.t/p",
    before: complex("base", property("p")) + complex("t", "", derives),
    after: complex("base", property("p")) + complex("t", property("p")),
    also: ["base-type-changed N.t"],
    consumer: `
      import type { T, TCreate } from "./N/index.js";
      export const p = (value: T): string | null => value.p;
      export const sent: TCreate = { p: "x" };
    `,
  },
  {
    rule: "property-access-changed",
    case: "restricted",
    ...ofT(property("p"), property("p", "Edm.String", {}, computed)),
    consumer: sendsP,
  },
  {
    rule: "property-access-changed",
    case: "restricted",
    ...ofT(property("p"), property("p", "Edm.String", {}, immutable)),
    consumer: sendsP,
  },
  {
    rule: "property-access-changed",
    case: "extended",
    ...ofT(property("p", "Edm.String", {}, computed), property("p")),
    consumer: readsP + sendsNothing,
  },
  {
    rule: "property-access-changed",
    case: "required",
    ...ofT(property("p", "Edm.String", { Nullable: "false" }, computed), required("p")),
    consumer: createsWithoutP,
  },
  {
    rule: "property-access-changed",
    case: "required",
    ...ofKeyPath(property("p", "N.info", { Nullable: "false" }, computed), required("p", "N.info")),
    consumer: `import type { TCreate } from "./N/index.js"; export const created: TCreate = {};`,
  },
  {
    rule: "property-access-changed",
    case: "restricted",
    ...ofKeyPath(required("p", "N.info"), property("p", "N.info", { Nullable: "false" }, immutable)),
    consumer: `
      import type { TUpdate } from "./N/index.js";
      export const updated: TUpdate = { p: {} };
    `,
  },
  {
    rule: "property-access-changed",
    case: "restated",
    ...ofT(property("p", "Edm.String", {}, computed), property("p", "Edm.String", {}, readOnly)),
    consumer: readsP + sendsNothing,
  },
  {
    rule: "property-default-changed",
    case: "changed",
    ...ofT(required("p", "Edm.String", { DefaultValue: "a" }), required("p", "Edm.String", { DefaultValue: "b" })),
    consumer: readsText + sendsNothing,
  },
  {
    rule: "property-default-changed",
    case: "lost",
    ...ofT(required("p", "Edm.String", { DefaultValue: "a" }), required("p")),
    consumer: createsWithoutP,
  },
  {
    rule: "property-default-changed",
    case: "changed",
    target: "N.t/p",
    before: answered(required("p", "Edm.String", { DefaultValue: "a" })),
    after: answered(required("p")),
    consumer: `import type { T } from "./N/index.js"; export const p = (value: T): string => value.p;`,
  },
  {
    rule: "property-default-changed",
    case: "gained",
    ...ofT(required("p"), required("p", "Edm.String", { DefaultValue: "a" })),
    consumer: sendsP,
  },
  {
    rule: "property-containment-changed",
    case: "contained",
    ...toE(navigation("p", "N.e"), navigation("p", "N.e", { ContainsTarget: "true" })),
    consumer: bindsP,
  },
  {
    rule: "property-containment-changed",
    case: "released",
    ...toE(navigation("p", "N.e", { ContainsTarget: "true" }), navigation("p", "N.e")),
    consumer: sendsNothing,
  },
  {
    rule: "property-constraint-changed",
    case: "restricted",
    ...ofT(property("p", "Edm.Int32", {}, maximum(9)), property("p", "Edm.Int32", {}, maximum(8))),
  },
  {
    rule: "property-constraint-changed",
    case: "extended",
    ...ofT(property("p", "Edm.Int32", {}, maximum(8)), property("p", "Edm.Int32", {}, maximum(9))),
  },
  {
    rule: "facet-changed",
    case: "restricted",
    ...ofT(property("p"), property("p", "Edm.String", { MaxLength: "8" })),
  },
  {
    rule: "facet-changed",
    case: "extended",
    ...ofT(property("p", "Edm.Decimal", { Scale: "2" }), property("p", "Edm.Decimal", { Scale: "4" })),
  },
];
