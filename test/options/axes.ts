/** Each value of each option that shapes the output, alone: what it changes, and what may be done with it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { besides, type CommandLine } from "./variants.ts";

export interface Axis {
  readonly option: string;
  readonly value: string;
  readonly commandLine: (folder: string) => CommandLine;
  /** Files that differ from the default's, with `*` for any characters: all of them, and no other. */
  readonly changes: readonly string[];
  /** TypeScript that compiles beside this output. Where it says so, the default's is its opposite. */
  readonly use: string;
  /** TypeScript that compiles beside the default output. */
  readonly useOfDefault?: string;
  readonly probe?: Probe;
}

/** Members put in place of the fixture's: what the guard says of it, by default and here. */
export interface Probe {
  readonly type: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly byDefault: readonly string[];
  readonly here: readonly string[];
}

/** Templates to put into the folder of that name. */
export const templates: Readonly<Record<string, string>> = {
  "templates/interface.hbs": `// Ours.\n${readFileSync(fileURLToPath(new URL("../../templates/interface.hbs", import.meta.url)), "utf8")}`,
};

const guards = ["demo.store/checks.ts", "demo.store/guards.ts"];
const allGuards = ["odata.ts", "demo.store/index.ts", ...guards];
const fixtures = "demo.store/fixtures/*";
const fixturesOf = (name: string) => `demo.store/fixtures/${name}.*`;
const casesOf = (name: string) => `demo.store/fixtures/${name}.cases.json`;

const noGuards = `import type * as all from "./index.js";
// @ts-expect-error There are none.
export type Guard = typeof all.isItem;
export type Item = all.Item;`;

