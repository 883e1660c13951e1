/** Guards that are given a query, called in all three forms. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { loadBundle, type Violation } from "./guards.ts";
import { generateInto, write } from "./output.ts";

type Callable = (...args: readonly unknown[]) => unknown;
export type Exports = Readonly<Record<string, Callable>>;

export interface Loaded {
  readonly generated: Exports;
  readonly odata: Exports;
}

export const libraryCsdl = fileURLToPath(new URL("../types/consumer/library.csdl.xml", import.meta.url));

/** Generates the guards of a document into a folder, and loads them. */
export async function loadExports(
  folder: string,
  csdl: string,
  options: Parameters<typeof generateInto>[2] = {},
): Promise<Loaded> {
  const output = await generateInto(folder, [csdl], options);
  const text = 'export * as generated from "./index.ts"; export * as odata from "./odata.ts";';
  return loadBundle(output.folder, text) as unknown as Loaded;
}

/** Writes a document with one schema, `t`, into a folder. */
export function writeSchema(folder: string, schema: string): string {
  const path = join(folder, "t.csdl.xml");
  const open = '<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.01"><edmx:DataServices>';
  const namespace = '<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="t">';
  write(path, `${open}${namespace}${schema}</Schema></edmx:DataServices></edmx:Edmx>`);
  return path;
}

/** What `validate` says, as `code pointer`; `is` and `assert` must agree. */
export function faultsIn({ generated, odata }: Loaded, type: string, value: unknown, query?: object): string[] {
  const { [`is${type}`]: is, [`assert${type}`]: assert, [`validate${type}`]: validate } = generated;
  return agreed(
    odata,
    () => is!(value, query),
    () => assert!(value, query),
    () => validate!(value, query),
  );
}

/** What the third form says, as `code pointer`; the others must agree. */
export function agreed(odata: Exports, is: () => unknown, assert: () => unknown, validate: () => unknown): string[] {
  const found = (validate() as Violation[]).map(({ code, pointer }) => `${code} ${pointer}`);
  expect(is()).toBe(found.length === 0);
  if (found.length === 0) expect(assert).not.toThrow();
  else expect(assert).toThrow(odata.ValidationError as never);
  return found;
}

const id = "01234567-89ab-cdef-0123-456789abcdef";

/** Instances of the types of the library. */
export const item = {
  id,
  title: "T",
  shelf: "A1",
  language: "en",
  price: null,
  access: "everyone",
  addedAt: "2020-01-01T00:00:00Z",
};
export const book = { ...item, "@odata.type": "#city.library.book", pages: 3, genres: "crime" };
export const recording = { ...item, "@odata.type": "#city.library.recording", length: "PT1H" };
export const reader = { card: "1", contacts: [{ kind: "mail", address: null }], lastItem: { note: null } };
