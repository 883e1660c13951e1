import { hintForUnknown } from "../model/nearest.ts";
import { findRoots } from "../model/roots.ts";
import type { Model, Type } from "../model/types.ts";
import { readModel } from "./model.ts";
import { type Command, nothing, type Run } from "./run.ts";
import { type Description, describeType } from "./show-type.ts";
import { startStopwatch } from "./stopwatch.ts";

/** A type, or all that a glob stands for, as the model has it. */
export const show: Command = async (run) => {
  const selection = await readModel(run, startStopwatch());
  if (selection === undefined) return nothing;
  const types = findTypes(selection.model, run).map((type) => describeType(type, selection));
  return { text: types.map(print).join("\n\n"), data: { types } };
};

/** By qualified name or glob as `--root` takes it, or by name alone where only one namespace has it. */
function findTypes(model: Model, { type: name, diagnostics }: Run): readonly Type[] {
  if (name.includes(".")) return [...findRoots(model, [name], diagnostics)];
  const alike = [...model.types.values()].filter((type) => type.name === name);
  if (alike.length === 1) return alike;
  const names = alike.map((type) => type.qualifiedName).join(", ");
  const hint = alike.length > 1 ? `Several namespaces have one: ${names}.` : hintForUnknown(model, name);
  diagnostics.report(alike.length > 1 ? "ambiguous-type" : "unknown-type", [name], { hint });
  return [];
}

function print(description: Description): string {
  const { name, kind, place, traits, documentation } = description;
  const lines = [`${name} (${[kind, ...traits].join(", ")})`, `  ${place}`];
  if (documentation !== undefined) lines.push(`  ${documentation}`);
  section(lines, "Base types", description.baseTypes);
  section(lines, "Derived types", description.derivedTypes);
  section(
    lines,
    "Members",
    description.members.map(({ name: member, value }) => `${member} = ${value}`),
  );
  const width = Math.max(0, ...description.properties.map((property) => property.name.length));
  const properties = description.properties.map(
    (property) =>
      `${property.name.padEnd(width)}  ${property.type}${property.traits.map((trait) => `, ${trait}`).join("")}`,
  );
  section(lines, "Properties", properties);
  section(lines, "Used by", description.usedBy);
  section(lines, "Left out by --root", description.leftOut);
  return lines.join("\n");
}

function section(lines: string[], title: string, items: readonly string[]): void {
  if (items.length > 0) lines.push(`${title}:`, ...items.map((item) => `  ${item}`));
}
