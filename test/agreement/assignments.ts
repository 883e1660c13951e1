/** Has the compiler check that each fixture is what its interface says. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Type } from "../../src/model/types.ts";
import type { ManifestType } from "../../src/plan/types.ts";
import { type GeneratedOutput, write } from "./output.ts";

/** Literals of thousands of lines make the compiler slow; so do thousands of files. */
const typesAFile = 200;

/**
 * Writes TypeScript that assigns the fixture of every type to its interface below `folder`, which must be beside the
 * output or above it. Answers the number of types. Those in `impossible` can have no valid value, and are left out.
 */
export function writeAssignments(
  output: GeneratedOutput,
  folder: string,
  impossible: ReadonlySet<string> = new Set(),
): number {
  const entries = [...output.types].filter(([name]) => !impossible.has(name));
  for (let start = 0; start < entries.length; start += typesAFile) {
    const part = entries.slice(start, start + typesAFile);
    write(join(folder, `assignments-${start / typesAFile}.ts`), assignments(part, output, folder));
  }
  return entries.length;
}

function assignments(
  entries: readonly (readonly [string, ManifestType])[],
  { folder, model }: GeneratedOutput,
  from: string,
): string {
  const modules = [...new Set(entries.map(([, entry]) => entry.module))];
  const imports = modules.map((module, index) => {
    const specifier = `${relative(from, join(folder, module)).replaceAll("\\", "/").replace(/\.ts$/, ".js")}`;
    return `import type * as m${index} from "${specifier.startsWith(".") ? specifier : `./${specifier}`}";`;
  });
  const statements = entries.map(([name, entry], index) => {
    const fixture = readFileSync(join(folder, entry.fixture!), "utf8").trim();
    return assignment(model.types.get(name)!, entry, { fixture, index, module: `m${modules.indexOf(entry.module)}` });
  });
  return `${[...imports, ...statements].join("\n")}\n`;
}

interface Assigned {
  readonly fixture: string;
  readonly index: number;
  readonly module: string;
}

/**
 * Returns code that assigns a fixture to its type. The fixture of an abstract type is an instance of a subtype: as a literal it
 * belongs to the union of the subtypes, by way of which it reaches the base. All others are literals of the very type,
 * so that no property may be too much.
 */
function assignment(type: Type, entry: ManifestType, { fixture, index, module }: Assigned): string {
  // Without brackets the literal would set its prototype.
  const literal = fixture.replaceAll('"__proto__":', '["__proto__"]:');
  const isAbstract = "abstract" in type && type.abstract;
  if (!isAbstract || entry.any === undefined)
    return `export const f${index}: ${module}.${entry.interface} = ${literal};`;
  return [
    `export const f${index}: ${module}.${entry.any.union} = ${literal};`,
    `export const b${index}: ${module}.${entry.interface} = f${index};`,
  ].join("\n");
}
