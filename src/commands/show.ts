import { didYouMean } from "../diagnostics/suggest.ts";
import type { Model, Type } from "../model/types.ts";
import { readModel } from "./model.ts";
import { type Command, nothing, type Run } from "./run.ts";
import { type Description, describeType } from "./show-type.ts";
import { startStopwatch } from "./stopwatch.ts";

/** One type as the model has it. */
export const show: Command = async (run) => {
  const selection = await readModel(run, startStopwatch());
  if (selection === undefined || run.diagnostics.hasErrors) return nothing;
  const type = findType(selection.model, run);
  if (type === undefined) return nothing;
  const description = describeType(type, selection);
  return { text: print(description), data: { type: description } };
};

/** By qualified name, or by name alone where only one namespace has it. */
function findType(model: Model, { type: name, diagnostics }: Run): Type | undefined {
  const exact = model.types.get(name);
  if (exact !== undefined) return exact;
  const alike = [...model.types.values()].filter((type) => type.name === name);
  if (alike.length === 1) return alike[0];
  const hint =
    alike.length > 1 ? `There are: ${alike.map((type) => type.qualifiedName).join(", ")}.` : nearest(model, name);
  diagnostics.report("unknown-type", [name], { hint });
  return undefined;
}

function nearest(model: Model, name: string): string | undefined {
  if (name.includes(".")) return didYouMean(name, model.types.keys());
  return didYouMean(
    name,
    [...model.types.values()].map((type) => type.name),
  );
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
