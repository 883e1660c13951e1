/** Types that break one rule each (group V of the list, rows 22 to 43), beside types that just keep it. */
import { KEY, type ValidityRule } from "./validity-documents.ts";

const entity = (name: string, content = "", attributes = "") =>
  `<EntityType Name="${name}" ${attributes}>${KEY}${content}</EntityType>`;
const derived = (name: string, base: string, content = "", attributes = "") =>
  `<EntityType Name="${name}" BaseType="${base}" ${attributes}>${content}</EntityType>`;
const keyed = (refs: string, content: string) => `<EntityType Name="E"><Key>${refs}</Key>${content}</EntityType>`;
const complex = (content: string, name = "C") => `<ComplexType Name="${name}">${content}</ComplexType>`;
const property = (attributes: string) => complex(`<Property Name="p" ${attributes}/>`);
const redeclared = (base: string, type: string) =>
  `${property(`Type="${base}"`)}<ComplexType Name="D" BaseType="N.C"><Property Name="p" Type="${type}"/></ComplexType>`;
const ref = (name: string) => `<PropertyRef Name="${name}"/>`;
const members = (values: readonly string[], attributes = "") =>
  `<EnumType Name="E" ${attributes}>${values.map((value, i) => `<Member Name="m${i}" ${value}/>`).join("")}</EnumType>`;
const definition = (attributes: string) => `<TypeDefinition Name="T" ${attributes}/>`;
const navigation = (attributes: string) => entity("E", `<NavigationProperty Name="n" ${attributes}/>`);

