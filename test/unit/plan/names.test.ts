import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Type } from "../../../src/model/types.ts";
import { isIdentifier, pascalCase } from "../../../src/plan/identifiers.ts";
import { allocateNames, emittedNames, exportedNames } from "../../../src/plan/names.ts";
import type { EmitKind } from "../../../src/plan/options.ts";
import { reservedNames } from "../../../src/plan/reserved.ts";
import type { PreviousNames } from "../../../src/plan/types.ts";
import { modelOf } from "../../support/model-of.ts";

/** Returns the names that a document's types get, by the name of the type: of one namespace, in the order given. */
function namesOf(children: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...allocateNames(typesOf(children))].map(([type, names]) => [type.name, names.type]));
}

function typesOf(children: string): readonly Type[] {
  return modelOf(children).model.schemas[0]!.types;
}

const complexTypes = (...names: string[]): string => names.map((name) => `<ComplexType Name="${name}"/>`).join("");

const namesBefore = (names: Iterable<readonly [string, string]>): PreviousNames =>
  new Map([...names].map(([type, name]) => [type, { name, isRoot: true }]));

describe("allocateNames", () => {
  it.each([
    ["vppToken", "VppToken"],
    ["VppToken", "VppToken"],
    ["_source", "_source"],
    ["iOSDevice", "IOSDevice"],
    ["élan", "Élan"],
    ["漢字", "漢字"],
    ["soft\u00adhyphen", "Soft_uadhyphen"],
    ["zero\u200dwidth", "Zero_u200dwidth"],
  ])("calls the type %j %s", (name, expected) => expect(namesOf(complexTypes(name))).toEqual({ [name]: expected }));

  it("leaves its name to a type whose name is one, and counts for those that come to have it", () => {
    expect(namesOf(complexTypes("inner-error", "inner_error"))).toEqual({
      inner_error: "Inner_error",
      "inner-error": "Inner_error_2",
    });
    expect(namesOf(complexTypes("Inner-error", "Inner_error"))).toMatchObject({ Inner_error: "Inner_error" });
  });

  it("does not count from the start for each of many that are alike", () => {
    const alike = (index: number): string =>
      Array.from({ length: 15 }, (_, bit) => (((index >> bit) & 1) === 1 ? "\u00ad" : "_uad")).join("");
    const names = namesOf(complexTypes(...Array.from({ length: 2 ** 15 }, (_, index) => `A${alike(index)}`)));
    const ends = Object.values(names).map((name) => Number(name.slice(1 + 15 * 4).slice(1) || 1));
    expect(ends.sort((a, b) => a - b)).toEqual(Array.from({ length: 2 ** 15 }, (_, index) => index + 1));
  });

  it("keeps words and globals free that generated and other code relies on", () => {
    expect(namesOf(complexTypes("array", "Record", "date", "Promise", "object", "Set", "json", "globalThis"))).toEqual({
      array: "Array_",
      Record: "Record_",
      date: "Date_",
      Promise: "Promise_",
      object: "Object_",
      Set: "Set_",
      json: "Json",
      globalThis: "GlobalThis",
    });
  });

  it("gives a name to the type that has it, and a number to those that would come to have it", () => {
    expect(namesOf(complexTypes("dictionary", "Dictionary"))).toEqual({
      dictionary: "Dictionary_2",
      Dictionary: "Dictionary",
    });
    expect(namesOf(complexTypes("X_2", "x", "X"))).toEqual({ X_2: "X_2", x: "X_3", X: "X" });
  });

  it("lets a type that needs no change have its name, though it comes after in code point order", () => {
    expect(namesOf(complexTypes("\u00ff", "\u0178"))).toEqual({ "\u00ff": "\u0178_2", "\u0178": "\u0178" });
    expect(namesOf(complexTypes("Array", "Array_"))).toEqual({ Array: "Array_2", Array_: "Array_" });
  });

  it("gives a name to the first in code point order of those that come to have it, wherever they are declared", () => {
    for (const names of [
      ["Array", "array"],
      ["array", "Array"],
    ]) {
      expect(namesOf(complexTypes(...names))).toEqual({ Array: "Array_", array: "Array_2" });
    }
  });

  it("tells apart names that look the same", () => {
    expect(namesOf(complexTypes("Cafe\u0301", "Caf\u00e9"))).toEqual({
      "Cafe\u0301": "Cafe\u0301",
      "Caf\u00e9": "Caf\u00e9",
    });
  });

  it("names the functions of all types apart from the functions of unions", () => {
    const types = typesOf(
      `${complexTypes("user", "anyUser")}<ComplexType Name="admin" BaseType="N.user"/><ComplexType Name="isUser"/>`,
    );
    const names = [...allocateNames(types).values()].flatMap(exportedNames);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(["isUser", "isAnyUser", "IsUser", "isIsUser"]));
  });

  it("keeps a name that needs no change, whatever helpers other types have", () => {
    expect(namesOf(complexTypes("Order", "OrderUpdate", "OrderCreate"))).toEqual({
      Order: "Order",
      OrderUpdate: "OrderUpdate",
      OrderCreate: "OrderCreate",
    });
    const derived = `<ComplexType Name="Admin" BaseType="N.User"/>`;
    expect(namesOf(complexTypes("User", "AnyUser") + derived)).toEqual({
      User: "User",
      AnyUser: "AnyUser",
      Admin: "Admin",
    });
  });

  it("has names for what a kind of type has, and no others", () => {
    const types = typesOf(`
      <EntityType Name="plain"/><EntityType Name="base"/><EntityType Name="leaf" BaseType="N.base"/>
      <EnumType Name="color"><Member Name="red"/></EnumType>
      <EnumType Name="days" IsFlags="true"><Member Name="monday" Value="1"/></EnumType>
      <EnumType Name="empty" IsFlags="true"/>
      <TypeDefinition Name="weight" UnderlyingType="Edm.Decimal"/>`);
    const exported = [...allocateNames(types)].map(([type, names]) => [type.name, exportedNames(names).length]);
    // Type and three guards; request shapes; the union of subtypes with its request shape, guards and factory; factories; flags.
    expect(Object.fromEntries(exported)).toEqual({
      plain: 15,
      base: 24,
      leaf: 15,
      color: 4,
      days: 7,
      empty: 4,
      weight: 4,
    });
  });

  describe("with names given before", () => {
    const named = (children: string, previous: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
      Object.fromEntries(
        [...allocateNames(typesOf(children), namesBefore(Object.entries(previous)))].map(([type, names]) => [
          type.name,
          names.type,
        ]),
      );

    it("keeps them, whatever other types come and go", () => {
      expect(named(complexTypes("user", "User"), {})).toEqual({ User: "User", user: "User_2" });
      expect(named(complexTypes("user", "User"), { "N.user": "User" })).toEqual({ User: "User_2", user: "User" });
      expect(named(complexTypes("user"), { "N.user": "User_2", "N.User": "User" })).toEqual({ user: "User_2" });
    });

    it("gives a newcomer no name that was given to the helpers of another type", () => {
      expect(named(complexTypes("user", "UserCreate"), { "N.user": "User" })).toEqual({
        user: "User",
        UserCreate: "UserCreate_2",
      });
    });

    it.each(["class", "Array", "a b", "", "a\u200db", "1"])("keeps none that cannot be a name: %j", (name) => {
      expect(named(complexTypes("user"), { "N.user": name })).toEqual({ user: "User" });
    });

    it("gives a name that two claim to one of them", () => {
      const names = named(complexTypes("a", "b"), { "N.a": "X", "N.b": "X" });
      expect(names).toEqual({ a: "X", b: "B" });
    });
  });

  describe("for any names", () => {
    const confusable = fc.constantFrom(
      ...["user", "User", "anyUser", "AnyUser", "userCreate", "UserCreate", "user_2", "User_2", "isUser", "IsUser"],
      ...["userMember", "parseUser", "ParseUser", "array", "Array", "Array_", "class", "Class", "odata", "Odata"],
      ...[
        "Caf\u00e9",
        "Cafe\u0301",
        "a\u00adb",
        "ab",
        "__proto__",
        "constructor",
        "toString",
        "ﬁ",
        "ß",
        "SS",
        "ı",
        "𠮷",
      ],
    );
    const kinds = fc.constantFrom("ComplexType", "Derived", "EnumType", "Flags", "TypeDefinition");
    const declarations = fc.uniqueArray(fc.tuple(confusable, kinds), { selector: ([name]) => name, maxLength: 20 });

    function declare([name, kind]: readonly [string, string]): string {
      switch (kind) {
        case "Derived":
          return `<ComplexType Name="${name}" BaseType="N.Root"/>`;
        case "Flags":
          return `<EnumType Name="${name}" IsFlags="true"><Member Name="a" Value="1"/></EnumType>`;
        case "TypeDefinition":
          return `<TypeDefinition Name="${name}" UnderlyingType="Edm.String"/>`;
        default:
          return `<${kind} Name="${name}"/>`;
      }
    }

    it("exports each name once, as an identifier that nothing else needs", () => {
      fc.assert(
        fc.property(declarations, (all) => {
          const types = typesOf(complexTypes("Root") + all.map(declare).join(""));
          const names = [...allocateNames(types).values()].flatMap(exportedNames);
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) {
            expect(isIdentifier(name), name).toBe(true);
            expect(reservedNames.has(name), name).toBe(false);
          }
        }),
      );
    });

    it("does not depend on the order of the document", () => {
      const shuffled = declarations.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
      fc.assert(
        fc.property(shuffled, ([all, others]) => {
          const root = complexTypes("Root");
          expect(namesOf(others.map(declare).join("") + root)).toEqual(namesOf(root + all.map(declare).join("")));
        }),
      );
    });

    it("lets every type that needs no change keep its name", () => {
      fc.assert(
        fc.property(declarations, (all) => {
          const names = namesOf(complexTypes("Root") + all.map(declare).join(""));
          for (const [name, given] of Object.entries(names)) {
            if (pascalCase(name) === name && !reservedNames.has(name)) expect(given).toBe(name);
          }
        }),
      );
    });

    it("keeps names when types come, and comes to the same names again", () => {
      const growth = declarations.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)));
      fc.assert(
        fc.property(growth, ([all, some]) => {
          const typesFor = (declared: typeof all): readonly Type[] =>
            typesOf(complexTypes("Root") + declared.map(declare).join(""));
          const given = (names: ReturnType<typeof allocateNames>): ReadonlyMap<string, string> =>
            new Map([...names].map(([type, { type: name }]) => [type.qualifiedName, name]));
          const before = given(allocateNames(typesFor(some)));
          const after = allocateNames(typesFor(all), namesBefore(before));
          for (const [type, name] of before) expect(given(after).get(type)).toBe(name);
          const exported = [...after.values()].flatMap(exportedNames);
          expect(new Set(exported).size).toBe(exported.length);
          const again = allocateNames(typesFor(all), namesBefore(given(after)));
          expect([...again.values()]).toEqual([...after.values()]);
        }),
      );
    });
  });
});

