import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import pc from "picocolors";
import { compareModels } from "../diff/compare.ts";
import { nothingIgnored } from "../diff/ignore.ts";
import { type DiffStep, judge, suggestedStep } from "../diff/judge.ts";
import { type DiffFormat, diffReport } from "../diff/report.ts";
import { parseSnapshot, snapshotName } from "../model/snapshot.ts";
import type { Model } from "../model/types.ts";
import { openFolder, sha256 } from "../output/folder.ts";
import type { Run } from "./run.ts";

/** The model of the last run, or why there is nothing to compare with. */
type Earlier = { readonly model: Model } | { readonly reason: string };

/**
 * What the run changes for those who use the output, in the format that the file's name asks for. Without a model:
 * the metadata is that of the last run. An earlier model that cannot be used is reported (`unusable-model`).
 */
export function changeReport(file: string, model: Model | undefined, run: Run): string {
  const format = formatOf(file);
  const earlier: Earlier | undefined = model && earlierModel(run);
  if (earlier !== undefined && "reason" in earlier) return withoutComparison(earlier.reason, format);
  const found = model === undefined || earlier === undefined ? [] : compareModels(earlier.model, model);
  // The former documents are no longer there to look into.
  const placed = found.map((change) => ({ ...change, placeBefore: undefined }));
  const judged = judge(placed, { verdicts: run.options.verdict, ignore: nothingIgnored });
  const step: DiffStep = {
    before: "the last run",
    after: run.options.metadata.join(", "),
    suggested: suggestedStep(judged.changes),
    ...judged,
  };
  const { text, data } = diffReport([step], format, pc.createColors(false));
  return `${format === "json" ? JSON.stringify(data, null, 2) : text}\n`;
}

function formatOf(file: string): DiffFormat {
  const formats: Readonly<Record<string, DiffFormat>> = { ".json": "json", ".md": "markdown", ".html": "html" };
  return formats[extname(file).toLowerCase()] ?? "text";
}

/** Only what the manifest vouches for is read: a text that someone edited might hide changes. */
function earlierModel({ options, diagnostics }: Run): Earlier {
  const written = openFolder(options.out).files.get(snapshotName);
  if (written === undefined) return { reason: "There is no model of an earlier run to compare with." };
  const path = join(options.out, snapshotName);
  try {
    const text = readFileSync(path, "utf8");
    if (sha256(text) !== written) throw new Error("it was edited since");
    return { model: parseSnapshot(text) };
  } catch (cause) {
    diagnostics.report("unusable-model", [path, cause instanceof Error ? cause.message : String(cause)]);
    return { reason: "The model of the earlier run cannot be used, so that nothing can be said on changes." };
  }
}

/** The reason is one of ours, so that it needs no escaping. */
function withoutComparison(reason: string, format: DiffFormat): string {
  if (format === "json") return `${JSON.stringify({ reason }, null, 2)}\n`;
  if (format !== "html") return `${reason}\n`;
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Changes</title>\n<p>${reason}</p>\n</html>\n`;
}
