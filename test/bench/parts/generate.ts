/** From file to output, the whole of Graph, beside parsing the file alone and beside others that write types of it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../context.ts";
import type { Peers } from "../peers.ts";
import { type Command, measureCommands, textsOf } from "../processes.ts";
import { type Group, type PartResult, samplesOf, type Verdict, verdict } from "../result.ts";
import { medianOf } from "../statistics.ts";

const floor = "fast-xml-parser alone";
const limit = "fast-xml-parser, and the same files written";
const all = "generate";
const code = "generate --emit types,guards";
const types = "generate --emit types";
const openapi = "odata-openapi, then openapi-typescript";
const odata2ts = "odata2ts models";

export function measureGenerate(bench: Bench): PartResult {
  const groups: Group[] = [];
  const verdicts: Verdict[] = [];
  bench.inputs.documents.forEach(([name, path], index) => {
    const group = measureCommands(bench, `generate, ${name}`, [
      parseAlone([path], bench),
      parseAndWrite(bench, name, path),
      generate(bench, all, path, []),
      generate(bench, code, path, ["--emit", "types,guards"]),
      generate(bench, types, path, ["--emit", "types"]),
    ]);
    groups.push(group, stagesOf(bench, name, path));
    verdicts.push(...verdictsOf(group, name));
    if (index > 0 || bench.peers === undefined) return;
    const peers = measureCommands(bench, `generate, ${name}, and peers that write types alone`, [
      generate(bench, all, path, []),
      generate(bench, types, path, ["--emit", "types"]),
      openapiTypes(bench, bench.peers, path),
      odata2tsModels(bench, bench.peers, path),
    ]);
    groups.push(peers);
    verdicts.push(...peerVerdict(peers, name));
  });
  const [[first]] = bench.inputs.documents as [readonly [string, string]];
  const notes = [
    bench.peers === undefined
      ? "Peers that write types were left out (`--no-peers`)."
      : `Peers that write types are given ${first} alone.`,
  ];
  return { groups, verdicts, notes };
}

/** Returns a process that parses these files and does nothing else. */
export function parseAlone(paths: readonly string[], { root }: Bench): Command {
  return { name: floor, steps: [[join(root, "test/bench/subjects/parse-xml.mjs"), ...paths]] };
}

/** Returns a process that parses the file, makes as many files of as many bytes as `generate`, and does nothing else. */
function parseAndWrite(bench: Bench, name: string, path: string): Command {
  const [from, to] = [join(bench.scratch, `files-${name}`), join(bench.scratch, "files")];
  textsOf([bench.command, "generate", path, "--out", from, "--quiet"], bench.scratch);
  const steps = [[join(bench.root, "test/bench/subjects/parse-and-write.mjs"), path, from, to]];
  return { name: limit, steps, prepare: () => setAside(to, bench) };
}

/** Returns the command, into a folder that is not there. */
export function generate(bench: Bench, name: string, path: string, options: readonly string[]): Command {
  const out = join(bench.scratch, "out");
  return {
    name,
    steps: [[bench.command, "generate", path, "--out", out, ...options]],
    folder: bench.scratch,
    prepare: () => setAside(out, bench),
  };
}

/**
 * Makes room for the output of a run. What is there is not removed before the end of all runs: while a file system frees
 * thousands of files, making new ones may take ten times as long.
 */
export function setAside(path: string, { scratch }: Bench): void {
  if (existsSync(path)) renameSync(path, mkdtempSync(join(scratch, "done-")));
}

function verdictsOf(group: Group, of: string): Verdict[] {
  return [
    ...verdict("generate-all", of, group, { of: all, against: limit }),
    ...verdict("generate-code", of, group, { of: code, against: floor }),
    ...verdict("generate-types", of, group, { of: types, against: floor }),
    ...verdict("generate-memory", of, group, { of: all, against: floor, metric: "peak" }),
  ];
}

function peerVerdict(group: Group, of: string): Verdict[] {
  const timeOf = (subject: string): number => {
    const samples = samplesOf(group, subject, "wall");
    return samples.length === 0 ? Number.POSITIVE_INFINITY : medianOf(samples);
  };
  const fastest = timeOf(openapi) < timeOf(odata2ts) ? openapi : odata2ts;
  return [
    ...verdict("types-peers", of, group, { of: types, against: fastest }),
    ...verdict("generate-peers", of, group, { of: all, against: fastest }),
  ];
}

/** Returns what `--timing` says of each stage. */
function stagesOf(bench: Bench, name: string, path: string): Group {
  const samples: Record<string, number[]> = {};
  const { steps, prepare } = generate(bench, all, path, ["--timing", "--quiet"]);
  for (let run = 0; run < bench.runs; run++) {
    prepare?.();
    for (const step of steps) {
      const lines = textsOf(step, bench.scratch).error.matchAll(/^(\w+) +(\d+) ms$/gm);
      for (const [, stage = "", time] of lines) {
        samples[stage] ??= [];
        samples[stage].push(Number(time));
      }
    }
  }
  const subjects = Object.entries(samples).map(([stage, wall]) => ({ name: stage, samples: { wall } }));
  return { title: `generate, ${name}: its stages`, metrics: { wall: "ms" }, subjects };
}

/** A command of a peer, with the file or the folder that it writes. */
interface PeerCommand extends Command {
  readonly output: string;
}

export function openapiTypes({ scratch }: Bench, peers: Peers, path: string): PeerCommand {
  const input = withoutMark(path, scratch);
  const [document, types] = [join(scratch, "openapi.json"), join(scratch, "openapi.ts")];
  return {
    name: openapi,
    steps: [
      [peers.file("odata-openapi", "lib/cli.js"), "-o", "3.0.3", "-t", document, input],
      // The paths are cut from the document: types alone.
      ["-e", withoutPaths, document],
      [peers.file("openapi-typescript", "bin/cli.js"), document, "-o", types],
    ],
    folder: peers.folder,
    output: types,
  };
}

const withoutPaths = `
const { readFileSync, writeFileSync } = require("node:fs");
const file = process.argv[1];
writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), paths: {} }));
`;

/** Returns the path of a copy that begins with its text: odata-openapi stops at a byte order mark. */
function withoutMark(path: string, scratch: string): string {
  const copy = join(scratch, "without-mark.xml");
  writeFileSync(copy, readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  return copy;
}

/** In the one mode in which it ends within a minute: a folder for each type. */
export function odata2tsModels(bench: Bench, peers: Peers, path: string): PeerCommand {
  const { scratch } = bench;
  const folder = join(peers.folder, "odata2ts");
  const output = join(scratch, "odata2ts");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tsconfig.json"), "{}\n");
  writeFileSync(join(folder, "odata2ts.config.cjs"), "module.exports = { bundledFileGeneration: false };\n");
  const options = ["--source", withoutMark(path, scratch), "--output", output, "--allow-renaming"];
  return {
    name: odata2ts,
    steps: [[peers.file("@odata2ts/odata2ts", "lib/run-cli.js"), ...options, "--mode", "models", "--emit-mode", "ts"]],
    folder,
    output,
    prepare: () => setAside(output, bench),
  };
}
