import { parseArgs } from "node:util";

/** Those that make thousands of files come last: removing some, as whoever runs this may just have done, slows them. */
export const partNames = ["guards", "size", "import", "types", "noop", "generate", "output", "growth"] as const;
export type PartName = (typeof partNames)[number];

export interface BenchOptions {
  readonly runs: number;
  readonly only: readonly PartName[];
  readonly peers: boolean;
  /** How many types the metadata of the growth part has. */
  readonly sizes: readonly number[];
  /** Where the results go: `<out>.md` and `<out>.json`. */
  readonly out: string;
}

export const usage = `npm run bench -- [options]
  --only ${partNames.join(",")}   these parts alone
  --runs 7                        how often each thing is measured
  --no-peers                      leave out what must be installed first
  --sizes 1000,3000,…             numbers of types for the growth part
  --out PATH                      where the results go, as PATH.md and PATH.json`;

/** Throws, with a sentence for the user, where the arguments are wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      only: { type: "string", default: partNames.join(",") },
      runs: { type: "string", default: "7" },
      peers: { type: "boolean", default: true },
      sizes: { type: "string", default: "1000,3000,10000,30000,100000" },
      out: { type: "string", default: "node_modules/.cache/csdl-typescript-bench/results" },
    },
  });
  return {
    runs: countOf("--runs", values.runs),
    only: values.only.split(",").map(partOf),
    peers: values.peers,
    sizes: values.sizes.split(",").map((size) => countOf("--sizes", size)),
    out: values.out,
  };
}

function partOf(name: string): PartName {
  const part = partNames.find((known) => known === name);
  if (part === undefined) throw new Error(`--only knows no part ${name}: it takes ${partNames.join(", ")}`);
  return part;
}

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} takes whole numbers from 1, not ${text}`);
  return count;
}
