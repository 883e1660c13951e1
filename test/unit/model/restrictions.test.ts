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

describe("ways along navigation properties", () => {
  const list = (name: string, ...paths: readonly string[]) =>
    `<PropertyValue Property="${name}"><Collection>${paths.map((path) => `<PropertyPath>${path}</PropertyPath>`).join("")}</Collection></PropertyValue>`;
  const annotation = (term: string, content: string) =>
    `<Annotation Term="Org.OData.Capabilities.V1.${term}Restrictions"><Record>${content}</Record></Annotation>`;
  const requires = annotation("Insert", list("RequiredProperties", "kind"));
  const along = (path: string, ...lists: readonly string[]) =>
    annotation(
      "Navigation",
      `<PropertyValue Property="RestrictedProperties"><Collection><Record>
        <PropertyValue Property="NavigationProperty" NavigationPropertyPath="${path}"/>
        <PropertyValue Property="InsertRestrictions"><Record>${lists.join("")}</Record></PropertyValue>
        </Record></Collection></PropertyValue>`,
    );

  interface Shop {
    readonly orders?: string;
    readonly offers?: string;
    readonly items?: string;
    readonly itemSet?: string;
    readonly more?: string;
  }

  /** Returns what a create of an item must carry: orders and offers contain items, which also a set may have. */
  function requiredOf({ orders = "", offers = "", items = "", itemSet, more = "" }: Shop): readonly string[] {
    const key = '<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.Int32" Nullable="false"/>';
    const contains = (more = "") =>
      `${key}<NavigationProperty Name="items" Type="Collection(N.item)" ContainsTarget="true">${more}</NavigationProperty>`;
    const set = itemSet === undefined ? "" : `<EntitySet Name="items" EntityType="N.item">${itemSet}</EntitySet>`;
    const { model } = modelOf(`<EntityType Name="order">${contains(items)}</EntityType>
      <EntityType Name="offer">${contains()}</EntityType>
      <EntityType Name="item">${key}<Property Name="kind" Type="Edm.String"/></EntityType>
      <EntityContainer Name="c"><EntitySet Name="orders" EntityType="N.order">${orders}</EntitySet>
        <EntitySet Name="offers" EntityType="N.offer">${offers}</EntitySet>${set}</EntityContainer>${more}`);
    return (model.types.get("N.item") as StructuredType).restrictions?.required ?? [];
  }

  const both = along("items", list("RequiredProperties", "items/kind"));

  it("demand what all of them do", () => {
    expect(requiredOf({ orders: both, offers: both })).toEqual(["kind"]);
    expect(requiredOf({ orders: both })).toEqual([]);
    expect(requiredOf({ orders: both, items: requires })).toEqual([]);
    expect(requiredOf({ offers: both, items: requires })).toEqual(["kind"]);
  });

  it("may say so in any form", () => {
    const external = `<Annotations Target="N.c/orders/items">${requires}</Annotations>`;
    expect(requiredOf({ offers: along("items", list("RequiredProperties", "kind")), more: external })).toEqual([
      "kind",
    ]);
    expect(
      requiredOf({ offers: both, orders: annotation("Insert", list("RequiredProperties", "items/kind")) }),
    ).toEqual(["kind"]);
  });

  it("count beside the sets of the type only where something is said of them", () => {
    expect(requiredOf({ itemSet: requires })).toEqual(["kind"]);
    expect(requiredOf({ itemSet: requires, orders: both })).toEqual(["kind"]);
    expect(requiredOf({ itemSet: "", orders: both, offers: both })).toEqual([]);
    expect(requiredOf({ itemSet: requires, orders: along("items", list("NonInsertableProperties", "kind")) })).toEqual(
      [],
    );
  });

  it("do not count where nothing is created by them", () => {
    const closed = along("items", '<PropertyValue Property="Insertable" Bool="false"/>');
    expect(requiredOf({ orders: both, offers: closed })).toEqual(["kind"]);
  });

  it("mean nothing where they do not lead anywhere", () => {
    const nowhere = along("nowhere", list("RequiredProperties", "kind"));
    expect(requiredOf({ orders: nowhere, offers: nowhere })).toEqual([]);
    expect(requiredOf({ orders: along("items/id", list("RequiredProperties", "kind")), offers: both })).toEqual([]);
  });
});
