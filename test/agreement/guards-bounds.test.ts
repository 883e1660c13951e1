/** Values that are large, or that cannot be read: no guard may throw, hang, or list violations without end. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Violation } from "./guards.ts";
import { folderForSuite } from "./output.ts";
import { agreed, type Exports, faultsIn, type Loaded, loadExports } from "./queries.ts";

const csdl = fileURLToPath(new URL("guards.csdl.xml", import.meta.url));
const folder = folderForSuite();
let loaded: Loaded;
let odata: Exports;
beforeAll(async () => {
  loaded = await loadExports(join(folder, "guards"), csdl);
  odata = loaded.odata;
}, 60_000);

// What is bounded takes a small part of this; what is not takes much more.
vi.setConfig({ testTimeout: 30_000 });

const faults = (type: string, value: unknown, query?: object) => faultsIn(loaded, type, value, query);
const validate = (type: string, value: unknown, query?: object) =>
  loaded.generated[`validate${type}`]!(value, query) as Violation[];

const leaf = { label: "", next: null, children: [] };

describe("violations", () => {
  const wrong = { ...leaf, children: new Array(3_000_000).fill(1) };
  const more = { pointer: "", code: "more", expected: "fewer than 1000 violations", received: "more" };

  it("are listed up to a thousand, the last one saying that there are more", () => {
    const found = validate("Node", wrong);
    expect(found).toHaveLength(1000);
    expect(found[998]).toMatchObject({ pointer: "/children/998", code: "type" });
    expect(found[999]).toEqual(more);
    expect(() => loaded.generated.assertNode!(wrong)).toThrow(
      "Not a valid test.guards.node: /children/0 should be an object, not 1, and 999 more.",
    );
  });

  it("are listed up to as many as the caller wants", () => {
    const three = { ...leaf, children: [1, 2, 3] };
    expect(faults("Node", three, { maxViolations: 3 })).toEqual([
      "type /children/0",
      "type /children/1",
      "type /children/2",
    ]);
    expect(faults("Node", three, { maxViolations: 2 })).toEqual(["type /children/0", "more "]);
    expect(faults("Node", three, { maxViolations: 1 })).toEqual(["type /children/0"]);
    for (const none of [0, -1, Number.NaN]) {
      expect(faults("Node", three, { maxViolations: none })).toEqual(["type /children/0"]);
    }
    expect(validate("Node", { ...leaf, children: new Array(5000).fill(1) }, { maxViolations: Infinity })).toHaveLength(
      5000,
    );
  });

  it("are counted over all pages, items and levels", () => {
    const page = { value: new Array(300_000).fill(wrong) };
    expect(odata.validateCollection!(page, loaded.generated.validateNode)).toHaveLength(1000);
    expect(odata.validateDelta!(page, loaded.generated.validateNode, { maxViolations: 2 })).toHaveLength(2);
    let deep: unknown = null;
    for (let level = 0; level < 5000; level++) deep = { label: 1, next: deep, children: [] };
    expect(validate("Node", deep)).toHaveLength(1000);
  });

  it("of nested values share their pointers", () => {
    let deep: unknown = null;
    for (let level = 0; level < 60_000; level++) deep = { label: 1, next: deep, children: [] };
    const found = validate("Node", deep, { maxViolations: Infinity });
    expect(found).toHaveLength(60_000);
    expect(found[2]).toMatchObject({ pointer: "/next/next/label", code: "type" });
    expect(found.at(-1)!.pointer).toHaveLength("/next".length * 59_999 + "/label".length);
  });
});

describe("a value of many parts", () => {
  it("passes where each has a place of its own", () => {
    const children = Array.from({ length: 200_000 }, (_, i) => ({ label: String(i), next: null, children: [] }));
    expect(faults("Node", { ...leaf, children })).toEqual([]);
  });

  it("is refused at its first fault", () => {
    const endless = new Array(2 ** 32 - 1);
    expect(faults("Node", { ...leaf, children: endless }, { maxViolations: 1 })).toEqual(["missing /children/0"]);
    expect(faults("Lists", { nullable: endless, nonNull: [], unspecified: [], colors: [] })).toHaveLength(1000);
    expect(faults("Loose", { anything: null, things: endless, primitive: 1, complex: null })).toHaveLength(1000);
    expect(faults("GeographyPoint", { type: "Point", coordinates: endless })).toEqual(["format "]);
    expect(faults("GeographyPolygon", { type: "Polygon", coordinates: endless })).toEqual(["format "]);
    expect(odata.isCollection!({ value: endless }, loaded.generated.isNode)).toBe(false);
    for (const name of ["isBatchRequest", "isBatchResponse"]) {
      expect(odata[name]!({ requests: endless, responses: endless })).toBe(false);
    }
  });
});

it("arrays with holes are refused, whatever their items are", () => {
  const holes = [1, 2, 3];
  delete holes[1];
  const lists = { nullable: [], nonNull: [], unspecified: [], colors: [] };
  expect(faults("Lists", { ...lists, nullable: holes })).toEqual(["missing /nullable/1"]);
  expect(faults("Lists", { ...lists, nonNull: holes })).toEqual(["missing /nonNull/1"]);
  const loose = { anything: null, things: holes, primitive: 1, complex: null };
  expect(faults("Loose", loose)).toEqual(["missing /things/1"]);
  expect(faults("GeographyPoint", { type: "Point", coordinates: holes })).toEqual(["format "]);
});

describe("what cannot be read", () => {
  const explode = (): never => {
    throw new Error("not for you");
  };
  const revoked = (target: object): object => {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
  };
  const trapped = new Proxy({}, { get: explode, has: explode, ownKeys: explode, getOwnPropertyDescriptor: explode });
  const getter = Object.defineProperty({ ...leaf }, "label", { get: explode, enumerable: true });

  it.each([
    ["a revoked proxy", () => revoked({})],
    ["a revoked proxy of an array", () => revoked([])],
    ["traps that throw", () => trapped],
  ])("%s is a violation where it stands", (_, make) => {
    const unreadable = make();
    expect(faults("Node", unreadable)).toEqual(["unreadable "]);
    expect(odata.isErrorResponse!(unreadable)).toBe(false);
    expect(faults("AnyShape", unreadable)).toEqual(["unreadable "]);
    expect(faults("Node", { ...leaf, children: [leaf, unreadable] })).toEqual(["unreadable /children/1"]);
    expect(faults("Drawer", { shape: unreadable, circle: null })).toEqual(["unreadable /shape"]);
    expect(faults("Node", { ...leaf, next: { ...leaf, next: unreadable } })).toEqual(["unreadable /next/next"]);
  });

  it("is a violation where a getter throws", () => {
    expect(faults("Node", getter)).toEqual(["unreadable /label"]);
    expect(faults("Node", { ...leaf, next: getter })).toEqual(["unreadable /next/label"]);
    expect(validate("Node", getter)).toEqual([
      { pointer: "/label", code: "unreadable", expected: "a value that can be read", received: "an error" },
    ]);
  });

  it("is what it is, though its texts throw", () => {
    const speechless = Object.assign(() => 1, { toString: explode, [Symbol.toPrimitive]: explode, valueOf: explode });
    expect(validate("Node", { ...leaf, label: speechless })).toMatchObject([{ code: "type", received: "a function" }]);
    expect(validate("Node", { ...leaf, label: { toString: explode } })).toMatchObject([{ received: "an object" }]);
    for (const type of ["Color", "Rights", "Int64", "TimeOfDay", "Binary", "Geography"]) {
      for (const value of [speechless, Symbol("s"), 1n, { toString: explode }]) {
        expect(faults(type, value)).toHaveLength(1);
      }
    }
  });

  it("never passes for a response", () => {
    const names = ["isErrorResponse", "isBatchRequest", "isBatchResponse", "isReference", "isRemoved", "isDeltaLink"];
    for (const value of [revoked({}), revoked([])]) {
      for (const name of names) expect(odata[name]!(value), name).toBe(false);
      expect(odata.isErrorResponse!({ error: value })).toBe(false);
      expect(odata.isBatchRequest!({ requests: value })).toBe(false);
      for (const kind of ["Collection", "Delta"]) {
        for (const [page, fault] of [
          [value, "unreadable "],
          [{ value }, "unreadable /value"],
          [{ value: [value] }, "unreadable /value/0"],
        ] as const) {
          const { isNode, validateNode } = loaded.generated;
          const found = agreed(
            odata,
            () => odata[`is${kind}`]!(page, isNode),
            () => odata[`assert${kind}`]!(page, isNode, validateNode),
            () => odata[`validate${kind}`]!(page, validateNode),
          );
          expect(found).toEqual([fault]);
        }
      }
    }
  });

  it.each([
    ["a revoked proxy", () => revoked({})],
    ["traps that throw", () => trapped],
  ])("lets nothing pass that a query is needed for, where the query is %s", (_, make) => {
    const query = make();
    for (const [type, value] of [
      ["Node", leaf],
      ["Node", { ...leaf, children: [leaf] }],
      ["Node", null],
      ["Lists", { nullable: [], nonNull: [], unspecified: [], colors: [] }],
      ["AnyShape", { "@odata.type": "#g.circle" }],
    ] as const) {
      expect(faults(type, value, query), type).not.toEqual([]);
    }
    expect(faults("Node", leaf, query)).toContain("unreadable ");
    const { isNode, validateNode } = loaded.generated;
    expect(odata.isCollection!({ value: [leaf] }, isNode, query)).toBe(false);
    expect(odata.validateCollection!({ value: [leaf] }, validateNode, query)).not.toEqual([]);
    const unlimited = Object.defineProperty({}, "maxViolations", { get: explode });
    expect(validate("Node", { ...leaf, label: 1 }, unlimited)).toMatchObject([{ code: "type", pointer: "/label" }]);
  });

  it("has no name of a type", () => {
    for (const value of [revoked({}), trapped]) {
      const typed = odata.typed!(value) as { readonly type: unknown; readonly value: unknown };
      expect(typed.type).toBe(null);
      expect(typed.value === value).toBe(true);
    }
  });

  it("is refused by all forms, whichever reading it is that throws", () => {
    const value = { label: "", next: { ...leaf, label: 1 }, children: [leaf, null] };
    for (let spared = 0; spared < 200; spared++) {
      for (const run of [loaded.generated.isNode!, loaded.generated.validateNode!]) {
        expect(() => run(explodingAfter(value, spared), { select: ["*"], expand: { next: true } })).not.toThrow();
      }
      const assert = () => loaded.generated.assertNode!(explodingAfter(value, spared));
      expect(assert).toThrow(odata.ValidationError as never);
    }
  });
});

/** A value of which some readings succeed before all others throw. */
function explodingAfter(value: object, spared: number): unknown {
  let readings = 0;
  const handler: ProxyHandler<object> = {
    get(target, key) {
      if (readings++ >= spared) throw new Error("no more");
      const found: unknown = Reflect.get(target, key);
      return typeof found === "object" && found !== null ? new Proxy(found, handler) : found;
    },
  };
  return new Proxy(value, handler);
}
