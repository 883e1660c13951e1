/** Payloads: a guard never throws an error of its own, and its forms agree on any value. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDocument } from "../../src/csdl/read.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { buildModel } from "../../src/model/build-model.ts";
import { withNeeds } from "../../src/plan/options.ts";
import type { ManifestType } from "../../src/plan/types.ts";
import { sourceOf } from "../../src/text/source.ts";
import { type GeneratedCode, generateCode, runModule } from "../support/generated-code.ts";

const scenarios = ["polymorphism", "requests", "restrictions", "open-types", "geo"];

interface Forms {
  readonly name: string;
  readonly is: (value: unknown, options?: object) => boolean;
  readonly assert: (value: unknown, options?: object) => void;
  readonly validate: (value: unknown, options?: object) => readonly { readonly pointer: string }[];
}

export interface Guarded {
  /** Valid payloads as JSON. */
  readonly payloads: readonly string[];
  readonly faultsOf: (text: string) => readonly string[];
}

/** Generates the guards of responses and requests of some scenarios. */
export async function loadGuarded(): Promise<Guarded> {
  const payloads: string[] = [];
  const forms: Forms[] = [];
  for (const scenario of scenarios) {
    const code = await codeOf(scenario);
    for (const [name, entry] of code.types) {
      if (entry.fixture !== undefined) payloads.push(code.files.get(entry.fixture)!);
      forms.push(...(await formsOf(name, entry, code)));
    }
  }
  return { payloads, faultsOf: (text) => faultsOf(text, forms) };
}

async function codeOf(scenario: string): Promise<GeneratedCode> {
  const path = fileURLToPath(new URL(`../scenarios/${scenario}/input.xml`, import.meta.url));
  const document = readDocument(sourceOf("input.xml", readFileSync(path, "utf8")), new Diagnostics())!;
  const model = buildModel([{ document, references: [] }], new Diagnostics());
  const emit = withNeeds(["types", "guards", "request-guards", "fixtures", "operations"]);
  return generateCode(model, { emit, importExtension: "js" });
}

async function formsOf(name: string, entry: ManifestType, code: GeneratedCode): Promise<readonly Forms[]> {
  const all = [entry, entry.any, entry.create, entry.create?.any, entry.update, entry.update?.any];
  const found: Forms[] = [];
  for (const [i, names] of all.entries()) {
    const path = i < 2 ? entry.guards : (i < 4 ? entry.create : entry.update)?.guards;
    if (names?.guard === undefined || path === undefined) continue;
    const module = (await moduleOf(code, path)) as Readonly<Record<string, never>>;
    const { guard, assert, validate } = names;
    found.push({
      name: `${name} ${guard}`,
      is: module[guard]!,
      assert: module[assert!]!,
      validate: module[validate!]!,
    });
  }
  return found;
}

const modules = new WeakMap<GeneratedCode, Map<string, Promise<Readonly<Record<string, unknown>>>>>();

async function moduleOf(code: GeneratedCode, path: string): Promise<Readonly<Record<string, unknown>>> {
  const known = modules.get(code) ?? new Map<string, Promise<Readonly<Record<string, unknown>>>>();
  modules.set(code, known);
  const module = known.get(path) ?? runModule(code, path);
  known.set(path, module);
  return module;
}

function faultsOf(text: string, forms: readonly Forms[]): readonly string[] {
  const value = parsed(text);
  return forms.flatMap((form) => {
    const violations = form.validate(value);
    const isValid = form.is(value);
    const agree = isValid === (violations.length === 0) && isValid === passes(form, value);
    const first = form.validate(value, { maxViolations: 1 });
    const isShort = first.length === Math.min(1, violations.length);
    const lost = violations.filter(({ pointer }) => pointer !== "" && !pointer.startsWith("/"));
    return [
      ...(agree ? [] : [`${form.name}: the forms differ for ${text}`]),
      ...(isShort ? [] : [`${form.name}: ${first.length} violations where one is asked for`]),
      ...lost.map(({ pointer }) => `${form.name}: ${pointer} is not a pointer`),
    ];
  });
}

/** Text that is no longer JSON is a value, too. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Lets errors through that are not about the value. */
function passes({ assert }: Forms, value: unknown): boolean {
  try {
    assert(value);
    return true;
  } catch (error) {
    if ((error as Error).name !== "ValidationError") throw error;
    return false;
  }
}
