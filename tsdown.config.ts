import { readFile } from "node:fs/promises";
import Handlebars from "handlebars";
import { defineConfig, type Rolldown } from "tsdown";
import { compileOptions } from "./src/render/compile-options.ts";

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

export default defineConfig({
  entry: ["src/cli.ts", "src/index.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: true,
  clean: true,
  fixedExtension: false,
  plugins: [handlebarsTemplates()],
});
