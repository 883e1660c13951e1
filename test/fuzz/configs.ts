/** Config files: whatever is in one, the run has options, or errors that say where. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { headersOf } from "../../src/settings/headers.ts";
import { options as table } from "../../src/settings/options.ts";
import { outputOptions } from "../../src/settings/output-options.ts";
import { resolveOptions } from "../../src/settings/resolve.ts";
import { severitiesOf } from "../../src/settings/severities.ts";

/** Options of each kind, in one configuration and in several. */
export const configs: readonly string[] = [
  {
    $schema: "./node_modules/csdl-typescript/dist/config.schema.json",
    preset: "graph",
    metadata: ["metadata/*.xml", "https://example.com/$metadata"],
    out: "src/graph",
    root: ["n.s.*"],
    emit: ["types", "guards"],
    enums: "union",
    reference: { "https://example.com/core.xml": "core.xml" },
    severity: { "missing-key": "off", "duplicate-annotation": "error" },
    limit: { documents: 10 },
    header: "Authorization: Bearer x",
    strict: false,
    untyped: "n.s.c",
  },
  [
    { metadata: "a.xml", out: "a" },
    { metadata: "b.xml", out: "b", presence: "partial", verdict: { "type-removed": "risky" } },
  ],
].map((config) => JSON.stringify(config, null, 1));

/** Returns what is wrong with reading a config file; empty if nothing is. */
export async function faultsOfConfig(text: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "csdl-typescript-fuzz-"));
  try {
    const file = join(folder, "csdl-typescript.config.json");
    writeFileSync(file, text);
    return await faultsOfFile(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function faultsOfFile(file: string, folder: string): Promise<readonly string[]> {
  const diagnostics = new Diagnostics();
  const { configurations } = await resolveOptions("generate", new Map([["config", file]]), folder, diagnostics);
  for (const options of configurations) {
    severitiesOf(options, diagnostics);
    headersOf(options, {}, diagnostics);
    outputOptions(options);
  }
  const inherited = Object.keys(Object.prototype).map((name) => `every object now has ${name}`);
  if (diagnostics.hasErrors) return inherited;
  const found = configurations.flatMap((options) => {
    return Object.entries(table).flatMap(([name, { type }]) => {
      const value: unknown = options[name as keyof typeof options];
      if (type === "flag" && typeof value !== "boolean") return [`${name} is ${String(value)}`];
      return type === "texts" && !(Array.isArray(value) && value.every((item) => typeof item === "string"))
        ? [`${name} is ${String(value)}`]
        : [];
    });
  });
  return [...inherited, ...found, ...(configurations.length === 0 ? ["no configuration and no error"] : [])];
}
