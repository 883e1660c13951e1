import { describe, expect, it } from "vitest";
import type { ComplexType, EntityType, EnumType, TypeDefinition } from "../../../../src/csdl/document/document.ts";
import { position, readSchemaText, withoutPlaces } from "../reading.ts";

function readOne<T>(content: string) {
  const { schema, reports } = readSchemaText(content);
  return { element: schema.elements[0] as T, reports };
}

/** Reads the one property of a complex type. */
function readProperty(attributes: string) {
  const { element, reports } = readOne<ComplexType>(
    `<ComplexType Name="C"><Property Name="P" ${attributes}/></ComplexType>`,
  );
  return { property: element.properties[0]!, reports };
}

const noFacets = { maxLength: undefined, precision: undefined, scale: undefined, unicode: undefined, srid: undefined };

describe("entity types", () => {
  it("have every attribute, property and part of the key", () => {
    const { element, reports } = readOne<EntityType>(
      `<EntityType Name="E" BaseType="N.B" Abstract="true" OpenType="1" HasStream="true">
        <Key><PropertyRef Name="ID"/><PropertyRef Name="A/B" Alias="X"/></Key>
        <Property Name="ID" Type="Edm.Guid" Nullable="false"/>
        <NavigationProperty Name="M" Type="Collection(N.E)" Partner="Q" ContainsTarget="true"/>
        <Property Name="S" Type="Edm.String" DefaultValue="x"/>
      </EntityType>`,
    );
    expect(reports).toEqual([]);
    expect(element).toMatchObject({
      kind: "EntityType",
      name: "E",
      baseType: "N.B",
      abstract: true,
      openType: true,
      hasStream: true,
    });
    expect(withoutPlaces(element.key?.propertyRefs)).toEqual([
      { name: "ID", alias: undefined, annotations: [] },
      { name: "A/B", alias: "X", annotations: [] },
    ]);
    expect(element.properties.map(({ name, defaultValue }) => [name, defaultValue])).toEqual([
      ["ID", undefined],
      ["S", "x"],
    ]);
    expect(element.navigationProperties[0]).toMatchObject({
      name: "M",
      type: "N.E",
      collection: true,
      nullable: undefined,
      partner: "Q",
      containsTarget: true,
      nullableSpecified: false,
    });
    expect(position(element.at)).toBe("2:1");
    expect(position(element.properties[1]!.at)).toBe("6:9");
  });

  it("have defaults", () => {
    const { element } = readOne<EntityType>(`<EntityType Name="E"/>`);
    expect(withoutPlaces(element)).toEqual({
      kind: "EntityType",
      name: "E",
      baseType: undefined,
      abstract: false,
      openType: false,
      hasStream: false,
      key: undefined,
      properties: [],
      navigationProperties: [],
      annotations: [],
    });
  });

  it("keep the first of two keys", () => {
    const { element, reports } = readOne<EntityType>(
      `<EntityType Name="E"><Key><PropertyRef Name="A"/></Key><Key><PropertyRef Name="B"/></Key></EntityType>`,
    );
    expect(element.key?.propertyRefs.map(({ name }) => name)).toEqual(["A"]);
    expect(reports).toEqual(["duplicate-element 2:56"]);
  });

  it("are left out without a name", () => {
    const { schema, reports } = readSchemaText(`<EntityType/><ComplexType Abstract="false"/><EnumType Name="F"/>`);
    expect(schema.elements.map(({ name }) => name)).toEqual(["F"]);
    expect(reports).toEqual(["missing-attribute 2:1", "missing-attribute 2:14"]);
  });
});

describe("navigation properties", () => {
  it("have constraints and what happens on delete", () => {
    const { element, reports } = readOne<ComplexType>(
      `<ComplexType Name="C"><NavigationProperty Name="M" Type="N.E" Nullable="false">
        <ReferentialConstraint Property="A/B" ReferencedProperty="ID"><Annotation Term="T.t"/></ReferentialConstraint>
        <OnDelete Action="Cascade"/>
      </NavigationProperty></ComplexType>`,
    );
    expect(reports).toEqual([]);
    const [property] = element.navigationProperties;
    expect(property).toMatchObject({ nullable: false, nullableSpecified: true, onDelete: { action: "Cascade" } });
    expect(property?.referentialConstraints).toMatchObject([
      { property: "A/B", referencedProperty: "ID", annotations: [{ term: "T.t" }] },
    ]);
  });
});

