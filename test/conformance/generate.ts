/** From CSDL to generated code that runs, in memory, for tests that look at single declarations and guards. */
import { readFileSync } from "node:fs";
import type { CsdlDocument } from "../../src/csdl/document/document.ts";
import { readDocument } from "../../src/csdl/read.ts";
import type { Severity } from "../../src/diagnostics/catalogue/catalogue.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { decodeSource } from "../../src/inputs/decode.ts";
import type { LoadedDocument } from "../../src/inputs/load.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Model } from "../../src/model/types.ts";
import type { OutputOptions } from "../../src/plan/options.ts";
import { sourceOf } from "../../src/text/source.ts";
import { compileErrors } from "../../src/verify/compile.ts";
import { edmx } from "../support/edmx.ts";
import { type GeneratedCode, generateCode, runModule } from "../support/generated-code.ts";
import { sharedPath } from "../support/shared.ts";
import { disagreements } from "./agreement.ts";
import type { Guard, GuardOptions, Output } from "./output.ts";

/** Returns the children of a schema `N` with the alias `A`, as a document. */
export function schema(children: string, version = "4.01"): string {
  return edmx(`<Schema Namespace="N" Alias="A">${children}</Schema>`, "", version);
}

/** Returns the text of a document of the corpus, decoded. */
export function corpusText(path: string): string {
  const source = decodeSource(path, readFileSync(sharedPath("corpus", path)), new Diagnostics());
  if (source === undefined) throw new Error(`${path} cannot be decoded`);
  return source.text;
}

/**
 * Returns what is generated from a document, or from several by file name, of which the first is the input. Throws
 * where the input has errors, and where a fixture or case does not get from the guards what it should.
 */
export async function generate(
  text: string | Readonly<Record<string, string>>,
  options: Partial<OutputOptions> = {},
  severities: ReadonlyMap<string, Severity> = new Map(),
): Promise<Output> {
  const diagnostics = new Diagnostics(severities);
  const model = buildModel([load(text, diagnostics)], diagnostics);
  const errors = diagnostics.entries.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const output = await generateFrom(model, diagnostics, options);
  const differences = disagreements(output);
  if (differences.length > 0) throw new Error(differences.slice(0, 20).join("\n"));
  return output;
}

/** Returns what is generated from a model, without checking that it agrees with itself. */
export async function generateFrom(
  model: Model,
  diagnostics: Diagnostics,
  options: Partial<OutputOptions> = {},
): Promise<Output> {
  const code = await generateCode(model, options);
  return { ...code, model, diagnostics, guards: await loadGuards(code) };
}

/** Returns a document with those it refers to by URI among `text`. Throws where one cannot be read at all. */
export function load(text: string | Readonly<Record<string, string>>, diagnostics: Diagnostics): LoadedDocument {
  const files = typeof text === "string" ? { "test.xml": text } : text;
  const documents = new Map<string, CsdlDocument>();
  for (const [name, content] of Object.entries(files)) {
    const document = readDocument(sourceOf(name, content.replace(/^\uFEFF/, "")), diagnostics);
    if (document === undefined) throw new Error(diagnostics.entries.map(({ message }) => message).join("\n"));
    documents.set(name, document);
  }
  const loaded = new Map([...documents].map(([name, document]) => [name, { document, references: [] as Reference[] }]));
  for (const { document, references } of loaded.values()) {
    for (const reference of document.references) references.push({ reference, target: loaded.get(reference.uri) });
  }
  return loaded.values().next().value!;
}

type Reference = LoadedDocument["references"][number];

async function loadGuards(code: GeneratedCode): Promise<ReadonlyMap<string, Guard>> {
  const modules = [...new Set([...code.types.values()].flatMap(({ guards }) => guards ?? []))];
  if (modules.length === 0) return new Map();
  const all = modules.map((path, i) => `export * as m${i} from "./${path.replace(/\.ts$/, ".js")}";`).join("\n");
  const exports = await runModule({ ...code, files: new Map([...code.files, ["all.ts", all]]) }, "all.ts");
  const guards = new Map<string, Guard>();
  for (const [name, type] of code.types) {
    const from = exports[`m${modules.indexOf(type.guards!)}`] as Readonly<Record<string, unknown>>;
    guards.set(name, {
      is: from[type.guard!] as Guard["is"],
      validate: from[type.validate!] as Guard["validate"],
      any: type.any && {
        is: from[type.any.guard!] as Guard["is"],
        validate: from[type.any.validate!] as Guard["validate"],
      },
    });
  }
  return guards;
}

/** Returns the compiler's errors in the output. */
export function compileMessages({ files }: Pick<Output, "files">): string[] {
  const errors = compileErrors([...files].map(([path, text]) => ({ path, text })));
  return errors.map(({ path, message }) => `${path} ${message}`);
}

/**
 * Returns the declarations of a type in types.ts that have exactly this name: an interface, or a constant and a type.
 */
export function declaration({ files, types }: Output, type: string, name = types.get(type)!.interface): string {
  const blocks = files.get(types.get(type)!.module)!.split(/\n\n(?=\/\*\*|export )/);
  const starts = new RegExp(`^export (?:interface|type|const|enum) ${name.replaceAll("$", "\\$")}\\b`, "m");
  const found = blocks.filter((block) => starts.test(block));
  if (found.length === 0) throw new Error(`${type} has no declaration ${name}`);
  return found.join("\n\n");
}

/** Returns the declared type of a member of an interface, with `?` before it where the member is optional. */
export function memberType(output: Output, type: string, member: string, name?: string): string | undefined {
  const lines = declaration(output, type, name).split("\n");
  for (const line of lines) {
    const found = /^ {2}(?:readonly )?("(?:[^"\\]|\\.)*"|[^\s:?]+)(\??): (.*);$/.exec(line);
    if (found !== null && (found[1] === member || found[1] === JSON.stringify(member))) return `${found[2]}${found[3]}`;
  }
  return undefined;
}

export function fixture({ files, types }: Output, type: string): Record<string, unknown> {
  return JSON.parse(files.get(types.get(type)!.fixture!)!);
}

/** Returns what the guard of a type reports, as `code pointer`; nothing for a valid value. */
export function violations({ guards }: Output, type: string, value: unknown, options?: GuardOptions): string[] {
  return guards
    .get(type)!
    .validate(value, options)
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

/** The same of the guard that takes subtypes too. */
export function anyViolations({ guards }: Output, type: string, value: unknown, options?: GuardOptions): string[] {
  return guards
    .get(type)!
    .any!.validate(value, options)
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Returns the codes of a document's diagnostics, each once, sorted. */
export function codesOf({ diagnostics }: { readonly diagnostics: Diagnostics }): string[] {
  return [...new Set(diagnostics.entries.map(({ code }) => code))].sort();
}

/** Returns a complex type `C` with one property `p`. */
export function withProperty(attributes: string, more = ""): string {
  return schema(`<ComplexType Name="C"><Property Name="p" ${attributes}/></ComplexType>${more}`);
}

/** Returns what the fixture of `withProperty` has for the property. */
export async function fixtureValue(attributes: string, more?: string): Promise<unknown> {
  return fixture(await generate(withProperty(attributes, more)), "N.C").p;
}
