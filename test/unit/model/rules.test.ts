import { describe, expect, it } from "vitest";
import { findFinite } from "../../../src/model/payloads/finite.ts";
import { codesOf, enumeration, modelOf, modelOfSchemas, reportOf, structured } from "../../support/model-of.ts";

const KEY = `<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>`;
const ENTITY = `<EntityType Name="E">${KEY}</EntityType>`;

describe("enumerations", () => {
  it("count members without values from 0, exactly, and know those that will grow", () => {
    const built = modelOf(
      `<EnumType Name="E"><Member Name="a"/><Member Name="b"/></EnumType>
       <EnumType Name="F" UnderlyingType="Edm.Int64" IsFlags="true"><Member Name="big" Value="9223372036854775807"/><Member Name="unknownFutureValue" Value="1"/></EnumType>`,
    );
    expect(enumeration(built, "N.E")).toMatchObject({ evolvable: false, isFlags: false, underlyingType: "Edm.Int32" });
    expect(enumeration(built, "N.E").members.map(({ value }) => value)).toEqual([0n, 1n]);
    expect(enumeration(built, "N.F")).toMatchObject({ evolvable: true, isFlags: true, underlyingType: "Edm.Int64" });
    expect(enumeration(built, "N.F").members[0]?.value).toBe(9223372036854775807n);
  });

  it.each([
    [`<EnumType Name="E"/>`, "empty-enum", "warning"],
    [`<EnumType Name="E"><Member Name="a" Value="1"/><Member Name="b"/></EnumType>`, "enum-values-mixed", "error"],
    [
      `<EnumType Name="E" UnderlyingType="Edm.Byte"><Member Name="a" Value="256"/></EnumType>`,
      "enum-value-out-of-range",
      "error",
    ],
    [`<EnumType Name="E"><Member Name="a" Value="2147483648"/></EnumType>`, "enum-value-out-of-range", "error"],
    [
      `<EnumType Name="E" UnderlyingType="Edm.String"><Member Name="a"/></EnumType>`,
      "invalid-underlying-type",
      "error",
    ],
    [`<EnumType Name="E" IsFlags="true"><Member Name="a" Value="-1"/></EnumType>`, "invalid-flag-value", "warning"],
  ])("%s: %s", (children, code, severity) => {
    expect(modelOf(children).diagnostics.entries.map((entry) => [entry.code, entry.severity])).toEqual([
      [code, severity],
    ]);
  });
});

describe("type definitions", () => {
  it.each([
    ["Edm.Decimal", "4.0", []],
    ["Edm.Stream", "4.0", []],
    ["Edm.PrimitiveType", "4.01", []],
    ["Edm.PrimitiveType", "4.0", ["invalid-underlying-type"]],
    ["Edm.Untyped", "4.01", ["invalid-underlying-type"]],
    ["Edm.PropertyPath", "4.01", ["invalid-underlying-type"]],
    ["N.T", "4.01", ["invalid-underlying-type"]],
    ["Collection(Edm.String)", "4.01", ["invalid-underlying-type"]],
    ["Edm.Strin", "4.01", ["unresolved-type"]],
  ])("on %s in %s", (underlying, version, codes) => {
    expect(codesOf(modelOf(`<TypeDefinition Name="T" UnderlyingType="${underlying}"/>`, version))).toEqual(codes);
  });
});

describe("structured types", () => {
  it.each([
    [`<EntityType Name="F"/>`, "4.0", ["missing-key"]],
    [`<EntityType Name="F"/>`, "4.01", []],
    [`<EntityType Name="F" Abstract="true"/>`, "4.0", []],
    [`<EntityType Name="F" BaseType="N.E" Abstract="true"/>`, "4.0", ["abstract-from-concrete"]],
    [
      `<EntityType Name="F" BaseType="N.Nope"><Key><PropertyRef Name="x"/></Key></EntityType>`,
      "4.0",
      ["unresolved-base-type"],
    ],
    [`<EntityType Name="F" BaseType="N.E"><Key><PropertyRef Name="id"/></Key></EntityType>`, "4.0", ["key-redefined"]],
    [
      `<EntityType Name="F">${KEY}<Property Name="F" Type="Edm.String"/></EntityType>`,
      "4.0",
      ["property-name-equals-type"],
    ],
    [`<ComplexType Name="C"><Property Name="e" Type="N.E"/></ComplexType>`, "4.0", ["entity-typed-property"]],
    [
      `<ComplexType Name="C"><Property Name="p" Type="Collection(Edm.PrimitiveType)"/></ComplexType>`,
      "4.0",
      ["collection-of-abstract-type"],
    ],
    [`<ComplexType Name="C"><Property Name="p" Type="Collection(Edm.Untyped)"/></ComplexType>`, "4.0", []],
  ])("%s in %s", (children, version, codes) => {
    expect(codesOf(modelOf(ENTITY + children, version))).toEqual(codes);
  });

  it("resolve key paths through complex types", () => {
    const built = modelOf(
      `<ComplexType Name="C"><Property Name="id" Type="Edm.Guid" Nullable="false"/></ComplexType>
       <EntityType Name="K"><Key><PropertyRef Name="c/id" Alias="cid"/></Key><Property Name="c" Type="N.C" Nullable="false"/></EntityType>
       <EntityType Name="D" BaseType="N.K"/>`,
    );
    expect(structured(built, "N.D").key).toEqual([{ path: ["c", "id"], alias: "cid" }]);
    expect(codesOf(built)).toEqual([]);
  });

  it("take partners and constraints that lead through complex types, casts and base types", () => {
    const built = modelOf(
      `${ENTITY}<ComplexType Name="C"><NavigationProperty Name="back" Type="N.F"/><Property Name="ref" Type="Edm.String"/></ComplexType>
       <EntityType Name="F" BaseType="N.E"><Property Name="c" Type="N.C"/>
         <NavigationProperty Name="n" Type="N.E" Partner="N.F/c/back"><ReferentialConstraint Property="c/ref" ReferencedProperty="id"/></NavigationProperty>
       </EntityType>`,
    );
    expect(codesOf(built)).toEqual([]);
  });
});

