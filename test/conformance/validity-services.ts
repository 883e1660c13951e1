/** Operations, containers and navigation that break one rule each (group V of the list, rows 44 to 53). */
import { KEY, type ValidityRule } from "./validity-documents.ts";

const text = (name: string, content = "") => `<Parameter Name="${name}" Type="Edm.String">${content}</Parameter>`;
const optional = `<Annotation Term="Org.OData.Core.V1.OptionalParameter"/>`;
const returns = (type = "Edm.String") => `<ReturnType Type="${type}"/>`;
const f = (content: string, attributes = "") => `<Function Name="f" ${attributes}>${content}</Function>`;
const entity = (name: string, content = "") => `<EntityType Name="${name}">${KEY}${content}</EntityType>`;
const navigation = (attributes: string, content = "") =>
  `<NavigationProperty Name="n" ${attributes}>${content}</NavigationProperty>`;
const E = entity("E", `${navigation('Type="N.E"')}<Property Name="p" Type="Edm.String"/>`);
const box = (content: string) => `${E}<EntityContainer Name="B">${content}</EntityContainer>`;
const set = (bindings = "", type = "N.E") => `<EntitySet Name="s" EntityType="${type}">${bindings}</EntitySet>`;
const binding = (path: string, target: string) => `<NavigationPropertyBinding Path="${path}" Target="${target}"/>`;
const constraint = (property: string, referenced: string) =>
  `<ReferentialConstraint Property="${property}" ReferencedProperty="${referenced}"/>`;
const dependent = (constraints: string, type = 'Type="N.E"', property = `<Property Name="d" Type="Edm.String"/>`) =>
  entity("E", property + navigation(type, constraints));
