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
 * Stages the file of `--report`. `prepared` is the generated output, undefined if nothing changed. Returns undefined and
 * reports if the file cannot be written.
 */
export function stageReport(report: string, run: Run, prepared: GeneratedOutput | undefined): StagedFiles | undefined {
  const earlier = prepared && earlierModel(report, run);
  const compared = earlier && prepared && { earlier, model: prepared.model };
  const files = new Map([[report, changeReport(report, compared, run)]]);
  const staged = stageSideFiles(files, run.io, run.diagnostics);
  if (staged === undefined) return undefined;
  const kept = earlier && prepared && keepModel(report, earlier, prepared, run);
  return {
    commit: () => {
      staged.commit();
      removeKeptModels(report);
      return true;
    },
    discard: () => {
      staged.discard();
      if (kept !== undefined) rmSync(kept, { force: true });
    },
  };
}

/** Stages the files of `--depfile`: what several runs write to the same file is put together there. */
export async function stageDependencies(runs: readonly Run[]): Promise<StagedFiles | undefined> {
  const files = new Map<string, string>();
  const [first] = runs.filter(({ options }) => options.depfile !== undefined);
  for (const run of runs) {
    const { depfile } = run.options;
    if (depfile !== undefined) files.set(depfile, (files.get(depfile) ?? "") + (await depfileOf(run)));
  }
  return first && stageSideFiles(files, first.io, first.diagnostics);
}

/**
 * Reports a requested file that would replace one that is read or generated, or another requested file. Only
 * dependency files can be shared.
 */
export async function refuseTaken(runs: readonly Run[]): Promise<void> {
  const read = new Set<string>();
  for (const run of runs) for (const path of await filesRead(run)) read.add(resolve(path));
  const taken = new Map<string, "report" | "depfile">();
  for (const { options, diagnostics } of runs) {
    for (const kind of ["report", "depfile"] as const) {
      const path = options[kind];
      if (path === undefined) continue;
      const other = taken.get(resolve(path));
      taken.set(resolve(path), kind);
      const out = runs.find((run) => isGenerated(path, run.options.out))?.options.out;
      const refuse = (cause: string): void => diagnostics.report("cannot-write", [path, cause]);
      if (read.has(resolve(path))) refuse("this run reads it");
      else if (out !== undefined) refuse(`files of this name are generated in ${out}`);
      else if (other === "report" && kind === "report") refuse("it is the report of two configurations");
      else if (other !== undefined && other !== kind) refuse("--report and --depfile name the same file");
    }
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