describe("values that never end", () => {
  it("are distinguished from those that may be null, empty or of another subtype", () => {
    const built = modelOf(
      `<ComplexType Name="Nullable"><Property Name="p" Type="N.Nullable"/></ComplexType>
       <ComplexType Name="Many"><Property Name="p" Type="Collection(N.Many)" Nullable="false"/></ComplexType>
       <ComplexType Name="Base" Abstract="true"/>
       <ComplexType Name="Node" BaseType="N.Base"><Property Name="p" Type="N.Base" Nullable="false"/></ComplexType>
       <ComplexType Name="Leaf" BaseType="N.Base"/>
       <ComplexType Name="Open" Abstract="true"/><ComplexType Name="User"><Property Name="p" Type="N.Open" Nullable="false"/></ComplexType>`,
    );
    expect(codesOf(built)).toEqual([]);
    const { types, choices } = findFinite(built.model.types.values());
    expect(types.size).toBe(7);
    expect(choices.size).toBe(7);
  });

  it("are reported once a circle, also where the circle closes through a base or a subtype", () => {
    const built = modelOf(
      `<ComplexType Name="Base" Abstract="true"/>
       <ComplexType Name="Only" BaseType="N.Base"><Property Name="p" Type="N.Base" Nullable="false"/></ComplexType>
       <ComplexType Name="Self"><Property Name="p" Type="N.Self" Nullable="false"/></ComplexType>
       <ComplexType Name="Derived" BaseType="N.Self"/>
       <ComplexType Name="User"><Property Name="p" Type="N.Self" Nullable="false"/></ComplexType>`,
    );
    expect(built.diagnostics.entries.map(({ message }) => message.slice(message.indexOf(":") + 2))).toEqual([
      "N.Only → N.Base → N.Only.",
      "N.Self → N.Self.",
    ]);
    const { types, choices } = findFinite(built.model.types.values());
    expect([...types].map(({ name }) => name)).toEqual(["Base"]);
    expect([...choices]).toEqual([]);
  });

  it("are those that a complete response needs: neither what nobody may read nor entities, but items that must be there", () => {
    const writeOnly = `<Annotation Term="Org.OData.Core.V1.Permissions" EnumMember="Org.OData.Core.V1.Permission/Write"/>`;
    const minItems = `<Annotation Term="Org.OData.Validation.V1.MinItems" Int="1"/>`;
    const built = modelOf(
      `<ComplexType Name="Secret"><Property Name="p" Type="N.Secret" Nullable="false">${writeOnly}</Property></ComplexType>
       <EntityType Name="Entity" Abstract="true"><Property Name="p" Type="N.Entity" Nullable="false"/></EntityType>
       <ComplexType Name="Some"><Property Name="p" Type="Collection(N.Some)" Nullable="true">${minItems}</Property></ComplexType>
       <ComplexType Name="One"><Property Name="p" Type="Collection(N.One)" Nullable="false">${minItems}</Property></ComplexType>`,
    );
    expect(reportOf(built)).toEqual(["2:69 entity-typed-property", "4:32 required-cycle"]);
  });

  it("are reported where only a subtype of an abstract subtype closes the circle", () => {
    const built = modelOf(
      `<ComplexType Name="Base" Abstract="true"/><ComplexType Name="Between" Abstract="true" BaseType="N.Base"/>
       <ComplexType Name="Only" BaseType="N.Between"><Property Name="p" Type="N.Base" Nullable="false"/></ComplexType>`,
    );
    expect(built.diagnostics.entries.map(({ message }) => message.slice(message.indexOf(":") + 2))).toEqual([
      "N.Only → N.Base → N.Between → N.Only.",
    ]);
  });
});

