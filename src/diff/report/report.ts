import type pc from "picocolors";
import type { DiffStep } from "../judge.ts";
import { githubReport } from "./github.ts";
import { htmlReport } from "./html/html.ts";
import { diffJson } from "./json.ts";
import { markdownReport } from "./markdown.ts";
import { textReport } from "./text.ts";

export type DiffFormat = "text" | "json" | "markdown" | "github" | "html";

/**
 * Returns the report in the format asked for: a text, or members of a JSON document. `repository`: see `annotatedPath`.
 */
export function diffReport(
  steps: readonly DiffStep[],
  format: DiffFormat,
  colors: ReturnType<typeof pc.createColors>,
  repository?: string,
): { readonly text: string; readonly data: Readonly<Record<string, unknown>> } {
  switch (format) {
    case "text":
      return { text: textReport(steps, colors), data: {} };
    case "json":
      return { text: "", data: { ...diffJson(steps) } };
    case "markdown":
      return { text: markdownReport(steps), data: {} };
    case "github":
      return { text: githubReport(steps, repository), data: {} };
    case "html":
      return { text: htmlReport(steps), data: {} };
  }
}
