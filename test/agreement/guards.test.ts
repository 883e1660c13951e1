/** What the generated guards promise beyond the grammar of primitive types. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type GuardOptions, type Guards, loadBundle, loadGuards, type TypeGuards } from "./guards.ts";
import { folderForSuite, type GeneratedOutput, generateInto } from "./output.ts";

const csdl = fileURLToPath(new URL("guards.csdl.xml", import.meta.url));
const folder = folderForSuite();
let output: GeneratedOutput;
let guards: Guards;
beforeAll(async () => {
  output = await generateInto(folder, [csdl]);
  guards = loadGuards(output);
});

function guardOf(name: string): TypeGuards {
  const guard = guards.types.get(`test.guards.${name}`);
  if (guard === undefined) throw new Error(`There is no type ${name}.`);
  return guard;
}

/** Returns what `validate` says, as `code pointer`; `is` and `assert` must agree. */
function faults(name: string, value: unknown, options?: GuardOptions): readonly string[] {
  return faultsBy(guardOf(name), value, options);
}

/** Returns what the form says that dispatches on `@odata.type`. */
function faultsOfAny(name: string, value: unknown, options?: GuardOptions): readonly string[] {
  return faultsBy(guardOf(name).any!, value, options);
}

function faultsBy(guard: Pick<TypeGuards, "is" | "assert" | "validate">, value: unknown, options?: GuardOptions) {
  const found = guard.validate(value, options).map(({ code, pointer }) => `${code} ${pointer}`);
  expect(guard.is(value, options)).toBe(found.length === 0);
  const assertion = expect(() => guard.assert(value, options));
  if (found.length === 0) assertion.not.toThrow();
  else assertion.toThrow(guards.ValidationError);
  return found;
}

const red = { color: "red" };
const circle = { "@odata.type": "#test.guards.circle", ...red, radius: 1 };
const disc = { ...circle, "@odata.type": "#test.guards.disc", fill: "green" };

describe("members named like what every object inherits", () => {
  it("are missing from an object that only inherits them", () => {
    const names = ["toString", "constructor", "hasOwnProperty", "__proto__"];
    expect(faults("inherited", {})).toEqual(names.map((name) => `missing /${name}`));
    expect(faults("inherited", Object.create({ toString: "", constructor: "", hasOwnProperty: "" }))).toHaveLength(4);
    expect(faults("inheritedUntyped", {})).toEqual(["missing /toString", "missing /valueOf"]);
  });

  it("are found where an object has them of its own, as JSON gives it", () => {
    const json = '{"toString": "a", "constructor": "b", "hasOwnProperty": "c", "__proto__": {"name": "d"}}';
    expect(faults("inherited", JSON.parse(json))).toEqual([]);
    expect(faults("inherited", JSON.parse(json.replace('"d"', "1")))).toEqual(["type /__proto__/name"]);
    expect(faults("inheritedUntyped", { toString: null, valueOf: null })).toEqual([]);
  });

  it("are not asked for where $select may have left them out", () => {
    expect(faults("inherited", {}, { presence: "partial" })).toEqual([]);
    expect(faults("inheritedUntyped", {}, { presence: "partial" })).toEqual([]);
  });

  it("may be missing prototype and all", () => {
    expect(faults("named", Object.assign(Object.create(null), { name: "a" }))).toEqual([]);
  });
});

describe("a value of another kind", () => {
  it.each([
    [null, "null "],
    [[], "type "],
    ["text", "type "],
    [1, "type "],
    [undefined, "missing "],
  ])("%j", (value, fault) => {
    expect(faults("named", value)).toEqual([fault]);
    expect(faultsOfAny("shape", value)).toEqual([fault]);
    expect(faults("drawer", { shape: value, circle: null })).toEqual([`${fault.trim()} /shape`]);
  });
});

