/**
 * What is generated from a few lines of CSDL, one construct each: `scenarios/<case>/input.xml` and `options.json` give
 * what is in `scenarios/<case>/expected`. Look at what changes before accepting it with `vitest run -u`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Severity } from "../src/diagnostics/catalogue/catalogue.ts";
import { Diagnostics } from "../src/diagnostics/collector.ts";
import { printDiagnostics } from "../src/diagnostics/report/text.ts";
import { type InputAccess, nodeAccess } from "../src/inputs/access.ts";
import { type GenerateOptions, generateFiles, loadModel } from "../src/pipeline.ts";
import { defaultOutputOptions, type EmitKind, withNeeds } from "../src/plan/options.ts";
import { compileErrors } from "../src/verify/compile.ts";
import { casesOf } from "./support/cases.ts";
import { filesIn } from "./support/folders.ts";
import { type GeneratedCode, runModule } from "./support/generated-code.ts";

const folder = fileURLToPath(new URL("scenarios", import.meta.url));
const cases = readdirSync(folder).sort();

interface CaseOptions extends Omit<GenerateOptions, "emit"> {
  readonly emit?: readonly EmitKind[];
  readonly root?: readonly string[];
  readonly severity?: Readonly<Record<string, Severity>>;
}

interface Scenario {
  readonly code: GeneratedCode;
  /** What the output folder is to hold, and what is said about the input. */
  readonly expected: Readonly<Record<string, string>>;
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** Returns the files of a case, by name alone, so that messages do not depend on where they are. */
function accessTo(name: string): InputAccess {
  const readFile = async (path: string): Promise<Uint8Array> => readFileSync(join(folder, name, basename(path)));
  const isFile = async (path: string): Promise<boolean> => readdirSync(join(folder, name)).includes(basename(path));
  return { ...nodeAccess(nothing()), readFile, isFile };
}

async function runScenario(name: string): Promise<Scenario> {
  const options = JSON.parse(readFileSync(join(folder, name, "options.json"), "utf8")) as CaseOptions;
  const { emit = defaultOutputOptions.emit, root = [], severity = {}, ...others } = options;
  const diagnostics = new Diagnostics(new Map(Object.entries(severity)));
  const { navigation = "shape" } = others;
  const selection = await loadModel(["input.xml"], { roots: root, navigation }, accessTo(name), diagnostics);
  const generateOptions = { ...others, emit: withNeeds(emit) };
  const generated = selection && (await generateFiles(selection.model, generateOptions, diagnostics));
  const files = new Map([...(generated?.files ?? [])].map(({ path, text }) => [path, text]));
  const types = (generated?.types ?? new Map()) as GeneratedCode["types"];
  const said = diagnostics.entries.length === 0 ? "" : `${printDiagnostics(diagnostics.entries, { color: false })}\n`;
  const expected = Object.fromEntries(files);
  // The support code is the same for all, except for the form of numbers.
  if (options.numbers === undefined) delete expected["odata.ts"];
  return { code: { files, types }, expected: said === "" ? expected : { ...expected, "diagnostics.txt": said } };
}

describe("scenarios", () => {
  const scenarios = new Map<string, Scenario>();
  beforeAll(async () => {
    for (const name of cases) scenarios.set(name, await runScenario(name));
  });

  it.each(cases)("%s", async (name) => {
    const { expected } = scenarios.get(name)!;
    for (const [path, text] of Object.entries(expected)) {
      await expect.soft(text).toMatchFileSnapshot(join(folder, name, "expected", path));
    }
    const leftOver = Object.keys(filesIn(join(folder, name, "expected"))).filter((path) => !(path in expected));
    expect(leftOver).toEqual([]);
  });

  it("compile", { timeout: 600_000 }, () => {
    const files = [...scenarios].flatMap(([name, { code }]) =>
      [...code.files].map(([path, text]) => ({ path: `${name}/${path}`, text })),
    );
    expect(compileErrors(files)).toEqual([]);
  });

  it.each(cases)("of %s, the guard answers for every fixture and case as it should", async (name) => {
    const { code } = scenarios.get(name)!;
    const read = (path: string): unknown => JSON.parse(code.files.get(path)!);
    for (const [type, entry] of code.types) {
      if (entry.fixture === undefined) continue;
      const module = await runModule(code, entry.guards!);
      const violationsOf = (value: unknown): unknown => {
        const violations = (module[entry.validate!] as (value: unknown) => { pointer: string; code: string }[])(value);
        expect((module[entry.guard!] as (value: unknown) => boolean)(value)).toBe(violations.length === 0);
        return violations.map(({ pointer, code }) => ({ pointer, code }));
      };
      const { valid, invalid } = casesOf(code.files.get(entry.cases!)!, read(entry.fixture));
      expect(violationsOf(read(entry.fixture)), type).toEqual([]);
      for (const { name, value } of valid) expect(violationsOf(value), `${type}: ${name}`).toEqual([]);
      for (const { name, pointer, code, value } of invalid) {
        expect(violationsOf(value), `${type}: ${name}`).toEqual([{ pointer, code }]);
      }
    }
  });
});
