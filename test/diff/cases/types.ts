import {
  action,
  annotations,
  complex,
  definition,
  deprecated,
  entity,
  enumeration,
  key,
  keyless,
  navigation,
  parameter,
  property,
  required,
} from "../csdl-text.ts";
import type { RuleCaseExample } from "./rule-case.ts";

const base = complex("base", property("p"));
const holder = complex("holder", property("held", "N.base"));
const derives = { BaseType: "N.base" };
const sendsT = entity("sender", property("sent", "N.t"));
const sibling = complex("sibling", "", derives);
const takesSibling = action("do", parameter("x", "N.sibling"));
const takesBase = action("do", parameter("x", "N.base"));
const namesBase = `
  import type { Base } from "./N/index.js";
  export const name = (value: Base): "#N.base" | undefined => value["@odata.type"];
`;
const roots =
  entity("root", "", { Abstract: "true" }) + entity("leaf", navigation("any", "N.root"), { BaseType: "N.root" });
const colors = "red=0 blue=1";
const painted = complex("painted", required("color", "N.color"));
const evolvable = "red=0 blue=1 unknownFutureValue=5";

const readsColor = `
  import { Color } from "./N/index.js";
  export const color: Color = Color.blue;
`;
const switchesOverColors = `
  import type { Color } from "./N/index.js";
  export function hex(color: Color): string {
    switch (color) {
      case "red": return "#f00";
      default: return "";
    }
  }
`;

