import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { type Diagnostic, Diagnostics } from "../../../src/diagnostics/collector.ts";
import { defaultOutputOptions, type OutputOptions, withNeeds } from "../../../src/plan/options.ts";
import { planOutput } from "../../../src/plan/plan.ts";
import { renderFiles } from "../../../src/render/render.ts";
import { loadTemplates, templateNames } from "../../../src/render/templates/templates.ts";
import { lineColumn, type Source, sourceOf } from "../../../src/text/source.ts";
import { builtInTemplate } from "../../../src/tool.ts";
import { loadModel } from "../../support/load-model.ts";
import { modelOf } from "../../support/model-of.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const seed = loadModel(join(root, "metadata/microsoft.graph.xml"));
const everything = modelOf(`
  <EntityType Name="thing" OpenType="true"><Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="weight" Type="A.weight"/>
    <Property Name="days" Type="Collection(A.days)"/>
    <Property Name="tree" Type="A.tree"/>
  </EntityType>
  <ComplexType Name="tree" Abstract="true"><Property Name="branches" Type="Collection(A.tree)"/></ComplexType>
  <ComplexType Name="oak" BaseType="A.tree"/>
  <EnumType Name="days" IsFlags="true"><Member Name="monday" Value="1"/></EnumType>
  <EnumType Name="none"/>
  <TypeDefinition Name="weight" UnderlyingType="Edm.Decimal"/>
  <Function Name="weigh"><Parameter Name="day" Type="A.days"/><ReturnType Type="A.weight"/></Function>`).model;

interface Rendered {
  readonly files: Readonly<Record<string, string>>;
  readonly diagnostics: Diagnostics;
}

function sourcesOf(overrides: Readonly<Record<string, string>>): ReadonlyMap<string, Source> {
  return new Map(Object.entries(overrides).map(([name, text]) => [name, sourceOf(`${name}.hbs`, text)]));
}

async function render(
  overrides: Readonly<Record<string, string>>,
  model = seed,
  options: Partial<OutputOptions> = {},
): Promise<Rendered> {
  const diagnostics = new Diagnostics();
  const templates = await loadTemplates(sourcesOf(overrides), diagnostics);
  const emit = new Set([...defaultOutputOptions.emit, "request-guards" as const]);
  const files = renderFiles(planOutput(model, { ...defaultOutputOptions, emit, ...options }), templates);
  return { files: Object.fromEntries([...files].map(({ path, text }) => [path, text])), diagnostics };
}

const allKinds = { emit: withNeeds(["guards", "request-guards", "cases", "factories", "operations"]) };

describe("the templates", () => {
  it("are the files of the templates folder, and all of them", () => {
    const paths = readdirSync(join(root, "templates"), { recursive: true, encoding: "utf8" });
    const names = paths.filter((path) => path.endsWith(".hbs")).map((path) => path.replaceAll("\\", "/").slice(0, -4));
    expect(templateNames).toEqual(names.sort());
    expect(paths.filter((path) => path.includes(".")).length).toBe(names.length);
  });

  it.each(templateNames)("give the same bytes when %s is ejected and given back", async (name) => {
    const text = builtInTemplate(name);
    expect(text).toBe(readFileSync(join(root, "templates", `${name}.hbs`), "utf8"));
    for (const model of [seed, everything]) {
      const { files, diagnostics } = await render({ [name]: text }, model, allKinds);
      expect(diagnostics.entries).toEqual([]);
      expect(files).toEqual((await render({}, model, allKinds)).files);
    }
  });

  it.each(templateNames)("leave their mark on the output when %s is overridden", async (name) => {
    const { files } = await render({ [name]: `// marked\n${builtInTemplate(name)}` }, everything, allKinds);
    expect(Object.values(files).some((text) => text.includes("// marked"))).toBe(true);
  });
});

describe("an override", () => {
  it("replaces one template and leaves the others", async () => {
    const { files } = await render({ "type-definition": "type {{name}} is {{type}}" }, everything);
    const { files: before } = await render({}, everything);
    expect(files["N/types.ts"]).toContain("type Weight is odata.Decimal");
    expect({ ...files, "N/types.ts": "" }).toEqual({ ...before, "N/types.ts": "" });
  });

  it("replaces a partial in the templates that use it", async () => {
    const { files } = await render({ "partials/odata-flags": "// flags of my own" });
    expect(files["odata.ts"]).toContain("// flags of my own\n");
    expect(files["odata.ts"]).not.toContain("parseFlags");
  });

  it("may use built-in partials, and prints values as they are", async () => {
    const { files } = await render({ odata: "{{> odata-types}}", fixture: "{{json}}" });
    expect(files["odata.ts"]).toMatch(/^\/\*\* What an instance may say about itself/);
    expect(files["microsoft.graph/fixtures/actionState.json"]).toMatch(/^"\w+"\n?$/);
  });

  it.each(["interfaces", "interface.hbs", "odata-types", "partials/interface", "../interface", "", "__proto__"])(
    "of %j is an error that lists what there is",
    async (name) => {
      const diagnostics = new Diagnostics();
      await loadTemplates(new Map([[name, sourceOf("x.hbs", "")]]), diagnostics);
      expect(diagnostics.entries).toMatchObject([{ code: "unknown-template", severity: "error" }]);
      for (const known of templateNames) expect(diagnostics.entries[0]?.hint).toContain(known);
    },
  );

  it.each([
    ["a block that is not closed", "one\n{{#if doc}}\nthree", 3],
    ["a block closed by another's name", "one\n{{#if doc}}\n{{/each}}", 2],
    ["a tag that is not closed", "one\ntwo {{name\n", 2],
    ["a helper that there is not", "one\n\n{{upper name}}", 3],
  ])("with %s is an error at its line", async (_, text, line) => {
    const diagnostics = new Diagnostics();
    await loadTemplates(sourcesOf({ interface: text }), diagnostics);
    expect(diagnostics.entries).toMatchObject([{ code: "template-syntax", severity: "error" }]);
    const [{ message, place }] = diagnostics.entries as [Diagnostic];
    expect(message).toContain("The template interface does not compile");
    expect(message).not.toContain("\n");
    expect(place && lineColumn(place).line).toBe(line);
  });

  it.each(["fixture", "cases"])("of %s that does not write JSON is an error, told once", async (name) => {
    const { diagnostics } = await render({ [name]: "not JSON\n" });
    expect(diagnostics.entries).toMatchObject([{ code: "template-not-json", severity: "error" }]);
    const [{ message, place }] = diagnostics.entries as [Diagnostic];
    expect(message).toContain(`The template ${name} does not produce valid JSON: `);
    expect(place?.source.name).toBe(`${name}.hbs`);
  });

  it("cannot write to standard output", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    await render({ "type-definition": '{{log "said" level="error"}}{{log name}}' }, everything);
    expect([...log.mock.calls, ...error.mock.calls]).toEqual([]);
    vi.restoreAllMocks();
  });

  it("reports all that is wrong at once", async () => {
    const diagnostics = new Diagnostics();
    await loadTemplates(sourcesOf({ nothing: "", union: "{{#if", guards: "{{/if}}" }), diagnostics);
    expect(diagnostics.entries.map((entry) => entry.code)).toEqual([
      "unknown-template",
      "template-syntax",
      "template-syntax",
    ]);
  });
});
