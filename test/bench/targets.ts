/** The numbers to reach. Each is an upper bound. */
export interface Target {
  readonly what: string;
  readonly limit: number;
  readonly unit: "" | "ns" | "B" | "MB" | "ms" | "s";
}

export const targets = {
  "generate-all": {
    what: "`generate`, everything, against parsing the XML and writing the same bytes in one process",
    limit: 2,
    unit: "",
  },
  "generate-types": { what: "types alone, against parsing the XML alone", limit: 1.7, unit: "" },
  "generate-code": { what: "types and guards, against parsing the XML alone", limit: 2.2, unit: "" },
  "types-peers": { what: "types alone, against the fastest peer that writes types", limit: 0.12, unit: "" },
  "generate-peers": { what: "everything, against the fastest peer that writes types", limit: 0.25, unit: "" },
  "generate-memory": { what: "peak memory, everything, against parsing the XML alone", limit: 1.7, unit: "" },
  sync: { what: "generating again after a sync, `graph-history/05`, against generating anew", limit: 0.6, unit: "" },
  "generate-root": { what: "`--root` for the seed hierarchy, against parsing the XML alone", limit: 1.15, unit: "" },
  "no-op": { what: "nothing changed, against `node -e 0`", limit: 1.8, unit: "" },
  diff: { what: "`diff` of two versions, against parsing both", limit: 2, unit: "" },
  "diff-memory": { what: "peak memory, `diff` of a row of versions, against that of two", limit: 1.1, unit: "" },
  growth: { what: "time per type, against that at 3,403 types", limit: 1, unit: "" },
  "growth-memory": { what: "peak memory", limit: 1536, unit: "MB" },
  guard: { what: "guard against the hand-written floor, fresh objects", limit: 1.15, unit: "" },
  "guard-query": {
    what: "guard given a query that selects everything, against the hand-written floor",
    limit: 2.3,
    unit: "",
  },
  "guard-peers": { what: "guard against the fastest peer of equal strictness", limit: 1, unit: "" },
  "guard-first-wrong": { what: "10,000 items of which the first is wrong", limit: 100, unit: "ns" },
  "guard-in-package": { what: "guard after all guards of the package have run", limit: 1.25, unit: "" },
  "seed-size": { what: "seed guard, bundled from the root index, minified and gzipped", limit: 600, unit: "B" },
  "user-size": { what: "`user` guard, likewise", limit: 3277, unit: "B" },
  "import-time": { what: "cold import of every guard", limit: 120, unit: "ms" },
  "cases-size": { what: "all cases", limit: 9, unit: "MB" },
  "guards-size": { what: "guards.ts", limit: 1.5, unit: "MB" },
  "checks-size": { what: "guards.ts and checks.ts together", limit: 7, unit: "MB" },
  "sync-size": { what: "what a sync of Microsoft Graph adds and removes, `graph-history/05`", limit: 1, unit: "MB" },
  "type-check": {
    what: "type check of the types, CPU per declared type, against microsoft-graph-types-beta",
    limit: 1.5,
    unit: "",
  },
} as const satisfies Readonly<Record<string, Target>>;

export type TargetId = keyof typeof targets;
export const targetIds = Object.keys(targets) as TargetId[];
