/** Metadata of any size that is shaped as Microsoft Graph's is. */
import { type Random, randomFrom } from "./random.ts";
import { kinds, membersPerEnum, navigationPerEntity, percent, propertyCounts, propertyTypes, words } from "./shape.ts";

export interface GraphLike {
  /** How many types there are besides those of `schema`. */
  readonly types: number;
  readonly seed: number;
  /** The declarations of a schema to which these are added; it has the entity type `entity`. */
  readonly schema: string;
}

/** The types by kind, so that each may refer to any. */
interface Names {
  readonly entities: readonly string[];
  readonly complexes: readonly string[];
  readonly enums: readonly string[];
}

interface Writer {
  readonly random: Random;
  readonly names: Names;
  readonly lines: string[];
}

/** The same text for the same options, on every machine. */
export function graphLike({ types, seed, schema }: GraphLike): string {
  const random = randomFrom(seed);
  const writer: Writer = { random, names: namesOf(types, random), lines: [] };
  const { entities, complexes, enums } = writer.names;
  for (const name of enums) writeEnum(writer, name);
  entities.forEach((name, index) => {
    writeStructured(writer, "EntityType", name, baseOfEntity(random, entities, index));
  });
  complexes.forEach((name, index) => {
    writeStructured(writer, "ComplexType", name, baseOfComplex(random, complexes, index));
  });
  for (const name of entities) if (happens(random, percent.operations)) writeAction(writer, name);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    "  <edmx:DataServices>",
    '    <Schema Namespace="microsoft.graph" Alias="graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    schema,
    ...writer.lines,
    "    </Schema>",
    "  </edmx:DataServices>",
    "</edmx:Edmx>",
    "",
  ].join("\n");
}

function namesOf(types: number, random: Random): Names {
  const names = { entities: [] as string[], complexes: [] as string[], enums: [] as string[] };
  const lists = { EntityType: names.entities, ComplexType: names.complexes, EnumType: names.enums };
  for (let i = 0; i < types; i++) lists[random.weighted(kinds)].push(`${phrase(random)}${i}`);
  return names;
}

function phrase(random: Random): string {
  const [first, second] = [random.pick(words), random.pick(words)];
  return `${first}${second.charAt(0).toUpperCase()}${second.slice(1)}`;
}

function happens(random: Random, percentage: number): boolean {
  return random.next() * 100 < percentage;
}

/** Only types declared before may be bases, so that there is no cycle; the first of all are the popular ones. */
function baseOfEntity(random: Random, entities: readonly string[], index: number): string {
  if (index === 0 || happens(random, percent.straight)) return "entity";
  const popular = Math.ceil(index / 50);
  return entities[random.below(happens(random, percent.popular) ? popular : index)]!;
}

function baseOfComplex(random: Random, complexes: readonly string[], index: number): string | undefined {
  if (index === 0 || !happens(random, percent.derivedComplex)) return undefined;
  return complexes[random.below(Math.ceil(index / 10))]!;
}

function writeEnum({ random, lines }: Writer, name: string): void {
  lines.push(`      <EnumType Name="${name}">`);
  const count = 1 + random.below(2 * membersPerEnum - 2);
  for (let i = 0; i < count; i++) lines.push(`        <Member Name="${phrase(random)}${i}" Value="${i}" />`);
  if (random.next() < 0.5) lines.push(`        <Member Name="unknownFutureValue" Value="${count}" />`);
  lines.push("      </EnumType>");
}

function writeStructured(
  writer: Writer,
  kind: "EntityType" | "ComplexType",
  name: string,
  base: string | undefined,
): void {
  const { random, lines } = writer;
  lines.push(`      <${kind} Name="${name}"${base === undefined ? "" : ` BaseType="graph.${base}"`}>`);
  writeDescription(writer, "        ");
  const count = random.weighted(propertyCounts);
  // The number of the line is in no other name: nothing is declared twice, however many types inherit from each other.
  for (let i = 0; i < count; i++) writeProperty(writer, `${phrase(random)}${lines.length}`);
  const navigations = kind === "EntityType" ? random.below(2 * navigationPerEntity + 1) : 0;
  for (let i = 0; i < navigations; i++) {
    const target = `graph.${random.pick(writer.names.entities)}`;
    const type = random.next() < 0.5 ? target : `Collection(${target})`;
    lines.push(`        <NavigationProperty Name="linked${i}Of${name}" Type="${type}" ContainsTarget="true" />`);
  }
  lines.push(`      </${kind}>`);
}

function writeProperty(writer: Writer, name: string): void {
  const { random, lines } = writer;
  const type = typeOfProperty(writer);
  const nullable = happens(random, percent.nonNull) ? ' Nullable="false"' : "";
  const start = `        <Property Name="${name}" Type="${type}"${nullable}`;
  if (!happens(random, percent.described)) {
    lines.push(`${start} />`);
    return;
  }
  lines.push(`${start}>`);
  writeDescription(writer, "          ");
  lines.push("        </Property>");
}

function typeOfProperty({ random, names }: Writer): string {
  const chosen = random.weighted(propertyTypes);
  if (chosen === "enum") return `graph.${random.pick(names.enums)}`;
  if (chosen === "type") return `graph.${random.pick(names.complexes)}`;
  if (chosen === "types")
    return `Collection(graph.${random.pick(random.next() < 0.3 ? names.enums : names.complexes)})`;
  return chosen;
}

function writeDescription({ random, lines }: Writer, indent: string): void {
  const text = Array.from({ length: 6 + random.below(20) }, () => random.pick(words)).join(" ");
  lines.push(`${indent}<Annotation Term="Org.OData.Core.V1.Description" String="The ${text}." />`);
}

function writeAction({ random, names, lines }: Writer, entity: string): void {
  lines.push(
    `      <Action Name="${random.pick(words)}Of${entity}" IsBound="true">`,
    `        <Parameter Name="bindingParameter" Type="graph.${entity}" />`,
    `        <Parameter Name="${random.pick(words)}" Type="graph.${random.pick(names.complexes)}" />`,
    '        <Parameter Name="comment" Type="Edm.String" Unicode="false" />',
    `        <ReturnType Type="graph.${random.pick(names.entities)}" />`,
    "      </Action>",
  );
}
