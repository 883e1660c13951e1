import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Handlebars from "handlebars";
import { defineConfig, type Rolldown } from "tsdown";
import { diffReportSchema } from "./src/diff/report/schema.ts";
import { compileOptions } from "./src/render/templates/compile-options.ts";
import { casesSchema } from "./src/samples/cases/schema.ts";
import { configSchema } from "./src/settings/config-schema.ts";

/** Precompiles `import template from "x.hbs"`, so that only the Handlebars runtime is loaded by users. */
export function handlebarsTemplates(): Rolldown.Plugin {
  return {
    name: "handlebars-templates",
    async load(id) {
      if (!id.endsWith(".hbs")) return null;
      const template = await readFile(id, "utf8");
      return { code: `export default ${Handlebars.precompile(template, compileOptions)};`, moduleType: "js" };
    },
  };
}

/** yargs measures help texts with it, at 60 ms of regular expressions and ICU data per start; ours are ASCII. */
function asciiStringWidth(): Rolldown.Plugin {
  return {
    name: "ascii-string-width",
    load(id) {
      if (!id.endsWith("node_modules/string-width/index.js")) return null;
      return { code: "export default (text) => text.length;", moduleType: "js" };
    },
  };
}

/** The licences of the packages whose code is bundled ask to come along with it. */
function licensesOfBundled(): Rolldown.Plugin {
  return {
    name: "licenses-of-bundled",
    async generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === "chunk" ? chunk.moduleIds : []) {
          const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
          if (folder !== undefined && existsSync(join(folder, "package.json"))) folders.add(folder);
        }
      }
      const texts = await Promise.all([...folders].sort().map(licenseOf));
      this.emitFile({ type: "asset", fileName: "third-party-licenses.txt", source: texts.join("\n") });
    },
  };
}

async function licenseOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8");
  return `=== ${name} ${version} (${license}) ===\n\n${text.trim()}\n`;
}

/** For editors of config files, and for readers of cases and of `diff --format json` in any language. */
function schemas(): Rolldown.Plugin {
  return {
    name: "schemas",
    generateBundle() {
      for (const [fileName, schema] of [
        ["cases.schema.json", casesSchema],
        ["config.schema.json", configSchema()],
        ["diff.schema.json", diffReportSchema],
      ] as const) {
        this.emitFile({ type: "asset", fileName, source: `${JSON.stringify(schema, null, 2)}\n` });
      }
    },
  };
}

/** What every call of the command runs, in one chunk: each file to load costs more than what is in it. */
function startChunk(id: string, context: Rolldown.ChunkingContext): string | null {
  const found = new Set(
    ["cli.ts", "commands/generate/generate.ts"].map((path) => join(import.meta.dirname, "src", path)),
  );
  for (const module of found) {
    for (const imported of context.getModuleInfo(module)?.importedIds ?? []) found.add(imported);
  }
  return found.has(id) && !id.endsWith("/cli.ts") ? "start" : null;
}

export default defineConfig({
  entry: ["src/cli.ts", "src/index.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: true,
  clean: true,
  fixedExtension: false,
  // One file to load instead of some hundred; what is large and seldom needed stays a package.
  deps: {
    alwaysBundle: [/^(fast-xml-parser|handlebars\/runtime\.js|jsonc-parser|picocolors|tinyglobby|yargs)/],
    neverBundle: ["handlebars", "ts-morph"],
    onlyBundle: false,
  },
  outputOptions: { codeSplitting: { groups: [{ name: startChunk }] } },
  // jsonc-parser's "main" cannot be bundled.
  inputOptions: { resolve: { mainFields: ["module", "main"] } },
  plugins: [handlebarsTemplates(), asciiStringWidth(), licensesOfBundled(), schemas()],
});
