import type { Type } from "../model/types.ts";
import { nameAllocator } from "./free-names.ts";
import { deviceName } from "./reserved.ts";
import type { FixtureFiles, OperationFiles } from "./types.ts";

const rootFiles = ["index.ts", "odata.ts", "manifest.json", "model.json", "service.ts"];

/** Returns the folder of each namespace, safe and distinct on file systems that ignore case. */
export function allocateFolders(namespaces: readonly string[]): ReadonlyMap<string, string> {
  const allocate = stemAllocator((stem) => [stem], rootFiles);
  return new Map(namespaces.map((namespace) => [namespace, allocate(namespace)]));
}

/** Returns the fixture and cases files of each type below its namespace's folder, named after the type. */
export function allocateFixtureFiles(types: readonly Type[], folder: string): ReadonlyMap<Type, FixtureFiles> {
  const allocate = stemAllocator((stem) => Object.values(filesAt(stem)));
  const files = new Map<Type, FixtureFiles>();
  for (const type of types) {
    const stem = allocate(type.name);
    files.set(type, filesAt(`${folder}/fixtures/${stem}`));
  }
  return files;
}

/**
 * Returns the fixture files of each operation below its namespace's folder, named after its declarations. The dot keeps them
 * apart from those of types.
 */
export function allocateOperationFiles(names: readonly string[], folder: string): ReadonlyMap<string, OperationFiles> {
  const kinds = ["parameters", "response"];
  const allocate = stemAllocator((stem) => kinds.flatMap((kind) => Object.values(filesAt(`${stem}.${kind}`))));
  const files = new Map<string, OperationFiles>();
  for (const name of names) {
    const path = `${folder}/fixtures/${allocate(name)}`;
    files.set(name, { parameters: filesAt(`${path}.parameters`), response: filesAt(`${path}.response`) });
  }
  return files;
}

function filesAt(path: string): FixtureFiles {
  return { fixture: `${path}.json`, cases: `${path}.cases.json` };
}

/** Gives each name the first stem of `name`, `name_2`, `name_3`, … whose files are free. */
function stemAllocator(
  filesOf: (stem: string) => readonly string[],
  others: readonly string[] = [],
): (name: string) => string {
  const taken = new Set(others);
  const take = (stem: string): boolean => {
    const keys = filesOf(stem).map(foldCase);
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  };
  const allocate = nameAllocator(take, (stem) => foldCase(`${stem}_`));
  return (name) => allocate(fileNameOf(name));
}

/** Folds case and accents: file systems do both in different ways, so names that one may confuse count as the same. */
function foldCase(name: string): string {
  return name.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase();
}

const longestStem = 100;

/** What no name of a file may have, or what has a meaning in the path of an import. */
const unsafeInFileName = /[^\p{L}\p{N}\p{Mn}\p{Mc}\p{Pc}$.@-]|^\.+|\.+$/gu;

/**
 * Returns a file name for a CSDL name. CSDL names have letters, digits, connectors and format characters (section
 * 15.2); the last are dropped. Characters that CSDL forbids become underscores, except some that are safe.
 */
function fileNameOf(name: string): string {
  const visible = /^[\w.]*\w$/.test(name) ? name : withoutFormat(name).replace(unsafeInFileName, "_") || "_";
  const short = [...visible].slice(0, longestStem).join("");
  const bounded = Buffer.byteLength(short) > 200 ? [...short].slice(0, 40).join("") : short;
  // Windows checks the part before the first dot.
  return deviceName.test(bounded) ? bounded.replace(/^[^.]*/, (device) => `${device}_`) : bounded;
}

function withoutFormat(name: string): string {
  return name.replace(/\p{Cf}/gu, "");
}
