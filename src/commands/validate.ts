import { diagnosticRules, diagnosticRulesText } from "../diagnostics/rules-report.ts";
import { readModel } from "./model.ts";
import { progressOf } from "./progress.ts";
import type { Command } from "./run.ts";
import { startStopwatch } from "./stopwatch.ts";

/** Reads the metadata for its diagnostics alone or, with `--rules`, lists what these may be. */
export const validate: Command = async (run) => {
  if (run.options.rules) return { text: diagnosticRulesText(), data: { rules: diagnosticRules() } };
  const selection = await readModel(run, startStopwatch(progressOf(run)));
  const types = selection?.model.types.size ?? 0;
  if (!run.options.quiet && selection !== undefined) run.io.say(`${types} ${types === 1 ? "type" : "types"} read.`);
  return { text: "", data: { types } };
};
