/** What one call of `generate` writes, from the options as the command line has them to files in a folder. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateOutput } from "../../src/commands/generation/generate-output.ts";
import type { Run } from "../../src/commands/run/run.ts";
import { startStopwatch } from "../../src/commands/run/stopwatch.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../src/inputs/access.ts";
import type { ManifestType } from "../../src/plan/types.ts";
import { resolveOptions } from "../../src/settings/resolve.ts";
import { severitiesOf } from "../../src/settings/severities.ts";
import { write } from "../agreement/output.ts";

export interface Variant {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** The manifest's entries by qualified name. */
  readonly types: ReadonlyMap<string, ManifestType>;
  /** Codes of errors. */
  readonly errors: readonly string[];
}

export type CommandLine = Readonly<Record<string, unknown>>;

/** Returns a file beside this one. */
export function besides(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Generates, by default from store.csdl.xml, below `folder`, in which there must be no config file. */
export async function generateVariant(folder: string, commandLine: CommandLine): Promise<Variant> {
  const faults = new Diagnostics();
  const given = { metadata: [besides("store.csdl.xml")], out: folder, ...commandLine };
  const { configurations } = await resolveOptions("generate", new Map(Object.entries(given)), folder, faults);
  const options = configurations[0]!;
  const diagnostics = new Diagnostics(severitiesOf(options, faults));
  const prepared = await generateOutput(runWith(options, diagnostics), startStopwatch());
  const files = new Map<string, string>();
  for (const { path, text } of prepared?.output.files ?? []) {
    files.set(path, text);
    write(join(folder, path), text);
  }
  const all = [...faults.entries, ...diagnostics.entries];
  const errors = all.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { folder, files, types: (prepared?.output.types ?? new Map()) as Variant["types"], errors };
}

function runWith(options: Run["options"], diagnostics: Diagnostics): Run {
  return {
    command: "generate",
    ...{ options, diagnostics, configFile: undefined, title: undefined, type: "", inputs: new Map() },
    access: nodeAccess(process.stdin),
    io: {
      say: () => {},
      showStatus: () => undefined,
      hasColor: () => false,
      repository: undefined,
      processId: process.pid,
      isRunning: () => false,
      isWorkedIn: () => false,
      guarded: (work) => work(new AbortController().signal),
      conclude: () => Promise.resolve(),
    },
  };
}

/** Paths that two variants do not have alike. */
export function changedFiles(a: Variant, b: Variant): string[] {
  const paths = new Set([...a.files.keys(), ...b.files.keys()]);
  return [...paths].filter((path) => a.files.get(path) !== b.files.get(path)).sort();
}
