import { join } from "node:path";
import { annotatedPath, errorAnnotation } from "../../diagnostics/report/github.ts";
import { type Comparison, compareOutput } from "../../output/compare.ts";
import { type OutputFolder, openFolder } from "../../output/folder.ts";
import { generateOutput } from "../generation/generate-output.ts";
import { inputHashes } from "../generation/input-hashes.ts";
import { progressOf } from "../run/progress.ts";
import { type Command, nothing, type Run } from "../run/run.ts";
import { sayStages, startStopwatch } from "../run/stopwatch.ts";
import { type Cause, changesSince } from "./causes.ts";

interface Difference extends Cause {
  readonly path: string;
  readonly status: "changed" | "missing" | "left over";
}

/** Checks whether the output on disk is what `generate` would write; names each file that differs, and why. */
export const check: Command = async (run) => {
  const stopwatch = startStopwatch(progressOf(run));
  const prepared = await generateOutput(run, stopwatch);
  if (prepared === undefined || run.diagnostics.hasErrors) return nothing;
  stopwatch.start("compare");
  const folder = openFolder(run.options.out);
  const changed = changesSince(folder, await inputHashes(run.options, run.inputs));
  const differences: Difference[] = [];
  for (const comparison of compareOutput(prepared.output, folder)) {
    const difference = differenceOf(comparison, folder, changed);
    if (difference !== undefined) differences.push(difference);
  }
  if (run.diagnostics.hasErrors) return nothing;
  sayStages(stopwatch, run);
  if (!run.options.quiet) run.io.say(conclusion(differences, run.options.out));
  return {
    text: differences.map(run.options.format === "github" ? annotationIn(run) : line).join("\n"),
    data: { out: run.options.out, files: byStatus(differences) },
    failed: differences.length > 0,
  };
};

function line({ path, status, cause }: Difference): string {
  return `${status.padEnd(9)} ${path}: ${cause}`;
}

function annotationIn({ options, io }: Run): (difference: Difference) => string {
  return ({ path, status, cause }) => {
    const file = annotatedPath(join(options.out, path), io.repository);
    return errorAnnotation({ file, title: `csdl-typescript check: ${status}` }, `${path}: ${cause}`);
  };
}

/** Returns how a file differs, if it does. `changed` is what changed since the output was written. */
function differenceOf(comparison: Comparison, folder: OutputFolder, changed: Cause): Difference | undefined {
  const { path } = comparison;
  switch (comparison.status) {
    case "same":
      return undefined;
    case "missing":
      if (!folder.files.has(path)) return { path, status: "missing", ...changed };
      return { path, status: "missing", cause: "it was removed", kinds: ["missing"] };
    case "stale":
      return { path, status: "changed", ...changed };
    case "edited":
      return { path, status: "changed", cause: "it was edited by hand", kinds: ["hand edit"] };
    case "foreign":
      return { path, status: "changed", cause: "csdl-typescript did not write it", kinds: ["not ours"] };
    case "left-over":
      if (!comparison.edited) {
        return {
          path,
          status: "left over",
          cause: "it is no longer generated",
          kinds: ["left over", ...changed.kinds],
        };
      }
      return {
        path,
        status: "left over",
        cause: "it was edited by hand and is no longer generated",
        kinds: ["left over", "hand edit"],
      };
  }
}

function byStatus(differences: readonly Difference[]): Readonly<Record<string, unknown>> {
  const of = (status: Difference["status"]): readonly unknown[] =>
    differences
      .filter((difference) => difference.status === status)
      .map(({ path, cause, kinds }) => ({ path, cause, kinds }));
  return { changed: of("changed"), missing: of("missing"), leftOver: of("left over") };
}

function conclusion(differences: readonly Difference[], out: string): string {
  const { length } = differences;
  if (length === 0) return `${out} is up to date.`;
  const has = (kind: Cause["kinds"][number]): boolean => differences.some(({ kinds }) => kinds.includes(kind));
  const command = `\`csdl-typescript generate${has("hand edit") ? " --force" : ""}\``;
  const fix = has("not ours") ? `Move away the files that were not generated, then run ${command}` : `Run ${command}`;
  return `${out} is out of date: ${length} ${length === 1 ? "file differs" : "files differ"}. ${fix} to fix it.`;
}
