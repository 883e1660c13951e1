/** `npm run bench`: measures the tool and what it writes, beside others that do the like. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { changesSince } from "./against.ts";
import type { Bench } from "./context.ts";
import { describeMachine } from "./machine.ts";
import { describeInputs, findInputs } from "./metadata.ts";
import { type BenchOptions, type PartName, readOptions, usage } from "./options.ts";
import { measureGenerate } from "./parts/generate.ts";
import { measureGrowth } from "./parts/growth.ts";
import { measureGuards } from "./parts/guards.ts";
import { measureImport } from "./parts/import.ts";
import { measureNoop } from "./parts/noop.ts";
import { measureOutput } from "./parts/output.ts";
import { measureSize } from "./parts/size.ts";
import { measureTypes } from "./parts/types.ts";
import { installPeers, peerVersions } from "./peers.ts";
import { firstLineOf } from "./processes.ts";
import { changeTable, judged, markdownOf, type Results, verdictTable } from "./report.ts";
import type { PartResult } from "./result.ts";

const parts: Readonly<Record<PartName, (bench: Bench) => PartResult | Promise<PartResult>>> = {
  generate: measureGenerate,
  noop: measureNoop,
  growth: measureGrowth,
  guards: measureGuards,
  size: measureSize,
  import: measureImport,
  output: measureOutput,
  types: measureTypes,
};

async function run(options: BenchOptions, args: readonly string[]): Promise<void> {
  const root = process.cwd();
  const cache = join(root, "node_modules/.cache/csdl-typescript-bench");
  const say = (line: string): void => console.error(line);
  const earlier = options.against === undefined ? undefined : resultsIn(resolve(root, options.against));
  const scratch = mkdtempSync(join(tmpdir(), "csdl-typescript-bench-"));
  try {
    rmSync(join(cache, "dist"), { recursive: true, force: true });
    cpSync(join(root, "dist"), join(cache, "dist"), { recursive: true });
    const peers = options.peers ? installPeers(cache) : undefined;
    const inputs = findInputs(root, scratch);
    const { runs, sizes } = options;
    const machine = describeMachine(root, scratch);
    const call = ["npm run bench", ...(args.length === 0 ? [] : ["--", ...args])].join(" ");
    const bench = { root, scratch, command: join(cache, "dist/cli.js"), runs, sizes, inputs, peers, say };
    const results: PartResult[] = [];
    for (const name of options.only) {
      results.push(await measure(name, bench));
      // After each part: whoever stops a long run has what it measured.
      write(resolve(root, options.out), {
        ...{ machine, call, runs, inputs: describeInputs(inputs), peers: peers ? peerVersions : {} },
        parts: results,
        verdicts: judged(results.flatMap((part) => part.verdicts)),
      });
    }
    console.log(verdictTable(judged(results.flatMap((part) => part.verdicts))));
    if (earlier !== undefined) console.log(`\n${changeTable(changesSince(earlier.parts, results))}`);
    console.log(`\nAll figures are in ${options.out}.md and ${options.out}.json.`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** If one part cannot be measured, the others still are. */
async function measure(name: PartName, bench: Bench): Promise<PartResult> {
  try {
    return await parts[name](bench);
  } catch (cause) {
    bench.say(`${name} failed: ${cause instanceof Error ? cause.stack : cause}`);
    return { groups: [], verdicts: [], notes: [`The part \`${name}\` failed: ${firstLineOf(cause)}`] };
  }
}

function resultsIn(path: string): Results {
  return JSON.parse(readFileSync(path, "utf8")) as Results;
}

function write(path: string, results: Results): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.md`, markdownOf(results));
  writeFileSync(`${path}.json`, `${JSON.stringify(results, null, 2)}\n`);
}

function optionsOf(args: readonly string[]): BenchOptions | undefined {
  try {
    return readOptions(args);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    console.error(usage);
    return undefined;
  }
}

const args = process.argv.slice(2);
const options = optionsOf(args);
if (options === undefined) process.exitCode = 1;
else await run(options, args);
