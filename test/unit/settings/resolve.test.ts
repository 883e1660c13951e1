import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Diagnostic, Diagnostics } from "../../../src/diagnostics/collector.ts";
import type { CommandName, Config, Options } from "../../../src/settings/options.ts";
import { type CommandLine, type ResolvedOptions, resolveOptions } from "../../../src/settings/resolve.ts";
import { lineColumn } from "../../../src/text/source.ts";
import { temporaryFolder } from "../../support/folders.ts";

interface Resolved extends ResolvedOptions {
  /** Those of the first configuration. */
  readonly options: Options;
  readonly entries: readonly Diagnostic[];
}

async function resolve(
  folder: string,
  commandLine: Readonly<Record<string, unknown>> = {},
  command: CommandName = "generate",
): Promise<Resolved> {
  const diagnostics = new Diagnostics();
  const given: CommandLine = new Map(Object.entries(commandLine));
  const resolved = await resolveOptions(command, given, folder, diagnostics);
  return { ...resolved, options: resolved.configurations[0]!, entries: diagnostics.entries };
}

const said = ({ entries }: Resolved) =>
  entries.map(({ code, message, hint }) => [code, message, ...(hint ? [hint] : [])]);

const defaults: Partial<Options> = {
  metadata: ["metadata/**/*.{xml,json,csdl,edmx}"],
  out: "generated",
  root: [],
  emit: ["types", "guards", "fixtures", "cases", "factories", "operations"],
  cases: "patch",
  enums: "const",
  templates: undefined,
  reference: new Map(),
  color: true,
};

describe("which value counts", () => {
  it("does not take a package.json that has the name elsewhere for a config", async () => {
    const folder = temporaryFolder({ "package.json": '{ "devDependencies": { "csdl-typescript": "1" } }' });
    expect((await resolve(folder)).configFile).toBeUndefined();
  });

  it("takes a config file that is named by its absolute path", async () => {
    const folder = temporaryFolder({ "c.json": '{ "enums": "union" }' });
    const { options, entries } = await resolve(temporaryFolder(), { config: join(folder, "c.json") });
    expect(entries).toEqual([]);
    expect(options).toMatchObject({ enums: "union", out: "generated" });
  });

  it("takes the defaults where nothing is said", async () => {
    const resolved = await resolve(temporaryFolder());
    expect(resolved.options).toMatchObject(defaults);
    expect(resolved.configFile).toBeUndefined();
  });

  it("takes the config file's before the defaults, and the command line's before both", async () => {
    const folder = temporaryFolder({ "csdl-typescript.config.json": '{ "enums": "union", "navigation": "deep" }' });
    const { options, entries } = await resolve(folder, { enums: "enum" });
    expect(entries).toEqual([]);
    expect(options).toMatchObject({ enums: "enum", navigation: "deep", numbers: "wire" });
  });

  it("takes those of a preset before the defaults, and after all that is said beside it", async () => {
    const graph = { "enum-values": "open", "unspecified-items": "non-null", untyped: ["microsoft.graph.Json"] };
    const config = { preset: "graph", "enum-values": "closed", untyped: ["a.b"] };
    const folder = temporaryFolder({ "csdl-typescript.config.json": JSON.stringify(config) });
    const byFile = await resolve(folder);
    const byCommandLine = await resolve(folder, { "enum-values": "open", "unspecified-items": "nullable" });
    const alone = await resolve(temporaryFolder(), { preset: "graph" });
    const none = await resolve(folder, { preset: "none" });
    for (const resolved of [byFile, byCommandLine, alone, none]) expect(said(resolved)).toEqual([]);
    expect(alone.options).toMatchObject(graph);
    expect(alone.options.severity.get("missing-key")).toBe("off");
    expect(byFile.options).toMatchObject({ ...graph, "enum-values": "closed", untyped: ["a.b"] });
    expect(byCommandLine.options).toMatchObject({ "enum-values": "open", "unspecified-items": "nullable" });
    expect(none.options).toMatchObject({ "enum-values": "closed", "unspecified-items": "nullable" });
    expect(none.options.severity.size).toBe(0);
  });

  it("knows every option of a preset, and reads its value", async () => {
    const { presets } = await import("../../../src/settings/presets/presets.ts");
    for (const [preset, settings] of Object.entries(presets)) {
      const folder = temporaryFolder({ "csdl-typescript.config.json": JSON.stringify(settings) });
      const { options, entries } = await resolve(folder);
      expect(entries).toEqual([]);
      expect((await resolve(temporaryFolder(), { preset })).options).toEqual({ ...options, preset });
    }
  });

  it("reports a preset that does not exist", async () => {
    expect(said(await resolve(temporaryFolder(), { preset: "grpah" }))[0]?.[0]).toBe("invalid-option");
  });
});

const config: Config = {
  metadata: ["csdl/*.xml", "https://example.org/$metadata", "-"],
  out: "src/generated",
  emit: "types",
  reference: { "https://example.org/core": "core.xml" },
};
const commonJs = { "package.json": "{}" };
const esModule = { "package.json": '{ "type": "module" }' };

