import { describe, expect, it } from "vitest";
import type { StructuredType } from "../../../src/model/types.ts";
import { findNesting, isFollowed } from "../../../src/plan/nesting.ts";
import { defaultOutputOptions, type OutputOptions } from "../../../src/plan/options.ts";
import type { Nesting } from "../../../src/plan/types.ts";
import { modelOf } from "../../support/model-of.ts";

interface Nested {
  readonly nesting: Nesting;
  readonly type: (name: string) => StructuredType;
}

function nestingOf(children: string, navigation: OutputOptions["navigation"] = "shape"): Nested {
  const types = [...modelOf(children).model.types.values()] as StructuredType[];
  const nesting = findNesting(types, { ...defaultOutputOptions, navigation });
  return { nesting, type: (name) => types.find((type) => type.name === name)! };
}

/** Complex types by name, each with one property a type that it holds; `name: base` derives. */
function complexTypes(holds: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(holds)
    .map(([declaration, held]) => {
      const [name, base] = declaration.split(": ");
      const properties = held.map((type, i) => `<Property Name="p${i}" Type="N.${type}"/>`);
      return `<ComplexType Name="${name}"${base === undefined ? "" : ` BaseType="N.${base}"`}>${properties.join("")}</ComplexType>`;
    })
    .join("");
}

describe("findNesting", () => {
  it("finds what leads back to itself, and what leads to that", () => {
    const { nesting, type } = nestingOf(complexTypes({ Tree: ["Tree", "Leaf"], Leaf: [], Garden: ["Tree"] }));
    expect(nesting.recurs(type("Tree"), type("Tree"))).toBe(true);
    expect(nesting.recurs(type("Tree"), type("Leaf"))).toBe(false);
    expect(nesting.recurs(type("Garden"), type("Tree"))).toBe(false);
    expect(["Tree", "Leaf", "Garden"].map((name) => nesting.reachesRecursion(type(name)))).toEqual([true, false, true]);
  });

  it("finds what leads there wherever it is declared, and nothing else", () => {
    const { nesting, type } = nestingOf(complexTypes({ Garden: ["Tree"], Tree: ["Tree"], Box: ["Leaf"], Leaf: [] }));
    expect(["Garden", "Box"].map((name) => nesting.reachesRecursion(type(name)))).toEqual([true, false]);
    expect(["Garden", "Box"].map((name) => nesting.anyReachesRecursion(type(name)))).toEqual([true, false]);
  });

  it("finds cycles over several types", () => {
    const { nesting, type } = nestingOf(complexTypes({ A: ["B"], B: ["C"], C: ["A", "D"], D: [] }));
    for (const [from, to] of [
      ["A", "B"],
      ["B", "C"],
      ["C", "A"],
    ] as const) {
      expect(nesting.recurs(type(from), type(to))).toBe(true);
    }
    expect(nesting.recurs(type("C"), type("D"))).toBe(false);
    expect(nesting.reachesRecursion(type("D"))).toBe(false);
  });

  it("regards the members that a type inherits", () => {
    const { nesting, type } = nestingOf(complexTypes({ Base: ["Base"], "Derived: Base": [], Holder: ["Derived"] }));
    expect(nesting.reachesRecursion(type("Derived"))).toBe(true);
    expect(nesting.reachesRecursion(type("Holder"))).toBe(true);
  });

  it("regards the subtypes that may stand where a type is declared", () => {
    const { nesting, type } = nestingOf(complexTypes({ Shape: [], "Group: Shape": ["Shape"], Drawing: ["Shape"] }));
    expect(nesting.recurs(type("Group"), type("Shape"))).toBe(true);
    expect(nesting.reachesRecursion(type("Shape"))).toBe(false);
    expect(nesting.anyReachesRecursion(type("Shape"))).toBe(true);
    expect(nesting.reachesRecursion(type("Drawing"))).toBe(true);
    expect(nesting.recurs(type("Drawing"), type("Shape"))).toBe(false);
  });

  it("regards navigation properties where they are followed", () => {
    const entity = `<EntityType Name="Person"><NavigationProperty Name="manager" Type="N.Person"/></EntityType>`;
    const shape = nestingOf(entity);
    expect(shape.nesting.recurs(shape.type("Person"), shape.type("Person"))).toBe(false);
    expect(shape.nesting.reachesRecursion(shape.type("Person"))).toBe(false);
    const deep = nestingOf(entity, "deep");
    expect(deep.nesting.recurs(deep.type("Person"), deep.type("Person"))).toBe(true);
    expect(deep.nesting.reachesRecursion(deep.type("Person"))).toBe(true);
  });
});

describe("isFollowed", () => {
  const { model } = modelOf(`
    <EntityType Name="Owner">
      <Property Name="text" Type="Edm.String"/><Property Name="part" Type="N.Part"/><Property Name="held" Type="N.Owner"/>
      <NavigationProperty Name="other" Type="N.Owner"/>
    </EntityType>
    <ComplexType Name="Part"/>`);
  const { properties, navigationProperties } = model.types.get("N.Owner") as StructuredType;

  it.each([
    ["shape", ["part"]],
    ["deep", ["part", "held", "other"]],
  ] as const)("with navigation %s holds for %j", (navigation, expected) => {
    const members = [...properties, ...navigationProperties];
    const followed = members.filter((member) => isFollowed(member, { ...defaultOutputOptions, navigation }));
    expect(followed.map(({ name }) => name)).toEqual(expected);
  });
});
