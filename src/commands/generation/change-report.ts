import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import pc from "picocolors";
import { compareModels } from "../../diff/compare/models.ts";
import { nothingIgnored } from "../../diff/ignore.ts";
import { type DiffStep, judge, suggestedStep } from "../../diff/judge.ts";
import { type DiffFormat, diffReport } from "../../diff/report/report.ts";
import { parseSnapshot, snapshotName } from "../../model/snapshot.ts";
import type { Model } from "../../model/types.ts";
import { type OutputFolder, openFolder, sha256 } from "../../output/folder.ts";
import type { Run } from "../run/run.ts";
import { type Earlier, keptModelPath } from "./kept-model.ts";

export interface Compared {
  readonly earlier: Earlier;
  readonly model: Model;
}

/**
 * Returns a report of what the run changes for users of the output, in the format that the file's extension names.
 * Without models, the metadata is that of the last run.
 */
export function changeReport(file: string, models: Compared | undefined, run: Run): string {
  const format = formatOf(file);
  const { model, earlier } = models ?? {};
  if (earlier !== undefined && "reason" in earlier) return withoutComparison(earlier.reason, format);
  const { numbers, "create-required": createRequired } = run.options;
  const options = { numbers, createRequired };
  const found = model === undefined || earlier === undefined ? [] : compareModels(earlier.model, model, options);
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

const noEarlier: Earlier = { reason: "There is no model from an earlier run to compare with." };

/**
 * Returns the model that the report compares with: the one that a killed run kept, else the model in the output.
 * Reports a model that cannot be used (`unusable-model`).
 */
export function earlierModel(report: string, { options, diagnostics }: Run): Earlier {
  const folder = openFolder(options.out);
  const kept = folder.inputs && keptModelPath(report, folder.inputs);
  const isKept = kept !== undefined && existsSync(kept);
  const path = isKept ? kept : join(options.out, snapshotName);
  if (!isKept && !folder.files.has(snapshotName)) return noEarlier;
  try {
    const text = isKept ? readFileSync(path, "utf8") : uneditedText(path, folder);
    return text === "" ? noEarlier : { model: parseSnapshot(text), text };
  } catch (cause) {
    diagnostics.report("unusable-model", [path, cause instanceof Error ? cause.message : String(cause)]);
    return { reason: "The model from the earlier run cannot be used, so the changes are unknown." };
  }
}

/** Reads the text only if its hash is that in the manifest: an edited text might hide changes. */
function uneditedText(path: string, { files }: OutputFolder): string {
  const text = readFileSync(path, "utf8");
  if (sha256(text) !== files.get(snapshotName)) throw new Error("it was edited since");
  return text;
}

/** Returns a report that gives the reason instead of changes. The reason comes from this file and needs no escaping. */
function withoutComparison(reason: string, format: DiffFormat): string {
  if (format === "json") return `${JSON.stringify({ reason }, null, 2)}\n`;
  if (format !== "html") return `${reason}\n`;
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Changes</title>\n<p>${reason}</p>\n</html>\n`;
}