describe("@odata.type", () => {
  const spellings = [
    "#test.guards.disc",
    "test.guards.disc",
    "#g.disc",
    "g.disc",
    "https://host.example/service/$metadata#test.guards.disc",
    "http://host.example/a#b/$metadata#g.disc",
  ];

  it.each(spellings)("%s names the type", (name) => {
    expect(faults("disc", { ...disc, "@odata.type": name })).toEqual([]);
    expect(faultsOfAny("shape", { ...disc, "@odata.type": name, fill: 1 })).toEqual(["type /fill"]);
    expect(faultsOfAny("circle", { ...disc, "@odata.type": name, fill: 1 })).toEqual(["type /fill"]);
    const { "@odata.type": _, ...unnamed } = disc;
    expect(faultsOfAny("circle", { ...unnamed, "@type": name, fill: 1 })).toEqual(["type /fill"]);
  });

  it("may be absent where it says nothing new", () => {
    expect(faults("circle", { ...red, radius: 1 })).toEqual([]);
    expect(faultsOfAny("circle", { ...red, radius: 1 })).toEqual([]);
    expect(faults("drawer", { shape: circle, circle: { ...red, radius: 1 } })).toEqual([]);
  });

  it("is required where the declared type is abstract, except in a partial response", () => {
    expect(faults("drawer", { shape: red, circle: null })).toEqual(["missing /shape/@odata.type"]);
    expect(faultsOfAny("shape", red)).toEqual(["missing /@odata.type"]);
    expect(faultsOfAny("shape", red, { presence: "partial" })).toEqual([]);
  });

  it("may not name a base type, nor, in a polymorphic place, an abstract one", () => {
    expect(faults("disc", { ...disc, "@odata.type": "#test.guards.circle" })).toEqual(["derived /@odata.type"]);
    expect(faults("disc", { ...disc, "@odata.type": "#test.guards.shape" })).toEqual(["derived /@odata.type"]);
    expect(faultsOfAny("circle", { ...circle, "@odata.type": "#g.shape" })).toEqual(["derived /@odata.type"]);
    expect(faultsOfAny("shape", { ...circle, "@odata.type": "#g.shape" })).toEqual(["derived /@odata.type"]);
    expect(faults("disc", { ...disc, "@odata.type": 1 })).toEqual(["type /@odata.type"]);
    expect(faultsOfAny("shape", { ...disc, "@odata.type": null })).toEqual(["type /@odata.type"]);
  });

  it("may name a type that the metadata does not know, unless asked otherwise", () => {
    const unknown = { ...circle, "@odata.type": "#test.guards.ellipse" };
    for (const tried of [faults, faultsOfAny]) {
      expect(tried("circle", unknown)).toEqual([]);
      expect(tried("circle", { ...unknown, radius: "1" })).toEqual(["format /radius"]);
      expect(tried("circle", unknown, { derived: "known" })).toEqual(["derived /@odata.type"]);
      expect(tried("circle", { ...disc }, { derived: "known" })).toEqual([]);
    }
    expect(faults("drawer", { shape: unknown, circle: null }, { derived: "known" })).toEqual([
      "derived /shape/@odata.type",
    ]);
  });

  it("decides what else is checked only in a polymorphic place", () => {
    const broken = { ...disc, fill: "blue" };
    expect(faults("circle", broken)).toEqual([]);
    expect(faultsOfAny("circle", broken)).toEqual(["enum /fill"]);
    expect(faults("drawer", { shape: circle, circle: broken })).toEqual(["enum /circle/fill"]);
  });
});

describe("enumerations", () => {
  it("hold the names that the metadata has, or any name where they are open", () => {
    expect(faults("color", "red")).toEqual([]);
    for (const other of ["Red", "red ", "0", "", "toString", "blue"]) {
      expect(faults("color", other)).toEqual(["enum "]);
      expect(faults("color", other, { enums: "open" })).toEqual([]);
    }
    for (const other of [0, {}, ["red"]]) expect(faults("color", other, { enums: "open" })).toEqual(["type "]);
    expect(faults("color", null, { enums: "open" })).toEqual(["null "]);
    const lists = { nullable: [], nonNull: [], unspecified: [], colors: ["red", "blue"] };
    expect(faults("lists", lists)).toEqual(["enum /colors/1"]);
    expect(faults("lists", lists, { enums: "open" })).toEqual([]);
  });

  it("with flags hold several names, or the number of the rest", () => {
    const accepted = [
      "read",
      "read,write",
      "read, write,share",
      "5,share",
      "5",
      "read,8",
      "-1",
      "+5",
      "05",
      "9223372036854775807",
      "read,read",
      " share",
      "share ",
      "read ,write",
    ];
    for (const value of accepted) expect(faults("rights", value), value).toEqual([]);
    const refused = [
      "",
      ",",
      "read,",
      " ",
      "read, ",
      "read,\twrite",
      "9223372036854775808",
      "read;write",
      "read write",
      "Read",
      "read,1.5",
      "toString",
    ];
    for (const value of refused) expect(faults("rights", value), value).toEqual(["enum "]);
    expect(faults("rights", "read,later", { enums: "open" })).toEqual([]);
    expect(faults("rights", 5)).toEqual(["type "]);
  });
});