describe("types as they are used", () => {
  it.each([
    { given: `Type="Edm.Int32"`, want: { type: "Edm.Int32", collection: false, nullable: true } },
    { given: `Type="Edm.Int32" Nullable="0"`, want: { nullable: false } },
    { given: `Type="Collection(N.C)"`, want: { type: "N.C", collection: true, nullable: undefined } },
    { given: `Type="Collection(N.C)" Nullable="true"`, want: { collection: true, nullable: true } },
    { given: `Type="Collection(N.C"`, want: { type: "Collection(N.C", collection: false } },
    {
      given: `Type="Edm.String" MaxLength="5" Unicode="false"`,
      want: { facets: { ...noFacets, maxLength: 5, unicode: false } },
    },
    { given: `Type="Edm.String" MaxLength="Max"`, want: { facets: { ...noFacets, maxLength: "max" } } },
    { given: `Type="Edm.String" MaxLength="99999999999999999999"`, want: { facets: { ...noFacets, maxLength: 1e20 } } },
    {
      given: `Type="Edm.Decimal" Precision="5" Scale="VARIABLE"`,
      want: { facets: { ...noFacets, precision: 5, scale: "variable" } },
    },
    { given: `Type="Edm.Decimal" Scale="floating"`, want: { facets: { ...noFacets, scale: "floating" } } },
    { given: `Type="Edm.Decimal"`, want: { facets: { ...noFacets, scale: 0 } } },
    { given: `Type="Edm.GeographyPoint" SRID="Variable"`, want: { facets: { ...noFacets, srid: "variable" } } },
    { given: `Type="Edm.TimeOfDay" Precision="12"`, want: { facets: { ...noFacets, precision: 12 } } },
    { given: `Type="N.D" Scale="2"`, want: { facets: { ...noFacets, scale: 2 } } },
  ])("$given", ({ given, want }) => {
    const { property, reports } = readProperty(given);
    expect(property).toMatchObject(want);
    expect(reports).toEqual([]);
  });

  it.each([
    { given: `Nullable="false"`, reports: ["missing-attribute 2:23"] },
    { given: `Type="Edm.Int32" Nullable="True"`, reports: ["boolean-case 2:59"] },
    { given: `Type="Edm.Int32" Nullable=""`, reports: ["invalid-boolean 2:59"] },
    { given: `Type="Edm.String" MaxLength="-1"`, reports: ["facet-out-of-range 2:60"] },
    { given: `Type="Edm.String" MaxLength=""`, reports: ["invalid-facet 2:60"] },
    { given: `Type="Edm.String" MaxLength="0"`, reports: ["facet-out-of-range 2:60"] },
    { given: `Type="Edm.String" Unicode="maybe"`, reports: ["invalid-boolean 2:60"] },
    { given: `Type="Edm.Decimal" Precision="x" Scale="-1"`, reports: ["invalid-facet 2:61", "invalid-facet 2:75"] },
    { given: `Type="Edm.Decimal" Precision="0"`, reports: ["facet-out-of-range 2:61"] },
    { given: `Type="Edm.Decimal" Precision="2" Scale="3"`, reports: ["facet-out-of-range 2:75"] },
    { given: `Type="Edm.Duration" Precision="13"`, reports: ["facet-out-of-range 2:62"] },
    { given: `Type="Edm.GeometryPoint" SRID="abc"`, reports: ["invalid-facet 2:67"] },
    {
      given: `Type="Edm.Int32" MaxLength="1" Precision="1"`,
      reports: ["inapplicable-facet 2:59", "inapplicable-facet 2:73"],
    },
    {
      given: `Type="Edm.Boolean" Unicode="true" SRID="1" Scale="1"`,
      reports: ["inapplicable-facet 2:85", "inapplicable-facet 2:61", "inapplicable-facet 2:76"],
    },
  ])("reports $given", ({ given, reports }) => {
    expect(readProperty(given).reports).toEqual(reports);
  });

  it("assumes nothing bad of a property whose type is missing", () => {
    expect(readProperty("").property).toMatchObject({ type: "Edm.String", nullable: true });
  });
});

describe("enumeration types", () => {
  it("have members in document order, exact values and those that have none", () => {
    const { element, reports } = readOne<EnumType>(
      `<EnumType Name="F" UnderlyingType="Edm.Int64" IsFlags="true">
        <Member Name="b" Value="-9223372036854775808"/><Member Name="a" Value="+1"/><Member Name="c"/>
      </EnumType>`,
    );
    expect(reports).toEqual([]);
    expect(element).toMatchObject({ kind: "EnumType", name: "F", underlyingType: "Edm.Int64", isFlags: true });
    expect(element.members.map(({ name, value }) => [name, value])).toEqual([
      ["b", -9223372036854775808n],
      ["a", 1n],
      ["c", undefined],
    ]);
  });

  it("have defaults", () => {
    expect(readOne<EnumType>(`<EnumType Name="F"/>`).element).toMatchObject({
      underlyingType: "Edm.Int32",
      isFlags: false,
      members: [],
    });
  });

  it.each(["x", "1.5", "", "0x1", "1e3", "9".repeat(5000)])("report the value %s", (value) => {
    const { element, reports } = readOne<EnumType>(`<EnumType Name="F"><Member Name="a" Value="${value}"/></EnumType>`);
    expect(reports).toEqual(["invalid-enum-value 2:37"]);
    expect(element.members[0]?.value).toBeUndefined();
  });
});

describe("type definitions", () => {
  it("have an underlying type and facets", () => {
    const { element, reports } = readOne<TypeDefinition>(
      `<TypeDefinition Name="D" UnderlyingType="Edm.Decimal" Precision="3" Scale="2"/>`,
    );
    expect(reports).toEqual([]);
    expect(element).toMatchObject({ name: "D", underlyingType: "Edm.Decimal", facets: { precision: 3, scale: 2 } });
  });

  it("report facets that do not fit, and a missing type", () => {
    expect(readOne(`<TypeDefinition Name="D" UnderlyingType="Edm.Guid" MaxLength="3"/>`).reports).toEqual([
      "inapplicable-facet 2:52",
    ]);
    expect(readOne(`<TypeDefinition Name="D"/>`).reports).toEqual(["missing-attribute 2:1"]);
  });
});