describe("operations", () => {
  const text = (name: string) => `<Parameter Name="${name}" Type="Edm.String"/>`;
  const returns = (type: string) => `<ReturnType Type="${type}"/>`;
  const bound = (type: string, rest = "") => `<Parameter Name="it" Type="${type}"/>${rest}`;

  it.each([
    [`<Function Name="f"/>`, ["function-without-return-type"]],
    [`<Action Name="a" IsBound="true"/>`, ["bound-operation-without-parameter"]],
    [`<Action Name="a"/><Action Name="a"/>`, ["duplicate-overload"]],
    [
      `<Action Name="a" IsBound="true">${bound("N.E")}</Action><Action Name="a" IsBound="true">${bound("Collection(N.E)")}</Action>`,
      [],
    ],
    [
      `<Action Name="a" IsBound="true">${bound("N.E")}</Action><Action Name="a" IsBound="true">${bound("A.E", text("x"))}</Action>`,
      ["duplicate-overload"],
    ],
    [
      `<Function Name="f">${text("x") + returns("Edm.String")}</Function><Function Name="f">${text("x") + text("y") + returns("Edm.String")}</Function>`,
      [],
    ],
    [
      `<Function Name="f">${text("x") + returns("Edm.String")}</Function><Function Name="f">${text("x") + text("y") + returns("N.E")}</Function>`,
      ["overload-return-type"],
    ],
    [
      `<Action Name="a"><Parameter Name="o" Type="Edm.String"><Annotation Term="Org.OData.Core.V1.OptionalParameter"/></Parameter>${text("x")}</Action>`,
      ["optional-before-required"],
    ],
    [`<Action Name="a"><Parameter Name="p" Type="N.Nope"/></Action>`, ["unresolved-type"]],
  ])("%s", (children, codes) => {
    expect(codesOf(modelOf(ENTITY + children))).toEqual(codes);
  });

  it("resolve what they take and return", () => {
    const built = modelOf(
      `${ENTITY}<Function Name="f" IsBound="true" IsComposable="true">${bound("A.E")}<ReturnType Type="Collection(A.E)" Nullable="false"/></Function>`,
    );
    const type = structured(built, "N.E");
    expect(built.model.schemas[0]?.operations).toMatchObject([
      {
        qualifiedName: "N.f",
        isBound: true,
        isComposable: true,
        parameters: [{ name: "it", type }],
        returnType: { type, collection: true, nullable: false },
      },
    ]);
  });
});

describe("containers", () => {
  it("have the members of those they extend, and end where these go in a circle", () => {
    const built = modelOfSchemas(
      `<Schema Namespace="N">${ENTITY}<EntityContainer Name="C" Extends="M.C"><EntitySet Name="c" EntityType="N.E"/><Singleton Name="b" Type="N.E"/></EntityContainer></Schema>
       <Schema Namespace="M"><EntityContainer Name="C" Extends="N.C"><EntitySet Name="b" EntityType="N.E"/></EntityContainer></Schema>`,
    );
    const { members } = built.model.schemas.find(({ namespace }) => namespace === "N")!.containers[0]!;
    expect(members.map(({ kind, name }) => [kind, name])).toEqual([
      ["Singleton", "b"],
      ["EntitySet", "c"],
    ]);
  });

  it("warn of what they name and nobody declares, and leave it out", () => {
    const built = modelOf(
      `${ENTITY}<ComplexType Name="T"/><Action Name="bound" IsBound="true"><Parameter Name="e" Type="N.E"/></Action>
       <EntityContainer Name="C" Extends="N.Nope"><EntitySet Name="a" EntityType="N.Nope"/><EntitySet Name="b" EntityType="N.T"/>
         <ActionImport Name="c" Action="N.bound"/><Singleton Name="d" Type="A.E"/><Singleton Name="d" Type="A.E"/></EntityContainer>
       <EntityContainer Name="D"/>`,
    );
    expect(codesOf(built)).toEqual([
      "duplicate-container-member",
      "invalid-set-type",
      "invalid-set-type",
      "several-containers",
      "unresolved-container",
      "unresolved-import",
    ]);
    expect(reportOf(built, "error")).toEqual([]);
    expect(built.model.schemas[0]?.containers[0]?.members.map(({ name }) => name)).toEqual(["c", "d"]);
  });
});

describe("terms", () => {
  it("may have types that are not loaded", () => {
    const built = modelOf(
      `<Term Name="T" Type="Core.Tag"/><Term Name="U" Type="N.Nope"/><Term Name="V" Type="Edm.String"/>`,
    );
    expect([...built.model.terms.keys()]).toEqual(["N.T", "N.U", "N.V"]);
    expect(codesOf(built)).toEqual(["no-types", "unresolved-term-type"]);
    expect(reportOf(built, "error")).toEqual([]);
  });
});
