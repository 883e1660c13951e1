/** What guards demand of an answer when they are given the query that asked for it. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderForSuite } from "./output.ts";
import {
  book,
  faultsIn,
  item,
  type Loaded,
  libraryCsdl,
  loadExports,
  reader,
  recording,
  writeSchema,
} from "./queries.ts";

const folder = folderForSuite();
let library: Loaded;
beforeAll(async () => {
  library = await loadExports(join(folder, "library"), libraryCsdl);
}, 60_000);

const faults = (type: string, value: unknown, query?: object) => faultsIn(library, type, value, query);

const { id } = item;

describe("select", () => {
  it("demands what is selected, and nothing else", () => {
    expect(faults("Reader", { card: "1" }, { select: ["card"] })).toEqual([]);
    expect(faults("Reader", {}, { select: ["card"] })).toEqual(["missing /card"]);
    expect(faults("Reader", {}, { select: ["lastItem", "contacts", "card"] })).toEqual([
      "missing /lastItem",
      "missing /contacts",
      "missing /card",
    ]);
  });

  it("of nothing is no select, as in the URL", () => {
    expect(faults("Reader", {}, { select: [] })).toEqual(faults("Reader", {}));
    expect(faults("Reader", { card: "1", contacts: [{}], lastItem: null }, { select: [] })).toHaveLength(2);
    expect(library.odata.queryString!({ select: [] })).toBe("");
  });

  it("demands what the metadata does not declare, such as a misspelt name", () => {
    expect(faults("Reader", { card: "1" }, { select: ["crad"] })).toEqual(["missing /crad"]);
    expect(faults("Reader", { card: "1", crad: 1 }, { select: ["crad"] })).toEqual([]);
    expect(faults("Reader", { "crad@ns.term": 1 }, { select: ["crad"] })).toEqual([]);
    expect(faults("Reader", { contacts: [{}, null, {}] }, { select: ["contacts/knid"] })).toEqual([
      "missing /contacts/0/knid",
      "null /contacts/1",
      "missing /contacts/2/knid",
    ]);
    for (const presence of ["partial", "omit-nulls"]) {
      expect(faults("Reader", {}, { select: ["crad"], presence })).toEqual([]);
    }
  });

  it("demands dynamic properties with dots in their names, and with the names of what objects inherit", () => {
    for (const name of ["com.contoso.badge", "toString", "constructor", "__proto__"]) {
      expect(faults("Reader", { card: "1" }, { select: ["card", name] })).toEqual([`missing /${name}`]);
      const value: unknown = JSON.parse(`{"card":"1","${name}":"red"}`);
      expect(faults("Reader", value, { select: ["card", name] })).toEqual([]);
    }
  });

  it("does not demand terms, which annotate instances where there is something to say", () => {
    expect(faults("Book", { id }, { select: ["id", "@city.library.coverUrl"] })).toEqual([]);
    expect(faults("Book", { id, "@city.library.coverUrl": "a" }, { select: ["id", "@city.library.coverUrl"] })).toEqual(
      [],
    );
  });

  it("checks the values of terms that the metadata declares", () => {
    expect(faults("Book", { id, "@city.library.coverUrl": 1 }, { select: ["id"] })).toEqual([
      "type /@city.library.coverUrl",
    ]);
    expect(faults("Book", { id, "@city.library.coverUrl": null, "@other.term": 1 }, { select: ["id"] })).toEqual([]);
  });

  it("of nothing is the same whether there is no query or null", () => {
    expect(faults("Reader", reader, null as never)).toEqual([]);
    expect(faults("Reader", {}, null as never)).toEqual(faults("Reader", {}));
  });

  it("takes what it did not ask for, if that is right", () => {
    expect(faults("Reader", { ...reader, more: 1 }, { select: ["card"] })).toEqual([]);
    expect(faults("Reader", { card: "1", contacts: [{}], lastItem: {} }, { select: ["card"] })).toEqual([]);
    expect(faults("Reader", { card: "1", contacts: {}, lastItem: { note: 1 } }, { select: ["card"] })).toEqual([
      "type /contacts",
      "type /lastItem/note",
    ]);
  });

  it("demands of a null what the metadata says", () => {
    expect(faults("Reader", { card: null, lastItem: null }, { select: ["card", "lastItem"] })).toEqual(["null /card"]);
    expect(faults("Reader", { lastItem: null }, { select: ["lastItem/note"] })).toEqual([]);
  });

  it("demands of a complex property what is selected in it", () => {
    expect(faults("Reader", { contacts: [{ kind: "a" }, {}] }, { select: ["contacts/kind"] })).toEqual([
      "missing /contacts/1/kind",
    ]);
    expect(faults("Reader", { lastItem: {} }, { select: ["lastItem/note"] })).toEqual(["missing /lastItem/note"]);
    expect(faults("Reader", {}, { select: ["lastItem/note"] })).toEqual(["missing /lastItem"]);
    expect(faults("Reader", { "lastItem/note": "a" }, { select: ["lastItem/note"] })).toEqual(["missing /lastItem"]);
    expect(faults("Reader", { contacts: [{}] }, { select: ["contacts"] })).toEqual([
      "missing /contacts/0/kind",
      "missing /contacts/0/address",
    ]);
    expect(faults("Reader", { contacts: [{}] }, { select: ["contacts", "contacts/kind"] })).toHaveLength(2);
  });

  it("is found in whatever order it is answered, and again where the query or the answer has changed", () => {
    const select = ["card", "lastItem"];
    const query = { select };
    const { card, lastItem, contacts } = reader;
    for (const value of [
      { lastItem, card },
      { card, lastItem },
      { contacts, lastItem, card },
    ]) {
      expect(faults("Reader", value, query)).toEqual([]);
    }
    expect(faults("Reader", { card, lastItem: undefined }, query)).toEqual(["missing /lastItem"]);
    expect(faults("Reader", { lastItem }, query)).toEqual(["missing /card"]);
    expect(faults("Reader", Object.create({ card, lastItem }) as object, query)).toEqual([]);
    const inherited = { select: ["card", "toString"] };
    for (const _ of ["first", "again"]) {
      expect(faults("Reader", Object.create({ card, toString: "" }), inherited)).toEqual(["missing /toString"]);
    }
    select.push("contacts");
    expect(faults("Reader", { card, lastItem }, query)).toEqual(["missing /contacts"]);
    select.splice(1, 2, "lastItem/note");
    expect(faults("Reader", { card, lastItem: {} }, query)).toEqual(["missing /lastItem/note"]);
    expect(faults("Reader", { card, lastItem }, query)).toEqual([]);
  });

  it("* demands all structural properties, and no navigation", () => {
    expect(faults("Reader", reader, { select: ["*"] })).toEqual([]);
    expect(faults("Reader", { ...reader, contacts: [{}] }, { select: ["*"] })).toHaveLength(2);
    expect(faults("Reader", {}, { select: ["*"] })).toHaveLength(3);
  });
});

describe("select of a derived type's property", () => {
  const query = { select: ["id", "city.library.book/pages"] };

  it("is demanded of instances of that type", () => {
    const type = "#city.library.book";
    expect(faults("Item", { id, "@odata.type": type, pages: 1 }, query)).toEqual([]);
    expect(faults("Item", { id, "@odata.type": type }, query)).toEqual(["missing /pages"]);
    expect(faults("AnyItem", { id, "@odata.type": type }, query)).toEqual(["missing /pages"]);
    expect(faults("AnyItem", { id, "@odata.type": type, pages: "1" }, query)).toEqual(["type /pages"]);
    expect(faults("AnyItem", { id, "@type": "city.library.book" }, query)).toEqual(["missing /pages"]);
    expect(faults("AnyItem", { id, "@odata.type": "#lib.book" }, query)).toEqual(["missing /pages"]);
  });

  it("is demanded of instances of types derived from that one", () => {
    const eBook = { id, "@odata.type": "#city.library.eBook" };
    for (const type of ["AnyItem", "AnyBook"]) {
      expect(faults(type, { ...eBook, pages: 1 }, query)).toEqual([]);
      expect(faults(type, eBook, query)).toEqual(["missing /pages"]);
      expect(faults(type, { ...eBook, pages: 1 }, { select: ["city.library.book/bytes"] })).toEqual([]);
    }
    expect(faults("Book", eBook, query)).toEqual(["missing /pages"]);
  });

  it("that is never null is demanded where nulls are left out, too", () => {
    const asked = { ...query, presence: "omit-nulls" };
    for (const type of ["#city.library.book", "#lib.book", "#city.library.eBook"]) {
      expect(faults("AnyItem", { id, "@odata.type": type, pages: 1 }, asked)).toEqual([]);
      expect(faults("AnyItem", { id, "@odata.type": type }, asked)).toEqual(["missing /pages"]);
    }
    expect(faults("AnyItem", { id, "@odata.type": "#city.library.recording" }, asked)).toEqual([]);
    const other = { presence: "omit-nulls", select: ["id", "city.library.recording/pages"] };
    expect(faults("AnyItem", { id, "@odata.type": "#city.library.book" }, other)).toEqual([]);
  });

  it("is demanded of no other", () => {
    expect(faults("AnyItem", { id, "@odata.type": "#city.library.recording" }, query)).toEqual([]);
    expect(faults("AnyItem", { "@odata.type": "#city.library.recording" }, query)).toEqual(["missing /id"]);
  });

  it("is checked, but not demanded, where an instance does not say what it is", () => {
    expect(faults("Book", { id }, query)).toEqual([]);
    expect(faults("Book", { id, pages: "1" }, query)).toEqual(["type /pages"]);
  });

  it("may be in the query of related entities, and within such a property", async () => {
    const query = { select: ["card"], expand: { items: { select: ["id", "city.library.book/pages"] } } };
    const answer = (...items: unknown[]) => ({ card: "1", items });
    expect(faults("Reader", answer({ id }, { id, "@odata.type": "#city.library.recording" }), query)).toEqual([]);
    expect(faults("Reader", answer({ id, "@odata.type": "#lib.book" }), query)).toEqual(["missing /items/0/pages"]);
    const schema = `<EntityType Name="a"/><EntityType Name="b" BaseType="t.a">
      <Property Name="c" Type="Collection(t.c)"/></EntityType><ComplexType Name="c"/>
      <ComplexType Name="d" BaseType="t.c"><Property Name="e" Type="Edm.String"/></ComplexType>`;
    const loaded = await loadExports(join(folder, "nested"), writeSchema(folder, schema));
    const value = (...c: unknown[]) => ({ "@odata.type": "#t.b", c });
    const nested = { "@odata.type": "#t.d" };
    const select = ["t.b/c/t.d/e"];
    expect(faultsIn(loaded, "AnyA", value({}, { ...nested, e: null }), { select })).toEqual([]);
    expect(faultsIn(loaded, "AnyA", value({}, nested), { select })).toEqual(["missing /c/1/e"]);
  });

  it("may be in a complex property", () => {
    const select = ["lastItem/city.library.datedReference/date"];
    const lastItem = { "@odata.type": "#city.library.datedReference" };
    expect(faults("Reader", { lastItem: {} }, { select })).toEqual([]);
    expect(faults("Reader", { lastItem }, { select })).toEqual(["missing /lastItem/date"]);
    expect(faults("Reader", { lastItem: { ...lastItem, date: "2020-01-01" } }, { select })).toEqual([]);
  });
});

describe("expand", () => {
  const select = ["card"];
  const asked = (items: unknown) => ({ select, expand: { items } });
  const answer = (...items: unknown[]) => ({ card: "1", items });

  it("demands the property, as a collection or one entity, that may be null", () => {
    expect(faults("Reader", answer(), asked(true))).toEqual([]);
    expect(faults("Reader", answer({}), asked(true))).toEqual([]);
    expect(faults("Reader", { card: "1" }, asked(true))).toEqual(["missing /items"]);
    expect(faults("Reader", { card: "1", items: {} }, asked(true))).toEqual(["type /items"]);
    expect(faults("Reader", { card: "1", items: null }, asked(true))).toEqual(["null /items"]);
    expect(faults("Reader", answer(1, null), asked(true))).toEqual(["type /items/0", "null /items/1"]);
    const borrower = { select: ["id"], expand: { borrower: true } };
    expect(faults("Book", { id, borrower: null }, borrower)).toEqual([]);
    expect(faults("Book", { id, borrower: {} }, borrower)).toEqual([]);
    expect(faults("Book", { id }, borrower)).toEqual(["missing /borrower"]);
    expect(faults("Book", { id, borrower: [] }, borrower)).toEqual(["type /borrower"]);
  });

  it("demands of each entity what its own query selects and expands", () => {
    expect(faults("Reader", answer({ id }, {}), asked({ select: ["id"] }))).toEqual(["missing /items/1/id"]);
    const nested = asked({ select: ["id"], expand: { borrower: { select: ["card", "lastItem/note"] } } });
    expect(faults("Reader", answer({ id, borrower: null }), nested)).toEqual([]);
    expect(faults("Reader", answer({ id }), nested)).toEqual(["missing /items/0/borrower"]);
    expect(faults("Reader", answer({ id, borrower: { card: "1", lastItem: {} } }), nested)).toEqual([
      "missing /items/0/borrower/lastItem/note",
    ]);
    expect(faults("Reader", answer({ id, borrower: { card: "1", lastItem: null } }), nested)).toEqual([]);
    const deeper = asked({ select: ["id"], expand: { borrower: { select: ["card"], expand: { items: true } } } });
    expect(faults("Reader", answer({ id, borrower: { card: "1", items: [null] } }), deeper)).toEqual([
      "null /items/0/borrower/items/0",
    ]);
  });

  it("has a guard check each entity in full", () => {
    const { isBook, isAnyItem } = library.generated;
    expect(faults("Reader", answer(book), asked(isBook))).toEqual([]);
    expect(faults("Reader", answer(book, recording), asked(isBook))).toEqual(["type /items/1"]);
    expect(faults("Reader", answer(book, recording), asked(isAnyItem))).toEqual([]);
    expect(faults("Reader", answer({ ...book, pages: "3" }), asked({ is: isBook }))).toEqual(["type /items/0"]);
    expect(faults("Reader", answer({ pages: 3 }), asked({ is: isBook, select: ["pages"] }))).toEqual([]);
    expect(faults("Reader", answer({}), asked({ is: isBook, select: ["pages"] }))).toEqual(["missing /items/0/pages"]);
    const one = { select: ["id"], expand: { borrower: library.generated.isReader } };
    expect(faults("Book", { id, borrower: null }, one)).toEqual([]);
    expect(faults("Book", { id, borrower: reader }, one)).toEqual([]);
    expect(faults("Book", { id, borrower: {} }, one)).toEqual(["type /borrower"]);
  });

  it("explains why a guard refuses an entity by the validate beside it", () => {
    const { isBook: is, validateBook: validate, isReader, validateReader } = library.generated;
    const wrong = { ...book, pages: "3", shelf: 1 };
    expect(faults("Reader", answer(book, wrong), asked({ is, validate }))).toEqual([
      "type /items/1/shelf",
      "type /items/1/pages",
    ]);
    expect(faults("Reader", answer({ pages: "3" }), asked({ is, validate, select: ["pages", "id"] }))).toEqual([
      "type /items/0/pages",
      "missing /items/0/id",
    ]);
    const query = (of: object) => ({ select: ["id"], expand: { borrower: of } });
    const borrower = { card: "1", items: [wrong] };
    const nested = { is: isReader, validate: validateReader, select: ["card"], expand: { items: { is, validate } } };
    expect(faults("Book", { id, borrower }, query(nested))).toEqual([
      "type /borrower/items/0/shelf",
      "type /borrower/items/0/pages",
    ]);
  });

  it("says that a guard refuses an entity in which the validate of another type finds nothing", () => {
    const { isBook: is } = library.generated;
    const query = { select: ["id"], expand: { borrower: { is, validate: () => [] } } };
    expect(faults("Book", { id, borrower: {} }, query)).toEqual(["type /borrower"]);
  });

  it("tells the guard what the query says of enumerations and derived types", () => {
    const { isAnyItem } = library.generated;
    const later = { ...book, access: "later" };
    const derived = { ...book, "@odata.type": "#city.library.atlas" };
    expect(faults("Reader", answer(later), asked(isAnyItem))).toEqual(["type /items/0"]);
    expect(faults("Reader", answer(later), { ...asked(isAnyItem), enums: "open" })).toEqual([]);
    expect(faults("Reader", answer(derived), asked(isAnyItem))).toEqual([]);
    expect(faults("Reader", answer(derived), { ...asked(isAnyItem), derived: "known" })).toEqual(["type /items/0"]);
    const own = { is: isAnyItem, enums: "closed" };
    expect(faults("Reader", answer(later), { ...asked(own), enums: "open" })).toEqual(["type /items/0"]);
  });

  it("takes an option of related entities that is undefined for one that is not there", () => {
    const unsaid = { is: library.generated.isAnyItem, enums: undefined, derived: undefined, presence: undefined };
    const later = { ...book, access: "later" };
    const derived = { ...book, "@odata.type": "#city.library.atlas" };
    const { price: _, ...priceless } = book;
    expect(faults("Reader", answer(later), { ...asked(unsaid), enums: "open" })).toEqual([]);
    expect(faults("Reader", answer(derived), { ...asked(unsaid), derived: "known" })).toEqual(["type /items/0"]);
    expect(faults("Reader", answer(priceless), { ...asked(unsaid), presence: "omit-nulls" })).toEqual([]);
  });

  it("of references takes references", () => {
    const reference = { "@odata.id": "items(1)" };
    expect(faults("Reader", answer(reference, { "@id": "i" }), asked({ ref: true }))).toEqual([]);
    expect(faults("Reader", answer({ id }), asked({ ref: true }))).toEqual(["type /items/0"]);
    const one = { select: ["id"], expand: { borrower: { ref: true } } };
    expect(faults("Book", { id, borrower: reference }, one)).toEqual([]);
    expect(faults("Book", { id, borrower: null }, one)).toEqual([]);
    expect(faults("Book", { id, borrower: {} }, one)).toEqual(["type /borrower"]);
  });

  it("of * and of what is false demands nothing", () => {
    for (const expand of [{ "*": true }, { items: undefined }]) {
      expect(faults("Reader", { card: "1" }, { select, expand })).toEqual([]);
    }
  });

  it("without select demands all that is declared", () => {
    expect(faults("Reader", { ...reader, items: [] }, { expand: { items: true } })).toEqual([]);
    expect(faults("Reader", answer(), { expand: { items: true } })).toEqual(["missing /contacts", "missing /lastItem"]);
  });
});

describe("presence", () => {
  it("omit-nulls lets only what may be null be absent", () => {
    const query = { presence: "omit-nulls" };
    expect(faults("Reader", { card: "1", contacts: [{ kind: "a" }] }, query)).toEqual([]);
    expect(faults("Reader", { contacts: [{}] }, query)).toEqual(["missing /card", "missing /contacts/0/kind"]);
    const { price: _, ...priceless } = book;
    expect(faults("AnyItem", priceless, query)).toEqual([]);
    expect(faults("AnyItem", { ...priceless, pages: undefined }, query)).toEqual(["missing /pages"]);
    expect(faults("Reader", {}, { ...query, select: ["lastItem", "card"] })).toEqual(["missing /card"]);
    expect(faults("Reader", { lastItem: {} }, { ...query, select: ["lastItem/note"] })).toEqual([]);
  });

  it("partial lets anything be absent", () => {
    expect(faults("Reader", {}, { presence: "partial" })).toEqual([]);
    expect(faults("Reader", {}, { presence: "partial", select: ["card"] })).toEqual([]);
    expect(faults("Reader", { card: 1 }, { presence: "partial" })).toEqual(["type /card"]);
    expect(faults("Reader", {}, { presence: "partial", expand: { items: true } })).toEqual([]);
    const asked = (query: object) => ({ select: ["id"], expand: { borrower: query } });
    const lax = asked({ select: ["card"], presence: "partial", expand: { items: true } });
    expect(faults("Book", { id, borrower: {} }, lax)).toEqual([]);
    const strict = asked({ select: ["card"], presence: "omit-nulls", expand: { items: true } });
    expect(faults("Book", { id, borrower: { card: "1" } }, strict)).toEqual(["missing /borrower/items"]);
  });

  it("omit-nulls lets relations be absent that may be null, but no collections", () => {
    const of = (expand: object) => ({ presence: "omit-nulls", select: ["id"], expand });
    expect(faults("Book", { id }, of({ borrower: true }))).toEqual([]);
    expect(faults("Book", { id, borrower: {} }, of({ borrower: { select: ["card"] } }))).toEqual([
      "missing /borrower/card",
    ]);
    const items = { presence: "omit-nulls", select: ["card"], expand: { items: true } };
    expect(faults("Reader", { card: "1" }, items)).toEqual(["missing /items"]);
    expect(faults("Reader", { card: "1", items: [] }, items)).toEqual([]);
  });

  it.each([{ navigation: "shape" }, { navigation: "deep" }] as const)(
    "that is partial by default lets relations be absent that may be null, but no collections ($navigation)",
    async ({ navigation }) => {
      const output = join(folder, `partial-${navigation}`);
      const partial = await loadExports(output, libraryCsdl, { presence: "partial", navigation });
      const of = (type: string, value: object, query: object) => faultsIn(partial, type, value, query);
      expect(of("Book", { id }, { select: ["id"], expand: { borrower: true } })).toEqual([]);
      expect(of("Book", {}, { expand: { borrower: { select: ["card"] } } })).toEqual([]);
      expect(of("Reader", {}, { expand: { items: true } })).toEqual(["missing /items"]);
      expect(of("Reader", { card: "1" }, { select: ["card"], expand: { items: true } })).toEqual(["missing /items"]);
      expect(of("Reader", {}, { presence: "partial", expand: { items: true } })).toEqual([]);
      expect(of("Book", { id }, { presence: "complete", select: ["id"], expand: { borrower: true } })).toEqual([
        "missing /borrower",
      ]);
    },
  );

  it("omit-nulls holds for related entities that a guard checks", () => {
    const of = (query: object) => ({ presence: "omit-nulls", select: ["card"], expand: { items: query } });
    const { isBook } = library.generated;
    const { price: _, ...priceless } = book;
    expect(faults("Reader", { card: "1", items: [priceless] }, of({ is: isBook }))).toEqual([]);
    expect(faults("Reader", { card: "1", items: [priceless] }, of({ is: isBook, presence: "complete" }))).toEqual([
      "type /items/0",
    ]);
  });

  it("is the same for a relation that is never null as for a collection", async () => {
    const relations =
      '<NavigationProperty Name="home" Type="t.p" Nullable="false"/><NavigationProperty Name="away" Type="t.p"/>';
    const schema = `<EntityType Name="p"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>${relations}</EntityType>`;
    for (const navigation of ["shape", "deep"] as const) {
      const to = join(folder, `never-null-${navigation}`);
      const never = await loadExports(to, writeSchema(to, schema), { presence: "partial", navigation });
      const expand = { home: { select: ["id"] }, away: { select: ["id"] } };
      expect(faultsIn(never, "P", { id: "1" }, { select: ["id"], expand })).toEqual(["missing /home"]);
      expect(faultsIn(never, "P", { id: "1", home: { id: "2" } }, { select: ["id"], expand })).toEqual([]);
      expect(faultsIn(never, "P", { id: "1", "home@t.hidden": 1 }, { select: ["id"], expand })).toEqual([]);
    }
  });

  it("complete is the same as without", () => {
    expect(faults("Reader", {}, { presence: "complete" })).toEqual(faults("Reader", {}));
    expect(faults("Reader", {}, {})).toEqual(faults("Reader", {}));
    expect(faults("Reader", {})).toHaveLength(3);
  });

  it("counts a property whose place an annotation takes", () => {
    const { contacts, lastItem } = reader;
    for (const query of [undefined, {}, { select: ["card", "lastItem", "contacts"] }, { presence: "omit-nulls" }]) {
      expect(faults("Reader", { "card@Core.Permissions": "None", contacts, lastItem }, query)).toEqual([]);
      expect(faults("Reader", { card: "1", contacts, "lastItem@Core.ValueException": {} }, query)).toEqual([]);
      expect(faults("Reader", { "card@odata.type": "#String", contacts, lastItem }, query)).toEqual(["missing /card"]);
      expect(faults("Reader", { "cards@Core.Permissions": "None", contacts, lastItem }, query)).toEqual([
        "missing /card",
      ]);
    }
    const permitted = { card: "1", "items@Core.Permissions": "None" };
    expect(faults("Reader", permitted, { select: ["card"], expand: { items: true } })).toEqual([]);
    expect(faults("Reader", { contacts: [{ "kind@Core.Permissions": 1 }] }, { select: ["contacts/kind"] })).toEqual([]);
  });

  it("is not known after $apply", () => {
    expect(faults("Reader", { total: 3 }, { apply: "aggregate($count as total)" })).toEqual([]);
    expect(faults("Reader", { card: 3 }, { apply: "groupby((card))" })).toEqual(["type /card"]);
  });
});

describe("with deep navigation", () => {
  let deep: Loaded;
  beforeAll(async () => {
    deep = await loadExports(join(folder, "deep"), libraryCsdl, { navigation: "deep" });
  });
  const of = (type: string, value: unknown, query?: object) => faultsIn(deep, type, value, query);

  it("entities are checked for what their query selects", () => {
    const query = { select: ["card"], expand: { items: { select: ["id"] } } };
    expect(of("Reader", { card: "1", items: [{ "@odata.type": book["@odata.type"], id }] }, query)).toEqual([]);
    expect(of("Reader", { card: "1", items: [{ "@odata.type": book["@odata.type"], id: "x" }] }, query)).toEqual([
      "format /items/0/id",
    ]);
    expect(of("Reader", { card: "1" }, query)).toEqual(["missing /items"]);
  });

  it("what is missing is said once", () => {
    const query = { select: ["card"], expand: { items: { select: ["id"] } } };
    expect(of("Reader", { card: "1", items: [{ "@odata.type": book["@odata.type"] }] }, query)).toEqual([
      "missing /items/0/id",
    ]);
    const nested = { select: ["id"], expand: { borrower: { select: ["card"], expand: { items: true } } } };
    expect(of("Book", { id, borrower: { card: "1" } }, nested)).toEqual(["missing /borrower/items"]);
  });

  it("references pass only where the query has them", () => {
    const reference = { "@odata.id": "readers('1')" };
    expect(of("Book", { ...book, borrower: reference })).not.toEqual([]);
    expect(of("Book", { id, borrower: reference }, { select: ["id"], expand: { borrower: { ref: true } } })).toEqual(
      [],
    );
    expect(of("Book", { id, borrower: reader }, { select: ["id"], expand: { borrower: { ref: true } } })).not.toEqual(
      [],
    );
  });

  it("what is related is complete unless its own query says otherwise", () => {
    const asked = (borrower: unknown) => ({ presence: "partial", expand: { borrower } });
    expect(of("Book", { borrower: {} }, asked({ presence: "partial" }))).toEqual([]);
    expect(of("Book", { borrower: {} }, asked(true))).toHaveLength(3);
  });
});
