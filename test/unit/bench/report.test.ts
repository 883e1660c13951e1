import { describe, expect, it } from "vitest";
import { groupTable, rounded, verdictTable } from "../../bench/report.ts";

describe("verdictTable", () => {
  it("says whether a number was reached; the limit itself is", () => {
    const table = verdictTable([
      { target: "no-op", of: "graph-beta", value: 2 },
      { target: "seed-size", of: "esbuild", value: 1200 },
    ]);
    expect(table.split("\n").slice(2)).toEqual([
      "| nothing changed, against `node -e 0` | graph-beta | ≤ 2 | 2 | met |",
      "| seed guard, bundled from the root index, minified and gzipped | esbuild | ≤ 600 B | 1,200 B | **missed** |",
    ]);
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
