import pc from "picocolors";
import { Diagnostics } from "../../diagnostics/collector.ts";
import { compareModels } from "../../diff/compare/models.ts";
import { forgetTexts } from "../../diff/forget-texts.ts";
import { type IgnoreList, nothingIgnored, readIgnoreList, reportUnused } from "../../diff/ignore.ts";
import { type DiffStep, isFailed, isJudgeable, judge, judgeableNames } from "../../diff/judge.ts";
import { diffReport } from "../../diff/report/report.ts";
import { rulesJson, rulesMarkdown, rulesText } from "../../diff/report/rules.ts";
import { shippedTypes, unknownRoots } from "../../diff/shipped-types.ts";
import { causeOf } from "../../inputs/access.ts";
import { findRoots } from "../../model/select/roots.ts";
import type { Model } from "../../model/types.ts";
import { didYouMean } from "../../text/similar-names.ts";
import { progressOf } from "../run/progress.ts";
import { type Command, nothing, type Run } from "../run/run.ts";
import { checkWhole, readInPairs, type TakePair } from "./models.ts";

/** Reports what changed from each document to the next, and what it breaks. */
export const diff: Command = async (run) => {
  const { options, diagnostics } = run;
  const colors = pc.createColors(run.io.hasColor(options.color));
  if (options.rules) {
    if (options.format === "html" || options.format === "github") {
      diagnostics.report("invalid-call", [`--rules cannot be combined with --format ${options.format}`]);
      return nothing;
    }
    const text = options.format === "markdown" ? rulesMarkdown() : rulesText(colors);
    return { text, data: { rules: rulesJson() } };
  }
  checkVerdicts(run);
  const ignore = await readIgnoreFile(run);
  const onStage = progressOf(run);
  const comparing = startComparing(run, ignore);
  const take: TakePair = (before, after) => {
    onStage("diff");
    comparing.take(before, after);
  };
  const areAllRead = await readInPairs(run, onStage, take);
  if (!areAllRead || diagnostics.hasErrors) return nothing;
  const steps = comparing.end();
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

async function readIgnoreFile({ options, diagnostics, access }: Run): Promise<IgnoreList> {
  const { ignore } = options;
  if (ignore === undefined) return nothingIgnored;
  try {
    return readIgnoreList(ignore, new TextDecoder().decode(await access.readFile(ignore)), diagnostics);
  } catch (error) {
    diagnostics.report("cannot-read", [ignore, causeOf(error)]);
    return nothingIgnored;
  }
}

/** Compares pair by pair; `end` reports the roots that no model knows and returns the steps. */
function startComparing(run: Run, ignore: IgnoreList): { readonly take: TakePair; readonly end: () => DiffStep[] } {
  const { options, diagnostics } = run;
  const steps: DiffStep[] = [];
  const ofRoots = new Diagnostics();
  let unknown: readonly string[] = options.root;
  let latest: Model | undefined;
  return {
    take(before, after) {
      const pair = [before, after];
      unknown = unknownRoots(pair, unknown);
      const navigation = options.navigation === "deep" ? "keep" : "drop";
      const only = shippedTypes(pair, options.root, { navigation }, ofRoots);
      const { numbers, "create-required": createRequired } = options;
      const changes = compareModels(before, after, { only, numbers, createRequired });
      const judged = judge(forgetTexts(changes), { verdicts: options.verdict, ignore });
      const [was, is] = options.metadata.slice(steps.length);
      steps.push({ before: was!, after: is!, ...judged });
      latest = after;
    },
    end() {
      // Reports, with the types of the latest model in mind, what they may be mistaken for.
      if (latest !== undefined) findRoots(latest, unknown, ofRoots);
      // A root may be ambiguous in many models.
      for (const entry of new Map(ofRoots.entries.map((found) => [found.message, found])).values())
        diagnostics.add(entry);
      return steps;
    },
  };
}

function isFailedRun({ options }: Run, steps: readonly DiffStep[]): boolean {
  return steps.some(({ changes }) => isFailed(changes, options["fail-on"]));
}
