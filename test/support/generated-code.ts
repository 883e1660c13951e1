/** Runs generated code without a folder of its own: from the model to functions that can be called. */
import { compileFunction } from "node:vm";
import { build, type Plugin } from "esbuild";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import type { Model } from "../../src/model/types.ts";
import { defaultOutputOptions, type OutputOptions } from "../../src/plan/options.ts";
import { planOutput } from "../../src/plan/plan.ts";
import type { ManifestType } from "../../src/plan/types.ts";
import { renderFiles } from "../../src/render/render.ts";
import { loadTemplates } from "../../src/render/templates/templates.ts";

export interface GeneratedCode {
  /** Text by path below the output folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, ManifestType>;
}

/** Returns what is generated for a model by the built-in templates. */
export async function generateCode(model: Model, options: Partial<OutputOptions> = {}): Promise<GeneratedCode> {
  const diagnostics = new Diagnostics();
  const plan = planOutput(model, { ...defaultOutputOptions, ...options });
  const templates = await loadTemplates(new Map(), diagnostics);
  const files = new Map<string, string>();
  for (const { path, text } of renderFiles(plan, templates)) files.set(path, text);
  return { files, types: plan.manifestTypes };
}

/**
 * Returns the exports of one of the files, such as `microsoft.graph/guards.ts`, in a bundle with all that it imports.
 */
export async function runModule({ files }: GeneratedCode, path: string): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "cjs",
    target: "node20",
    logLevel: "silent",
    plugins: [inMemory(files)],
  });
  const module = { exports: {} };
  compileFunction(outputFiles[0]?.text ?? "", ["module"])(module);
  return module.exports;
}

function inMemory(files: ReadonlyMap<string, string>): Plugin {
  const root = "file:///";
  return {
    name: "in-memory",
    setup(bundle) {
      bundle.onResolve({ filter: /./ }, ({ path, importer }) => ({
        path: decodeURIComponent(new URL(path, root + importer).pathname.slice(1)).replace(/\.js$/, ".ts"),
        namespace: "generated",
      }));
      bundle.onLoad({ filter: /./, namespace: "generated" }, ({ path }) => {
        const contents = files.get(path);
        return contents === undefined ? null : { contents, loader: "ts" };
      });
    },
  };
}
