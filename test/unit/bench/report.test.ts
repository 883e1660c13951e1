import { describe, expect, it } from "vitest";
import { groupTable, judged, rounded, verdictTable } from "../../bench/report.ts";
import { targetIds } from "../../bench/targets.ts";

describe("verdictTable", () => {
  it("says whether a number was reached; the limit itself is", () => {
    const rows = verdictTable(
      judged([
        { target: "no-op", of: "graph-beta", value: 1.8 },
        { target: "no-op", of: "graph-v1.0", value: 1.804 },
        { target: "seed-size", of: "esbuild", value: 1200 },
      ]),
    ).split("\n");
    expect(rows.slice(2, 5)).toEqual([
      "| nothing changed, against `node -e 0` | graph-beta | ≤ 1.8 | 1.8 | met |",
      "| nothing changed, against `node -e 0` | graph-v1.0 | ≤ 1.8 | 1.804 | **missed** |",
      "| seed guard, bundled from the root index, minified and gzipped | esbuild | ≤ 600 B | 1,200 B | **missed** |",
    ]);
  });

  it("has a row for each target that nothing was measured of", () => {
    const rows = verdictTable(judged([{ target: "no-op", of: "graph-beta", value: 1 }]))
      .split("\n")
      .slice(2);
    expect(rows).toHaveLength(targetIds.length);
    expect(rows).toContain("| cold import of every guard |  | ≤ 120 ms |  | not measured |");
  });
});

describe("groupTable", () => {
  const subjects = [
    { name: "floor", samples: { wall: [100, 90, 110], peak: [50] } },
    { name: "ours", samples: { wall: [150, 140, 160] } },
    { name: "other", samples: {}, note: "failed: exit code 1" },
  ];
  const metrics = { wall: "ms", peak: "MB" } as const;

  it("has medians with their spread, and ratios to the reference", () => {
    expect(groupTable({ title: "generate", metrics, reference: "floor", subjects }).split("\n")).toEqual([
      "|  | wall, ms | × | peak, MB | × |",
      "| --- | --: | --: | --: | --: |",
      "| floor | 100 (90–110) | 1 | 50 | 1 |",
      "| ours | 150 (140–160) | 1.5 |  |  |",
      "| other (failed: exit code 1) |  |  |  |  |",
    ]);
  });

  it("has no ratios without a reference", () => {
    expect(groupTable({ title: "generate", metrics, subjects }).split("\n")[0]).toBe("|  | wall, ms | peak, MB |");
  });
});

it("rounded keeps three digits, and whole numbers whole", () => {
  expect([0.12345, 1.2345, 12.345, 123.45, 1234567].map(rounded)).toEqual([
    "0.123",
    "1.23",
    "12.3",
    "123",
    "1,234,567",
  ]);
});
