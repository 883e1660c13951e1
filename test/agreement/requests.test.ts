/** The guards of requests vouch for what the types of requests say: the compiler judges the same bodies. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { GenerateOptions } from "../../src/pipeline.ts";
import { compilerMessages } from "./compile.ts";
import { folderForSuite, type GeneratedOutput, generateInto, write } from "./output.ts";
import { compareRequests, loadRequestGuards, type RequestGuard } from "./request-guards.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const shop = path("../types/consumer/shop.csdl.xml");
const folder = folderForSuite();

const inputs: readonly [string, string, GenerateOptions][] = [
  ["shop", shop, {}],
  ["strict", shop, { createRequired: "non-nullable" }],
  ["plain", shop, { controlInformation: "plain" }],
  ["library", path("../types/consumer/library.csdl.xml"), {}],
  ["restrictions", path("../scenarios/restrictions/input.xml"), {}],
  ["seed", path("../../metadata/microsoft.graph.xml"), {}],
  ["open", path("../../metadata/microsoft.graph.xml"), { enumValues: "open" }],
  ["guards", path("guards.csdl.xml"), {}],
  ["versions", path("versions.csdl.xml"), {}],
];

it("accept and refuse what the compiler does", { timeout: 120_000 }, async () => {
  const emit = new Set(["types", "request-guards", "fixtures"] as const);
  const outputs: GeneratedOutput[] = [];
  for (const [name, input, options] of inputs) {
    outputs.push(await generateInto(join(folder, name), [input], { ...options, emit }));
  }
  const { bodies, differences } = await compareRequests(outputs, folder);
  expect(differences).toEqual([]);
  expect(bodies).toBeGreaterThan(1000);
});

/** An instance keeps its type when it is updated, so that an update need not name the type. */
describe("what a subtype declares, in a value that does not say of which type it is", () => {
  const bodies: readonly (readonly [string, object, readonly string[]])[] = [
    ["what the declared type has", { Start: { Delay: 1 } }, []],
    ["what a subtype has", { Start: { Delay: 1, Order: ["a"] } }, []],
    ["what subtypes of different depths have", { Start: { Order: [], Horn: true, Lamp: { Colour: "red" } } }, []],
    ["a value of another type", { Start: { Order: 1 } }, ["type /Start/Order"]],
    ["a property of a value", { Start: { Lamp: { Color: "red" } } }, ["extra /Start/Lamp/Color"]],
    ["what subtypes have in different ways", { Start: { Note: 1 } }, []],
    ["what no subtype has", { Start: { Ordr: ["a"] } }, ["extra /Start/Ordr"]],
    [
      "what the named type does not have",
      { Start: { "@odata.type": "#Crane.v1_0_1.Start", Horn: true } },
      ["extra /Start/Horn"],
    ],
    ["an item, which is new", { Starts: [{ Delay: 1, Horn: true }] }, ["extra /Starts/0/Horn"]],
  ];

  it("is taken of updates", { timeout: 60_000 }, async () => {
    const emit = new Set(["types", "request-guards"] as const);
    const output = await generateInto(join(folder, "subtypes"), [path("versions.csdl.xml")], { emit });
    const [create, update] = loadRequestGuards(output).get("Crane.v1_20_0.Crane")!;
    const faults = ({ validate }: RequestGuard, body: object) =>
      validate(body).map(({ code, pointer }) => `${code} ${pointer}`);
    for (const [title, body, expected] of bodies) expect(faults(update!, body), title).toEqual(expected);
    expect(faults(create!, { Start: { Horn: true } })).toEqual(["extra /Start/Horn"]);
    const lines = bodies.map(([, body], i) => `export const b${i}: CraneUpdate = ${JSON.stringify(body)};`);
    const text = ['import type { CraneUpdate } from "./Crane.v1_20_0/types.js";', ...lines].join("\n");
    write(join(output.folder, "bodies.ts"), text);
    const messages = await compilerMessages({ folder: output.folder, include: ["bodies.ts"] });
    const refused = messages.flatMap((message) => /^bodies\.ts\((\d+),/.exec(message)?.[1] ?? []);
    // The compiler takes what any type of a union has, also of new values.
    const wrong = bodies.flatMap(([title, , expected], i) => (expected.length > 0 ? [[title, String(i + 2)]] : []));
    expect(refused).toEqual(wrong.filter(([title]) => title !== "an item, which is new").map(([, line]) => line));
  });
});

describe("guards of requests", () => {
  let guards: ReadonlyMap<string, RequestGuard>;
  beforeAll(async () => {
    const emit = new Set(["types", "request-guards"] as const);
    const output = await generateInto(join(folder, "alone"), [shop], { createRequired: "non-nullable", emit });
    guards = new Map([...loadRequestGuards(output).values()].flat().map((guard) => [guard.type, guard]));
  });

  /** Returns what `validate` says; `is` and `assert` must agree. */
  function faults(type: string, body: unknown): readonly string[] {
    const { is, assert, validate } = guards.get(type)!;
    const found = validate(body).map(({ code, pointer }) => `${code} ${pointer}`);
    expect(is(body)).toBe(found.length === 0);
    if (found.length === 0) expect(() => assert(body)).not.toThrow();
    else expect(() => assert(body)).toThrow("Not a valid body to ");
    return found;
  }

  const mailing = { weekly: true, format: "plain", topics: { food: true, drink: false } };
  const ada = { name: "Ada", born: "1815-12-10", mailing };

  it("refuse every body where the options cannot be read", () => {
    const { proxy: options, revoke } = Proxy.revocable({}, {});
    revoke();
    const { is, assert, validate } = guards.get("CustomerCreate")!;
    expect(is(ada)).toBe(true);
    expect(is(ada, options)).toBe(false);
    expect(validate(ada, options)).toMatchObject([{ code: "unreadable", pointer: "" }]);
    expect(() => assert(ada, options)).toThrow("Not a valid body to ");
  });

  it.each<[string, string, unknown, readonly string[]]>([
    [
      "what must be sent is missing",
      "CustomerCreate",
      { mailing: {} },
      [
        "missing /name",
        "missing /born",
        "missing /mailing/weekly",
        "missing /mailing/format",
        "missing /mailing/topics",
      ],
    ],
    ["an update needs nothing", "CustomerUpdate", { mailing: { topics: {} } }, []],
    ["items of an update are new", "CustomerUpdate", { phones: [{}] }, ["missing /phones/0/number"]],
    ["what the set refuses", "CustomerCreate", { ...ada, joined: "2024-02-29" }, ["extra /joined"]],
    [
      "a key and what cannot change",
      "CustomerUpdate",
      { number: 1, born: "1815-12-10" },
      ["extra /number", "extra /born"],
    ],
    ["what the service computes", "OrderCreate", { id: "x", total: 1 }, ["extra /id"]],
    [
      "a misspelt property",
      "CustomerUpdate",
      { mailing: { topics: { foood: true } } },
      ["extra /mailing/topics/foood"],
    ],
    ["a value of the wrong form", "CustomerUpdate", { joined: "tomorrow", name: 1 }, ["format /joined", "type /name"]],
    ["null", "CustomerUpdate", { name: null, mailing: null, delivery: null }, ["null /mailing"]],
    ["undefined", "CustomerUpdate", { name: undefined, misspelt: undefined }, []],
    ["a deep insert", "CustomerCreate", { ...ada, orders: [{ total: "much" }] }, ["format /orders/0/total"]],
    [
      "what is contained",
      "CustomerCreate",
      { ...ada, notes: [{ id: 1 }, { "@odata.id": "notes(1)" }] },
      ["missing /notes/0/text", "missing /notes/1/text"],
    ],
    ["references", "CustomerUpdate", { guide: { "@odata.id": "staff(1)" }, orders: [{ "@id": "orders(1)" }] }, []],
    ["links", "CustomerCreate", { ...ada, "guide@odata.bind": "staff(1)", "orders@odata.bind": ["orders(1)"] }, []],
    [
      "links of another kind",
      "CustomerCreate",
      { ...ada, "guide@odata.bind": null, "orders@odata.bind": "orders(1)" },
      ["null /guide@odata.bind", "type /orders@odata.bind"],
    ],
    ["links that end", "CustomerUpdate", { "guide@odata.bind": null }, []],
    ["links that must not end", "OrderUpdate", { "customer@odata.bind": null }, ["null /customer@odata.bind"]],
    [
      "links to what is contained, or is not declared",
      "CustomerUpdate",
      { "notes@odata.bind": [], "gide@odata.bind": "x" },
      ["extra /notes@odata.bind", "extra /gide@odata.bind"],
    ],
    ["annotations", "CustomerUpdate", { "@my.note": 1, "born@my.note": 1, mailing: { "format@my.note": 1 } }, []],
    ["an abstract type", "CustomerUpdate", { delivery: { days: 2 } }, ["missing /delivery/@odata.type"]],
    [
      "a subtype",
      "CustomerUpdate",
      { delivery: { "@odata.type": "#corner.shop.courier", company: 1 } },
      ["type /delivery/company"],
    ],
    [
      "a type that is not declared",
      "CustomerUpdate",
      { delivery: { "@odata.type": "#corner.shop.drone" } },
      ["derived /delivery/@odata.type"],
    ],
    [
      "a subtype by the guard of its base",
      "CustomerUpdate",
      { "@odata.type": "#corner.shop.businessCustomer", taxNumber: 1 },
      [],
    ],
    [
      "a subtype by the guard of any",
      "AnyCustomerCreate",
      { "@odata.type": "s.businessCustomer", ...ada },
      ["missing /taxNumber"],
    ],
    ["another type", "OrderUpdate", { "@odata.type": "#corner.shop.customer" }, ["derived /@odata.type"]],
    ["no object", "OrderUpdate", [], ["type "]],
  ])("%s", (_, type, body, expected) => expect(faults(type, body)).toEqual(expected));

  it("take a subtype by what its base declares, and what it adds as it is", () => {
    const body = { "@odata.type": "#corner.shop.businessCustomer", number: 1, taxNumber: 1, mailing: { weekly: 1 } };
    expect(faults("CustomerUpdate", body)).toEqual(["extra /number", "type /mailing/weekly"]);
    const { is, validate } = guards.get("CustomerUpdate")!;
    expect(is({ ...body, number: undefined, mailing: {} }, { dynamic: "none" })).toBe(true);
    expect(validate(body, { maxViolations: 1 })).toHaveLength(1);
  });

  it("refuse dynamic properties where that is asked for", async () => {
    const emit = new Set(["types", "request-guards"] as const);
    const output = await generateInto(join(folder, "open"), [path("../types/consumer/library.csdl.xml")], { emit });
    const open = [...output.model.types.values()].filter((type) => "open" in type && type.open && !type.abstract);
    expect(open.length).toBeGreaterThan(0);
    for (const { qualifiedName } of open) {
      for (const { is, validate } of loadRequestGuards(output)
        .get(qualifiedName)!
        .filter(({ isAny }) => !isAny)) {
        const found = (options?: object) => validate({ undeclared: 1 }, options).filter(({ code }) => code === "extra");
        expect(found()).toEqual([]);
        expect(found({ dynamic: "none" })).toMatchObject([{ pointer: "/undeclared" }]);
        expect(is({ undeclared: 1 }, { dynamic: "none" })).toBe(false);
        expect(is({ "a@b": 1, "@c.d": 1 }, { dynamic: "none" })).toBe(is({}));
      }
    }
  });

  it("take values of any depth, and cycles", () => {
    const customer: Record<string, unknown> = { ...ada };
    customer.orders = [{ total: 1, customer }];
    expect(faults("CustomerCreate", customer)).toEqual([]);
    let deep: object = { total: "much" };
    for (let i = 0; i < 20_000; i++) deep = { total: 1, customer: { ...ada, orders: [deep] } };
    expect(faults("OrderCreate", deep)).toHaveLength(1);
  });
});
