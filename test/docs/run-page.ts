/** Does what a page tells its readers to do, and writes the page as it is then true. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { expect } from "vitest";
import { temporaryFolder } from "../support/folders.ts";
import { type Block, blocksOf, root, textOf } from "./pages.ts";

/** Imported before each module of a page: answers in place of the services that the page calls. */
const service = join(root, "test/docs/graph-service.mjs");

/** What the readers of all pages have. */
export interface Installed {
  /** Their `node_modules`. */
  readonly modules: string;
  /** The files of packages as far as they are parsed: parsing is most of the work of checking an example. */
  readonly parsed: Map<string, ts.SourceFile | undefined>;
}

/** The folder of a reader, and what was last printed there. */
interface Desk extends Installed {
  readonly folder: string;
  printed: string;
}

/**
 * Runs a page in an empty folder with this `node_modules`, block after block, and returns it with the output that its
 * commands and modules have. Each kind of block:
 *
 * - `console test`: commands after `$`, with what they print;
 * - `… file=PATH`: a file that the reader writes;
 * - `… from=PATH`: a part of a file of this repository;
 * - `ts run`: a module `src/example.ts`, which must compile; the next `text output` is what it prints;
 * - a comment `<!-- run … -->`: commands that must succeed and that readers do not see.
 */
export async function runPage(page: string, installed: Installed): Promise<string> {
  const desk: Desk = { ...installed, folder: temporaryFolder(), printed: "" };
  symlinkSync(desk.modules, join(desk.folder, "node_modules"));
  const parts: string[] = [];
  let done = 0;
  for (const block of blocksOf(page)) {
    parts.push(page.slice(done, block.start), await runBlock(block, desk));
    done = block.start + block.text.length;
  }
  return parts.join("") + page.slice(done);
}

async function runBlock({ language, use, text }: Block, desk: Desk): Promise<string> {
  if (language === "hidden") runAll(text, desk.folder);
  if (language === "console") return runConsole(text, desk.folder);
  if (use.startsWith("file=")) write(join(desk.folder, use.slice("file=".length)), text);
  if (use.startsWith("from=")) expect(textOf(use.slice("from=".length))).toContain(text);
  if (use === "run") desk.printed = await runModule(text, desk);
  return use === "output" ? desk.printed : text;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs each command that stands after `$`, and returns the block with what a terminal shows. */
function runConsole(text: string, folder: string): string {
  const commands = [...text.matchAll(/^\$ (.*)$/gm)].map(([, command = ""]) => command);
  return commands.map((command) => `$ ${command}\n${runShell(`{ ${command}\n} 2>&1 || true`, folder)}`).join("");
}

function runAll(commands: string, folder: string): void {
  runShell(`set -e\n${commands}`, folder);
}

function runShell(script: string, folder: string): string {
  const { HOME, TMPDIR } = process.env;
  const path = [join(folder, "node_modules/.bin"), dirname(process.execPath), process.env.PATH].join(":");
  const env = { HOME, TMPDIR, PATH: path, REPOSITORY: root, NO_COLOR: "1" };
  // As npx does it, without the half second that npx takes.
  return execFileSync("sh", ["-c", `npx() { "$@"; }\n${script}`], { cwd: folder, env, encoding: "utf8" });
}

/** Bundles a module as it stands in `src`, and returns what it prints. */
async function runModule(text: string, desk: Desk): Promise<string> {
  const { folder } = desk;
  const file = join(folder, "src/example.ts");
  write(file, text);
  expect(typeErrors(file, desk)).toEqual([]);
  const outfile = join(folder, "example.mjs");
  await build({
    entryPoints: [file],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "error",
  });
  return execFileSync(process.execPath, ["--import", service, outfile], { cwd: folder, encoding: "utf8" });
}

const settings: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
};

function typeErrors(file: string, { folder, parsed }: Desk): readonly string[] {
  const options = { ...settings, typeRoots: [join(folder, "node_modules/@types")] };
  const host = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost["getSourceFile"] = (path, ...rest) => {
    if (!path.includes("/node_modules/")) return host.getSourceFile(path, ...rest);
    if (!parsed.has(path)) parsed.set(path, host.getSourceFile(path, ...rest));
    return parsed.get(path);
  };
  const program = ts.createProgram([file], options, { ...host, getSourceFile });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
