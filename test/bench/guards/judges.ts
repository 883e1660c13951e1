/** One module for each judge and case, with all that it needs in it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Bench } from "../context.ts";
import type { Peers } from "../peers.ts";
import { firstLineOf, textsOf } from "../processes.ts";
import type { GuardCase } from "./cases.ts";
import { moduleOf } from "./dialect.ts";
import { type DialectName, dialects } from "./dialects.ts";
import { floorOf } from "./floor.ts";

export const floor = "hand-written";
export const ours = "csdl-typescript";
export const oursAsked = `${ours}, given a query`;

export interface Judge {
  readonly name: string;
  /** A bundle that exports `check`. */
  readonly file: string;
}

/** One that could not be made. */
export interface FailedJudge {
  readonly name: string;
  readonly failure: string;
}

/** Returns the floor, ours without and with a query, and the peers where they are installed. */
export function judgesOf(bench: Bench, guardCase: GuardCase): (Judge | FailedJudge)[] {
  const { definitions, target, collection, asked } = guardCase;
  const folder = join(bench.scratch, "judges", guardCase.id);
  mkdirSync(folder, { recursive: true });
  const own = [
    bundled(folder, floor, floorOf(definitions, target, collection), folder),
    bundled(folder, ours, guardCase.ours, folder),
    ...(asked === undefined ? [] : [bundled(folder, oursAsked, asked, folder)]),
  ];
  const { peers } = bench;
  return peers === undefined ? own : [...own, ...peerJudges(peers, guardCase, folder)];
}

function peerJudges(
  peers: Peers,
  { id, definitions, target, collection }: GuardCase,
  folder: string,
): (Judge | FailedJudge)[] {
  const sources = join(peers.folder, "judges");
  mkdirSync(sources, { recursive: true });
  return (Object.keys(dialects) as DialectName[]).map((name) => {
    const source = moduleOf(dialects[name], definitions, target, collection);
    try {
      return bundled(folder, name, compiled(peers, name, id, source), sources);
    } catch (cause) {
      return { name, failure: firstLineOf(cause) };
    }
  });
}

/** Returns the source that a program would have; ajv and typia have compilers of their own. */
function compiled(peers: Peers, name: DialectName, id: string, source: string): string {
  const sources = join(peers.folder, "judges");
  if (name === "ajv standalone") {
    const script = join(sources, `ajv-${id}.mjs`);
    writeFileSync(script, source);
    return textsOf([script], peers.folder).output;
  }
  if (name !== "typia") return source;
  const folder = join(sources, `typia-${id}`);
  mkdirSync(join(folder, "in"), { recursive: true });
  writeFileSync(join(folder, "in", "check.ts"), source);
  const compilerOptions = { target: "es2022", module: "nodenext", strict: true, types: [], skipLibCheck: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["in"] }));
  const steps = ["generate", "--input", "in", "--output", "out", "--project", "tsconfig.json"];
  textsOf([peers.file("typia", "lib/executable/typia.js"), ...steps], folder);
  return `export { check } from ${JSON.stringify(`./typia-${id}/out/check.ts`)};\n`;
}

function bundled(folder: string, name: string, contents: string, resolveDir: string): Judge {
  const file = join(folder, `${name.replaceAll(/\W+/g, "-")}.mjs`);
  buildSync({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    outfile: file,
    logLevel: "error",
  });
  return { name, file };
}