export const axes: readonly Axis[] = [
  {
    option: "emit",
    value: "types",
    commandLine: () => ({ emit: ["types"] }),
    changes: [...allGuards, fixtures],
    use: noGuards,
  },
  {
    option: "emit",
    value: "guards",
    commandLine: () => ({ emit: ["guards"] }),
    changes: [fixtures],
    use: `import { isItem, type Item } from "./index.js";
export const items = (values: readonly unknown[]): Item[] => values.filter((value) => isItem(value));`,
  },
  {
    option: "emit",
    value: "request-guards",
    commandLine: () => ({ emit: ["request-guards"] }),
    changes: [...allGuards, fixtures, "demo.store/request-rules.ts", "demo.store/requests.ts"],
    use: `import * as all from "./index.js";
export const sent = (body: unknown): all.ItemCreate | undefined => (all.isItemCreate(body) ? body : undefined);
// @ts-expect-error What services send is not checked.
export type Guard = typeof all.isItem;`,
    useOfDefault: `import type * as all from "./index.js";
// @ts-expect-error Requests are not checked.
export type Guard = typeof all.isItemCreate;`,
  },
  {
    option: "emit",
    value: "operations",
    commandLine: () => ({ emit: ["operations"] }),
    changes: [...allGuards, fixtures, "service.ts"],
    use: `import type { Service } from "./service.js";
export type Names = keyof Service;`,
  },
  {
    option: "emit",
    value: "fixtures",
    commandLine: () => ({ emit: ["fixtures"] }),
    changes: [...allGuards, "demo.store/fixtures/*.cases.json"],
    use: noGuards,
  },
  {
    option: "emit",
    value: "cases",
    commandLine: () => ({ emit: ["cases"] }),
    changes: allGuards,
    use: noGuards,
  },
  {
    option: "emit",
    value: "factories",
    commandLine: () => ({ emit: ["factories"] }),
    changes: [...allGuards, fixtures, "demo.store/factories.ts"],
    use: `import { mockItem, type Item } from "./index.js";
export const item: Item = mockItem();`,
  },
  {
    option: "cases",
    value: "full",
    commandLine: () => ({ cases: "full" }),
    changes: ["demo.store/fixtures/*.cases.json"],
    use: 'export type { Item } from "./index.js";',
  },
  {
    option: "enums",
    value: "union",
    commandLine: () => ({ enums: "union" }),
    changes: ["demo.store/types.ts"],
    use: `import * as all from "./index.js";
export const red: all.Color = "red";
// @ts-expect-error There is no object.
export const object: unknown = all.Color;`,
    useOfDefault: `import { Color } from "./index.js";
export const red: Color = "red";
export const green: "green" = Color.green;`,
    probe: { type: "demo.store.item", members: { color: "blue" }, byDefault: ["enum /color"], here: ["enum /color"] },
  },
  {
    option: "enums",
    value: "enum",
    commandLine: () => ({ enums: "enum" }),
    changes: ["demo.store/types.ts"],
    use: `import { Color } from "./index.js";
export const red: Color = Color.red;
// @ts-expect-error An enum takes no literals.
export const literal: Color = "red";`,
    probe: { type: "demo.store.item", members: { color: "green" }, byDefault: [], here: [] },
  },
  {
    option: "numbers",
    value: "number",
    commandLine: () => ({ numbers: "number" }),
    changes: ["odata.ts", ...["item", "size"].map(casesOf)],
    use: `import type { Size } from "./index.js";
export const sum = (size: Size): number => size.grains + size.price + size.weight;`,
    useOfDefault: `import type { Size } from "./index.js";
// @ts-expect-error Strings travel too.
export const grains = (size: Size): number => size.grains;
// @ts-expect-error Numbers travel too.
export const price = (size: Size): string => size.price;
// @ts-expect-error INF travels too.
export const weight = (size: Size): number => size.weight;`,
    probe: { type: "demo.store.size", members: { grains: "5" }, byDefault: [], here: ["type /grains"] },
  },
  {
    option: "numbers",
    value: "string",
    commandLine: () => ({ numbers: "string" }),
    changes: ["odata.ts", ...["item", "book", "size"].map(fixturesOf)],
    use: `import type { Size } from "./index.js";
export const digits = (size: Size): string => size.grains.concat(size.price);`,
    probe: { type: "demo.store.size", members: { price: "5.25", grains: 5 }, byDefault: [], here: ["type /grains"] },
  },
  {
    option: "unspecified-items",
    value: "non-null",
    commandLine: () => ({ "unspecified-items": "non-null" }),
    changes: ["demo.store/types.ts", "demo.store/checks.ts", casesOf("item")],
    use: `import type { Item } from "./index.js";
export const tags = (item: Item): string[] => item.tags;`,
    useOfDefault: `import type { Item } from "./index.js";
// @ts-expect-error An item may be null.
export const tags = (item: Item): string[] => item.tags;`,
    probe: { type: "demo.store.item", members: { tags: ["a", null] }, byDefault: [], here: ["null /tags/1"] },
  },
  {
    option: "create-required",
    value: "non-nullable",
    commandLine: () => ({ "create-required": "non-nullable" }),
    changes: ["demo.store/types.ts"],
    use: `import type { CompanyCreate } from "./index.js";
export const founded = (company: CompanyCreate): string => company.founded;`,
    useOfDefault: `import type { CompanyCreate } from "./index.js";
export const company: CompanyCreate = {};`,
  },
  {
    option: "enum-values",
    value: "open",
    commandLine: () => ({ "enum-values": "open" }),
    changes: [
      "odata.ts",
      "demo.store/types.ts",
      "demo.store/checks.ts",
      "demo.store/guards.ts",
      ...["item", "color", "rights"].map(casesOf),
    ],
    use: `import type { Item } from "./index.js";
export const unknown = (item: Item): Item => ({ ...item, color: "blue" });`,
    useOfDefault: `import type { Item } from "./index.js";
// @ts-expect-error There is no such member.
export const unknown = (item: Item): Item => ({ ...item, color: "blue" });`,
    probe: { type: "demo.store.item", members: { color: "blue" }, byDefault: ["enum /color"], here: [] },
  },
  {
    option: "presence",
    value: "omit-nulls",
    commandLine: () => ({ presence: "omit-nulls" }),
    changes: ["odata.ts", "demo.store/checks.ts", casesOf("item"), casesOf("book")],
    use: `import { isItem, type odata, type Rights } from "./index.js";
export const rights = (value: unknown): odata.Flags<"read"> | Rights | null | undefined =>
  isItem(value) ? value.rights : undefined;
export const id = (value: unknown): string => (isItem(value) ? value.id : "");`,
    probe: {
      type: "demo.store.item",
      members: { rights: undefined, id: undefined },
      byDefault: ["missing /id", "missing /rights"],
      here: ["missing /id"],
    },
  },
  {
    option: "presence",
    value: "partial",
    commandLine: () => ({ presence: "partial" }),
    changes: ["odata.ts", "demo.store/checks.ts", "demo.store/fixtures/*.cases.json"],
    use: `import { isItem } from "./index.js";
// @ts-expect-error It may be absent.
export const id = (value: unknown): string => (isItem(value) ? value.id : "");`,
    useOfDefault: `import { isItem } from "./index.js";
export const id = (value: unknown): string => (isItem(value) ? value.id : "");`,
    probe: {
      type: "demo.store.item",
      members: { rights: undefined, id: undefined },
      byDefault: ["missing /id", "missing /rights"],
      here: [],
    },
  },
  {
    option: "open-types",
    value: "index",
    commandLine: () => ({ "open-types": "index" }),
    changes: ["demo.store/types.ts"],
    use: `import type { Audit } from "./index.js";
export const more = (audit: Audit): unknown => audit["more"];`,
    useOfDefault: `import type { Audit, odata } from "./index.js";
// @ts-expect-error It is not declared.
export const more = (audit: Audit): unknown => audit["more"];
export const dynamic = (audit: odata.Open<Audit>): unknown => audit["more"];`,
  },
  {
    option: "import-extension",
    value: "ts",
    commandLine: () => ({ "import-extension": "ts" }),
    changes: ["index.ts", "demo.store/index.ts", "demo.store/types.ts", ...guards],
    use: `import { isItem, type Item } from "./index.ts";
export const items = (values: readonly unknown[]): Item[] => values.filter((value) => isItem(value));`,
  },
  {
    option: "import-extension",
    value: "none",
    commandLine: () => ({ "import-extension": "none" }),
    changes: ["index.ts", "demo.store/index.ts", "demo.store/types.ts", ...guards],
    use: `import { isItem, type Item } from "./index";
export const items = (values: readonly unknown[]): Item[] => values.filter((value) => isItem(value));`,
  },
  {
    option: "declarations",
    value: "true",
    commandLine: () => ({ declarations: true }),
    changes: ["odata.*", "index.*", ...["index", "types", "checks", "guards"].map((name) => `demo.store/${name}.*`)],
    use: `import { isItem, type Item } from "./index.js";
// @ts-expect-error There is no such property.
export const nameOf = (value: unknown): unknown => (isItem(value) ? value.nam : undefined);
export const items = (values: readonly unknown[]): Item[] => values.filter((value) => isItem(value));`,
  },
  {
    option: "control-information",
    value: "plain",
    commandLine: () => ({ "control-information": "plain" }),
    changes: ["odata.ts", "demo.store/*"],
    use: `import type { AnyItem, Book } from "./index.js";
export const book = (item: AnyItem): Book | undefined => (item["@type"] === "#demo.store.book" ? item : undefined);`,
    useOfDefault: `import type { AnyItem, Book } from "./index.js";
export const book = (item: AnyItem): Book | undefined => (item["@odata.type"] === "#demo.store.book" ? item : undefined);`,
  },
  {
    option: "untyped",
    value: "demo.store.size",
    commandLine: () => ({ untyped: ["demo.store.size"] }),
    changes: [
      "demo.store/types.ts",
      "demo.store/checks.ts",
      "demo.store/fixtures/item.*",
      "demo.store/fixtures/book.*",
    ],
    use: `import type { Item } from "./index.js";
export const item = (given: Item): Item => ({ ...given, size: "anything" });`,
    probe: { type: "demo.store.item", members: { size: [1] }, byDefault: ["type /size"], here: [] },
  },
  {
    option: "preset",
    value: "graph",
    commandLine: () => ({ preset: "graph" }),
    changes: ["odata.ts", "demo.store/types.ts", ...guards, "demo.store/fixtures/*.cases.json"],
    use: `import type { Item } from "./index.js";
export const unknown = (item: Item): string[] => [...item.tags, item.color satisfies string];`,
    probe: {
      type: "demo.store.item",
      members: { color: "blue", tags: [null] },
      byDefault: ["enum /color"],
      here: ["null /tags/0"],
    },
  },
  {
    option: "navigation",
    value: "deep",
    commandLine: () => ({ navigation: "deep" }),
    changes: ["demo.store/types.ts", ...guards, ...["item", "company"].map(casesOf)],
    use: `import { isItem, odata } from "./index.js";
export const founded = (value: unknown): string | undefined =>
  isItem(value) && !odata.isReference(value.maker) ? value.maker?.founded : undefined;`,
    probe: {
      type: "demo.store.item",
      members: { maker: { id: "x" } },
      byDefault: [],
      here: ["type /maker/id", "missing /maker/founded"],
    },
  },
  {
    option: "root",
    value: "demo.store.size",
    commandLine: () => ({ root: ["demo.store.size"] }),
    changes: [
      "demo.store/types.ts",
      ...guards,
      ...["audit", "book", "color", "company", "item", "rights"].map(fixturesOf),
    ],
    use: `import type * as all from "./index.js";
// @ts-expect-error It is left out.
export type Item = all.Item;
export type Size = all.Size;`,
  },
  {
    option: "templates",
    value: "a folder",
    commandLine: (folder) => ({ templates: `${folder}/templates` }),
    changes: ["demo.store/types.ts"],
    use: `export type { Item } from "./index.js";`,
  },
  {
    option: "overlay",
    value: "annotations",
    commandLine: () => ({ overlay: [besides("overlay.csdl.xml")] }),
    changes: ["demo.store/types.ts"],
    use: `export type { Company } from "./index.js";`,
  },
  {
    option: "reference",
    value: "a file for an address",
    commandLine: () => ({
      metadata: [besides("referring.csdl.xml")],
      reference: [`https://example.org/store=${besides("store.csdl.xml")}`],
    }),
    changes: ["index.ts", "demo.shop/*"],
    use: `import type { Offer, Size } from "./index.js";
export const size = (offer: Offer): Size => offer.size;`,
  },
  {
    option: "severity",
    value: "a rule that is off",
    commandLine: () => ({ metadata: [besides("referring.csdl.xml")], severity: ["unresolved-type=off"] }),
    changes: ["index.ts", "odata.ts", "demo.shop/*", "demo.store/*"],
    use: `import type { Offer } from "./index.js";
export const size: Offer["size"] = () => "anything";`,
  },
  {
    option: "report",
    value: "a file",
    commandLine: (folder) => ({ report: `${folder}/report.md` }),
    changes: ["model.json"],
    use: `export type { Item } from "./index.js";`,
  },
];

/** Options of `generate` that say what to read, where to write, what to check and what to print, and no more. */
export const withoutEffect: readonly string[] = [
  ...["metadata", "config", "out"],
  ...["only", "header", "limit", "allow-private"],
  ...["allow-network", "allow-root", "strict"],
  ...["verify", "dry-run", "watch", "force"],
  ...["format", "timing", "quiet", "color"],
  // It writes a file of its own; `test/cli/report.test.ts` reads it.
  ...["depfile"],
];
