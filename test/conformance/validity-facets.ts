/** The facets and Booleans of properties, each broken and just kept (group V of the list, rows 40 to 42). */
import type { ValidityRule } from "./validity-documents.ts";

const complex = (content: string, name = "C") => `<ComplexType Name="${name}">${content}</ComplexType>`;
const property = (attributes: string) => complex(`<Property Name="p" ${attributes}/>`);
const jsonProperty = (members: string) => `{"$Version":"4.01","N":{"C":{"$Kind":"ComplexType","p":{${members}}}}}`;

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
];
