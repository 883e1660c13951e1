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
  /** The JSON of earlier results, to compare with. */
  readonly against: string | undefined;
}

export const usage = `npm run bench -- [options]
  --only ${partNames.join(",")}   these parts alone
  --runs 7                        how often each thing is measured
  --no-peers                      leave out what must be installed first
  --sizes 1000,3000,…             numbers of types for the growth part
  --quick                         two minutes: generate and noop, three times, without peers
  --out PATH                      where the results go, as PATH.md and PATH.json
  --against PATH.json             compare with earlier results`;

const thorough = { only: partNames.join(","), runs: "7", peers: true } as const;
const quick = { only: "generate,noop", runs: "3", peers: false } as const;

/** Throws, with a sentence for the user, where the arguments are wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      runs: { type: "string" },
      peers: { type: "boolean" },
      sizes: { type: "string", default: "3403,7700,13600" },
      out: { type: "string", default: "node_modules/.cache/csdl-typescript-bench/results" },
      against: { type: "string" },
    },
  });
  const usual = values.quick ? quick : thorough;
  return {
    runs: countOf("--runs", values.runs ?? usual.runs),
    only: (values.only ?? usual.only).split(",").map(partOf),
    peers: values.peers ?? usual.peers,
    sizes: values.sizes.split(",").map((size) => countOf("--sizes", size)),
    out: values.out,
    against: values.against,
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
