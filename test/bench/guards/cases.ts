/** The types that are judged, and values of them from the fixtures, the same for all judges. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { casesOf } from "../../support/cases.ts";
import { type Bench, seedRoot, seedType } from "../context.ts";
import { packageOfGraph } from "../package-of-graph.ts";
import { type Definitions, definitionsOf, withDerived } from "./shape.ts";

export interface GuardCase {
  readonly id: "seed" | "user" | "mixed";
  readonly title: string;
  readonly definitions: Definitions;
  readonly target: string;
  readonly collection: boolean;
  /** A module that exports `check`, of the generated code. */
  readonly ours: string;
  /** The same with a query that selects all that is there, by name; none for collections. */
  readonly asked?: string;
  /** The guard, by its name in the package. */
  readonly guard: string;
  /** The path of the values. */
  readonly samples: string;
}

interface Entry {
  readonly guard: string;
  readonly fixture: string;
  readonly cases: string;
  readonly any?: { readonly guard: string };
}

const itemsOfCollection = 10_000;

export function guardCases(bench: Bench): GuardCase[] {
  const { folder } = packageOfGraph(bench);
  const [, path] = bench.inputs.documents[0]!;
  const { types } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { types: Record<string, Entry> };
  // Made-up metadata has none.
  const users = ["microsoft.graph.user"].filter((name) => types[name] !== undefined);
  return [
    { ...single(bench, "seed", seedType, types), definitions: definitionsOf(path, [seedType]) },
    ...users.map((user) => ({ ...single(bench, "user", user, types), definitions: definitionsOf(path, [user]) })),
    { ...mixed(bench, types), definitions: withDerived(path, seedRoot) },
  ];
}

function single(bench: Bench, id: "seed" | "user", type: string, types: Readonly<Record<string, Entry>>) {
  const entry = types[type]!;
  const { valid, invalid } = valuesOf(bench, entry);
  const samples = writeSamples(bench, id, { valid, invalid, batch: id === "seed" ? 1000 : 200, rounds: 200 });
  const index = JSON.stringify(join(packageOfGraph(bench).folder, "index.js"));
  const ours = `export { ${entry.guard} as check } from ${index};\n`;
  const select = Object.keys(JSON.parse(valid[0]!)).filter((name) => !name.includes("@"));
  const asked = `import { ${entry.guard} } from ${index};
const query = ${JSON.stringify({ select })};
export const check = (value) => ${entry.guard}(value, query);\n`;
  return { id, title: type, target: type, collection: false, ours, asked, guard: entry.guard, samples };
}

/** Items of the declared type and of the one derived from it by turns. */
function mixed(bench: Bench, types: Readonly<Record<string, Entry>>) {
  const [base, derived] = [valuesOf(bench, types[seedRoot]!), valuesOf(bench, types[seedType]!)];
  const pair = [base.valid[0]!, derived.valid[0]!];
  const items = Array.from({ length: itemsOfCollection }, (_, i) => pair[i % 2]!);
  const wrong = derived.invalid[0]!;
  const valid = [collectionOf(items)];
  const invalid = [collectionOf([...items.slice(0, -1), wrong])];
  const samples = writeSamples(bench, "mixed", { valid, invalid, firstWrong: wrong, batch: 1, rounds: 20 });
  const guard = types[seedRoot]!.any!.guard;
  const index = JSON.stringify(join(packageOfGraph(bench).folder, "index.js"));
  const ours = `import { odata, ${guard} } from ${index};
export const check = (value) => odata.isCollection(value, ${guard});\n`;
  const title = `${itemsOfCollection} mixed results`;
  return { id: "mixed" as const, title, target: `${seedRoot}+`, collection: true, ours, guard, samples };
}

function collectionOf(items: readonly string[]): string {
  return `{"value":[${items.join(",")}]}`;
}

/**
 * Returns the values of the cases, except those about names in `@odata.type`: only our guards know other spellings and
 * unknown types.
 */
function valuesOf(bench: Bench, entry: Entry): { valid: string[]; invalid: string[] } {
  const { folder } = packageOfGraph(bench);
  const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");
  const fixture: unknown = JSON.parse(textOf(entry.fixture));
  const { invalid } = casesOf(textOf(entry.cases), fixture);
  const usual = invalid.filter(({ code, pointer }) => code !== "derived" && pointer !== "" && !pointer.includes("@"));
  return { valid: [JSON.stringify(fixture)], invalid: usual.map(({ value }) => JSON.stringify(value)) };
}

function writeSamples(bench: Bench, id: string, samples: object): string {
  const file = join(bench.scratch, `samples-${id}.json`);
  writeFileSync(file, JSON.stringify(samples));
  return file;
}