describe("where a config may stand", () => {
  const object = JSON.stringify(config);
  it.each([
    ["csdl-typescript.config.json", { "csdl-typescript.config.json": `// a comment\n${object.replace("}}", "},}")}` }],
    ["csdl-typescript.config.json", { "csdl-typescript.config.json": `\uFEFF${object}` }],
    ["csdl-typescript.config.js", { ...esModule, "csdl-typescript.config.js": `export default ${object}` }],
    ["csdl-typescript.config.js", { ...commonJs, "csdl-typescript.config.js": `module.exports = ${object}` }],
    ["csdl-typescript.config.mjs", { "csdl-typescript.config.mjs": `export default ${object}` }],
    ["package.json", { "package.json": `{ "name": "x", "csdl-typescript": ${object} }` }],
  ])("reads %s", async (name, files: Record<string, string>) => {
    const folder = temporaryFolder(files);
    const resolved = await resolve(folder);
    expect(said(resolved)).toEqual([]);
    expect(resolved.configFile).toBe(join(folder, name));
    expect(resolved.options).toMatchObject({
      metadata: ["csdl/*.xml", "https://example.org/$metadata", "-"],
      out: "src/generated",
      emit: ["types"],
      reference: new Map([["https://example.org/core", "core.xml"]]),
    });
  });

  it("takes the file that --config names, and its paths as relative to it", async () => {
    const folder = temporaryFolder({ "sub/my.json": JSON.stringify({ ...config, templates: "/abs" }) });
    const { options } = await resolve(folder, { config: "sub/my.json" });
    expect(options).toMatchObject({
      metadata: ["sub/csdl/*.xml", "https://example.org/$metadata", "-"],
      out: "sub/src/generated",
      templates: "/abs",
      reference: new Map([["https://example.org/core", "sub/core.xml"]]),
    });
  });

  it("reports a file that is not there", async () => {
    expect(said(await resolve(temporaryFolder(), { config: "no.json" }))).toEqual([
      ["config-not-found", "The config file no.json does not exist."],
    ]);
  });

  it("reports two files instead of preferring one", async () => {
    const files = { "csdl-typescript.config.json": "{}", "csdl-typescript.config.mjs": "export default {}" };
    expect(said(await resolve(temporaryFolder(files)))).toEqual([
      [
        "several-configs",
        "There are two configurations: csdl-typescript.config.json and csdl-typescript.config.mjs.",
        "Remove one of them, or select one with --config.",
      ],
    ]);
  });
});

describe("what is wrong with a config file", () => {
  it.each([
    [
      '{ "emitt": "types" }',
      ["unknown-option", "There is no option emitt (in csdl-typescript.config.json).", "Did you mean emit?"],
    ],
    [
      '{ "unspecifiedItems": "nullable" }',
      [
        "unknown-option",
        "There is no option unspecifiedItems (in csdl-typescript.config.json).",
        "Did you mean unspecified-items?",
      ],
    ],
    ['{ "__proto__": 1 }', ["unknown-option", "There is no option __proto__ (in csdl-typescript.config.json)."]],
    [
      '{ "strict": "yes" }',
      ["invalid-option", 'strict (in csdl-typescript.config.json) must be true or false, not "yes".'],
    ],
    [
      '{ "severity": { "unknown-attribute": "loud" } }',
      [
        "invalid-option",
        'severity.unknown-attribute (in csdl-typescript.config.json) must be error, warning or off, not "loud".',
      ],
    ],
    [
      '{ "watch": true }',
      [
        "inapplicable-option",
        "The config file csdl-typescript.config.json does not take the option watch.",
        "Use --watch on the command line.",
      ],
    ],
    [
      "[]",
      ["invalid-config", "The config file csdl-typescript.config.json cannot be used: it holds no configuration."],
    ],
    ["", ["invalid-config", "The config file csdl-typescript.config.json cannot be used: value expected."]],
    ['{ "out" }', ["invalid-config", "The config file csdl-typescript.config.json cannot be used: colon expected."]],
  ])("%s", async (text, wanted) => {
    expect(said(await resolve(temporaryFolder({ "csdl-typescript.config.json": text })))).toEqual([wanted]);
  });

  it("points at the member of an object that is wrong", async () => {
    const text = '{\n  "severity": {\n    "no-types": "off",\n    "empty-enum": 1\n  }\n}';
    const { entries } = await resolve(temporaryFolder({ "csdl-typescript.config.json": text }));
    expect(entries.map(({ place }) => place && lineColumn(place))).toEqual([{ line: 4, column: 5 }]);
  });

  it("says all at once, each with its place", async () => {
    const text = '{\n  "emitt": 1,\n  "out": 2,\n  "$schema": "x"\n}';
    const { entries } = await resolve(temporaryFolder({ "csdl-typescript.config.json": text }));
    expect(entries.map(({ place }) => place && [place.source.name, lineColumn(place)])).toEqual([
      ["csdl-typescript.config.json", { line: 2, column: 3 }],
      ["csdl-typescript.config.json", { line: 3, column: 3 }],
    ]);
  });

  it.each([
    ["csdl-typescript.config.mjs", "throw new Error('no luck.')", "no luck"],
    ["csdl-typescript.config.mjs", "export const out = 1", "its default export is not an object"],
  ])("%s: %s", async (name, text, what) => {
    const [entry, ...more] = (await resolve(temporaryFolder({ ...esModule, [name]: text }))).entries;
    expect(more).toEqual([]);
    expect(entry?.code).toBe("invalid-config");
    expect(entry?.message).toContain(what);
  });
});

describe("what is wrong with a command line", () => {
  it.each([
    ["generate", { emitt: "x" }, ["unknown-option", "There is no option --emitt.", "Did you mean --emit?"]],
    ["generate", { x: true }, ["unknown-option", "There is no option -x."]],
    [
      "check",
      { watch: true },
      ["inapplicable-option", "check does not take the option --watch.", "Commands with this option: generate."],
    ],
    [
      "generate",
      { enums: "unoin" },
      ["invalid-option", '--enums must be const, union or enum, not "unoin".', "Did you mean union?"],
    ],
    ["generate", { out: ["a", "b"] }, ["invalid-option", '--out must be a string that is not empty, not ["a","b"].']],
  ] as const)("%s %j", async (command, commandLine, wanted) => {
    expect(said(await resolve(temporaryFolder(), commandLine, command))).toEqual([wanted]);
  });
});
