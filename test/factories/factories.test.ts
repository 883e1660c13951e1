/** What factories return: it passes the guards, whatever is changed, and is as small as what is used. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { EmitKind } from "../../src/plan/options.ts";
import { readFixture } from "../agreement/agreement.ts";
import { compilerMessages } from "../agreement/compile.ts";
import { type Guards, loadBundle, loadGuards, minifiedBundle } from "../agreement/guards.ts";
import { folderForSuite, type GeneratedOutput, generateInto, write } from "../agreement/output.ts";

const emit = new Set<EmitKind>(["types", "guards", "fixtures", "factories"]);
const shop = fileURLToPath(new URL("../types/consumer/shop.csdl.xml", import.meta.url));
const metadata = fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url));
const folder = folderForSuite();

type Json = Readonly<Record<string, unknown>>;
type Factory = (overrides?: object, query?: object) => Json;
type Factories = (count: number, overrides?: object | ((index: number) => object), query?: object) => readonly Json[];

let output: GeneratedOutput;
let guards: Guards;
let one: Readonly<Record<string, Factory>>;
let several: Readonly<Record<string, Factories>>;

beforeAll(async () => {
  output = await generateInto(join(folder, "shop"), [shop], { emit });
  await generateInto(join(folder, "seed"), [metadata], { emit });
  guards = loadGuards(output);
  const exports = loadBundle(output.folder, 'export * from "./index.ts";');
  one = exports as typeof one;
  several = exports as unknown as typeof several;
});

it("compiles with every strictness, beside what may and may not be done", { timeout: 120_000 }, async () => {
  cpSync(fileURLToPath(new URL("usage.ts", import.meta.url)), join(folder, "usage.ts"));
  const created = [...output.types.values()].filter(({ factory }) => factory !== undefined);
  const lines = created.map(({ factory, interface: type, any }, index) => {
    const value = one[`${factory}Create`]!();
    // Of an abstract type it is a create of one of its subtypes.
    const name = any === undefined || String(value["@odata.type"]).endsWith(`.${type}`) ? type : any.union;
    return `export const c${index}: all.${name}Create = ${JSON.stringify(value)};`;
  });
  write(join(folder, "creates.ts"), ['import type * as all from "./shop/index.js";', ...lines].join("\n"));
  expect(await compilerMessages({ folder })).toEqual([]);
});

it("returns the fixture, and passes the guard", () => {
  const types = [...output.types].filter(([, { factory }]) => factory !== undefined);
  expect(types.length).toBeGreaterThan(8);
  for (const [name, { factory }] of types) {
    const value = one[factory!]!();
    expect(value).toEqual(readFixture(output, name));
    expect(guards.types.get(name)!.validate(value)).toEqual([]);
  }
});

const validate = (value: unknown, query?: object) =>
  guards.types.get("corner.shop.customer")!.validate(value, query as never);

describe("what is changed", () => {
  it("is merged into single complex values, and replaces collections", () => {
    const usual = one.mockCustomer!() as { mailing: object; phones: readonly object[] };
    const value = one.mockCustomer!({ mailing: { weekly: true, topics: undefined }, phones: [] });
    expect(value).toEqual({ ...usual, mailing: { ...usual.mailing, weekly: true }, phones: [] });
    expect(validate(value)).toEqual([]);
  });

  it("leaves the next value as it is", () => {
    const before = structuredClone(one.mockCustomer!());
    (one.mockCustomer!({ name: "other" }).mailing as { weekly: unknown }).weekly = "changed";
    expect(one.mockCustomer!()).toEqual(before);
  });

  it("decides on the type, where there are several", () => {
    expect(one.mockAnyCustomer!()).toMatchObject({ "@odata.type": "#corner.shop.customer" });
    const name = "#corner.shop.businessCustomer";
    const business = one.mockAnyCustomer!({ "@odata.type": name, taxNumber: "1" });
    expect(business).toEqual({ ...one.mockBusinessCustomer!(), taxNumber: "1" });
  });
});

describe("an answer to a query", () => {
  it("has what is selected and expanded, and nothing else", () => {
    const query = { select: ["name", "mailing/weekly"], expand: { guide: true, orders: { select: ["total"] } } };
    const value = one.mockCustomer!({ orders: [one.mockOrder!({ total: 5 })] }, query);
    expect(value).toEqual({
      "@odata.type": "#corner.shop.customer",
      name: one.mockCustomer!().name,
      mailing: { weekly: expect.any(Boolean) },
      guide: null,
      orders: [{ "@odata.type": "#corner.shop.order", total: 5 }],
    });
    expect(validate(value, query)).toEqual([]);
  });

  it("needs what a relation leads to, where it may not be null", () => {
    expect(() => one.mockOrder!({}, { expand: { customer: true } })).toThrow(
      "customer is not null: give what it leads to, as in { customer: … }.",
    );
    const value = one.mockOrder!({ customer: one.mockCustomer!() }, { expand: { customer: true } });
    expect(value.customer).toEqual(one.mockCustomer!());
  });
});

describe("several", () => {
  it("have other identifiers, and dates in order", () => {
    const customers = several.mockCustomers!(3);
    const [first] = customers as [{ number: number; born: string }];
    expect(customers.map(({ number }) => number)).toEqual([0, 1, 2].map((step) => first.number + step));
    expect(customers.map(({ born }) => born)).toEqual([...customers.map(({ born }) => born as string)].sort());
    expect(new Set(customers.map(({ born }) => born)).size).toBe(3);
    const ids = several.mockOrders!(300).map(({ id }) => id);
    expect(new Set(ids).size).toBe(300);
  });

  it("are changed alike, or each by its index", () => {
    expect(several.mockCustomers!(2, { name: "a" }).map(({ name }) => name)).toEqual(["a", "a"]);
    const numbered = several.mockCustomers!(2, (index: number) => ({ number: 10 * index }), { select: ["number"] });
    expect(numbered.map(({ number }) => number)).toEqual([0, 10]);
    expect(Object.keys(numbered[0]!)).toEqual(["@odata.type", "number"]);
  });
});

it("one alone bundles to its own literal", () => {
  const code = minifiedBundle(join(folder, "seed"), 'export { mockVppTokenLicenseSummary } from "./index.ts";');
  expect(code).toContain("#microsoft.graph.vppTokenLicenseSummary");
  expect(code).not.toContain("vppTokenRevoke");
  expect(code.length).toBeLessThan(2500);
});

it("responses of a service are what the guards of responses take", () => {
  const bundle = loadBundle(join(folder, "shop"), 'export * from "./odata.ts";') as Record<
    string,
    (...values: unknown[]) => unknown
  >;
  expect(bundle.isErrorResponse!(bundle.mockErrorResponse!())).toBe(true);
  const page = bundle.mockCollection!(several.mockOrders!(2), { "@odata.count": 2 });
  expect(bundle.isCollection!(page, (item: object) => "total" in item)).toBe(true);
  const delta = bundle.mockDelta!([{ "@removed": { reason: "deleted" }, id: "1" }], { "@odata.deltaLink": "next" });
  expect(bundle.isDelta!(delta, () => false)).toBe(true);
});
