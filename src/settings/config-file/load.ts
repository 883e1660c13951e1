import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { pathToFileURL } from "node:url";
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { type Place, type Source, sourceOf } from "../../text/source.ts";
import { compilerPackage, installHint, loadIfInstalled } from "../../verify/missing.ts";
import { packageKey } from "./find.ts";

/** One setting as the file has it, unchecked. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
  readonly place: Place | undefined;
  /** Of an object's members. */
  readonly placeOf?: (key: string) => Place | undefined;
}

/** The settings of one configuration, in the order of the file. */
export interface Configuration {
  /** How messages name it: the file and, if it has several, the number. */
  readonly label: string;
  readonly settings: readonly Setting[];
}

/**
 * Returns the configurations of a config file: one, or those of an array. Reports what cannot be read. `label` is the
 * name of the file in messages.
 */
export async function loadConfig(
  file: string,
  label: string,
  diagnostics: Diagnostics,
): Promise<readonly Configuration[]> {
  try {
    if (extname(file) === ".json") return readJson(file, label, diagnostics);
    const config = await importConfig(file);
    const items = Array.isArray(config) ? config.map(settingsOf) : [settingsOf(config)];
    return named(label, items, (what = "its default export is not an object") =>
      diagnostics.report("invalid-config", [label, what]),
    );
  } catch (cause) {
    diagnostics.report("invalid-config", [label, messageOf(cause)]);
    return [];
  }
}

function readJson(file: string, label: string, diagnostics: Diagnostics): readonly Configuration[] {
  const source = sourceOf(label, readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  for (const error of errors) {
    const place = { source, offset: error.offset };
    diagnostics.report("invalid-config", [label, sentence(printParseErrorCode(error.error))], { place });
  }
  if (errors.length > 0) return [];
  const found = basename(file) === "package.json" && root ? findNodeAtLocation(root, [packageKey]) : root;
  const nodes = found?.type === "array" ? (found.children ?? []) : [found];
  const items = nodes.map((node) => settingsOfNode(node, source));
  return named(label, items, (what = "it does not hold an object") =>
    diagnostics.report("invalid-config", [label, what], { place: found && { source, offset: found.offset } }),
  );
}

/** Names the configurations. Refuses an empty list, and items that are not objects. */
function named(
  label: string,
  items: readonly (readonly Setting[] | undefined)[],
  refuse: (what?: string) => void,
): readonly Configuration[] {
  const isList = items.length > 1;
  if (items.length === 0) refuse("it holds no configuration");
  for (const [index, item] of items.entries())
    if (item === undefined) refuse(isList ? `configuration ${index + 1} is not an object` : undefined);
  return items.map((settings = [], index) => ({
    label: isList ? `${label}, configuration ${index + 1}` : label,
    settings,
  }));
}

function settingsOfNode(node: Node | undefined, source: Source): readonly Setting[] | undefined {
  return node?.type === "object" ? node.children?.map((property) => setting(property, source)) : undefined;
}

function setting(property: Node, source: Source): Setting {
  const [name, value] = property.children ?? [];
  return {
    name: String(name?.value),
    value: value === undefined ? undefined : getNodeValue(value),
    place: { source, offset: property.offset },
    placeOf: (key) => {
      const member = value?.children?.find(({ children }) => children?.[0]?.value === key);
      return member && { source, offset: member.offset };
    },
  };
}

function settingsOf(config: unknown): readonly Setting[] | undefined {
  if (typeof config !== "object" || config === null || Array.isArray(config)) return undefined;
  return Object.entries(config).map(([name, value]) => ({ name, value, place: undefined }));
}

async function importConfig(file: string): Promise<unknown> {
  // The query makes Node load a changed file again in watch mode.
  const url = `${pathToFileURL(file).href}?changed=${performance.now()}`;
  const module: unknown = await (extname(file) === ".ts" ? importTypeScript(file, url) : import(url));
  return typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
}

async function importTypeScript(file: string, url: string): Promise<unknown> {
  try {
    return await import(url);
  } catch (cause) {
    // Node before 22.18 does not strip types by itself.
    if (!(cause instanceof Error && "code" in cause && cause.code === "ERR_UNKNOWN_FILE_EXTENSION")) throw cause;
    const compiler = await loadIfInstalled(() => import("../../verify/transpile.ts"));
    if (compiler === undefined)
      throw new Error(`Node ${process.version} needs ${compilerPackage} to read TypeScript. ${installHint}`);
    return import(await compiler.compileModule(file));
  }
}

function sentence(parseErrorCode: string): string {
  return parseErrorCode.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, "");
}
