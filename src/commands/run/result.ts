import { diagnosticJson } from "../../diagnostics/report/json.ts";
import { sortDiagnostics } from "../../diagnostics/report/sort.ts";
import type { Outcome, Run } from "./run.ts";

/** Returns the JSON document of a batch: of one run as it is, of several as a list with the diagnostics of all. */
export function resultJson(runs: readonly Pick<Run, "diagnostics" | "title">[], outcomes: readonly Outcome[]): string {
  const entries = runs.flatMap(({ diagnostics }) => diagnostics.entries);
  // Configurations often read the same file.
  const diagnostics = unique(sortDiagnostics(entries).map(diagnosticJson));
  const [first] = outcomes;
  const result =
    runs.length === 1
      ? first?.data
      : { configurations: runs.map(({ title }, index) => ({ out: title, ...outcomes[index]?.data })) };
  return JSON.stringify({ diagnostics, ...result }, null, 2);
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
