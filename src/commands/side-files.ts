import { join, relative, resolve, sep } from "node:path";
import { isWebUrl, STANDARD_INPUT } from "../csdl/location.ts";
import { Diagnostics } from "../diagnostics/collector.ts";
import type { Model } from "../model/types.ts";
import { printDepfile } from "../output/depfile.ts";
import { manifestName } from "../output/manifest.ts";
import { type StagedFiles, stageSideFiles } from "../output/side-files.ts";
import { changeReport } from "./change-report.ts";
import type { Run } from "./run.ts";
import { readTemplates } from "./templates-folder.ts";

/**
 * Makes ready what `--report` and `--depfile` ask for. `model`: what is generated from; undefined where nothing changed.
 * Undefined where the files cannot be written, which is reported.
 */
export async function stageAsked(run: Run, model: Model | undefined): Promise<StagedFiles | undefined> {
  const { report, depfile } = run.options;
  const files = new Map<string, string>();
  if (report !== undefined) files.set(report, changeReport(report, model, run));
  if (depfile !== undefined) files.set(depfile, await depfileOf(run));
  return stageSideFiles(files, run.io.processId, run.diagnostics);
}

/** The templates were read before, and what is wrong with them is told. */
async function depfileOf({ options, inputs, configFile }: Run): Promise<string> {
  const read = [...inputs].flatMap(([name, bytes]) => (bytes === undefined || isNoFile(name) ? [] : name));
  const { templates } = options;
  const names = templates === undefined ? [] : [...(await readTemplates(templates, new Diagnostics())).keys()];
  const all = [
    ...read,
    ...names.map((name) => join(templates ?? "", `${name}.hbs`)),
    ...(configFile === undefined ? [] : [configFile]),
  ];
  const paths = [...new Set(all.map(fromHere))].sort((a, b) => (a < b ? -1 : 1));
  return printDepfile(fromHere(join(options.out, manifestName)), paths);
}

function isNoFile(name: string): boolean {
  return isWebUrl(name) || name === STANDARD_INPUT || name === "-";
}

function fromHere(path: string): string {
  return relative("", resolve(path)).split(sep).join("/");
}
