/** All that comes of one document: files, or what keeps them from being. */
import { dirname } from "node:path";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { type InputAccess, nodeAccess } from "../../src/inputs/access.ts";
import { generateFiles, loadModel } from "../../src/pipeline.ts";
import { sharedPath } from "../support/shared.ts";

export interface Outcome {
  /** Text by path, and the manifest's entry by qualified name; none if there are errors. */
  readonly output: ReadonlyMap<string, string>;
  /** Codes of errors, each once, sorted. */
  readonly errors: readonly string[];
}

/** Edits to the text of every file that is read, by its representation. */
export interface Edits {
  readonly xml: readonly Edit[];
  readonly json: readonly Edit[];
}

type Edit = (text: string) => string;

/** Returns the outcome for the document at `path`. */
export async function outcomeOf(path: string, edits: Edits = { xml: [], json: [] }): Promise<Outcome> {
  const diagnostics = new Diagnostics();
  const references = referencesOf(path);
  const options = { references, allowedRoots: [...references.values()].map((file) => dirname(file)) };
  const selection = await loadModel([path], options, editingAccess(edits), diagnostics);
  const generated = selection && (await generateFiles(selection.model, {}, diagnostics));
  const output = new Map<string, string>();
  for (const file of generated?.files ?? []) output.set(file.path, file.text);
  for (const [name, entry] of generated?.types ?? []) output.set(`manifest.json: ${name}`, JSON.stringify(entry));
  const errors = diagnostics.entries.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { output, errors: [...new Set(errors)].sort() };
}

function editingAccess({ xml, json }: Edits): InputAccess {
  const access = nodeAccess(process.stdin);
  const readFile = async (path: string): Promise<Uint8Array> => {
    const text = new TextDecoder().decode(await access.readFile(path));
    const edits = path.endsWith(".json") ? json : xml;
    return new TextEncoder().encode(edits.reduce((before, edit) => edit(before), text));
  };
  return { ...access, readFile };
}

/** Both representations refer to the same files, wherever they themselves lie, and may be referred to by them. */
function referencesOf(path: string): ReadonlyMap<string, string> {
  const openapi = (name: string) =>
    path.endsWith(`__${name}.json`) ? path : sharedPath("corpus", "oasis-openapi", `${name}.xml`);
  return new Map([
    ["./Products.xml", openapi("Products")],
    ["./People.xml", openapi("People")],
    ["http://vocabs.odata.org/core/v1", sharedPath("corpus", "oasis-vocabularies", "Org.OData.Core.V1.xml")],
  ]);
}

/** Returns the differences between two outcomes: paths, with the first lines of either that the other has not. */
export function differencesOf(xml: Outcome, json: Outcome): string[] {
  const paths = [...new Set([...xml.output.keys(), ...json.output.keys()])];
  const errors = xml.errors.join() === json.errors.join() ? [] : [`errors: ${xml.errors} and ${json.errors}`];
  const inFiles = paths
    .filter((path) => xml.output.get(path) !== json.output.get(path))
    .map((path) => `${path}: ${lineDifferences(xml.output.get(path) ?? "", json.output.get(path) ?? "")}`);
  return [...errors, ...inFiles];
}

function lineDifferences(xml: string, json: string): string {
  const [ofXml, ofJson] = [xml.split("\n"), json.split("\n")];
  const [inXml, inJson] = [new Set(ofXml), new Set(ofJson)];
  const only = [
    ...ofXml.filter((line) => !inJson.has(line)).map((line) => `xml ${line.trim()}`),
    ...ofJson.filter((line) => !inXml.has(line)).map((line) => `json ${line.trim()}`),
  ];
  return only.length > 0 ? only.slice(0, 8).join(" | ") : "the order of lines";
}
