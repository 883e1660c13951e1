/** Random valid CSDL: every construct with every facet, in combinations that nobody writes on purpose. */
import fc from "fast-check";

const some = <Item>(arbitrary: fc.Arbitrary<Item>, maxLength: number): fc.Arbitrary<readonly Item[]> =>
  fc.array(arbitrary, { maxLength });
const maybe = (text: string): fc.Arbitrary<string> => fc.constantFrom("", text);
const attribute = (name: string, ...values: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom("", ...values.map((value) => ` ${name}="${value}"`));
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(""));

const nullable = attribute("Nullable", "true", "false");
const annotation = (term: string, ...values: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom("", ...values.map((value) => `<Annotation Term="Org.OData.${term}" ${value}/>`));

/** Facets and annotations that go with a primitive type (CSDL 4.01, 7.2; the vocabulary Validation). */
const text = joined(attribute("MaxLength", "1", "5", "max"), attribute("Unicode", "false"));
const precision = attribute("Precision", "0", "3", "7");
const decimal = fc.constantFrom("", ' Precision="5"', ' Precision="5" Scale="2"', ' Precision="9" Scale="variable"');
const spatial = attribute("SRID", "0", "4326", "variable");
const facets: Readonly<Record<string, fc.Arbitrary<string>>> = {
  String: text,
  Binary: attribute("MaxLength", "4", "max"),
  Decimal: decimal,
  DateTimeOffset: precision,
  Duration: precision,
  TimeOfDay: precision,
  GeographyPoint: spatial,
  GeometryPolygon: spatial,
  GeographyCollection: spatial,
};
const primitives = [
  ...["Boolean", "Byte", "SByte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal", "String", "Guid", "Binary"],
  ...["Date", "DateTimeOffset", "Duration", "TimeOfDay", "Stream", "GeographyPoint", "GeometryPolygon"],
  ...["GeographyCollection", "PrimitiveType", "Untyped", "ComplexType"],
];
const numeric = new Set(["Byte", "SByte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal"]);
const constraints = joined(
  annotation("Validation.V1.Minimum", 'Int="0"', 'Int="3"'),
  annotation("Validation.V1.Maximum", 'Int="3"', 'Int="100"'),
);
const writing = joined(
  annotation("Core.V1.Computed", "", 'Bool="true"'),
  annotation("Core.V1.Immutable", ""),
  annotation("Core.V1.Description", 'String="It is */ `odd` $ {} &quot;."'),
  annotation(
    "Core.V1.Permissions",
    'EnumMember="Org.OData.Core.V1.Permission/Read"',
    'EnumMember="Org.OData.Core.V1.Permission/Write"',
  ),
);

interface Use {
  /** The attributes that say the type. */
  readonly attributes: string;
  readonly children: string;
}

const single = (name: string): fc.Arbitrary<Use> =>
  fc.record({
    attributes: joined(fc.constant(` Type="Edm.${name}"`), nullable, facets[name] ?? fc.constant("")),
    children: joined(numeric.has(name) ? constraints : fc.constant(""), writing),
  });
const collection = (name: string): fc.Arbitrary<Use> =>
  fc.record({
    attributes: joined(fc.constant(` Type="Collection(Edm.${name})"`), nullable, facets[name] ?? fc.constant("")),
    children: joined(
      writing,
      annotation("Validation.V1.MinItems", 'Int="1"', 'Int="2"'),
      annotation("Validation.V1.MaxItems", 'Int="3"'),
    ),
  });
const named = (type: string): fc.Arbitrary<Use> =>
  fc.record({
    attributes: joined(fc.constantFrom(` Type="g.${type}"`, ` Type="Collection(G.${type})"`), nullable),
    children: writing,
  });

/** Types that others may use without a value that needs itself: those with a lower number, or optional ones. */
const use: fc.Arbitrary<Use> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...primitives).chain(single) },
  { weight: 2, arbitrary: fc.constantFrom(...primitives.filter((name) => name !== "Stream")).chain(collection) },
  { weight: 4, arbitrary: fc.constantFrom("c0", "c1", "c2", "k0", "k1", "d0", "d1", "d2").chain(named) },
);

const names = ["a", "b", "type", "class", "value", "error", "id", "count", "mail", "createdDateTime"];

