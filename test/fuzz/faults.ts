/** Runs the stages on one input, and says which promise they broke. */
import { basename } from "node:path";
import ts from "typescript";
import { catalogue, type Severity } from "../../src/diagnostics/catalogue/catalogue.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { printDiagnostics } from "../../src/diagnostics/report/text.ts";
import { compareModels } from "../../src/diff/compare/models.ts";
import { nothingIgnored, readIgnoreList } from "../../src/diff/ignore.ts";
import { judge } from "../../src/diff/judge.ts";
import type { InputAccess } from "../../src/inputs/access.ts";
import type { Model } from "../../src/model/types.ts";
import { generateFiles, loadModel } from "../../src/pipeline.ts";
import type { OutputOptions } from "../../src/plan/options.ts";
import { canary } from "./mutations.ts";

/** Files by name: documents, and overlays where the name says so. */
export type Inputs = Readonly<Record<string, string>>;

export interface Settings {
  readonly output: OutputOptions;
  /** Whether everything that may be lowered to a warning is. */
  readonly isLenient: boolean;
}

const lowered: ReadonlyMap<string, Severity> = new Map(
  Object.entries(catalogue).flatMap(([code, { isFatal }]) => (isFatal ? [] : [[code, "warning"] as const])),
);

/** Returns what is wrong with what the tool does with these files; empty if nothing is. Throws if the tool does. */
export async function faultsOfRun(inputs: Inputs, { output, isLenient }: Settings): Promise<readonly string[]> {
  const diagnostics = new Diagnostics(isLenient ? lowered : new Map());
  const model = await modelOf(inputs, diagnostics);
  printDiagnostics(diagnostics.entries, { color: false });
  if (model === undefined) return diagnostics.hasErrors ? [] : ["no model and no error"];
  judge(compareModels(model, model), { verdicts: new Map(), ignore: nothingIgnored });
  const generated = await generateFiles(model, output, diagnostics);
  if (generated === undefined) return ["the built-in templates cannot be used"];
  return [...generated.files].flatMap(({ path, text }) => faultsOfFile(path, text));
}

/** Returns what is wrong with reading an ignore file. */
export function faultsOfIgnoreFile(text: string): readonly string[] {
  const diagnostics = new Diagnostics();
  for (const name of ["ignore.txt", "ignore.json"]) readIgnoreList(name, text, diagnostics);
  return diagnostics.entries.filter(({ place }) => place === undefined).map(({ code }) => `${code} has no place`);
}

async function modelOf(inputs: Inputs, diagnostics: Diagnostics): Promise<Model | undefined> {
  const names = Object.keys(inputs);
  const overlays = names.filter((name) => name.startsWith("overlay"));
  const documents = names.filter((name) => !name.startsWith("overlay"));
  return (await loadModel(documents, { overlays }, accessTo(inputs), diagnostics))?.model;
}

function accessTo(inputs: Inputs): InputAccess {
  const refuse = async (): Promise<never> => {
    throw new Error("it does not exist");
  };
  return {
    readFile: async (path) => {
      const text = inputs[basename(path)];
      return text === undefined ? refuse() : new TextEncoder().encode(text);
    },
    isFile: async (path) => Object.hasOwn(inputs, basename(path)),
    readStandardInput: refuse,
    fetch: refuse,
    isPattern: () => false,
    glob: async () => [],
  };
}

function faultsOfFile(path: string, text: string): readonly string[] {
  // Of the metadata, the support code has the names of namespaces alone, and it takes long to parse.
  if (path === "odata.ts" && !text.includes(canary)) return [];
  if (!/^[^\\:*?"<>|]+$/.test(path) || path.split("/").some((part) => part === "" || /^\.+$/.test(part))) {
    return [`${path}: is not a path below the output folder`];
  }
  if (path.endsWith(".json")) {
    JSON.parse(text);
    return [];
  }
  return faultsOfCode(text).map((fault) => `${path}: ${fault}`);
}

function faultsOfCode(text: string): readonly string[] {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  const faults = parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  // Most code has nothing of the canary, and needs no walk.
  if (!text.includes(canary)) return faults;
  const visit = (node: ts.Node): void => {
    const callee = ts.isCallExpression(node)
      ? node.expression
      : ts.isTaggedTemplateExpression(node)
        ? node.tag
        : undefined;
    // Names that are made of it, such as that of the check of a type, are no text of the input.
    if (callee !== undefined && ts.isIdentifier(callee) && callee.text === canary) faults.push("calls the canary");
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}
