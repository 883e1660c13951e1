/** The TypeScript compiler over folders of generated code, with all of its strictness. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { write } from "./output.ts";

export const strictest = {
  target: "es2022",
  lib: ["es2022"],
  types: [],
  noEmit: true,
  declaration: true,
  skipLibCheck: false,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
};

export const nodeModules = { module: "nodenext", moduleResolution: "nodenext" };
export const bundlerModules = { module: "esnext", moduleResolution: "bundler" };

const ownCompiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");

export interface Compilation {
  readonly folder: string;
  /** Patterns below the folder; by default all TypeScript in it. */
  readonly include?: readonly string[];
  /** By default all strictness, under Node's rules for modules. */
  readonly options?: object;
  /** Path of the script `tsc`; by default that of this project. */
  readonly compiler?: string;
}

/** Returns what the compiler says, a line a message; empty if it has nothing to say. */
export async function compilerMessages({
  folder,
  include = ["**/*.ts"],
  options = { ...strictest, ...nodeModules },
  compiler = ownCompiler,
}: Compilation): Promise<readonly string[]> {
  write(join(folder, "package.json"), '{ "type": "module" }\n');
  write(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include }));
  const output = await run([compiler, "--project", folder, "--pretty", "false"], folder);
  return output.split(/\r?\n/).filter((line) => line !== "");
}

function run(args: readonly string[], cwd: string): Promise<string> {
  const node = ["--max-old-space-size=6144", ...args];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, node, { cwd, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      // 1 and 2 are the compiler's ways to say that it has messages; anything else is a crash.
      if (error === null || error.code === 1 || error.code === 2) resolve(stdout);
      else reject(new Error(`The compiler failed: ${error.message}\n${stderr}`));
    });
  });
}

/** Returns where generated code says `any`, as `path:line`. */
export function placesOfAny(folder: string, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => path.endsWith(".ts")).flatMap((path) => placesOfAnyIn(folder, path));
}

function placesOfAnyIn(folder: string, path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(join(folder, path), "utf8"), ts.ScriptTarget.ES2022);
  const places: string[] = [];
  const pending: ts.Node[] = [source];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      places.push(`${path}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`);
    }
    ts.forEachChild(node, (child) => void pending.push(child));
  }
  return places;
}
