/** Many documents at once: what is generated from each, compiled together and run. */
import { join, sep } from "node:path";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { endlessTypes } from "../support/endless.ts";
import { sharedPath } from "../support/shared.ts";
import { compareWithGuards } from "./agreement.ts";
import { writeAssignments } from "./assignments.ts";
import { placesOfAny } from "./compile.ts";
import { loadGuards } from "./guards.ts";
import { compareOperations, writeOperationAssignments } from "./operations.ts";
import { emitAll, type GeneratedOutput, tryGenerateInto } from "./output.ts";

export interface Outcome {
  /** Where the output is, and what is written beside it. */
  readonly folder: string;
  /** Below the folder of the corpus. */
  readonly path: string;
  readonly diagnostics: Diagnostics;
  /** Undefined if the diagnostics have an error. */
  readonly output: GeneratedOutput | undefined;
}

/** Generates each document of the corpus into a folder of its own below `folder`, named by its number. */
export async function generateAll(folder: string, paths: readonly string[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, path] of paths.entries()) {
    const diagnostics = new Diagnostics();
    const own = join(folder, String(index));
    const input = sharedPath("corpus", path);
    const output = await tryGenerateInto(join(own, "output"), [input], { emit: emitAll }, diagnostics).catch(
      (cause) => {
        throw new Error(`${path}: an exception, not a diagnostic`, { cause });
      },
    );
    outcomes.push({ folder: own, path, diagnostics, output });
  }
  return outcomes;
}

/** Returns the errors in the output of a document, without compiling it, a sentence each. */
export function faultsOf({ path, output }: Outcome): readonly string[] {
  if (output === undefined || output.types.size === 0) return [];
  const { differences, types } = compareWithGuards(output, loadGuards(output), endlessTypes(output.model));
  const places = placesOfAny(output.folder, output.paths).map((place) => `any at ${place}`);
  const missing = types === output.model.types.size ? [] : [`${types} of ${output.model.types.size} types`];
  const ofOperations = output.operations.size === 0 ? [] : compareOperations(output).differences;
  const faults = [...differences, ...ofOperations, ...places, ...missing, ...unusablePaths(output)];
  return faults.map((fault) => `${path}: ${fault}`);
}

/** Has the next compilation of the folder above the output check the fixtures as well. */
export function writeAssignmentsOf({ folder, output }: Outcome): void {
  if (output === undefined || output.types.size === 0) return;
  writeAssignments(output, join(folder, "assignments"), endlessTypes(output.model));
  writeOperationAssignments(output, join(folder, "assignments"));
}

function unusablePaths({ folder, paths }: GeneratedOutput): readonly string[] {
  const folded = new Set<string>();
  return paths.filter((path) => {
    const isNew = folded.size < folded.add(path.normalize("NFC").toLowerCase()).size;
    return !isNew || !join(folder, path).startsWith(folder + sep) || /["*:<>?\\|]|[. ](\/|$)|\p{C}/u.test(path);
  });
}
