/** How long a program waits for all guards. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "../context.ts";
import { packageOfGraph } from "../package-of-graph.ts";
import { textsOf } from "../processes.ts";
import type { Group, PartResult } from "../result.ts";
import { medianOf } from "../statistics.ts";

/** Returns one process for each run, so that no code is there yet. */
export function measureImport(bench: Bench): PartResult {
  const { name, folder } = packageOfGraph(bench);
  const url = pathToFileURL(join(folder, "index.js")).href;
  const script = `
    const start = performance.now();
    const count = Object.keys(await import(${JSON.stringify(url)})).length;
    console.log(performance.now() - start, count);`;
  const times: number[] = [];
  for (let run = 0; run <= bench.runs; run++) {
    const { output } = textsOf(["--input-type=module", "-e", script], folder);
    if (run > 0) times.push(Number.parseFloat(output));
  }
  const group: Group = {
    title: `cold import of every guard of ${name}, in an own process`,
    metrics: { time: "ms" },
    subjects: [{ name: "index.js, types stripped, not bundled", samples: { time: times } }],
  };
  return { groups: [group], verdicts: [{ target: "import-time", of: name, value: medianOf(times) }], notes: [] };
}