export const serviceRules: readonly ValidityRule[] = [
  {
    title: "V44 a function returns something",
    code: "function-without-return-type",
    severity: "warning",
    bad: [f("")],
    good: [f(returns())],
  },
  {
    title: "V45 a bound operation has a parameter",
    code: "bound-operation-without-parameter",
    severity: "warning",
    bad: [f(returns(), 'IsBound="true"')],
    good: [f(text("it") + returns(), 'IsBound="true"')],
  },
  {
    title: "V46 overloads differ",
    code: "duplicate-overload",
    severity: "warning",
    bad: [
      f(returns()) + f(returns()),
      f(text("x") + returns()) + f(text("y") + returns()),
      `<Action Name="a"/><Action Name="a"/>`,
    ],
    good: [f(returns()) + f(text("x") + returns())],
  },
  {
    title: "V46 overloads of a function return the same",
    code: "overload-return-type",
    severity: "warning",
    bad: [f(returns()) + f(text("x") + returns("Edm.Int32"))],
    good: [f(returns()) + f(text("x") + returns())],
  },
  {
    title: "V47 optional parameters come last",
    code: "optional-before-required",
    severity: "warning",
    bad: [f(text("x", optional) + text("y") + returns())],
    good: [f(text("x") + text("y", optional) + returns())],
  },
  {
    title: "V48 imports are of unbound operations that exist",
    code: "unresolved-import",
    severity: "warning",
    bad: [
      box(`<FunctionImport Name="i" Function="N.f"/>`) + f(text("it") + returns(), 'IsBound="true"'),
      box(`<ActionImport Name="i" Action="N.Nope"/>`),
    ],
    good: [box(`<FunctionImport Name="i" Function="A.f"/>`) + f(returns())],
  },
  {
    title: "V48 the set of an import exists",
    code: "unresolved-import-set",
    severity: "warning",
    bad: [box(`<FunctionImport Name="i" Function="N.f" EntitySet="nope"/>`) + f(returns())],
    good: [
      `<EntityType Name="T">${KEY}</EntityType>` +
        box(`<EntitySet Name="s" EntityType="N.T"/><FunctionImport Name="i" Function="N.f" EntitySet="s"/>`) +
        f(returns()),
      box(`<FunctionImport Name="i" Function="N.f" EntitySet="else.Box/s"/>`) + f(returns()),
    ],
  },
  {
    title: "V49 sets and singletons are of entity types that exist",
    code: "invalid-set-type",
    severity: "warning",
    bad: [
      ...["N.Nope", "N.C", "Edm.EntityType"].map((type) => `<ComplexType Name="C"/>${box(set("", type))}`),
      box(`<Singleton Name="s" Type="Edm.EntityType"/>`),
    ],
    good: [box(set())],
  },
  {
    title: "V50 the path of a binding leads to a navigation property",
    code: "unresolved-binding-path",
    severity: "warning",
    bad: [box(set(binding("nope", "s"))), box(set(binding("p", "s"))), box(set(binding("N.Nope/n", "s")))],
    good: [box(set(binding("n", "s"))), box(set(binding("N.E/n", "s"))), box(set(binding("n/N.E", "s")))],
  },
  {
    title: "V50 the target of a binding is a set, or contained in one",
    code: "unresolved-binding-target",
    severity: "warning",
    bad: [
      box(set(binding("n", "nope"))),
      box(set(binding("n", "N.B/nope"))),
      box(set(binding("n", "s/nope"))),
      box(set(binding("n", "N.Other/s"))),
    ],
    good: [
      box(set(binding("n", "s"))),
      box(set(binding("n", "A.B/s"))),
      box(set(binding("n", "s/n"))),
      box(set(binding("n", "else.where.C/s"))),
    ],
  },
  {
    title: "V50 a path is bound once",
    code: "duplicate-binding",
    severity: "warning",
    bad: [box(set(binding("n", "s") + binding("n", "s")))],
    good: [box(set(binding("n", "s") + binding("n/n", "s")))],
  },
  {
    title: "V51 partners exist",
    code: "unresolved-partner",
    severity: "warning",
    bad: [entity("E", navigation('Type="N.E" Partner="nope"'))],
    good: [entity("E", navigation('Type="N.E" Partner="n"')), entity("E", navigation('Type="N.E" Partner="N.E/n"'))],
  },
  {
    title: "V52 the ends of a referential constraint exist",
    code: "unresolved-constraint",
    severity: "warning",
    bad: [dependent(constraint("nope", "d")), dependent(constraint("d", "nope"))],
    good: [dependent(constraint("d", "d"))],
  },
  {
    title: "V52 the ends of a referential constraint are of one type",
    code: "constraint-type-mismatch",
    severity: "warning",
    bad: [dependent(constraint("d", "id"), undefined, `<Property Name="d" Type="Edm.Int32"/>`)],
    good: [
      `<TypeDefinition Name="T" UnderlyingType="Edm.String"/>${dependent(constraint("d", "id"), undefined, `<Property Name="d" Type="N.T"/>`)}`,
    ],
  },
  {
    title: "V52 referential constraints name a property once",
    code: "duplicate-constraint",
    severity: "warning",
    bad: [dependent(constraint("d", "id") + constraint("d", "d"))],
    good: [dependent(constraint("d", "id") + constraint("id", "d"))],
  },
  {
    title: "V52 a referential constraint is about one entity",
    code: "constraint-on-collection",
    severity: "warning",
    bad: [dependent(constraint("d", "id"), 'Type="Collection(N.E)"')],
    good: [dependent(constraint("d", "id"))],
  },
  {
    title: "V52 a property may be null where the entity that it names may be",
    code: "required-dependent-property",
    severity: "warning",
    bad: [dependent(constraint("d", "id"), undefined, `<Property Name="d" Type="Edm.String" Nullable="false"/>`)],
    good: [
      dependent(
        constraint("d", "id"),
        'Type="N.E" Nullable="false"',
        `<Property Name="d" Type="Edm.String" Nullable="false"/>`,
      ),
    ],
  },
  {
    title: "V52 a property may be null only where the entity that it names may be",
    code: "nullable-dependent-property",
    severity: "warning",
    bad: [dependent(constraint("d", "id"), 'Type="N.E" Nullable="false"')],
    good: [dependent(constraint("d", "id"))],
  },
  {
    title: "V53 what contains its like may be null or empty",
    code: "required-containment",
    severity: "warning",
    bad: [entity("E", navigation('Type="N.E" ContainsTarget="true" Nullable="false"'))],
    good: [
      entity("E", navigation('Type="N.E" ContainsTarget="true"')),
      entity("E", navigation('Type="Collection(N.E)" ContainsTarget="true"')),
      entity("F") + entity("E", navigation('Type="N.F" ContainsTarget="true" Nullable="false"')),
    ],
  },
  {
    title: "V53 what is contained in another type always has its container",
    code: "nullable-container",
    severity: "warning",
    bad: [
      entity("F", navigation('Type="N.E"')) + entity("E", navigation('Type="N.F" ContainsTarget="true" Partner="n"')),
    ],
    good: [
      entity("F", navigation('Type="N.E" Nullable="false"')) +
        entity("E", navigation('Type="N.F" ContainsTarget="true" Partner="n"')),
    ],
  },
  {
    title: "V53 what is contained in its own type may be a root",
    code: "required-container",
    severity: "warning",
    bad: [
      entity(
        "E",
        `${navigation('Type="Collection(N.E)" ContainsTarget="true" Partner="up"')}<NavigationProperty Name="up" Type="N.E" Nullable="false"/>`,
      ),
    ],
    good: [
      entity(
        "E",
        `${navigation('Type="Collection(N.E)" ContainsTarget="true" Partner="up"')}<NavigationProperty Name="up" Type="N.E"/>`,
      ),
    ],
  },
];
