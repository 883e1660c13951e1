/** The source verdicts, proved: both sides are generated, and code that uses the former one compiled against each. */
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import type { RuleCase } from "../../src/diff/rules/rule.ts";
import { rules } from "../../src/diff/rules/rules.ts";
import { generateFiles } from "../../src/pipeline.ts";
import type { RuleCaseExample } from "./cases/rule-case.ts";
import { ruleCases } from "./cases/rule-cases.ts";
import { modelWritten } from "./surroundings.ts";

const settings: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
};

interface Side {
  readonly name: "before" | "after";
  readonly children: string;
}

const files = new Map<string, string>();
/** What the compiler says, by file. */
const messages = new Map<string, string[]>();

function sourceOf(example: RuleCaseExample): string {
  const cases: Readonly<Record<string, RuleCase>> = rules[example.rule].cases;
  return cases[example.case]!.source;
}

function folderOf(index: number, side: Side["name"]): string {
  return `/${index}/${side}`;
}

/** Returns the generated code of one side in one text; documentation is not code. */
function generatedText(index: number, side: Side["name"]): string {
  const start = `${folderOf(index, side)}/`;
  const own = [...files].filter(([path]) => path.startsWith(start) && !path.endsWith("/consumer.ts"));
  return own.map(([path, text]) => `${path.slice(start.length)}\n${text}`).join("\n");
}

async function generate(index: number, { name, children }: Side, consumer: string | undefined): Promise<void> {
  const folder = folderOf(index, name);
  const diagnostics = new Diagnostics();
  const model = modelWritten([children], { alias: undefined, seed: 0 });
  const generated = await generateFiles(
    model,
    { emit: new Set(["types", "operations"]), createRequired: "non-nullable" },
    diagnostics,
  );
  for (const { path, text } of generated!.files) files.set(`${folder}/${path}`, text);
  if (consumer !== undefined) files.set(`${folder}/consumer.ts`, `export {};\n${consumer}`);
}

/** One program for all, since what takes long is to load the library. */
function compile(): void {
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, version) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, text, version);
  };
  host.directoryExists = () => true;
  const consumers = [...files.keys()].filter((path) => path.endsWith("/consumer.ts"));
  const program = ts.createProgram(consumers, settings, host);
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const path = file?.fileName ?? "";
    messages.set(path, [...(messages.get(path) ?? []), ts.flattenDiagnosticMessageText(messageText, " ")]);
  }
}

beforeAll(async () => {
  for (const [index, { before, after, consumer }] of ruleCases.entries()) {
    await generate(index, { name: "before", children: before }, consumer);
    await generate(index, { name: "after", children: after }, consumer);
  }
  compile();
}, 120_000);

function messagesOf(index: number, side: Side["name"]): readonly string[] {
  return messages.get(`${folderOf(index, side)}/consumer.ts`) ?? [];
}

const examples = ruleCases.map((example, index) => ({
  ...example,
  index,
  verdict: sourceOf(example),
  title: `${example.rule}:${example.case} of ${example.target}`,
}));

describe("generated code", () => {
  it("compiles on both sides of every change, as far as it is used", () => {
    const faulty = [...messages].filter(([path]) => !path.endsWith("/consumer.ts"));
    expect(faulty).toEqual([]);
  });
});

describe("breaking", () => {
  it.each(examples.filter(({ verdict }) => verdict === "breaking"))("$title stops code from compiling", ({ index }) => {
    expect(files.has(`${folderOf(index, "before")}/consumer.ts`)).toBe(true);
    expect(messagesOf(index, "before")).toEqual([]);
    expect(messagesOf(index, "after")).not.toEqual([]);
  });
});

describe("safe", () => {
  const safe = examples.filter(({ verdict }) => verdict === "safe");

  it.each(safe.filter(({ consumer }) => consumer !== undefined))("$title lets code compile as before", ({ index }) => {
    expect(messagesOf(index, "before")).toEqual([]);
    expect(messagesOf(index, "after")).toEqual([]);
  });

  it.each(safe.filter(({ consumer }) => consumer === undefined))("$title does not touch the code", ({ index }) => {
    expect(generatedText(index, "after")).toBe(generatedText(index, "before"));
  });
});
