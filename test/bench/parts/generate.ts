/** From file to output, the whole of Graph, beside parsing the file alone and beside others that write types of it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../context.ts";
import type { Peers } from "../peers.ts";
import { type Command, measureCommands, textsOf } from "../processes.ts";
import { type Group, type PartResult, samplesOf, type Verdict } from "../result.ts";
import { medianOf, ratioOf } from "../statistics.ts";

const floor = "fast-xml-parser alone";
const all = "generate";
const code = "generate --emit types,guards";
const openapi = "odata-openapi, then openapi-typescript";
const odata2ts = "odata2ts models";

export function measureGenerate(bench: Bench): PartResult {
  const groups: Group[] = [];
  const verdicts: Verdict[] = [];
  bench.inputs.documents.forEach(([name, path], index) => {
    const group = measureCommands(bench, `generate, ${name}`, [
      parseAlone([path], bench),
      generate(bench, all, path, []),
      generate(bench, code, path, ["--emit", "types,guards"]),
      writeAlone(bench, name, path),
    ]);
    groups.push(group, stagesOf(bench, name, path));
    verdicts.push(...verdictsOf(group, name));
    if (index > 0 || bench.peers === undefined) return;
    const peers = measureCommands(bench, `generate, ${name}, and peers that write types alone`, [
      generate(bench, all, path, []),
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

/** Returns a process that makes as many files of as many bytes and does nothing else. */
function writeAlone(bench: Bench, name: string, path: string): Command {
  const [from, to] = [join(bench.scratch, `files-${name}`), join(bench.scratch, "files")];
  textsOf([bench.command, "generate", path, "--out", from, "--quiet"], bench.scratch);
  const steps = [[join(bench.root, "test/bench/subjects/write-files.mjs"), from, to]];
  return { name: "the same files, written alone", steps, prepare: () => setAside(to, bench) };
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
function setAside(path: string, { scratch }: Bench): void {
  if (existsSync(path)) renameSync(path, mkdtempSync(join(scratch, "done-")));
}

function verdictsOf(group: Group, of: string): Verdict[] {
  const [none, everything, without] = [floor, all, code].map((subject) => ({
    wall: samplesOf(group, subject, "wall"),
    cpu: samplesOf(group, subject, "cpu"),
    peak: samplesOf(group, subject, "peak"),
  })) as [Samples, Samples, Samples];
  if ([none, everything, without].some(({ wall }) => wall.length === 0)) return [];
  return [
    { target: "generate-all", of, value: ratioOf(everything.wall, none.wall) },
    { target: "generate-code", of, value: ratioOf(without.wall, none.wall) },
    { target: "generate-memory", of, value: ratioOf(everything.peak, none.peak) },
    { target: "fixtures-share", of, value: (medianOf(everything.cpu) - medianOf(without.cpu)) / 1000 },
  ];
}

type Samples = Readonly<Record<"wall" | "cpu" | "peak", readonly number[]>>;

function peerVerdict(group: Group, of: string): Verdict[] {
  const peers = [openapi, odata2ts].map((subject) => samplesOf(group, subject, "wall")).filter(({ length }) => length);
  if (peers.length === 0 || samplesOf(group, all, "wall").length === 0) return [];
  const fastest = Math.min(...peers.map(medianOf));
  return [{ target: "generate-peers", of, value: medianOf(samplesOf(group, all, "wall")) / fastest }];
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