function members(count: number, prefix: string): fc.Arbitrary<string> {
  const property = fc.record({ name: fc.constantFrom(...names), use });
  return some(property, count).map((properties) =>
    properties
      .map(({ name, use: { attributes, children } }, index) => {
        return `<Property Name="${prefix}${name}${index}"${attributes}>${children}</Property>`;
      })
      .join(""),
  );
}

const navigation = fc
  .record({
    name: fc.constantFrom("owner", "items", "next"),
    type: fc.constantFrom("g.e0", "g.e1", "Collection(g.e1)", "Collection(g.e0)", "Edm.EntityType"),
    facets: joined(nullable, attribute("ContainsTarget", "true")),
  })
  .map(({ name, type, facets: attributes }) => {
    const allowed = type.startsWith("Collection") ? attributes.replace(/ Nullable="\w+"/, "") : attributes;
    return `<NavigationProperty Name="${name}" Type="${type}"${allowed}/>`;
  });

const kind = joined(attribute("Abstract", "true"), attribute("OpenType", "true"));

function complex(index: number): fc.Arbitrary<string> {
  const bases = Array.from({ length: index }, (_, lower) => `g.c${lower}`);
  return fc
    .tuple(kind, attribute("BaseType", ...bases), members(4, `c${index}`), maybe(""))
    .map(
      ([attributes, base, children]) => `<ComplexType Name="c${index}"${attributes}${base}>${children}</ComplexType>`,
    );
}

function entity(index: number): fc.Arbitrary<string> {
  const key = '<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>';
  return fc.tuple(kind, members(4, `e${index}`), fc.option(navigation)).map(([attributes, children, link]) => {
    const open = attributes.replace(/ Abstract="true"/, index === 0 ? ' Abstract="true"' : "");
    const base = index === 0 ? "" : ' BaseType="g.e0"';
    const own = link === null ? "" : link.replace('Name="', `Name="n${index}`);
    return `<EntityType Name="e${index}"${open}${base}>${index === 0 ? key : ""}${children}${own}</EntityType>`;
  });
}

const enumeration = fc
  .tuple(
    attribute("IsFlags", "true"),
    attribute("UnderlyingType", "Edm.Byte", "Edm.Int64"),
    fc.subarray(["x", "y", "z", "unknownFutureValue", "w"], { minLength: 1 }),
  )
  .map(([flags, underlying, chosen]) => {
    const member = (name: string, index: number) => `<Member Name="${name}" Value="${2 ** index}"/>`;
    return (name: string) => `<EnumType Name="${name}"${flags}${underlying}>${chosen.map(member).join("")}</EnumType>`;
  });

const definition = fc
  .constantFrom("String", "Int32", "Decimal", "DateTimeOffset", "Binary", "Boolean")
  .chain((name) => joined(fc.constant(` UnderlyingType="Edm.${name}"`), facets[name] ?? fc.constant("")))
  .map((attributes) => (name: string) => `<TypeDefinition Name="${name}"${attributes}/>`);

const operation = fc
  .record({
    kind: fc.constantFrom("Action", "Function"),
    bound: fc.boolean(),
    parameters: some(use, 3),
    returns: fc.option(use),
  })
  .map(({ kind: element, bound, parameters, returns }) => {
    const binding = bound ? '<Parameter Name="on" Type="g.e0"/>' : "";
    const list = parameters.map(({ attributes }, index) => `<Parameter Name="p${index}"${attributes}/>`).join("");
    const result = returns ?? (element === "Function" ? { attributes: ' Type="Edm.String"' } : undefined);
    const returned = result === undefined ? "" : `<ReturnType${result.attributes}/>`;
    return `<${element} Name="do"${bound ? ' IsBound="true"' : ""}>${binding}${list}${returned}</${element}>`;
  });

const container =
  '<EntityContainer Name="s"><EntitySet Name="es" EntityType="g.e0"/><Singleton Name="me" Type="g.e1"/></EntityContainer>';

/** The children of a schema of the namespace g with the alias G. */
export const schema: fc.Arbitrary<string> = fc
  .tuple(
    fc.tuple(complex(0), complex(1), complex(2)),
    fc.tuple(entity(0), entity(1), entity(2)),
    fc.tuple(enumeration, enumeration),
    fc.tuple(definition, definition, definition),
    fc.option(operation),
  )
  .map(([complexes, entities, enums, definitions, op]) =>
    [
      ...complexes,
      ...entities,
      ...enums.map((write, index) => write(`k${index}`)),
      ...definitions.map((write, index) => write(`d${index}`)),
      op ?? "",
      container,
    ].join("\n"),
  );
