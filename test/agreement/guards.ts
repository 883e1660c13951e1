/** The guards of generated output, bundled as an application would bundle them, and loaded. */
import { createRequire } from "node:module";
import { join } from "node:path";
import * as esbuild from "esbuild";
import type { GeneratedOutput } from "./output.ts";

export interface Violation {
  readonly pointer: string;
  readonly code: string;
  readonly expected: string;
  readonly received: string;
}

export interface GuardOptions {
  /** Of requests. */
  readonly dynamic?: "any" | "none";
  readonly maxViolations?: number;
  readonly presence?: "complete" | "partial";
  readonly enums?: "closed" | "open";
  readonly derived?: "known" | "any";
}

export interface Guard {
  readonly is: (value: unknown, options?: GuardOptions) => boolean;
  readonly assert: (value: unknown, options?: GuardOptions) => void;
  readonly validate: (value: unknown, options?: GuardOptions) => readonly Violation[];
}

export interface TypeGuards extends Guard {
  /** Where the type has known subtypes. */
  readonly any: Guard | undefined;
}

export interface Guards {
  /** By qualified name. */
  readonly types: ReadonlyMap<string, TypeGuards>;
  readonly ValidationError: new (type: string, violations: readonly Violation[]) => Error;
}

type Exports = Readonly<Record<string, unknown>>;

/** Bundles every guard of the output with esbuild, loads the bundle, and answers the guards by type. */
export function loadGuards(output: GeneratedOutput): Guards {
  const modules = [...new Set([...output.types.values()].map((entry) => entry.guards!))];
  const lines = modules.map((module, index) => `export * as m${index} from "./${module}";`);
  const loaded = loadBundle(output.folder, [...lines, 'export * as odata from "./odata";'].join("\n"));
  const types = new Map<string, TypeGuards>();
  for (const [name, entry] of output.types) {
    const exports = loaded[`m${modules.indexOf(entry.guards!)}`] as Exports;
    const own = guardOf(exports, entry.guard!, entry.assert!, entry.validate!);
    const { any } = entry;
    types.set(name, { ...own, any: any && guardOf(exports, any.guard!, any.assert!, any.validate!) });
  }
  return { types, ValidationError: (loaded.odata as Exports).ValidationError as Guards["ValidationError"] };
}

/** Returns what a module of this text in `folder` exports, bundled to one file. */
export function loadBundle(folder: string, contents: string): Readonly<Record<string, unknown>> {
  const outfile = join(folder, "bundle.cjs");
  esbuild.buildSync({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    format: "cjs",
    target: "node20",
    platform: "neutral",
    outfile,
    logLevel: "error",
  });
  // The module loader of Node, since that of the test runner would rewrite megabytes.
  const require = createRequire(import.meta.url);
  delete require.cache[outfile];
  return require(outfile) as Exports;
}

/** Returns what a module of this text in `folder` bundles to for a browser. */
export function minifiedBundle(folder: string, contents: string): string {
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]!.text;
}

function guardOf(exports: Exports, is: string, assert: string, validate: string): Guard {
  return {
    is: functionOf(exports, is) as Guard["is"],
    assert: functionOf(exports, assert) as Guard["assert"],
    validate: functionOf(exports, validate) as Guard["validate"],
  };
}

function functionOf(exports: Exports, name: string): unknown {
  const found = exports[name];
  if (typeof found !== "function") throw new Error(`The guards export no function ${name}.`);
  return found;
}
