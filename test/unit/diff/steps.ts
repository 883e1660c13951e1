import { compareModels } from "../../../src/diff/compare/models.ts";
import { type IgnoreList, nothingIgnored } from "../../../src/diff/ignore.ts";
import { type DiffStep, judge } from "../../../src/diff/judge.ts";
import type { Verdict } from "../../../src/diff/rules/verdict.ts";
import { modelWritten } from "../../diff/surroundings.ts";

interface Options {
  readonly verdicts?: ReadonlyMap<string, Verdict | "off">;
  readonly ignore?: IgnoreList;
}

const plain = { alias: undefined, seed: 0 };

/** Returns the step between two models, given as the children of a schema N. */
export function stepOf(before: string, after: string, options: Options = {}): DiffStep {
  const createRequired = "non-nullable";
  const changes = compareModels(modelWritten([before], plain), modelWritten([after], plain), { createRequired });
  const { verdicts = new Map(), ignore = nothingIgnored } = options;
  return { before: "old.xml", after: "new.xml", ...judge(changes, { verdicts, ignore }) };
}