export const typeCases: readonly RuleCaseExample[] = [
  {
    rule: "type-added",
    case: "new",
    target: "N.t",
    before: base,
    after: base + complex("t"),
    consumer: `import type { Base } from "./N/index.js"; export const p = (value: Base): string | null => value.p;`,
  },
  {
    rule: "type-added",
    case: "subtype",
    target: "N.t",
    before: base + sibling + holder,
    after: base + sibling + holder + complex("t", "", derives),
  },
  {
    rule: "type-added",
    case: "first-subtype",
    target: "N.t",
    before: base + holder,
    after: base + holder + complex("t", "", derives),
    consumer: namesBase,
  },
  {
    rule: "type-added",
    case: "sent-subtype",
    target: "N.t",
    before: base + sibling + takesBase,
    after: base + sibling + takesBase + complex("t", "", derives),
  },
  {
    rule: "type-added",
    case: "first-sent-subtype",
    target: "N.t",
    before: base + takesBase,
    after: base + takesBase + complex("t", "", derives),
    consumer: namesBase,
  },
  // Only parameters name the sibling, but what responses hold may be of it and of what derives from it.
  {
    rule: "type-added",
    case: "first-subtype",
    target: "N.t",
    before: base + holder + sibling + takesSibling,
    after: base + holder + sibling + takesSibling + complex("t", "", { BaseType: "N.sibling" }),
    consumer: `
      import type { Sibling } from "./N/index.js";
      export const name = (value: Sibling): "#N.sibling" | undefined => value["@odata.type"];
    `,
  },
  {
    rule: "type-added",
    case: "root-subtype",
    target: "N.t",
    before: roots,
    after: roots + entity("t", "", { BaseType: "N.root" }),
  },
  {
    rule: "type-removed",
    case: "unannounced",
    target: "N.t",
    before: complex("t", property("p")),
    after: "",
    consumer: `import type { T } from "./N/index.js"; export const p = (value: T): string | null => value.p;`,
  },
  {
    rule: "type-removed",
    case: "deprecated",
    target: "N.t",
    before: complex("t", property("p") + deprecated()),
    after: "",
    consumer: `import type { T } from "./N/index.js"; export const p = (value: T): string | null => value.p;`,
  },
  {
    rule: "type-renamed-case",
    case: "always",
    target: "N.aType",
    before: complex("aType", property("p")),
    after: complex("atype", property("p")),
    back: "N.atype",
    consumer: `import type { AType } from "./N/index.js"; export const p = (value: AType): string | null => value.p;`,
  },
  {
    rule: "type-kind-changed",
    case: "structured",
    target: "N.t",
    before: keyless("t", property("p")),
    after: complex("t", property("p")),
  },
  {
    rule: "type-kind-changed",
    case: "other",
    target: "N.t",
    before: complex("t", property("p")),
    after: enumeration("t", "p=0"),
    consumer: `import type { T } from "./N/index.js"; export const p = (value: T): string | null => value.p;`,
  },
  {
    rule: "base-type-changed",
    case: "lost",
    target: "N.t",
    before: base + complex("t", "", derives),
    after: base + complex("t"),
    consumer: `import type { Base, T } from "./N/index.js"; export const upcast = (value: T): Base => value;`,
  },
  {
    rule: "base-type-changed",
    case: "gained",
    target: "N.t",
    before: base + complex("t", property("own")),
    after: base + complex("t", property("own"), derives),
  },
  {
    rule: "base-type-changed",
    case: "inserted",
    target: "N.t",
    before: base + complex("middle", property("m"), derives) + complex("t", property("own"), derives),
    after: base + complex("middle", property("m"), derives) + complex("t", property("own"), { BaseType: "N.middle" }),
    consumer: `
      import type { Base, T, TCreate } from "./N/index.js";
      export const upcast = (value: T): Base => value;
      export const sent: TCreate = { own: "x", p: "y" };
    `,
  },
  {
    rule: "base-type-changed",
    case: "inserted-required",
    target: "N.t",
    before: base + complex("middle", required("m"), derives) + complex("t", property("own"), derives) + sendsT,
    after:
      base +
      complex("middle", required("m"), derives) +
      complex("t", property("own"), { BaseType: "N.middle" }) +
      sendsT,
    consumer: `import type { TCreate } from "./N/index.js"; export const sent: TCreate = { own: "x" };`,
  },
  {
    rule: "type-abstract-changed",
    case: "abstract",
    target: "N.base",
    before: base + complex("t", "", derives),
    after: complex("base", property("p"), { Abstract: "true" }) + complex("t", "", derives),
  },
  {
    rule: "type-abstract-changed",
    case: "concrete",
    target: "N.base",
    before: complex("base", property("p"), { Abstract: "true" }) + complex("t", "", derives),
    after: base + complex("t", "", derives),
    consumer: `import type { Base, T } from "./N/index.js"; export const upcast = (value: T): Base => value;`,
  },
  {
    rule: "type-open-changed",
    case: "opened",
    target: "N.t",
    before: complex("t", property("p")),
    after: complex("t", property("p"), { OpenType: "true" }),
    consumer: `
      import type { T, TCreate } from "./N/index.js";
      export const p = (value: T): string | null => value.p;
      export const sent: TCreate = { p: "x" };
    `,
  },
  {
    rule: "type-open-changed",
    case: "closed",
    target: "N.t",
    before: complex("t", property("p"), { OpenType: "true" }),
    after: complex("t", property("p")),
  },
  {
    rule: "type-stream-changed",
    case: "gained",
    target: "N.t",
    before: entity("t"),
    after: entity("t", "", { HasStream: "true" }),
    consumer: `import type { T } from "./N/index.js"; export const id = (value: T): string => value.id;`,
  },
  {
    rule: "type-stream-changed",
    case: "lost",
    target: "N.t",
    before: entity("t", "", { HasStream: "true" }),
    after: entity("t"),
    consumer: `import type { T } from "./N/index.js"; export const media = (value: T): unknown => value.$value;`,
  },
  {
    rule: "key-changed",
    case: "always",
    target: "N.t",
    before: keyless("t", key("a") + required("a") + required("b")),
    after: keyless("t", key("b") + required("a") + required("b")),
    consumer: `import type { TUpdate } from "./N/index.js"; export const sent: TUpdate = { b: "x" };`,
  },
  {
    rule: "underlying-type-changed",
    case: "enumeration",
    target: "N.color",
    before: enumeration("color", colors),
    after: enumeration("color", colors, { UnderlyingType: "Edm.Int64" }),
  },
  {
    rule: "underlying-type-changed",
    case: "definition",
    target: "N.d",
    before: definition("d", "Edm.String"),
    after: definition("d", "Edm.Int32"),
    consumer: `import type { D } from "./N/index.js"; export const d = (value: D): string => value;`,
  },
  {
    rule: "underlying-type-changed",
    case: "same-form",
    target: "N.d",
    before: definition("d", "Edm.String"),
    after: definition("d", "Edm.Guid"),
  },
  {
    rule: "flags-changed",
    case: "always",
    target: "N.color",
    before: enumeration("color", "red=1 blue=2"),
    after: enumeration("color", "red=1 blue=2", { IsFlags: "true" }),
    consumer: `import type { Color } from "./N/index.js"; export const one = (color: Color): "red" | "blue" => color;`,
  },
  {
    rule: "member-added",
    case: "closed",
    target: "N.color/green",
    before: enumeration("color", colors),
    after: enumeration("color", `green=7 ${colors}`),
  },
  {
    rule: "member-added",
    case: "evolvable",
    target: "N.color/green",
    before: enumeration("color", evolvable),
    after: enumeration("color", `${evolvable} green=7`),
    consumer: switchesOverColors,
  },
  {
    rule: "member-added",
    case: "before-sentinel",
    target: "N.color/green",
    before: enumeration("color", evolvable),
    after: enumeration("color", `${evolvable} green=2`),
  },
  {
    rule: "member-added",
    case: "sentinel",
    target: "N.color/unknownFutureValue",
    before: enumeration("color", colors),
    after: enumeration("color", evolvable),
  },
  {
    rule: "member-added",
    case: "sentinel-sent",
    target: "N.color/unknownFutureValue",
    before: enumeration("color", colors) + painted,
    after: enumeration("color", evolvable) + painted,
    consumer: `
      import type { Color, PaintedUpdate } from "./N/index.js";
      export const paint = (color: Color): PaintedUpdate => ({ color });
    `,
  },
  {
    rule: "member-removed",
    case: "unannounced",
    target: "N.color/blue",
    before: enumeration("color", colors),
    after: enumeration("color", "red=0"),
    consumer: readsColor,
  },
  {
    rule: "member-removed",
    case: "deprecated",
    target: "N.color/blue",
    before: enumeration("color", colors) + annotations("N.color/blue", deprecated()),
    after: enumeration("color", "red=0"),
    consumer: readsColor,
  },
  {
    rule: "member-renamed-case",
    case: "always",
    target: "N.color/blue",
    before: enumeration("color", colors),
    after: enumeration("color", "red=0 Blue=1"),
    back: "N.color/Blue",
    consumer: readsColor,
  },
  {
    rule: "member-value-changed",
    case: "member",
    target: "N.color/blue",
    before: enumeration("color", colors),
    after: enumeration("color", "red=0 blue=4"),
  },
  {
    rule: "member-value-changed",
    case: "sentinel",
    target: "N.color/unknownFutureValue",
    before: enumeration("color", evolvable),
    after: enumeration("color", "red=0 blue=1 unknownFutureValue=6"),
  },
];
