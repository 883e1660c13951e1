import { describe, expect, it } from "vitest";
import type { Restrictions, StructuredType } from "../../../src/model/types.ts";
import { modelOf } from "../../support/model-of.ts";

const types = (more = "") => `
  <EntityType Name="pupil"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.Int32" Nullable="false"/>
    <Property Name="home" Type="N.address"/>${more}</EntityType>
  <EntityType Name="guest" BaseType="N.pupil"><Property Name="host" Type="N.host"/></EntityType>
  <ComplexType Name="address"><Property Name="city" Type="N.city"/><Property Name="street" Type="Edm.String"/></ComplexType>
  <ComplexType Name="city"><Property Name="name" Type="Edm.String"/></ComplexType>
  <ComplexType Name="host"><Property Name="name" Type="Edm.String"/></ComplexType>`;

/** Returns the restrictions of each type that has any, of a set of pupils with a list of paths. */
function restrictionsOf(term: string, list: string, paths: readonly string[], more?: string) {
  const items = paths.map((path) => `<PropertyPath>${path}</PropertyPath>`).join("");
  const { model } = modelOf(`${types(more)}<EntityContainer Name="c"><EntitySet Name="pupils" EntityType="N.pupil">
    <Annotation Term="Org.OData.Capabilities.V1.${term}"><Record><PropertyValue Property="${list}">
      <Collection>${items}</Collection></PropertyValue></Record></Annotation></EntitySet></EntityContainer>`);
  const found: Record<string, readonly string[]> = {};
  for (const type of model.types.values()) {
    const { restrictions } = type as StructuredType;
    for (const [aspect, names] of Object.entries(restrictions ?? ({} as Restrictions))) {
      if (names.length > 0) found[`${type.name} ${aspect}`] = names;
    }
  }
  return found;
}

describe("paths of restrictions", () => {
  it("require what they lead through, and what is at their end", () => {
    expect(restrictionsOf("InsertRestrictions", "RequiredProperties", ["home/city/name"])).toEqual({
      "pupil required": ["home"],
      "address required": ["city"],
      "city required": ["name"],
    });
  });

  it("refuse only what is at their end", () => {
    const paths = ["home/street", "N.guest/host/name"];
    expect(restrictionsOf("InsertRestrictions", "NonInsertableProperties", paths)).toEqual({
      "address nonInsertable": ["street"],
      "host nonInsertable": ["name"],
    });
    expect(restrictionsOf("UpdateRestrictions", "NonUpdatableProperties", ["home/city"])).toEqual({
      "address nonUpdatable": ["city"],
    });
  });

  it("mean nothing in a complex type that other properties have too, and where they do not lead anywhere", () => {
    const other = '<Property Name="school" Type="N.address"/>';
    expect(restrictionsOf("InsertRestrictions", "RequiredProperties", ["home/street"], other)).toEqual({});
    expect(restrictionsOf("InsertRestrictions", "RequiredProperties", ["home/nowhere/x", "N.none/x", "id/x"])).toEqual(
      {},
    );
  });
});
