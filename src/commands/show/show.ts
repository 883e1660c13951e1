import { hintsForUnknown } from "../../model/select/hints.ts";
import { findRoots } from "../../model/select/roots.ts";
import type { Model, Type } from "../../model/types.ts";
import { isGlob } from "../../text/globs.ts";
import { readModel } from "../run/read-model.ts";
import { type Command, nothing, type Run } from "../run/run.ts";
import { startStopwatch } from "../run/stopwatch.ts";
import { type Description, describeTypes } from "./type.ts";

/** Shows a type, or all types that a glob matches, as they are in the model. */
export const show: Command = async (run) => {
  const selection = await readModel(run, startStopwatch());
  if (selection === undefined) return nothing;
  const types = describeTypes(findTypes(selection.model, run), selection);
  const titles = types.length > 1 ? titlesOfSeveral : titlesOfOne;
  return { text: types.map((type) => print(type, titles)).join("\n\n"), data: { types } };
};

/** Finds types by qualified name or glob as `--root` takes it, or by name alone if only one namespace has it. */
function findTypes(model: Model, { type: name, diagnostics }: Run): readonly Type[] {
  if (name.includes(".") || isGlob(name)) return [...findRoots(model, [name], diagnostics)];
  const alike = [...model.types.values()].filter((type) => type.name === name);
  if (alike.length === 1) return alike;
  const names = alike.map((type) => type.qualifiedName).join(", ");
  const hint = alike.length > 1 ? `Use a qualified name: ${names}.` : hintsForUnknown(model)(name);
  diagnostics.report(alike.length > 1 ? "ambiguous-type" : "unknown-type", [name], { hint });
  return [];
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
  return lines.join("\n");
}

/** Ignores names longer than CSDL allows (section 15.2), which would widen the lines of all others. */
function columnWidth(properties: Description["properties"]): number {
  return properties.reduce((most, { name }) => (name.length > 128 ? most : Math.max(most, name.length)), 0);
}

function section(lines: string[], title: string, items: readonly string[]): void {
  if (items.length > 0) lines.push(`${title}:`);
  for (const item of items) lines.push(`  ${item}`);
}