describe("emittedNames", () => {
  const children = `
    <ComplexType Name="entry"/>
    <ComplexType Name="late" BaseType="N.entry"/>
    <EnumType Name="mark" IsFlags="true"><Member Name="a" Value="1"/></EnumType>
    <EnumType Name="void" IsFlags="true"/>`;

  function emitted(type: string, ...emit: EmitKind[]): readonly string[] {
    const names = [...allocateNames(typesOf(children))].find(([{ name }]) => name === type)![1];
    return emittedNames(names, new Set(emit));
  }

  const types = ["Entry", "AnyEntry", "AnyEntryCreate", "AnyEntryUpdate", "EntryCreate", "EntryUpdate"];

  it("are those of the types alone, unless more is asked for", () => {
    expect(emitted("entry", "types")).toEqual(types);
  });

  it("are the guards of requests too", () => {
    const guards = emitted("entry", "types", "request-guards").filter((name) => !types.includes(name));
    expect(guards).toEqual(
      ["EntryCreate", "AnyEntryCreate", "EntryUpdate", "AnyEntryUpdate"].flatMap((name) => [
        `is${name}`,
        `assert${name}`,
        `validate${name}`,
      ]),
    );
  });

  it("say of the guards of requests which take any subtype", () => {
    const [names] = allocateNames(typesOf(children)).values();
    expect(names?.requestGuards.map(({ kind, any, type }) => [kind, any, type])).toEqual([
      ["create", false, "EntryCreate"],
      ["create", true, "AnyEntryCreate"],
      ["update", false, "EntryUpdate"],
      ["update", true, "AnyEntryUpdate"],
    ]);
  });

  it("are the factories too, of one and of several", () => {
    const factories = emitted("entry", "types", "factories").filter((name) => !types.includes(name));
    expect(factories).toEqual(["mockEntry", "mockEntries", "mockAnyEntry", "mockEntryCreate"]);
  });

  it("have functions for flags where there are members", () => {
    expect(emitted("mark", "types")).toEqual(["Mark", "MarkMember", "parseMark", "formatMark"]);
    expect(emitted("void", "types")).toEqual(["Void"]);
  });

  it.each([
    ["entry", "mockEntries"],
    ["key", "mockKeys"],
    ["yen", "mockYens"],
    ["box", "mockBoxes"],
    ["class", "mockClasses"],
    ["branch", "mockBranches"],
    ["dish", "mockDishes"],
    ["waltz", "mockWaltzes"],
    ["sham", "mockShams"],
    ["user", "mockUsers"],
    ["system", "mockSystems"],
  ])("say %s in the plural: %s", (name, expected) => {
    const [names] = allocateNames(typesOf(complexTypes(name))).values();
    expect(names?.factories?.several).toBe(expected);
  });
});
