/** References and annotations that break one rule each (group V of the list, rows 54 to 58). */

import { edmx, reference } from "../support/edmx.ts";
import type { ValidityRule } from "./validity-documents.ts";

const term = `<Term Name="T" Type="Edm.String"/>`;
const annotated = (annotation: string) => `${term}<ComplexType Name="C">${annotation}</ComplexType>`;
const constant = (type: string, value: string) =>
  annotated(
    `<Annotation Term="N.T"><${type}>${value}</${type}></Annotation><Annotation Term="N.T" Qualifier="a" ${type}="${value}"/>`,
  );
const valued = (type: string, value: string) =>
  `<Term Name="T" ${type}/><ComplexType Name="C"><Annotation Term="N.T">${value}</Annotation><Property Name="p" Type="Edm.String"/></ComplexType>`;

const inherited = (target: string) =>
  `<ComplexType Name="B"><Property Name="p" Type="Edm.String"/></ComplexType><ComplexType Name="D" BaseType="N.B"><Property Name="q" Type="Edm.String"/></ComplexType>${term}<Annotations Target="${target}"><Annotation Term="N.T"/></Annotations>`;

export const annotationRules: readonly ValidityRule[] = [
  {
    title: "V54 a reference includes something",
    code: "empty-reference",
    severity: "warning",
    bad: [edmx(`<Schema Namespace="N"/>`, `<edmx:Reference Uri="a.xml"/>`)],
    good: [edmx(`<Schema Namespace="N"/>`, reference("a.xml", "a"))],
  },
  {
    title: "V55 targets of annotations are declared by the type that they name",
    code: "inherited-annotation-target",
    severity: "warning",
    bad: [inherited("N.D/p")],
    good: [inherited("N.B/p"), inherited("N.D/q")],
  },
  {
    title: "V55 targets of annotations exist",
    code: "unresolved-annotation-target",
    severity: "warning",
    bad: ["N.Nope", "N.C/nope"].map(
      (target) => `${annotated("")}<Annotations Target="${target}"><Annotation Term="N.T"/></Annotations>`,
    ),
    good: ["N.C", "else.Where"].map(
      (target) => `${annotated("")}<Annotations Target="${target}"><Annotation Term="N.T"/></Annotations>`,
    ),
  },
  {
    title: "V55 terms exist",
    code: "unresolved-term",
    severity: "warning",
    bad: [annotated(`<Annotation Term="N.Nope"/>`)],
    good: [annotated(`<Annotation Term="N.T"/><Annotation Term="else.Where"/>`)],
  },
  {
    title: "V55 a term is applied once by each qualifier",
    code: "duplicate-annotation",
    severity: "warning",
    bad: [annotated(`<Annotation Term="N.T"/><Annotation Term="A.T"/>`)],
    good: [annotated(`<Annotation Term="N.T"/><Annotation Term="N.T" Qualifier="q"/>`)],
  },
  {
    title: "V55 the value of an annotation is of its term's type",
    code: "invalid-annotation-value",
    severity: "warning",
    bad: [
      valued('Type="Edm.Int32"', "<String>1</String>"),
      valued('Type="Edm.String"', "<Collection><String>x</String></Collection>"),
      valued('Type="Edm.String"', "<Record/>"),
      valued('Type="Edm.String" MaxLength="1"', "<String>long</String>"),
      valued('Type="Edm.String" Nullable="false"', "<Null/>"),
      valued('Type="Collection(Edm.Date)"', "<Collection><Bool>true</Bool></Collection>"),
      valued('Type="N.C"', "<String>x</String>"),
      valued('Type="N.C"', `<Record><PropertyValue Property="q" Int="1"/></Record>`),
      valued('Type="N.C"', `<Record><PropertyValue Property="p" Int="1"/></Record>`),
    ],
    good: [
      valued('Type="Edm.Decimal"', "<Int>1</Int>"),
      valued('Type="Edm.PrimitiveType"', "<Bool>true</Bool>"),
      valued('Type="Edm.Untyped"', "<Record/>"),
      valued('Type="Edm.Stream"', "<Record/>"),
      valued('Type="Edm.Int32"', "<Path>a/b</Path>"),
      valued('Type="Collection(Edm.String)"', "<Collection><String>x</String></Collection>"),
      valued('Type="N.C"', `<Record><PropertyValue Property="p" String="x"/></Record>`),
      valued('Type="Edm.String"', "<Null/>"),
    ],
  },
  {
    title: "V56 constants are literals of their type",
    code: "invalid-constant",
    severity: "warning",
    bad: (
      [
        ["Binary", "A"],
        ["Bool", "yes"],
        ["Date", "2000-13-01"],
        ["DateTimeOffset", "2000-01-01"],
        ["Decimal", "1,5"],
        ["Duration", "1 day"],
        ["EnumMember", "red"],
        ["Float", "1.5.5"],
        ["Guid", "21EC2020"],
        ["Int", "1.5"],
        ["TimeOfDay", "25:00"],
      ] as const
    ).map(([type, value]) => constant(type, value)),
    good: (
      [
        ["Binary", "AA"],
        ["Bool", "true"],
        ["Date", "-0044-03-15"],
        ["DateTimeOffset", "2000-01-01T00:00Z"],
        ["Decimal", "INF"],
        ["Duration", "-PT1M"],
        ["EnumMember", "N.E/a N.E/b"],
        ["Float", "-1e3"],
        ["Int", "-1"],
        ["String", "anything"],
        ["TimeOfDay", "21:45"],
      ] as const
    ).map(([type, value]) => constant(type, value)),
  },
  {
    title: "V57 required properties lead in no circle",
    code: "required-cycle",
    severity: "warning",
    bad: [
      `<ComplexType Name="C"><Property Name="p" Type="N.D" Nullable="false"/></ComplexType><ComplexType Name="D"><Property Name="p" Type="N.C" Nullable="false"/></ComplexType>`,
    ],
    good: [
      `<ComplexType Name="C"><Property Name="p" Type="N.D" Nullable="false"/></ComplexType><ComplexType Name="D"><Property Name="p" Type="N.C"/></ComplexType>`,
    ],
  },
  {
    title: "V58 from version 4.01 on a collection says whether its items may be null",
    code: "unspecified-item-nullability",
    severity: "info",
    bad: [`<ComplexType Name="C"><Property Name="p" Type="Collection(Edm.String)"/></ComplexType>`],
    good: [`<ComplexType Name="C"><Property Name="p" Type="Collection(Edm.String)" Nullable="true"/></ComplexType>`],
  },
];
