/**
 * The model that a run compares with is kept beside its report until the report is written. If the run is killed after
 * the output has changed, the next run still compares with the earlier model.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Model } from "../../model/types.ts";
import { openFolder, sha256 } from "../../output/folder.ts";
import type { InputHashes } from "../../output/manifest.ts";
import { stageSideFiles } from "../../output/side-files.ts";
import type { Run } from "../run/run.ts";
import type { GeneratedOutput } from "./generate-output.ts";

const mark = ".before-";

/**
 * Returns the path at which the model from before the output made from `inputs` is kept. It exists only after a run was
 * killed.
 */
export function keptModelPath(report: string, inputs: InputHashes): string {
  return `${report}${mark}${sha256(JSON.stringify(inputs)).slice(0, 16)}`;
}

export function removeKeptModels(report: string): void {
  const prefix = basename(report) + mark;
  for (const name of readdirSync(dirname(report))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(report), name), { force: true });
  }
}

/** Returns whether the run that wrote the output was killed before it had written its report. */
export function owesReport(report: string, inputs: InputHashes): boolean {
  return existsSync(keptModelPath(report, inputs));
}

/**
 * Keeps the earlier model and returns its path; undefined if the output's inputs stay the same, or if it cannot be
 * written, which is reported.
 */
export function keepModel(report: string, earlier: Earlier, { output }: GeneratedOutput, run: Run): string | undefined {
  if (output.inputs === undefined) return undefined;
  const { inputs } = openFolder(run.options.out);
  const path = keptModelPath(report, output.inputs);
  if (inputs !== undefined && path === keptModelPath(report, inputs)) return undefined;
  const staged = stageSideFiles(new Map([[path, "text" in earlier ? earlier.text : ""]]), run.io, run.diagnostics);
  staged?.commit();
  return path;
}

/** The model of the last run, with the text that it was read from, or why there is nothing to compare with. */
export type Earlier = { readonly model: Model; readonly text: string } | { readonly reason: string };
