/** Guards of whole responses, and what is an instance and what is not. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderForSuite } from "./output.ts";
import {
  agreed,
  type Exports,
  faultsIn,
  item,
  type Loaded,
  libraryCsdl,
  loadExports,
  reader,
  writeSchema,
} from "./queries.ts";

const folder = folderForSuite();
let library: Loaded;
let odata: Exports;
beforeAll(async () => {
  library = await loadExports(join(folder, "library"), libraryCsdl);
  odata = library.odata;
}, 60_000);

const faults = (type: string, value: unknown, query?: object) => faultsIn(library, type, value, query);

describe("a response that is no instance", () => {
  const schema = `<EntityType Name="bare"/><EntityType Name="bareNext" BaseType="t.bare"/>
    <EntityType Name="erring"><Property Name="error" Type="t.fault"/></EntityType>
    <EntityType Name="erringNext" BaseType="t.erring"/>
    <EntityType Name="valued"><Property Name="value" Type="Collection(Edm.String)" Nullable="false"/></EntityType>
    <ComplexType Name="fault"><Property Name="code" Type="Edm.String"/></ComplexType>
    <EntityType Name="related"><NavigationProperty Name="to" Type="t.bare"/></EntityType>`;
  const error = { error: { code: "c", message: "m" } };
  const collection = { "@odata.context": "c", value: [] };
  let small: Loaded;
  beforeAll(async () => {
    small = await loadExports(join(folder, "small"), writeSchema(folder, schema));
  });

  it.each([undefined, {}, { presence: "partial" }, { presence: "omit-nulls" }, { select: ["*"] }])(
    "never passes for one of a type that demands nothing: %j",
    (query) => {
      for (const type of ["Bare", "BareNext", "AnyBare", "Related"]) {
        for (const value of [error, collection, { ...error, "@odata.context": "c" }]) {
          expect(faultsIn(small, type, value, query), type).toEqual(["type "]);
        }
        expect(faultsIn(small, type, { id: 1 }, query)).toEqual([]);
        expect(faultsIn(small, type, {}, query)).toEqual([]);
      }
      expect(faultsIn(small, "Erring", collection, query)).not.toEqual([]);
      expect(faultsIn(small, "Valued", error, query)).not.toEqual([]);
    },
  );

  it("is also an error of other protocols than OData, such as OAuth's, but not the word that there is none", () => {
    const partial = { presence: "partial" };
    for (const error of ["invalid_grant", 500, true, ["invalid_grant"]]) {
      expect(faultsIn(small, "Bare", { error }, {}), String(error)).toEqual(["type "]);
      expect(faultsIn(small, "AnyBare", { error, "@odata.context": "c" })).toEqual(["type "]);
      expect(faults("AnyItem", { error }, partial)).toEqual(["type "]);
      expect(faults("AnyItem", { error, title: "T" }, partial)).toEqual([]);
    }
    for (const error of [null, false, "", 0]) expect(faults("AnyItem", { error }, partial), String(error)).toEqual([]);
  });

  it("passes for one of a type that declares what it holds", () => {
    for (const query of [undefined, {}, { presence: "partial" }]) {
      for (const type of ["Erring", "AnyErring", "ErringNext"]) {
        expect(faultsIn(small, type, { error: { code: "c" } }, query)).toEqual([]);
      }
      expect(faultsIn(small, "Valued", collection, query)).toEqual([]);
    }
  });

  it("never passes for a partial one", () => {
    for (const type of ["Reader", "Item", "AnyItem", "Contact", "Reference"]) {
      for (const query of [{ presence: "partial" }, { select: [] }]) {
        expect(faults(type, error, query), type).toEqual(["type "]);
        expect(faults(type, collection, query), type).toEqual(["type "]);
      }
    }
    expect(faults("Reader", { ...error, card: "1" }, { presence: "partial" })).toEqual([]);
  });

  it("is an error response", () => {
    const { isErrorResponse } = odata;
    const details = [{ code: "d", message: "m", target: null }];
    expect(isErrorResponse!(error)).toBe(true);
    for (const more of [
      { target: "t" },
      { target: null },
      { details },
      { innererror: {} },
      { innerError: { date: 1 } },
    ]) {
      expect(isErrorResponse!({ error: { ...error.error, ...more } }), JSON.stringify(more)).toBe(true);
    }
    for (const more of [
      { target: 1 },
      { details: [{ code: "d" }] },
      { details: {} },
      { innerError: "x" },
      { code: 1 },
    ]) {
      expect(isErrorResponse!({ error: { ...error.error, ...more } }), JSON.stringify(more)).toBe(false);
    }
    for (const other of [null, {}, { error: "e" }, { error: { code: "c" } }, reader, collection, [error]]) {
      expect(isErrorResponse!(other), JSON.stringify(other)).toBe(false);
    }
  });
});

describe("collections and deltas", () => {
  const query = { select: ["card"] };

  function pageFaults(form: "Collection" | "Delta", page: unknown, asked?: object): string[] {
    const { isReader, validateReader } = library.generated;
    return agreed(
      odata,
      () => odata[`is${form}`]!(page, isReader, asked),
      () => odata[`assert${form}`]!(page, isReader, validateReader, asked),
      () => odata[`validate${form}`]!(page, validateReader, asked),
    );
  }

  it.each(["Collection", "Delta"] as const)("%s: each item is what was asked for", (form) => {
    expect(pageFaults(form, { value: [] }, query)).toEqual([]);
    expect(pageFaults(form, { value: [{ card: "1" }, {}] }, query)).toEqual(["missing /value/1/card"]);
    expect(pageFaults(form, { value: [reader] })).toEqual([]);
    expect(pageFaults(form, { value: [{ card: "1" }] })).toEqual([
      "missing /value/0/contacts",
      "missing /value/0/lastItem",
    ]);
    expect(pageFaults(form, { value: [{ error: { code: "c", message: "m" } }] }, { select: [] })).toEqual([
      "type /value/0",
    ]);
  });

  it.each(["Collection", "Delta"] as const)("%s: is no other response", (form) => {
    for (const other of [null, [], reader, { error: { code: "c", message: "m" } }, { value: {} }, { value: null }]) {
      expect(pageFaults(form, other, query), JSON.stringify(other)).not.toEqual([]);
    }
  });

  it.each(["@odata.nextLink", "@nextLink", "@odata.deltaLink", "@deltaLink", "@odata.count", "@count"])(
    "%s is what it should be",
    (name) => {
      const right = name.endsWith("count") ? 3 : "https://host.example/next";
      for (const form of ["Collection", "Delta"] as const) {
        expect(pageFaults(form, { value: [], [name]: right }, query)).toEqual([]);
        expect(pageFaults(form, { value: [], [name]: {} }, query)).toEqual([`type /${name}`]);
      }
    },
  );

  it("a delta says what is gone, by any version", () => {
    const gone = [
      { "@removed": { reason: "deleted" }, id: "1" },
      { "@removed": {}, "@id": "readers('1')" },
      { "@odata.removed": { reason: "changed" } },
      { "@odata.context": "#readers/$deletedEntity", id: "readers('1')", reason: "deleted" },
      { "@context": "#readers/$link", source: "a", relationship: "items", target: "b" },
      { "@odata.context": "#readers/$deletedLink", source: "a", relationship: "items" },
    ];
    expect(pageFaults("Delta", { value: [{ card: "1" }, ...gone] }, query)).toEqual([]);
    expect(pageFaults("Collection", { value: gone }, query)).toHaveLength(gone.length);
    const wrong = [{ "@removed": true }, { "@removed": { reason: 1 } }, { "@odata.context": "#r/$link", source: "a" }];
    expect(pageFaults("Delta", { value: wrong }, query)).toEqual(["type /value/0", "type /value/1", "type /value/2"]);
  });
});

describe("batches", () => {
  const request = { id: "1", method: "GET", url: "/me" };

  it("of requests", () => {
    const { isBatchRequest } = odata;
    const full = { ...request, headers: { Accept: "a" }, body: {}, dependsOn: ["2"], atomicityGroup: "g", if: "x" };
    expect(isBatchRequest!({ requests: [request, full] })).toBe(true);
    expect(isBatchRequest!({ requests: [] })).toBe(true);
    for (const wrong of [
      { id: 1 },
      { method: null },
      { url: 1 },
      { headers: { a: 1 } },
      { dependsOn: "2" },
      { if: 1 },
    ]) {
      expect(isBatchRequest!({ requests: [{ ...request, ...wrong }] }), JSON.stringify(wrong)).toBe(false);
    }
    for (const other of [{}, null, { requests: null }, { requests: {} }, { responses: [] }]) {
      expect(isBatchRequest!(other), JSON.stringify(other)).toBe(false);
    }
  });

  it("of responses", () => {
    const { isBatchResponse } = odata;
    const response = { id: "1", status: 200 };
    expect(isBatchResponse!({ responses: [response, { ...response, headers: {}, body: null }] })).toBe(true);
    for (const wrong of [{ id: undefined }, { status: "200" }, { headers: [] }, { atomicityGroup: 1 }]) {
      expect(isBatchResponse!({ responses: [{ ...response, ...wrong }] }), JSON.stringify(wrong)).toBe(false);
    }
    for (const other of [{}, [], { responses: null }, { responses: [null] }, { requests: [] }]) {
      expect(isBatchResponse!(other), JSON.stringify(other)).toBe(false);
    }
  });
});

describe("typed", () => {
  it.each([
    { "@odata.type": "#city.library.book" },
    { "@odata.type": "city.library.book" },
    { "@type": "#city.library.book" },
    { "@type": "city.library.book" },
    { "@odata.type": "#lib.book" },
    { "@type": "lib.book" },
    { "@odata.type": "https://host.example/$metadata#city.library.book" },
    { "@type": "https://host.example/a#b/$metadata#lib.book" },
  ])("reads %j", (name) => {
    const value = { ...item, ...name };
    expect(odata.typed!(value)).toEqual({ type: "#city.library.book", value });
  });

  it("without a name has none, or the declared one", () => {
    expect(odata.typed!(item)).toEqual({ type: undefined, value: item });
  });
});