describe("enumerations without members", () => {
  it("hold any name", () => {
    for (const name of ["", "one", "toString"]) expect(faults("unnamed", name)).toEqual([]);
    expect(faults("unnamed", 1)).toEqual(["type "]);
    expect(faults("more.named", { unnamed: "two" })).toEqual([]);
    expect(faults("more.unnamed", "two")).toEqual(["enum "]);
  });
});

describe("collections", () => {
  const lists = { nullable: [null, 1], nonNull: [1], unspecified: [null, 1], colors: [] };

  it("hold null where the metadata allows it or does not say", () => {
    expect(faults("lists", lists)).toEqual([]);
    expect(faults("lists", { ...lists, nonNull: [1, null, 2, null] })).toEqual(["null /nonNull/1", "null /nonNull/3"]);
  });

  it("are arrays, never null and never sparse", () => {
    expect(faults("lists", { ...lists, nullable: null })).toEqual(["null /nullable"]);
    expect(faults("lists", { ...lists, nullable: { length: 0 } })).toEqual(["type /nullable"]);
    expect(faults("lists", { ...lists, nullable: [undefined] })).toEqual(["missing /nullable/0"]);
    expect(faults("lists", { ...lists, nonNull: new Array(1) })).toEqual(["missing /nonNull/0"]);
  });

  it("never hold null where an option says so", async () => {
    const strict = loadGuards(await generateInto(join(folder, "non-null"), [csdl], { unspecifiedItems: "non-null" }));
    const guard = strict.types.get("test.guards.lists")!;
    expect(guard.validate(lists)).toMatchObject([{ code: "null", pointer: "/unspecified/0" }]);
  });
});

describe("places that hold anything", () => {
  const loose = { anything: null, things: [], primitive: null, complex: null };

  it("hold anything of the kind that is declared", () => {
    expect(faults("loose", loose)).toEqual([]);
    expect(faults("loose", { anything: [[1]], things: [1, [null]], primitive: 1, complex: {} })).toEqual([]);
    expect(faults("loose", { ...loose, things: {} })).toEqual(["type /things"]);
    expect(faults("loose", { ...loose, primitive: [] })).toEqual(["type /primitive"]);
    expect(faults("loose", { ...loose, complex: [] })).toEqual(["type /complex"]);
    expect(faults("loose", {})).toEqual([
      "missing /anything",
      "missing /things",
      "missing /primitive",
      "missing /complex",
    ]);
  });

  it("are not checked in members that the metadata does not know", () => {
    expect(faults("loose", { ...loose, "anything@odata.type": 1, "@my.term": {}, more: [] })).toEqual([]);
  });
});

it("a Decimal of floating scale may be infinite or no number", () => {
  for (const value of ["INF", "-INF", "NaN", 1, "1.5"]) expect(faults("floating", { value })).toEqual([]);
  expect(faults("floating", { value: "Infinity" })).toEqual(["format /value"]);
});

describe("presence: partial", () => {
  it("lets anything be absent, on every level, and checks what is there", () => {
    const partial = { presence: "partial" } as const;
    expect(faults("drawing", {}, partial)).toEqual([]);
    expect(faults("drawing", { shapes: [{ "@odata.type": "#g.circle" }], circles: [{}] }, partial)).toEqual([]);
    expect(faults("drawing", { shapes: [{ ...circle, radius: [] }] }, partial)).toEqual(["type /shapes/0/radius"]);
    expect(faults("node", { next: { next: { label: null } } }, partial)).toEqual(["null /next/next/label"]);
  });
});

describe("violations", () => {
  it("point by RFC 6901", () => {
    const odata = loadBundle(folder, 'export * from "./odata.ts";') as Record<string, (...args: unknown[]) => unknown>;
    const explain = (value: unknown, c: unknown) => {
      odata.collections?.(c, value, "required", "non-null", odata.explainString, ["a/b~c"]);
    };
    expect(odata.validate?.(explain, { "a/b~c": ["", 1] })).toMatchObject([{ pointer: "/a~1b~0c/1" }]);
  });

  it("come all at once, base first", () => {
    expect(faults("disc", { "@odata.type": "#g.disc", fill: 1, color: "blue", radius: null })).toEqual([
      "enum /color",
      "null /radius",
      "type /fill",
    ]);
  });

  it("make the message of the assertion", () => {
    expect(() => guardOf("named").assert({ name: 1 })).toThrow(/test\.guards\.named.*\/name.*Edm\.String.*1/);
  });
});
