import { describe, expect, it } from "vitest";
import { isFailed, isJudgeable, judgeableNames, suggestedStep, summarize } from "../../../src/diff/judge.ts";
import type { Verdict } from "../../../src/diff/rules/verdict.ts";
import { complex, deprecated, enumeration, property, required } from "../../diff/csdl-text.ts";
import { stepOf } from "./steps.ts";

const removed = [complex("t", property("p") + property("q")), complex("t", property("p"))] as const;
const added = [complex("t"), complex("t", property("p"))] as const;
const risky = [enumeration("t", "a=0"), enumeration("t", "a=0 b=1")] as const;

function verdictsOf(pair: readonly [string, string], ...verdicts: readonly [string, Verdict | "off"][]): string[] {
  const { changes } = stepOf(...pair, { verdicts: new Map(verdicts) });
  return changes.map(({ rule, verdict, wire, source }) => `${rule} ${verdict} ${wire} ${source}`);
}

describe("the verdict that counts", () => {
  it("is the worse one of wire and source", () => {
    const loosened = [complex("t", required("p")), complex("t", property("p"))] as const;
    expect(verdictsOf(loosened)).toEqual(["property-nullability-changed breaking risky breaking"]);
  });

  it("is the user's for a rule", () => {
    expect(verdictsOf(removed, ["property-removed", "risky"])).toEqual(["property-removed risky risky risky"]);
    expect(verdictsOf(removed, ["property-added", "risky"])).toEqual(["property-removed breaking breaking breaking"]);
  });

  it("is the user's for a case before that for its rule", () => {
    const announced = [complex("t", property("p", "Edm.String", {}, deprecated())), complex("t")] as const;
    const settings = [
      ["property-removed", "risky"],
      ["property-removed:deprecated", "safe"],
    ] as const;
    expect(verdictsOf(announced, ...settings.map(([name, verdict]) => [name, verdict] as [string, Verdict]))).toEqual([
      "property-removed safe safe safe",
    ]);
    expect(verdictsOf(removed, ["property-removed:deprecated", "safe"])).toEqual([
      "property-removed breaking breaking breaking",
    ]);
  });

  it("leaves out what is off", () => {
    expect(verdictsOf(removed, ["property-removed", "off"])).toEqual([]);
  });
});

it("verdicts can be set for rules and their cases alone", () => {
  expect(judgeableNames().every(isJudgeable)).toBe(true);
  for (const name of [
    "",
    "x",
    "property-removed:x",
    "property-removed:deprecated:x",
    "toString",
    "member-added:toString",
  ]) {
    expect([name, isJudgeable(name)]).toEqual([name, false]);
  }
});

it("changes fail what the user says they fail", () => {
  const failures = (pair: readonly [string, string]): string[] =>
    (["breaking", "risky", "any", "never"] as const).filter((failOn) => isFailed(stepOf(...pair).changes, failOn));
  expect(failures(removed)).toEqual(["breaking", "risky", "any"]);
  expect(failures(risky)).toEqual(["risky", "any"]);
  expect(failures(added)).toEqual(["any"]);
  expect(failures([added[0], added[0]])).toEqual([]);
});

it("changes are counted and ask for a version step", () => {
  expect(summarize(stepOf(...removed).changes)).toEqual({ breaking: 1, risky: 0, safe: 0 });
  expect([removed, risky, added].map((pair) => suggestedStep(stepOf(...pair).changes))).toEqual([
    "major",
    "minor",
    "minor",
  ]);
  expect(suggestedStep([])).toBe("patch");
});
