import type { LeftOut } from "../../model/select/select.ts";
import { compareOutput } from "../../output/compare.ts";
import { openFolder } from "../../output/folder.ts";
import type { GeneratedOutput } from "../generation/generate-output.ts";
import { nothing, type Outcome, type Run } from "../run/run.ts";

/** Reports what `generate` would do, and what `--root` leaves out. */
export function dryRun({ output, leftOut }: GeneratedOutput, { options, diagnostics }: Run): Outcome {
  const files = { written: [] as string[], removed: [] as string[], kept: [] as string[], refused: [] as string[] };
  for (const file of compareOutput(output, openFolder(options.out))) {
    const edited = file.status === "edited" || (file.status === "left-over" && file.edited);
    if (file.status === "foreign" || (edited && !options.force)) files.refused.push(file.path);
    else if (file.status === "same") files.kept.push(file.path);
    else if (file.status === "left-over") files.removed.push(file.path);
    else files.written.push(file.path);
  }
  if (diagnostics.hasErrors) return nothing;
  const lines = Object.entries(files).flatMap(([what, paths]) => paths.map((path) => `${what.padEnd(8)} ${path}`));
  return {
    text: [...lines, ...(options.root.length > 0 ? leftOutLines(leftOut) : [])].join("\n"),
    data: { out: options.out, files, leftOut },
  };
}

function leftOutLines(leftOut: LeftOut): readonly string[] {
  const properties = leftOut.navigationProperties.map(
    ({ type, property, target }) => `left out ${type}/${property} (to ${target})`,
  );
  return [...properties, `left out ${leftOut.types} types that no root needs`];
}
