import pc from "picocolors";
import { compareModels } from "../../diff/compare/models.ts";
import { type IgnoreList, nothingIgnored, readIgnoreList, reportUnused } from "../../diff/ignore.ts";
import { type DiffStep, isFailed, isJudgeable, judge, judgeableNames } from "../../diff/judge.ts";
import { diffReport } from "../../diff/report/report.ts";
import { rulesJson, rulesMarkdown, rulesText } from "../../diff/report/rules.ts";
import { shippedTypes } from "../../diff/shipped-types.ts";
import { causeOf } from "../../inputs/access.ts";
import type { Model } from "../../model/types.ts";
import { didYouMean } from "../../text/similar-names.ts";
import { progressOf } from "../run/progress.ts";
import { type Command, nothing, type Run } from "../run/run.ts";
import { checkWhole, readModels } from "./models.ts";

/** What changed from each document to the next, and whom it breaks. */
export const diff: Command = async (run) => {
  const { options, diagnostics } = run;
  const colors = pc.createColors(run.io.hasColor(options.color));
  if (options.rules) {
    if (options.format === "html" || options.format === "github") {
      diagnostics.report("invalid-call", [`--rules does not go with --format ${options.format}`]);
      return nothing;
    }
    const text = options.format === "markdown" ? rulesMarkdown() : rulesText(colors);
    return { text, data: { rules: rulesJson() } };
  }
  checkVerdicts(run);
  const ignore = await readIgnoreFile(run);
  const onStage = progressOf(run);
  const models = await readModels(run, onStage);
  if (models === undefined || diagnostics.hasErrors) return nothing;
  onStage("diff");
  const steps = compareSteps(run, models, ignore);
  reportUnused(ignore, diagnostics);
  checkWhole(run, steps);
  if (diagnostics.hasErrors) return nothing;
  return { ...diffReport(steps, options.format, colors, run.io.repository), failed: isFailedRun(run, steps) };
};

function checkVerdicts({ options, diagnostics }: Run): void {
  for (const name of options.verdict.keys()) {
    if (!isJudgeable(name)) diagnostics.report("unknown-rule", [name], { hint: didYouMean(name, judgeableNames()) });
  }
}

async function readIgnoreFile({ options, diagnostics, io }: Run): Promise<IgnoreList> {
  const { ignore } = options;
  if (ignore === undefined) return nothingIgnored;
  try {
    return readIgnoreList(ignore, new TextDecoder().decode(await io.access.readFile(ignore)), diagnostics);
  } catch (error) {
    diagnostics.report("cannot-read", [ignore, causeOf(error)]);
    return nothingIgnored;
  }
}

function compareSteps({ options, diagnostics }: Run, models: readonly Model[], ignore: IgnoreList): DiffStep[] {
  const navigation = options.navigation === "deep" ? "keep" : "drop";
  const only = shippedTypes(models, options.root, { navigation }, diagnostics);
  const steps: DiffStep[] = [];
  for (let i = 1; i < models.length; i++) {
    const { numbers, "create-required": createRequired } = options;
    const changes = compareModels(models[i - 1]!, models[i]!, { only, numbers, createRequired });
    const judged = judge(changes, { verdicts: options.verdict, ignore });
    steps.push({ before: options.metadata[i - 1]!, after: options.metadata[i]!, ...judged });
  }
  return steps;
}

function isFailedRun({ options }: Run, steps: readonly DiffStep[]): boolean {
  return steps.some(({ changes }) => isFailed(changes, options["fail-on"]));
}
