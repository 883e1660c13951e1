/** Whether what is generated for a random model agrees with itself. */
import { readDocument } from "../../src/csdl/read.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { compareModels } from "../../src/diff/compare/models.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Model } from "../../src/model/types.ts";
import type { OutputOptions } from "../../src/plan/options.ts";
import { sourceOf } from "../../src/text/source.ts";
import { casesOf } from "../support/cases.ts";
import { edmx } from "../support/edmx.ts";
import { type GeneratedCode, generateCode, runModule } from "../support/generated-code.ts";

/** Returns the model of a schema; undefined where it has errors, or a type that needs itself and so has no value. */
export function modelOf(children: string): Model | undefined {
  const diagnostics = new Diagnostics();
  const text = edmx(`<Schema Namespace="g" Alias="G">${children}</Schema>`);
  const document = readDocument(sourceOf("a.xml", text), diagnostics);
  const model = document && buildModel([{ document, references: [] }], diagnostics);
  const isEndless = diagnostics.entries.some(({ code }) => code === "required-cycle");
  return diagnostics.hasErrors || isEndless ? undefined : model;
}

/** Returns each difference among fixtures, cases, guards and `diff` as a sentence. */
export async function differencesOf(model: Model, options: OutputOptions): Promise<readonly string[]> {
  const changes = compareModels(model, model).map(({ rule, target }) => `diff with itself: ${rule} ${target}`);
  const code = await generateCode(model, { ...options, importExtension: "js" });
  const guards = await runModule(code, "g/guards.ts");
  return [...changes, ...[...code.types].flatMap(([name, entry]) => differencesOfType(name, entry, code, guards))];
}

type Entry = GeneratedCode["types"] extends ReadonlyMap<string, infer Value> ? Value : never;
type Validate = (value: unknown) => readonly { readonly code: string; readonly pointer: string }[];

function differencesOfType(
  name: string,
  entry: Entry,
  { files }: GeneratedCode,
  guards: Readonly<Record<string, unknown>>,
): readonly string[] {
  const validate = guards[entry.validate!] as Validate;
  const is = guards[entry.guard!] as (value: unknown) => boolean;
  const fixture: unknown = JSON.parse(files.get(entry.fixture!)!);
  const cases = casesOf(files.get(entry.cases!)!, fixture);
  const differences: string[] = [];
  const compare = (title: string, value: unknown, expected: string): void => {
    const found = validate(value).map(({ code, pointer }) => `${code} ${pointer}`);
    if (found.join() !== expected) differences.push(`${name}, ${title}: ${found} for ${expected || "nothing"}`);
    if (is(value) !== (found.length === 0)) differences.push(`${name}, ${title}: the forms differ`);
  };
  compare("fixture", fixture, "");
  for (const { name: title, value } of cases.valid) compare(title, value, "");
  for (const { name: title, value, code, pointer } of cases.invalid) compare(title, value, `${code} ${pointer}`);
  return differences;
}
