import { existsSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { makeFolder } from "../output/make-folder.ts";
import { templateNames } from "../render/templates/templates.ts";
import { configNames, type Option, type Options, options as table } from "../settings/options.ts";
import { presets } from "../settings/presets/presets.ts";
import { didYouMean } from "../text/similar-names.ts";
import { builtInTemplate, tool } from "../tool.ts";
import { type Command, nothing, type Outcome, type Run } from "./run/run.ts";

const configName = "csdl-typescript.config.mjs";

/** Writes a config file or, with `--eject`, copies of built-in templates to edit. */
export const init: Command = async (run) => {
  const eject = [...new Set(run.options.eject)];
  if (eject.length === 0) {
    const { config: file = configName, preset } = run.options;
    return writeAll([[file, extname(file) === ".json" ? configJson(dirname(file), preset) : configText(preset)]], run);
  }
  const unknown = eject.filter((name) => !templateNames.includes(name));
  for (const name of unknown) {
    const hint = didYouMean(name, templateNames) ?? `The built-in templates are: ${templateNames.join(", ")}.`;
    run.diagnostics.report("unknown-template", [name], { hint });
  }
  if (unknown.length > 0) return nothing;
  const folder = run.options.templates ?? "templates";
  return writeAll(
    eject.map((name) => [join(folder, `${name}.hbs`), builtInTemplate(name)] as const),
    run,
  );
};

function writeAll(files: readonly (readonly [path: string, text: string])[], run: Run): Outcome {
  for (const [path] of files) if (existsSync(path)) run.diagnostics.report("file-exists", [path]);
  if (run.diagnostics.hasErrors) return nothing;
  for (const [path, text] of files) {
    makeFolder(dirname(path));
    // Fails if the file has been created in the meantime.
    writeFileSync(path, text, { flag: "wx" });
    if (!run.options.quiet) run.io.say(`${path} written.`);
  }
  return { text: "", data: { files: { written: files.map(([path]) => path) } } };
}

/** Returns a short config file for this folder. Editors know all options by its schema. */
function configJson(folder: string, preset: Options["preset"]): string {
  const schema = relative(folder, join("node_modules", tool.name, "dist", "config.schema.json"));
  const $schema = `./${schema.split(sep).join("/")}`.replace(/^\.\/\.\.\//, "../");
  const { metadata, out } = table;
  const chosen = preset === "none" ? {} : { preset };
  return `${JSON.stringify({ $schema, ...chosen, metadata: metadata.default, out: out.default }, null, 2)}\n`;
}

/** Returns every option that a config file may hold, commented out at its value without it: the default or the preset's. */
export function configText(preset: Options["preset"] = "none"): string {
  const lines = [`/** @type {import("${tool.name}").Config} */`, "export default {"];
  const settings = new Map(Object.entries(presets[preset] ?? {}));
  for (const name of configNames) {
    const option: Option = table[name];
    const key = name.includes("-") ? JSON.stringify(name) : name;
    if (name === "preset" && preset !== "none") {
      lines.push(`  // ${option.doc}`, `  ${key}: ${JSON.stringify(preset)},`, "");
      continue;
    }
    const origin = settings.has(name) ? ` The preset ${preset} sets it.` : "";
    const value = settings.has(name) ? JSON.stringify(settings.get(name)) : exampleOf(option);
    lines.push(`  // ${option.doc}${origin}`, `  // ${key}: ${value},`, "");
  }
  return `${[...lines.slice(0, -1), "};"].join("\n")}\n`;
}

function exampleOf(option: Option): string {
  if (option.type === "pairs") return "{}";
  return option.default === undefined ? JSON.stringify(option.placeholder) : JSON.stringify(option.default);
}
