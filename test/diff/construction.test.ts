/** Known changes, made to random models: `diff` reports each one, and nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/compare/change.ts";
import { compareModels } from "../../src/diff/compare/models.ts";
import { ruleIds, rules } from "../../src/diff/rules/rules.ts";
import type { RuleCaseExample } from "./cases/rule-case.ts";
import { ruleCases } from "./cases/rule-cases.ts";
import { modelWritten, surroundings, type Writing, writing } from "./surroundings.ts";

const examples = ruleCases.map((example) => [`${example.rule}:${example.case} of ${example.target}`, example] as const);
const around = fc.record({ others: surroundings, former: writing, latter: writing });
const runs = { numRuns: 12 };

function texts(changes: readonly Change[]): readonly string[] {
  return changes.map(({ rule, target }) => `${rule} ${target}`);
}

/**
 * Returns the changes from the example's first model to its second, each among the others and written in its own way.
 */
function changesOf(
  { before, after }: RuleCaseExample,
  { others, former, latter }: { others: readonly string[]; former: Writing; latter: Writing },
): readonly Change[] {
  const models = [modelWritten([before, ...others], former), modelWritten([after, ...others], latter)] as const;
  return compareModels(...models, { createRequired: "non-nullable" });
}

describe("a known change", () => {
  it("is there for each case of each rule", () => {
    const cases = ruleIds.flatMap((rule) => Object.keys(rules[rule].cases).map((name) => `${rule}:${name}`));
    expect(cases.filter((name) => !ruleCases.some((example) => `${example.rule}:${example.case}` === name))).toEqual(
      [],
    );
  });

  it.each(examples)("%s is reported, and nothing else", (_, example) => {
    fc.assert(
      fc.property(around, (context) => {
        const changes = changesOf(example, context);
        const wanted = [`${example.rule} ${example.target}`, ...(example.also ?? [])].sort();
        expect([...texts(changes)].sort()).toEqual(wanted);
        expect(changes.find(({ rule }) => rule === example.rule)!.case).toBe(example.case);
      }),
      runs,
    );
  });

  it.each(examples)("%s, taken back, is the mirror rule's, with before and after exchanged", (_, example) => {
    fc.assert(
      fc.property(around, (context) => {
        const forth = changesOf(example, context);
        const back = changesOf({ ...example, before: example.after, after: example.before }, context);
        const mirrored = forth.map(({ rule, target, before, after, placeBefore, placeAfter }) => ({
          rule: rules[rule].mirror,
          target: rule === example.rule ? (example.back ?? target) : target,
          before: after,
          after: before,
          places: [placeAfter === undefined, placeBefore === undefined],
        }));
        const found = back.map(({ rule, target, before, after, placeBefore, placeAfter }) => ({
          rule,
          target,
          before,
          after,
          places: [placeBefore === undefined, placeAfter === undefined],
        }));
        const byRule = (a: { rule: string }, b: { rule: string }): number => (a.rule < b.rule ? -1 : 1);
        expect(found.sort(byRule)).toEqual(mirrored.sort(byRule));
      }),
      runs,
    );
  });
});

describe("no change", () => {
  it("comes of order and aliases", () => {
    fc.assert(
      fc.property(surroundings, writing, writing, fc.constantFrom(...ruleCases), (others, former, latter, example) => {
        const children = [example.before, ...others];
        expect(texts(compareModels(modelWritten(children, former), modelWritten(children, latter)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("is there between a model and itself", () => {
    fc.assert(
      fc.property(surroundings, writing, (others, way) => {
        const model = modelWritten(others, way);
        expect(compareModels(model, model)).toEqual([]);
      }),
    );
  });
});

describe("the rules", () => {
  it.each(ruleIds)("%s has a mirror, whose mirror it is", (rule) => {
    const { mirror } = rules[rule];
    expect(ruleIds).toContain(mirror);
    expect(rules[mirror].mirror).toBe(rule);
  });
});
