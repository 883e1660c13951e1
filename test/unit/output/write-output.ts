import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import type { Output } from "../../../src/output/compare.ts";
import { type OutputChanges, type WriteOptions, writeOutput } from "../../../src/output/write.ts";

const tool = { name: "csdl-typescript", version: "1.0.0" };

export function output(files: Readonly<Record<string, string>>): Output {
  return { tool, types: new Map(), files: Object.entries(files).map(([path, text]) => ({ path, text })) };
}

interface Written {
  readonly changes: OutputChanges | undefined;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

/** Writes the output, as a process without others beside it does. */
export async function write(what: Output, folder: string, more: Partial<WriteOptions> = {}): Promise<Written> {
  const diagnostics = new Diagnostics();
  const signal = new AbortController().signal;
  const options = { folder, force: false, processId: 1234, isRunning: () => false, signal, ...more };
  const changes = await writeOutput(what, options, diagnostics);
  const { entries } = diagnostics;
  return { changes, codes: entries.map(({ code }) => code), messages: entries.map(({ message }) => message) };
}
