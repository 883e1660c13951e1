import type { GeneratedOutput } from "../generation/generate-output.ts";
import type { Run } from "../run/run.ts";
import type { Step } from "./steps.ts";

/**
 * Returns the step that writes the report, if there is one. `prepared` is the generated output, undefined if nothing
 * changed.
 */
export function reportStep(run: Run, prepared: GeneratedOutput | undefined): readonly Step[] {
  const { report } = run.options;
  if (report === undefined) return [];
  return [
    {
      stage: async () => {
        const { stageReport } = await import("../generation/asked-files.ts");
        return stageReport(report, run, prepared);
      },
    },
  ];
}