export const typeRules: readonly ValidityRule[] = [
  {
    title: "V22 what derives from an open type is declared open",
    code: "closed-derived-type",
    severity: "warning",
    bad: [entity("E", "", 'OpenType="true"') + derived("F", "N.E")],
    good: [entity("E", "", 'OpenType="true"') + derived("F", "N.E", "", 'OpenType="true"')],
  },
  {
    title: "V23 an abstract type has no concrete base",
    code: "abstract-from-concrete",
    severity: "warning",
    bad: [entity("E") + derived("F", "N.E", "", 'Abstract="true"')],
    good: [entity("E", "", 'Abstract="true"') + derived("F", "N.E", "", 'Abstract="true"')],
  },
  {
    title: "V23 what derives from a media entity type says that it is one",
    code: "stream-not-repeated",
    severity: "warning",
    bad: [entity("E", "", 'HasStream="true"') + derived("F", "N.E")],
    good: [entity("E", "", 'HasStream="true"') + derived("F", "N.E", "", 'HasStream="true"')],
  },
  {
    title: "V23 what derives from no media entity type is none",
    code: "stream-with-base-type",
    severity: "info",
    bad: [entity("E") + derived("F", "N.E", "", 'HasStream="true"')],
    good: [entity("E", "", 'HasStream="true"')],
  },
  {
    title: "V24 a property has not the name of its type",
    code: "property-name-equals-type",
    severity: "warning",
    bad: [complex(`<Property Name="C" Type="Edm.String"/>`), entity("E", `<NavigationProperty Name="E" Type="N.E"/>`)],
    good: [`${complex(`<Property Name="D" Type="Edm.String"/>`)}<ComplexType Name="D" BaseType="N.C"/>`],
  },
  {
    title: "V25 a property that is declared again narrows the type",
    code: "incompatible-redeclaration",
    severity: "error",
    bad: [
      `${property('Type="Edm.String"')}<ComplexType Name="D" BaseType="N.C"><Property Name="p" Type="Edm.Int32"/></ComplexType>`,
      ...["Edm.PrimitiveType", "Edm.Untyped"].map((type) => redeclared(type, "Edm.Stream")),
      redeclared("Edm.Geography", "Edm.GeometryPoint"),
      redeclared("Edm.GeographyPoint", "Edm.Geography"),
    ],
    good: [
      `${property('Type="Edm.PrimitiveType"')}<ComplexType Name="D" BaseType="N.C"><Property Name="p" Type="Edm.Int32"/></ComplexType>`,
      redeclared("Edm.Geography", "Edm.GeographyPoint"),
      redeclared("Edm.Geometry", "Edm.GeometryCollection"),
      redeclared("Edm.Stream", "Edm.Stream"),
    ],
  },
  {
    title: "V25 a property is declared once",
    code: "property-redeclared",
    severity: "warning",
    bad: [
      `${property('Type="Edm.String"')}<ComplexType Name="D" BaseType="N.C"><Property Name="p" Type="Edm.String"/></ComplexType>`,
    ],
    good: [
      `${property('Type="Edm.String"')}<ComplexType Name="D" BaseType="N.C"><Property Name="q" Type="Edm.String"/></ComplexType>`,
    ],
  },
  {
    title: "V26 a structural property is of no entity type",
    code: "entity-typed-property",
    severity: "warning",
    bad: [entity("E") + property('Type="N.E"'), property('Type="Edm.EntityType"')],
    good: [entity("E") + complex(`<NavigationProperty Name="n" Type="N.E"/>`)],
  },
  {
    title: "V27 a navigation property is of an entity type",
    code: "invalid-navigation",
    severity: "error",
    bad: [complex("") + navigation('Type="N.C"'), navigation('Type="Edm.String"')],
    good: [navigation('Type="N.E"'), navigation('Type="Collection(Edm.EntityType)"')],
  },
  {
    title: "V28 a navigation property of a collection does not say whether it is nullable",
    code: "nullable-navigation-collection",
    severity: "warning",
    bad: [navigation('Type="Collection(N.E)" Nullable="true"'), navigation('Type="Collection(N.E)" Nullable="false"')],
    good: [navigation('Type="Collection(N.E)"'), navigation('Type="N.E" Nullable="false"')],
  },
  {
    title: "V29 the properties of a key exist",
    code: "invalid-key",
    severity: "error",
    bad: [keyed(ref("id"), ""), keyed(ref("p/id"), `<Property Name="p" Type="Edm.String" Nullable="false"/>`)],
    good: [entity("E")],
  },
  {
    title: "V30 the properties of a key are not nullable",
    code: "nullable-key-property",
    severity: "warning",
    bad: [keyed(ref("id"), `<Property Name="id" Type="Edm.String"/>`)],
    good: [entity("E")],
  },
  {
    title: "V31 the properties of a key are of a type that can be compared",
    code: "invalid-key-type",
    severity: "warning",
    bad: [
      "Edm.Double",
      "Edm.Binary",
      "Edm.PrimitiveType",
      "Edm.GeographyPoint",
      "Collection(Edm.String)",
      "Edm.Untyped",
    ].map((type) => keyed(ref("id"), `<Property Name="id" Type="${type}" Nullable="false"/>`)),
    good: [
      `${definition('UnderlyingType="Edm.Guid"')}${keyed(ref("id"), `<Property Name="id" Type="N.T" Nullable="false"/>`)}`,
    ],
  },
  {
    title: "V32 a key names a property once",
    code: "duplicate-key-property",
    severity: "warning",
    bad: [keyed(ref("id") + ref("id"), `<Property Name="id" Type="Edm.String" Nullable="false"/>`)],
    good: [entity("E")],
  },
  {
    title: "V32 a type has one key",
    code: "duplicate-element",
    severity: "warning",
    bad: [entity("E", `<Key>${ref("id")}</Key>`)],
    good: [entity("E")],
  },
  {
    title: "V33 a key is defined once in a hierarchy",
    code: "key-redefined",
    severity: "warning",
    bad: [
      entity("E") + derived("F", "N.E", `<Key>${ref("k")}</Key><Property Name="k" Type="Edm.Guid" Nullable="false"/>`),
    ],
    good: [`<EntityType Name="B" Abstract="true"/>${derived("F", "N.B", KEY)}`],
  },
  {
    title: "V34 an entity type that is not abstract has a key",
    code: "missing-key",
    severity: "warning",
    version: "4.0",
    bad: [`<EntityType Name="E"/>`],
    good: [`<EntityType Name="E" Abstract="true"/>`, entity("E") + derived("F", "N.E")],
  },
  {
    title: "V34 an entity set is of a type with a key",
    code: "keyless-entity-set",
    severity: "warning",
    bad: [`<EntityType Name="E"/><EntityContainer Name="B"><EntitySet Name="s" EntityType="N.E"/></EntityContainer>`],
    good: [
      `<EntityType Name="E"/><EntityContainer Name="B"><Singleton Name="s" Type="N.E"/></EntityContainer>`,
      `<EntityType Name="E" Abstract="true"/><EntityContainer Name="B"><EntitySet Name="s" EntityType="N.E"/></EntityContainer>`,
    ],
  },
  {
    title: "V34 what a collection contains is of a type with a key",
    code: "keyless-containment",
    severity: "warning",
    bad: [`<EntityType Name="F"/>${navigation('Type="Collection(N.F)" ContainsTarget="true"')}`],
    good: [`<EntityType Name="F"/>${navigation('Type="N.F" ContainsTarget="true"')}`],
  },
  {
    title: "V35 integers underlie an enumeration",
    code: "invalid-underlying-type",
    severity: "error",
    bad: ["Edm.String", "Edm.PrimitiveType", "Edm.Decimal", "N.C"].map(
      (type) => complex("") + members([""], `UnderlyingType="${type}"`),
    ),
    good: ["Byte", "SByte", "Int16", "Int32", "Int64"].map((type) => members([""], `UnderlyingType="Edm.${type}"`)),
  },
  {
    title: "V36 values of members are integers",
    code: "invalid-enum-value",
    severity: "error",
    bad: [
      ...["x", "1.5", "", "0x1"].map((value) => members([`Value="${value}"`])),
      members(['Value="x"', 'Value="2"']),
    ],
    good: [members(['Value="-1"']), members(['Value="+1"'])],
  },
  {
    title: "V36 all members have values or none has",
    code: "enum-values-mixed",
    severity: "error",
    bad: [members(['Value="1"', ""])],
    good: [members(["", ""]), members(['Value="1"', 'Value="2"'])],
  },
  {
    title: "V37 values of members fit the underlying type",
    code: "enum-value-out-of-range",
    severity: "error",
    bad: [members(['Value="2147483648"']), members(['Value="-1"'], 'UnderlyingType="Edm.Byte"')],
    good: [members(['Value="2147483647"']), members(['Value="9223372036854775807"'], 'UnderlyingType="Edm.Int64"')],
  },
  {
    title: "V38 an enumeration has members",
    code: "empty-enum",
    severity: "warning",
    bad: [members([])],
    good: [members([""])],
  },
  {
    title: "V39 a concrete primitive type underlies a type definition",
    code: "invalid-underlying-type",
    severity: "error",
    bad: ["N.C", "N.T", "Edm.Untyped", "Edm.ComplexType", "Collection(Edm.String)"].map(
      (type) => complex("") + definition(`UnderlyingType="${type}"`),
    ),
    good: [definition('UnderlyingType="Edm.Decimal"')],
  },
  {
    title: "V43 no collection is of Edm.PrimitiveType",
    code: "collection-of-abstract-type",
    severity: "error",
    bad: [
      property(`Type="Collection(Edm.PrimitiveType)" Nullable="false"`),
      `<Action Name="a"><Parameter Name="x" Type="Collection(Edm.PrimitiveType)"/></Action>`,
      `<Function Name="f"><ReturnType Type="Collection(Edm.PrimitiveType)"/></Function>`,
      `<Term Name="T" Type="Collection(Edm.PrimitiveType)"/>`,
    ],
    good: [property(`Type="Edm.PrimitiveType"`), property(`Type="Collection(Edm.Untyped)" Nullable="false"`)],
  },
];
