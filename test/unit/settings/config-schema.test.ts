import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { configSchema } from "../../../src/settings/config-schema.ts";
import { configNames } from "../../../src/settings/options.ts";
import { resolveOptions } from "../../../src/settings/resolve.ts";
import { temporaryFolder } from "../../support/folders.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(configSchema());

async function isRead(config: unknown): Promise<boolean> {
  const folder = temporaryFolder({ "csdl-typescript.config.json": JSON.stringify(config) });
  const diagnostics = new Diagnostics();
  await resolveOptions("validate", new Map(), folder, diagnostics);
  return !diagnostics.hasErrors;
}

const several = [{ out: "a" }, { out: "b", $schema: "x" }];

describe("the schema of config files", () => {
  it("describes every option of a config file", () => {
    const { properties } = configSchema().$defs.configuration;
    expect(Object.keys(properties)).toEqual(["$schema", ...configNames]);
  });

  it.each<unknown>([
    {},
    several,
    { $schema: "./config.schema.json", metadata: "a.xml", preset: "graph" },
    { metadata: ["a.xml", "b.xml"], emit: "types, guards", strict: true },
    { emit: ["types", "guards"], root: [] },
    { severity: { "missing-key": "off" }, reference: { "https://example.org": "a.xml" } },
    { severity: "missing-key=off", verdict: ["property-added=safe"] },
  ])("takes what is read: %j", async (config) => {
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
    expect(await isRead(config)).toBe(true);
  });

  it.each<unknown>([
    [],
    "a.xml",
    [{ out: "a" }, 1],
    { outt: "a" },
    { watch: true },
    { out: "" },
    { out: ["a"] },
    { strict: "yes" },
    { emit: [] },
    { emit: "typos" },
    { enums: "unoin" },
    { metadata: [1] },
    { severity: { "missing-key": "loud" } },
    { severity: "missing-key=loud" },
    { reference: { "https://example.org": 1 } },
  ])("refuses what is refused: %j", async (config) => {
    expect(validate(config)).toBe(false);
    expect(await isRead(config)).toBe(false);
  });
});
