import type pc from "picocolors";
import type { DiffStep } from "./judge.ts";
import { diffJson } from "./report-json.ts";
import { textReport } from "./report-text.ts";

export type DiffFormat = "text" | "json" | "markdown" | "github" | "html";

/** The report in the format asked for: a text, and members of the JSON document. */
export function diffReport(
  steps: readonly DiffStep[],
  format: DiffFormat,
  colors: ReturnType<typeof pc.createColors>,
): { readonly text: string; readonly data: Readonly<Record<string, unknown>> } {
  switch (format) {
    case "json":
      return { text: "", data: { ...diffJson(steps) } };
    case "markdown":
    case "github":
    case "html":
    case "text":
      return { text: textReport(steps, colors), data: {} };
  }
}
