import { describe, expect, it } from "vitest";
import { changesSince } from "../../bench/against.ts";
import type { Group, PartResult } from "../../bench/result.ts";

const before: Group = {
  title: "generate",
  metrics: { wall: "ms", peak: "MB" },
  reference: "floor",
  subjects: [
    { name: "floor", samples: { wall: [100], peak: [50] } },
    { name: "ours", samples: { wall: [300, 400, 500] } },
  ],
};

function resultsOf(...groups: Group[]): PartResult[] {
  return [{ groups, verdicts: [], notes: [] }];
}

describe("changesSince", () => {
  it("compares ratios to the reference, so that a slower machine changes nothing", () => {
    const subjects = before.subjects.map((subject) => ({
      ...subject,
      samples: { wall: (subject.samples.wall ?? []).map((time) => time * (subject.name === "ours" ? 1 : 2)) },
    }));
    expect(changesSince(resultsOf(before), resultsOf({ ...before, subjects }))).toEqual([
      { group: "generate", subject: "ours", metric: "wall", ratio: 0.5 },
    ]);
  });

  it("compares what was measured where there is no reference", () => {
    const [, ours] = before.subjects;
    const alone: Group = { title: "stages", metrics: { wall: "ms" }, subjects: [ours!] };
    const slower: Group = { ...alone, subjects: [{ name: "ours", samples: { wall: [800] } }] };
    expect(changesSince(resultsOf(alone), resultsOf(slower)).map(({ ratio }) => ratio)).toEqual([2]);
  });

  it("leaves out what was not measured before", () => {
    expect(changesSince(resultsOf(), resultsOf(before))).toEqual([]);
  });
});
