import { diagnosticRules, diagnosticRulesText } from "../diagnostics/report/rules.ts";
import { progressOf } from "./run/progress.ts";
import { readModel } from "./run/read-model.ts";
import type { Command } from "./run/run.ts";
import { startStopwatch } from "./run/stopwatch.ts";

/** Reports the diagnostics of the metadata or, with `--rules`, lists all rules. */
export const validate: Command = async (run) => {
  if (run.options.rules) return { text: diagnosticRulesText(), data: { rules: diagnosticRules() } };
  const selection = await readModel(run, startStopwatch(progressOf(run)));
  const types = selection?.model.types.size ?? 0;
  const { title, options, io } = run;
  const inputs = title === undefined ? "" : `${options.metadata.join(", ")}: `;
  if (!options.quiet && selection !== undefined) io.say(`${inputs}${types} ${types === 1 ? "type" : "types"} read.`);
  return { text: "", data: { types } };
};
