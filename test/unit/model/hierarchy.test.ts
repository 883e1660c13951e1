import { describe, expect, it } from "vitest";
import {
  allNavigationProperties,
  allProperties,
  ancestors,
  concreteSubtypes,
  findProperty,
  isDerivedFrom,
  subtypes,
} from "../../../src/model/hierarchy.ts";
import { modelOf, structured } from "../../support/model-of.ts";

const built = modelOf(
  `<EntityType Name="B" Abstract="true"><Property Name="one" Type="Edm.String"/><Property Name="two" Type="Edm.String"/><NavigationProperty Name="n" Type="N.B"/></EntityType>
   <EntityType Name="Z" BaseType="N.B"><Property Name="three" Type="Edm.String"/><Property Name="one" Type="Edm.String" Nullable="false"/></EntityType>
   <EntityType Name="M" BaseType="N.B" Abstract="true"><NavigationProperty Name="o" Type="N.B"/></EntityType>
   <EntityType Name="A" BaseType="N.M"/>`,
);
const base = structured(built, "N.B");
const last = structured(built, "N.Z");
const middle = structured(built, "N.M");
const leaf = structured(built, "N.A");

describe("inheritance", () => {
  it("puts base properties first, and a redeclared one where the base has it", () => {
    expect(allProperties(last).map(({ name, nullable }) => [name, nullable])).toEqual([
      ["one", false],
      ["two", true],
      ["three", true],
    ]);
    expect(allProperties(base)).toBe(base.properties);
    expect(allNavigationProperties(leaf).map(({ name }) => name)).toEqual(["n", "o"]);
  });

  it("finds the nearest property of a name", () => {
    expect(findProperty(last, "one")).toBe(last.properties[1]);
    expect(findProperty(leaf, "one")).toBe(base.properties[0]);
    expect(findProperty(leaf, "n")).toBe(base.navigationProperties[0]);
    expect(findProperty(leaf, "toString")).toBeUndefined();
  });

  it("goes up", () => {
    expect(ancestors(leaf)).toEqual([middle, base]);
    expect(isDerivedFrom(leaf, base)).toBe(true);
    expect(isDerivedFrom(leaf, leaf)).toBe(true);
    expect(isDerivedFrom(base, leaf)).toBe(false);
  });

  it("goes down, by name", () => {
    expect(subtypes(base)).toEqual([leaf, middle, last]);
    expect(concreteSubtypes(base)).toEqual([leaf, last]);
    expect(concreteSubtypes(last)).toEqual([last]);
  });
});
