import { rmSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { Diagnostics } from "../../diagnostics/collector.ts";
import { isWebUrl, STANDARD_INPUT } from "../../inputs/location.ts";
import { snapshotName } from "../../model/snapshot.ts";
import { printDepfile } from "../../output/depfile.ts";
import { openFolder } from "../../output/folder.ts";
import { manifestName } from "../../output/manifest.ts";
import { type StagedFiles, stageSideFiles } from "../../output/side-files.ts";
import { byCodePoint } from "../../text/order.ts";
import type { Run } from "../run/run.ts";
import { changeReport, earlierModel } from "./change-report.ts";
import type { GeneratedOutput } from "./generate-output.ts";
import { keepModel, removeKeptModels } from "./kept-model.ts";
import { readTemplates } from "./templates-folder.ts";

/**
 * Stages the files of `--report` and `--depfile`. `prepared` is the generated output, undefined if nothing changed.
 * Returns undefined and reports if the files cannot be written.
 */
export async function stageAsked(run: Run, prepared: GeneratedOutput | undefined): Promise<StagedFiles | undefined> {
  const { report, depfile } = run.options;
  await refuseTaken(run);
  if (run.diagnostics.hasErrors) return undefined;
  const files = new Map<string, string>();
  const earlier = report === undefined || prepared === undefined ? undefined : earlierModel(report, run);
  if (report !== undefined) {
    const compared = earlier && prepared && { earlier, model: prepared.model };
    files.set(report, changeReport(report, compared, run));
  }
  if (depfile !== undefined) files.set(depfile, await depfileOf(run));
  const staged = stageSideFiles(files, run.io, run.diagnostics);
  if (staged === undefined || report === undefined) return staged;
  const kept = earlier && prepared && keepModel(report, earlier, prepared, run);
  return {
    commit: () => {
      staged.commit();
      removeKeptModels(report);
    },
    discard: () => {
      staged.discard();
      if (kept !== undefined) rmSync(kept, { force: true });
    },
  };
}

/** Reports a requested file that would replace one that is read or generated, or the other requested file. */
async function refuseTaken(run: Run): Promise<void> {
  const { report, depfile, out } = run.options;
  const read = new Set((await filesRead(run)).map((path) => resolve(path)));
  const refuse = (path: string, cause: string): void => run.diagnostics.report("cannot-write", [path, cause]);
  for (const path of [report, depfile]) {
    if (path === undefined) continue;
    if (read.has(resolve(path))) refuse(path, "this run reads it");
    else if (isGenerated(path, out)) refuse(path, `files of this name are generated in ${out}`);
  }
  if (report !== undefined && depfile !== undefined && resolve(report) === resolve(depfile)) {
    refuse(report, "--report and --depfile name the same file");
  }
}

/** Returns the files that the run reads. The templates were read before, so their errors have already been reported. */
async function filesRead({ options, inputs, configFile }: Run): Promise<readonly string[]> {
  const read = [...inputs].flatMap(([name, bytes]) => (bytes === undefined || isNoFile(name) ? [] : name));
  const { templates } = options;
  const names = templates === undefined ? [] : [...(await readTemplates(templates, new Diagnostics())).keys()];
  return [
    ...read,
    ...names.map((name) => join(templates ?? "", `${name}.hbs`)),
    ...(configFile === undefined ? [] : [configFile]),
  ];
}

/** Returns whether an earlier run generated the file or, going by its name, this one may. */
function isGenerated(path: string, out: string): boolean {
  const below = relative(resolve(out), resolve(path)).split(sep).join("/");
  if (below.startsWith("../") || isAbsolute(below)) return false;
  if ([manifestName, snapshotName].includes(below) || openFolder(out).files.has(below)) return true;
  return /\.ts$|(^|\/)fixtures\/.*\.json$/i.test(below);
}

async function depfileOf(run: Run): Promise<string> {
  const { out } = run.options;
  const paths = [...new Set((await filesRead(run)).map(fromHere))].sort(byCodePoint);
  return printDepfile(fromHere(join(out, manifestName)), paths);
}

function isNoFile(name: string): boolean {
  return isWebUrl(name) || name === STANDARD_INPUT || name === "-";
}

function fromHere(path: string): string {
  return relative("", resolve(path)).split(sep).join("/");
}
