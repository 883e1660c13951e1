import { findRoots } from "../../model/select/roots.ts";
import type { Model, QualifiedName } from "../../model/types.ts";
import { openFolder } from "../../output/folder.ts";
import { defaultOutputOptions, withNeeds } from "../../plan/options.ts";
import { planOutput } from "../../plan/plan.ts";
import type { ManifestType } from "../../plan/types.ts";
import { readModel } from "../run/read-model.ts";
import { type Command, nothing, type Run } from "../run/run.ts";
import { startStopwatch } from "../run/stopwatch.ts";
import { type Description, describeTypes } from "./type.ts";

/** Shows a type, or all that a glob stands for, as the model has it, and what is generated for it. */
export const show: Command = async (run) => {
  const selection = await readModel(run, startStopwatch());
  if (selection === undefined) return nothing;
  const found = [...findRoots(selection.model, [run.type], run.diagnostics)];
  const generated = found.length === 0 ? new Map<QualifiedName, ManifestType>() : generatedFor(selection.model, run);
  const types = describeTypes(found, selection, generated);
  const titles = types.length > 1 ? titlesOfSeveral : titlesOfOne;
  return { text: types.map((type) => print(type, titles)).join("\n\n"), data: { types } };
};

/** The manifest's entries, as `generate` writes them with the same options. */
function generatedFor(model: Model, { options }: Run): ReadonlyMap<QualifiedName, ManifestType> {
  const output = { ...defaultOutputOptions, emit: withNeeds(options.emit) };
  return planOutput(model, output, openFolder(options.out).names).manifestTypes;
}

const titlesOfOne = { baseTypes: "Base types", derivedTypes: "Derived types", properties: "Properties" };
const titlesOfSeveral = {
  baseTypes: "Base type",
  derivedTypes: "Directly derived types",
  properties: "Own properties",
};

function print(description: Description, titles: typeof titlesOfOne): string {
  const { name, kind, place, traits, documentation } = description;
  const lines = [`${name} (${[kind, ...traits].join(", ")})`, `  ${place}`];
  if (documentation !== undefined) lines.push(`  ${documentation}`);
  section(lines, titles.baseTypes, description.baseTypes);
  section(lines, titles.derivedTypes, description.derivedTypes);
  section(
    lines,
    "Members",
    description.members.map(({ name: member, value }) => `${member} = ${value}`),
  );
  const width = columnWidth(description.properties);
  const properties = description.properties.map(
    (property) =>
      `${property.name.padEnd(width)}  ${property.type}${property.traits.map((trait) => `, ${trait}`).join("")}`,
  );
  section(lines, titles.properties, properties);
  section(lines, "Used by", description.usedBy);
  section(lines, "Left out by --root", description.leftOut);
  section(lines, "Generated as", linesOfGenerated(description.generated));
  return lines.join("\n");
}

function linesOfGenerated({ module, guards, guard, assert, validate, any, exports, ...files }: ManifestType): string[] {
  const inGuards = new Set([guard, assert, validate, any?.guard, any?.assert, any?.validate]);
  const lines = [`${module}: ${exports.filter((name) => !inGuards.has(name)).join(", ")}`];
  if (guards !== undefined) lines.push(`${guards}: ${exports.filter((name) => inGuards.has(name)).join(", ")}`);
  for (const file of [files.fixture, files.cases]) if (file !== undefined) lines.push(file);
  return lines;
}

/** Not of names longer than CSDL allows (section 15.2), which would blow up the lines of all others. */
function columnWidth(properties: Description["properties"]): number {
  return properties.reduce((most, { name }) => (name.length > 128 ? most : Math.max(most, name.length)), 0);
}

function section(lines: string[], title: string, items: readonly string[]): void {
  if (items.length > 0) lines.push(`${title}:`);
  for (const item of items) lines.push(`  ${item}`);
}
