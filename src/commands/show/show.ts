import { findRoots, type Roots } from "../../model/select/roots.ts";
import type { Model, QualifiedName } from "../../model/types.ts";
import { readNames } from "../../output/manifest.ts";
import { defaultOutputOptions, withNeeds } from "../../plan/options.ts";
import { planOutput } from "../../plan/plan.ts";
import type { ManifestOperation, ManifestType } from "../../plan/types.ts";
import { readModel } from "../run/read-model.ts";
import { type Command, nothing, type Run } from "../run/run.ts";
import { startStopwatch } from "../run/stopwatch.ts";
import { describeOperation, type OperationDescription } from "./operation.ts";
import { describeSets, type SetDescription } from "./set.ts";
import { type Description, describeTypes } from "./type.ts";

/**
 * Shows a type, an operation, an entity set with its type, or all that a glob stands for, as the model has it, and what is
 * generated for it.
 */
export const show: Command = async (run) => {
  const selection = await readModel(run, startStopwatch());
  if (selection === undefined) return nothing;
  const { model } = selection;
  const found = findRoots(model, [run.type], run.diagnostics);
  const generated = findGenerated(found, model, run);
  const types = describeTypes([...found.types], selection, generated.types);
  const operations = [...found.operations].map((each) => describeOperation(each, model, generated.operations));
  const sets = describeSets(run.type, model);
  const titles = types.length > 1 ? titlesOfSeveral : titlesOfOne;
  const texts = [...sets.map(printSet), ...types.map((type) => print(type, titles)), ...operations.map(printOperation)];
  return { text: texts.join("\n\n"), data: { types, operations, sets } };
};

interface GeneratedEntries {
  readonly types: ReadonlyMap<QualifiedName, ManifestType>;
  readonly operations: ReadonlyMap<string, ManifestOperation>;
}

/** The manifest's entries, as `generate` writes them with the same options and, for an operation, with operations. */
function findGenerated({ types, operations }: Roots, model: Model, { options }: Run): GeneratedEntries {
  if (types.size + operations.size === 0) return { types: new Map(), operations: new Map() };
  const more = operations.size > 0 ? ["operations" as const] : [];
  const output = { ...defaultOutputOptions, emit: withNeeds([...more, ...options.emit]) };
  const plan = planOutput(model, output, readNames(options.out));
  return { types: plan.manifestTypes, operations: plan.manifestOperations };
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

function printOperation(description: OperationDescription): string {
  const { name, kind, place, traits, documentation, boundTo, returns, generated } = description;
  const lines = [`${name} (${[kind, ...traits].join(", ")})`, `  ${place}`];
  if (documentation !== undefined) lines.push(`  ${documentation}`);
  section(lines, "Bound to", boundTo === undefined ? [] : [boundTo]);
  const width = columnWidth(description.parameters);
  const parameters = description.parameters.map((parameter) =>
    [`${parameter.name.padEnd(width)}  ${parameter.type}`, ...parameter.traits].join(", "),
  );
  section(lines, "Parameters", parameters);
  section(lines, "Returns", returns === undefined ? [] : [returns]);
  section(lines, "Imported as", description.imports);
  section(lines, "Generated as", [`${generated.module}: ${generated.exports.join(", ")}`]);
  return lines.join("\n");
}

function printSet({ name, kind, place, documentation, type, keys, capabilities, operations }: SetDescription): string {
  const lines = [`${name} (${kind})`, `  ${place}`];
  if (documentation !== undefined) lines.push(`  ${documentation}`);
  section(lines, "Type", [type]);
  section(
    lines,
    "Keys",
    keys.map((key) => key.join(", ")),
  );
  section(
    lines,
    "Capabilities",
    Object.entries(capabilities).map(([capability, value]) => `${capability}: ${value ? "yes" : "no"}`),
  );
  section(lines, "Bound operations", operations);
  return lines.join("\n");
}

function linesOfGenerated(generated: ManifestType): string[] {
  const { module, guards, factories, exports, fixture, cases } = generated;
  const files = [module, guards, factories].flatMap((file) => {
    const names = exports.filter((name) => fileOf(name, generated) === file);
    return file === undefined || names.length === 0 ? [] : [`${file}: ${names.join(", ")}`];
  });
  return [...files, fixture, cases].filter((line) => line !== undefined);
}

/** Names of types begin with a capital letter, so that no type is treated as a function. */
function fileOf(name: string, { module, guards, factories }: ManifestType): string | undefined {
  if (/^(?:is|assert|validate)/.test(name)) return guards;
  return name.startsWith("mock") ? factories : module;
}

/** Not of names longer than CSDL allows (section 15.2), which would blow up the lines of all others. */
function columnWidth(properties: readonly { readonly name: string }[]): number {
  return properties.reduce((most, { name }) => (name.length > 128 ? most : Math.max(most, name.length)), 0);
}

function section(lines: string[], title: string, items: readonly string[]): void {
  if (items.length > 0) lines.push(`${title}:`);
  for (const item of items) lines.push(`  ${item}`);
}
