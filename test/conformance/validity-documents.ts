/** Documents that break one rule each (group V of the list, rows 1 to 21), beside documents that just keep it. */

const EDMX = `xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"`;
const EDM = `xmlns="http://docs.oasis-open.org/odata/ns/edm"`;

export interface ValidityRule {
  readonly title: string;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** Whole documents (those that start with `<edmx` or `{`), schemas (`<Schema`), or children of a schema `N`. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** 4.01 where nothing else is said. */
  readonly version?: "4.0";
}

export const KEY = `<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>`;

function wrapped(content: string, version = `Version="4.0"`): string {
  return `<edmx:Edmx ${EDMX} ${version}>${content}</edmx:Edmx>`;
}

function services(content: string): string {
  return `<edmx:DataServices>${content}</edmx:DataServices>`;
}

const SCHEMA = `<Schema ${EDM} Namespace="N"><ComplexType Name="C"/></Schema>`;
const whole = wrapped(services(SCHEMA));
const property = (attributes: string) => `<ComplexType Name="C"><Property Name="p" ${attributes}/></ComplexType>`;

export const documentRules: readonly ValidityRule[] = [
  {
    title: "V1 the text is well-formed XML",
    code: "xml-mismatch",
    severity: "error",
    bad: [wrapped("<a></b>"), wrapped(services(`${SCHEMA}</Schema>`))],
    good: [whole],
  },
  {
    title: "V1 the text is well-formed JSON",
    code: "json-syntax",
    severity: "error",
    bad: [`{"$Version": "4.01", N: {}}`, `{"$Version": "4.01", "N": {},}`],
    good: [`{"$Version": "4.01", "N": {"C": {"$Kind": "ComplexType"}}}`],
  },
  { title: "V2 the root is Edmx", code: "not-csdl", severity: "error", bad: ["<html/>", "<Edmx/>"], good: [whole] },
  {
    title: "V2 a document has data services",
    code: "missing-dataservices",
    severity: "error",
    bad: [wrapped("")],
    good: [whole],
  },
  {
    title: "V2 data services have a schema",
    code: "no-schemas",
    severity: "error",
    bad: [wrapped(services(""))],
    good: [whole],
  },
  {
    title: "V3 the version is 4.0 or 4.01",
    code: "unsupported-version",
    severity: "error",
    bad: [wrapped(services(SCHEMA), `Version="4.1"`), wrapped(services(SCHEMA), `Version="1.0"`)],
    good: [whole, wrapped(services(SCHEMA), `Version="4.01"`)],
  },
  {
    title: "V4 what needs an attribute has it",
    code: "missing-attribute",
    severity: "error",
    bad: [
      `<ComplexType/>`,
      property(""),
      `<EntityContainer Name="B"><EntitySet Name="s"/></EntityContainer>`,
      `<Function Name="f"><Parameter Name="x"/><ReturnType Type="Edm.String"/></Function>`,
      wrapped(services(SCHEMA), ""),
    ],
    good: [property(`Type="Edm.String"`)],
  },
  {
    title: "V5 elements are those of the specification",
    code: "unknown-element",
    severity: "warning",
    bad: [`<ComplexTyp Name="C"/>`, `<ComplexType Name="C"><Propperty Name="p" Type="Edm.String"/></ComplexType>`],
    good: [`<ComplexType Name="C"><x:Property xmlns:x="urn:x"/></ComplexType>`],
  },
  {
    title: "V5 attributes are those of the specification",
    code: "unknown-attribute",
    severity: "warning",
    bad: [property(`Type="Edm.String" Nulable="false"`)],
    good: [property(`Type="Edm.String" x:Nulable="false" xmlns:x="urn:x"`)],
  },
  {
    title: "V5 text stands in no element but those of values",
    code: "unexpected-text",
    severity: "warning",
    bad: [`<ComplexType Name="C">text</ComplexType>`],
    good: [`<ComplexType Name="C"> \n </ComplexType>`],
  },
  {
    title: "V6 children of a schema have names of their own",
    code: "duplicate-name",
    severity: "error",
    bad: [
      `<ComplexType Name="C"/><ComplexType Name="C"/>`,
      `<ComplexType Name="C"/><EnumType Name="C"><Member Name="a"/></EnumType>`,
    ],
    good: [`<ComplexType Name="C"/><ComplexType Name="D"/>`],
  },
  {
    title: "V7 properties of a type have names of their own",
    code: "duplicate-name",
    severity: "error",
    bad: [
      `<ComplexType Name="C"><Property Name="p" Type="Edm.String"/><Property Name="p" Type="Edm.Int32"/></ComplexType>`,
    ],
    good: [
      `<ComplexType Name="C"><Property Name="p" Type="Edm.String"/><Property Name="q" Type="Edm.Int32"/></ComplexType>`,
    ],
  },
  {
    title: "V8 members of an enumeration have names of their own",
    code: "duplicate-name",
    severity: "error",
    bad: [`<EnumType Name="E"><Member Name="a"/><Member Name="a"/></EnumType>`],
    good: [`<EnumType Name="E"><Member Name="a" Value="1"/><Member Name="b" Value="1"/></EnumType>`],
  },
  {
    title: "V9 parameters of an operation have names of their own",
    code: "duplicate-name",
    severity: "error",
    bad: [`<Action Name="a"><Parameter Name="x" Type="Edm.String"/><Parameter Name="x" Type="Edm.String"/></Action>`],
    good: [`<Action Name="a"><Parameter Name="x" Type="Edm.String"/><Parameter Name="y" Type="Edm.String"/></Action>`],
  },
  {
    title: "V10 members of a container have names of their own",
    code: "duplicate-container-member",
    severity: "warning",
    bad: [
      `<EntityType Name="E">${KEY}</EntityType><EntityContainer Name="B"><EntitySet Name="s" EntityType="N.E"/><Singleton Name="s" Type="N.E"/></EntityContainer>`,
    ],
    good: [
      `<EntityType Name="E">${KEY}</EntityType><EntityContainer Name="B"><EntitySet Name="s" EntityType="N.E"/><Singleton Name="t" Type="N.E"/></EntityContainer>`,
    ],
  },
  {
    title: "V11 a document has one container",
    code: "several-containers",
    severity: "warning",
    bad: [`<EntityContainer Name="B"/><EntityContainer Name="D"/>`],
    good: [`<EntityContainer Name="B"/>`, `<EntityContainer Name="B"/><EntityContainer Name="D" Extends="N.B"/>`],
  },
  {
    title: "V12 an alias stands for one namespace",
    code: "duplicate-alias",
    severity: "error",
    bad: [`<Schema Namespace="a" Alias="x"/><Schema Namespace="b" Alias="x"/>`],
    good: [`<Schema Namespace="a" Alias="x"/><Schema Namespace="b" Alias="y"/>`],
  },
  {
    title: "V12 an alias is not a reserved name",
    code: "reserved-alias",
    severity: "error",
    bad: ["Edm", "odata", "System", "Transient"].map((alias) => `<Schema Namespace="a" Alias="${alias}"/>`),
    good: [`<Schema Namespace="a" Alias="edm"/>`],
  },
  {
    title: "V12 an alias is a simple identifier",
    code: "invalid-alias",
    severity: "error",
    bad: [`<Schema Namespace="a" Alias="x.y"/>`, `<Schema Namespace="a" Alias=""/>`],
    good: [`<Schema Namespace="a.b" Alias="x"/>`],
  },
  {
    title: "V12 a namespace is not a reserved name",
    code: "reserved-namespace",
    severity: "error",
    bad: ["Edm", "odata", "System", "Transient"].map((name) => `<Schema Namespace="${name}"/>`),
    good: [`<Schema Namespace="System.Text"/>`],
  },
  {
    title: "V13 names are simple identifiers",
    code: "invalid-identifier",
    severity: "error",
    bad: ["", "1a", "a b", "a.b", "a-b", "a/b"].map((name) => `<ComplexType Name="${name}"/>`),
    good: [`<ComplexType Name="_1"/>`, `<ComplexType Name="Größe"/>`],
  },
  {
    title: "V13 names have 128 characters at most",
    code: "name-too-long",
    severity: "error",
    bad: [`<ComplexType Name="${"a".repeat(129)}"/>`],
    good: [`<ComplexType Name="${"\u{20000}".repeat(128)}"/>`],
  },
  {
    title: "V14 namespaces are simple identifiers between dots, of 511 characters at most",
    code: "invalid-namespace",
    severity: "error",
    bad: ["", "a..b", ".a", "a.", "1a", Array(5).fill("a".repeat(127)).join(".")].map(
      (name) => `<Schema Namespace="${name}"/>`,
    ),
    good: [`<Schema Namespace="a.b.c"/>`],
  },
  {
    title: "V15 types of properties, parameters and results exist",
    code: "unresolved-type",
    severity: "error",
    bad: [
      property(`Type="N.Nope"`),
      property(`Type="Edm.Strin"`),
      property(`Type="String"`),
      `<Action Name="a"><Parameter Name="x" Type="N.Nope"/></Action>`,
      `<Function Name="f"><ReturnType Type="Collection(N.Nope)"/></Function>`,
    ],
    good: [property(`Type="N.C"`), property(`Type="Collection(A.C)" Nullable="false"`)],
  },
  {
    title: "V16 type names are qualified names",
    code: "invalid-type-name",
    severity: "error",
    bad: [property(`Type="Collection(N.C"`), property(`Type="N..C"`), property(`Type="a b"`)],
    good: [property(`Type="N.C"`)],
  },
  {
    title: "V17 a name means one thing, also where a namespace is in two schemas",
    code: "duplicate-name",
    severity: "error",
    bad: [
      `<Schema Namespace="N"><ComplexType Name="C"/></Schema><Schema Namespace="N"><EntityType Name="C">${KEY}</EntityType></Schema>`,
    ],
    good: [
      `<Schema Namespace="N"><ComplexType Name="C"/></Schema><Schema Namespace="M"><ComplexType Name="C"/></Schema>`,
    ],
  },
  {
    title: "V18 base types exist",
    code: "unresolved-base-type",
    severity: "error",
    bad: [`<ComplexType Name="C" BaseType="N.Nope"/>`, `<EntityType Name="E" BaseType="other.Nope"/>`],
    good: [`<ComplexType Name="C" BaseType="A.B"/><ComplexType Name="B"/>`],
  },
  {
    title: "V19 a base type is of the same kind",
    code: "invalid-base-type",
    severity: "error",
    bad: [
      `<EntityType Name="E">${KEY}</EntityType><ComplexType Name="C" BaseType="N.E"/>`,
      `<EnumType Name="K"><Member Name="a"/></EnumType><ComplexType Name="C" BaseType="N.K"/>`,
    ],
    good: [`<EntityType Name="E">${KEY}</EntityType><EntityType Name="F" BaseType="N.E"/>`],
  },
  {
    title: "V20 a base type is not built in",
    code: "invalid-base-type",
    severity: "error",
    bad: [`<EntityType Name="E" BaseType="Edm.EntityType"/>`, `<ComplexType Name="C" BaseType="Edm.ComplexType"/>`],
    good: [`<ComplexType Name="C"/>`],
  },
  {
    title: "V21 base types form no cycle",
    code: "inheritance-cycle",
    severity: "error",
    bad: [
      `<ComplexType Name="C" BaseType="N.C"/>`,
      `<Schema Namespace="a"><EntityType Name="E" BaseType="b.F"/></Schema><Schema Namespace="b"><EntityType Name="F" BaseType="a.E"/></Schema>`,
    ],
    good: [`<ComplexType Name="C" BaseType="N.B"/><ComplexType Name="B"/>`],
  },
];
