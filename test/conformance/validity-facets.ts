/** Attributes of properties, each broken and just kept (group V of the list, rows 25, 40 to 42 and 56). */
import type { ValidityRule } from "./validity-documents.ts";

const complex = (content: string, name = "C") => `<ComplexType Name="${name}">${content}</ComplexType>`;
const property = (attributes: string) => complex(`<Property Name="p" ${attributes}/>`);
const jsonProperty = (members: string) => `{"$Version":"4.01","N":{"C":{"$Kind":"ComplexType","p":{${members}}}}}`;
const again = (attributes: string) =>
  `<ComplexType Name="D" BaseType="N.C"><Property Name="p" ${attributes}/></ComplexType>`;
const color = `<EnumType Name="E"><Member Name="a"/><Member Name="b"/></EnumType>`;
const pattern = (text: string) => `<Annotation Term="Org.OData.Validation.V1.Pattern" String="${text}"/>`;

export const facetRules: readonly ValidityRule[] = [
  {
    title: "V40 facets are well-formed",
    code: "invalid-facet",
    severity: "error",
    bad: [
      `Type="Edm.String" MaxLength="x"`,
      `Type="Edm.Decimal" Scale="-1"`,
      `Type="Edm.Decimal" Precision="x"`,
      `Type="Edm.GeographyPoint" SRID="x"`,
    ].map(property),
    good: [
      `Type="Edm.String" MaxLength="max"`,
      `Type="Edm.Decimal" Scale="Variable"`,
      `Type="Edm.GeographyPoint" SRID="variable"`,
    ].map(property),
  },
  {
    title: "V40 Boolean attributes are true or false",
    code: "invalid-boolean",
    severity: "error",
    bad: [property(`Type="Edm.String" Nullable="yes"`), property(`Type="Edm.String" Unicode="x"`)],
    good: [property(`Type="Edm.String" Nullable="0"`)],
  },
  {
    title: "V40 Boolean attributes are in lower case",
    code: "boolean-case",
    severity: "warning",
    bad: [
      property(`Type="Edm.String" Nullable="False"`),
      `<Action Name="a" IsBound="True"><Parameter Name="x" Type="N.C"/></Action>${complex("")}`,
    ],
    good: [property(`Type="Edm.String" Nullable="false"`), property(`Type="Edm.String" Nullable="1"`)],
  },
  {
    title: "V40 facets have the JSON type that CSDL JSON has for them",
    code: "facet-json-type",
    severity: "warning",
    bad: [
      '"$MaxLength":"5"',
      '"$MaxLength":"max"',
      '"$Type":"Edm.Decimal","$Precision":"5"',
      '"$Type":"Edm.Decimal","$Scale":"2"',
      '"$Type":"Edm.GeographyPoint","$SRID":4326',
    ].map(jsonProperty),
    good: [
      '"$MaxLength":5',
      '"$Type":"Edm.Decimal","$Precision":5,"$Scale":"variable"',
      '"$Type":"Edm.GeographyPoint","$SRID":"4326"',
    ].map(jsonProperty),
  },
  {
    title: "V41 facets are in range",
    code: "facet-out-of-range",
    severity: "warning",
    bad: [
      `Type="Edm.String" MaxLength="0"`,
      `Type="Edm.Decimal" Precision="2" Scale="3"`,
      `Type="Edm.Decimal" Precision="0"`,
      `Type="Edm.Duration" Precision="13"`,
      `Type="Edm.String" MaxLength="-1"`,
      `Type="Edm.Decimal" Precision="-1"`,
    ].map(property),
    good: [
      `Type="Edm.String" MaxLength="1"`,
      `Type="Edm.Decimal" Precision="3" Scale="3"`,
      `Type="Edm.Duration" Precision="12"`,
    ].map(property),
  },
  {
    title: "V42 facets are those of the type",
    code: "inapplicable-facet",
    severity: "warning",
    bad: [`Type="Edm.Int32" MaxLength="5"`, `Type="Edm.String" SRID="0"`, `Type="Edm.Double" Precision="5"`].map(
      property,
    ),
    good: [`Type="Edm.String" MaxLength="5"`].map(property),
  },
  {
    title: "V41 from version 4.01 on no facet is max",
    code: "symbolic-max-length",
    severity: "warning",
    bad: [
      property(`Type="Edm.String" MaxLength="max"`),
      `<TypeDefinition Name="T" UnderlyingType="Edm.String" MaxLength="Max"/>`,
    ],
    good: [property(`Type="Edm.String" MaxLength="5"`)],
  },
  {
    title: "V41 in version 4.0 a facet may be max",
    code: "facet-out-of-range",
    severity: "warning",
    version: "4.0",
    bad: [property(`Type="Edm.String" MaxLength="0"`)],
    good: [property(`Type="Edm.String" MaxLength="max"`)],
  },
  {
    title: "V40 default values are values of their type",
    code: "invalid-default-value",
    severity: "warning",
    bad: [
      property(`Type="N.E" DefaultValue="zz"`) + color,
      property(`Type="N.E" DefaultValue="a,b"`) + color,
      property(`Type="Edm.Int32" DefaultValue="99999999999"`),
      property(`Type="Edm.DateTimeOffset" DefaultValue="now"`),
      property(`Type="Edm.Boolean" Nullable="false" DefaultValue="null"`),
      `${property(`Type="N.T" DefaultValue="x"`)}<TypeDefinition Name="T" UnderlyingType="Edm.Guid"/>`,
      property(`Type="Collection(Edm.String)" Nullable="false" DefaultValue="x"`),
      property(`Type="N.D" DefaultValue="x"`) + complex("", "D"),
      jsonProperty('"$Type":"Edm.Byte","$DefaultValue":256'),
    ],
    good: [
      property(`Type="N.E" DefaultValue="a"`) + color,
      property(`Type="N.E" DefaultValue="1"`) + color,
      property(`Type="Edm.String" DefaultValue="anything"`),
      property(`Type="Edm.Int32" DefaultValue="-5"`),
      property(`Type="Edm.Double" DefaultValue="INF"`),
      property(`Type="Edm.Date" DefaultValue="2025-01-01"`),
      jsonProperty('"$Type":"Edm.Boolean","$Nullable":true,"$DefaultValue":null'),
    ],
  },
  {
    title: "V56 patterns are regular expressions",
    code: "invalid-pattern",
    severity: "warning",
    bad: [
      complex(`<Property Name="p" Type="Edm.String">${pattern("([")}</Property>`),
      `<TypeDefinition Name="T" UnderlyingType="Edm.String">${pattern("*")}</TypeDefinition>`,
    ],
    good: [complex(`<Property Name="p" Type="Edm.String">${pattern("[a-z]+")}</Property>`)],
  },
  {
    title: "V25 a property that is declared again is not null where it was not",
    code: "widened-nullability",
    severity: "warning",
    bad: [property(`Type="Edm.String" Nullable="false"`) + again(`Type="Edm.String" Nullable="true"`)],
    good: [
      property(`Type="Edm.String" Nullable="true"`) + again(`Type="Edm.String" Nullable="false"`),
      property(`Type="Collection(Edm.String)" Nullable="false"`) + again(`Type="Collection(Edm.String)"`),
    ],
  },
];
