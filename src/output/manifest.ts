import { join } from "node:path";
import type { QualifiedName } from "../model/types.ts";
import type { PreviousName, PreviousNames } from "../plan/types.ts";
import { byCodePoint } from "../text/order.ts";
import { readPlainFile } from "./links.ts";

/** The file of the output that says how it was made and lists every other file with its hash. */
export const manifestName = "manifest.json";

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** SHA-256 of the inputs of the output, by kind. Absent: only built-in templates. */
export interface InputHashes {
  readonly metadata: string;
  readonly options: string;
  readonly templates?: string;
}

export interface Manifest {
  readonly tool: Tool;
  /** Undefined if the caller does not give them. */
  readonly inputs: InputHashes | undefined;
  /** What was generated for each type, and where; printed as it is. */
  readonly types: ReadonlyMap<QualifiedName, object>;
  /** The same for each operation. */
  readonly operations: ReadonlyMap<string, object>;
  /** SHA-256 in hexadecimal digits of each file, by its path below the output folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** Returns the manifest as JSON. Its entries are in code point order and a line each, so that a change of one type is one. */
export function printManifest({ tool, inputs, types, operations, files }: Manifest): string {
  return printed({
    tool,
    ...(inputs !== undefined && { inputs }),
    types: sortedObject(types),
    ...(operations.size > 0 && { operations: sortedObject(operations) }),
    files: sortedObject(files),
  });
}

function sortedObject<Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([left], [right]) => byCodePoint(left, right)));
}

/** The members that have an entry for each type, operation or file. */
const listing: ReadonlySet<string> = new Set(["types", "operations", "files"]);

function printed(manifest: object): string {
  const members = Object.entries(manifest).map(([name, value]: [string, unknown]) => {
    const text = listing.has(name) && isObject(value) ? entriesOf(value) : JSON.stringify(value, null, 2);
    return `  ${JSON.stringify(name)}: ${text.replaceAll("\n", "\n  ")}`;
  });
  return `{\n${members.join(",\n")}\n}\n`;
}

function entriesOf(value: object): string {
  const entries = Object.entries(value).map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n}`;
}

/** Returns whether the text is a manifest that was not edited or formatted since it was printed. */
export function isAsPrinted(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) && text === printed(json);
  } catch {
    return false;
  }
}

/** What an earlier manifest says about the files; `readNames` reads the names of the types. */
export type EarlierManifest = Omit<Manifest, "types" | "operations">;

/** Returns what an earlier run recorded about the files it wrote to the folder; undefined if there was none. */
export function readManifest(folder: string): EarlierManifest | undefined {
  try {
    return parseManifest(JSON.parse(withoutTypes(readPlainFile(join(folder, manifestName)))));
  } catch {
    return undefined;
  }
}

/** Returns whether there is a manifest that is no longer JSON, as after a merge with conflicts. */
export function isBrokenManifest(folder: string): boolean {
  try {
    const text = readPlainFile(join(folder, manifestName)).toString();
    JSON.parse(text);
    return false;
  } catch (cause) {
    return cause instanceof SyntaxError;
  }
}

/** Returns the names that an earlier run gave the types and operations; none if there was no run. */
export function readNames(folder: string): PreviousNames {
  try {
    const json: unknown = JSON.parse(readPlainFile(join(folder, manifestName)).toString());
    return isObject(json)
      ? new Map([...namesOf(json.types, "interface"), ...namesOf(json.operations, "name")])
      : new Map();
  } catch {
    return new Map();
  }
}

/**
 * Returns the manifest without its types and operations: they are two thirds of it, and a run that ends early would
 * spend much of its time on parsing them.
 */
function withoutTypes(manifest: Buffer): string {
  const [from, to] = [manifest.indexOf('\n  "types": {'), manifest.lastIndexOf('\n  "files": {')];
  const parts = from < 0 || to < from ? [manifest] : [manifest.subarray(0, from), manifest.subarray(to)];
  return parts.map((part) => part.toString()).join("");
}

function parseManifest(json: unknown): EarlierManifest | undefined {
  if (!isObject(json) || !isObject(json.tool) || !isObject(json.files)) return undefined;
  const { name, version } = json.tool;
  if (typeof name !== "string" || typeof version !== "string") return undefined;
  const files = new Map<string, string>();
  for (const path of Object.keys(json.files)) {
    const hash = json.files[path];
    if (typeof hash === "string") files.set(path, hash);
  }
  return { tool: { name, version }, inputs: inputsOf(json.inputs), files };
}

function inputsOf(json: unknown): InputHashes | undefined {
  if (!isObject(json)) return undefined;
  const { metadata, options, templates } = json;
  if (typeof metadata !== "string" || typeof options !== "string") return undefined;
  return { metadata, options, ...(typeof templates === "string" && { templates }) };
}

function namesOf(entries: unknown, member: "interface" | "name"): PreviousNames {
  const names = new Map<string, PreviousName>();
  for (const [key, entry] of isObject(entries) ? Object.entries(entries) : []) {
    const name = isObject(entry) ? entry[member] : undefined;
    if (typeof name === "string") names.set(key, { name, isRoot: (entry as { root?: unknown }).root !== false });
  }
  return names;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
