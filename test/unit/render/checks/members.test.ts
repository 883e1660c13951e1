/** Which collections, complex values, relations and annotations generated guards accept, one construct of CSDL a case. */
import { describe, expect, it } from "vitest";
import { modelOf, structured } from "../../../support/model-of.ts";
import { guardOf, guardsOf, guardsOfModel, nested, nonNull, property, relation } from "./guards.ts";

describe("a collection", () => {
  const members =
    property("any", "Collection(Edm.Int32)", 'Nullable="true"') +
    property("some", "Collection(Edm.Int32)", nonNull) +
    property("unsaid", "Collection(Edm.Int32)");

  it("has nulls where it is said, and where nothing is said as the option says", async () => {
    const value = { any: [null], some: [1], unsaid: [null] };
    const faults = await guardOf(members);
    expect(faults(value)).toEqual([]);
    expect(faults({ ...value, some: [null] })).toEqual(["null /some/0"]);
    expect((await guardOf(members, "", { unspecifiedItems: "non-null" }))(value)).toEqual(["null /unsaid/0"]);
  });

  it("is an array, never null, of the right items", async () => {
    const faults = await guardOf(members);
    const value = { any: [], some: [], unsaid: [] };
    for (const name of ["any", "some", "unsaid"]) {
      expect(faults({ ...value, [name]: null })).toEqual([`null /${name}`]);
      expect(faults({ ...value, [name]: {} })).toEqual([`type /${name}`]);
      expect(faults({ ...value, [name]: [1, "1"] })).toEqual([`type /${name}/1`]);
      expect(faults({ ...value, [name]: undefined })).toEqual([`missing /${name}`]);
    }
    expect(faults({})).toEqual(["missing /any", "missing /unsaid", "missing /some"]);
    expect(faults({}, { presence: "omit-nulls" })).toEqual(["missing /any", "missing /unsaid", "missing /some"]);
  });
});

describe("a collection that may be null, which only a patch can say", () => {
  it("is null, or an array as without it", async () => {
    const built = modelOf(`<ComplexType Name="thing">
      ${property("all", "Collection(Edm.Int32)", nonNull)}${property("any", "Collection(Edm.Untyped)")}</ComplexType>`);
    for (const member of structured(built, "N.thing").properties) Object.assign(member, { nullableCollection: true });
    const guards = await guardsOfModel(built.model);
    const faults = (value: unknown, query?: object) => guards("Thing", value, query);
    expect(faults({ all: null, any: null })).toEqual([]);
    expect(faults({ all: [1], any: [null] })).toEqual([]);
    expect(faults({ all: [null], any: null })).toEqual(["null /all/0"]);
    expect(faults({ all: null, any: {} })).toEqual(["type /any"]);
    expect(faults({ all: null })).toEqual(["missing /any"]);
    expect(faults({ any: [] }, { presence: "omit-nulls" })).toEqual([]);
  });

  it("may be absent where nobody may read it", async () => {
    const built = modelOf(`<ComplexType Name="thing">${property("all", "Collection(Edm.Int32)", nonNull)}
      ${property("b", "Edm.Int32")}</ComplexType>`);
    const [all] = structured(built, "N.thing").properties;
    Object.assign(all!, { nullableCollection: true, writeOnly: true });
    const faults = await guardsOfModel(built.model);
    expect(faults("Thing", { b: 1 })).toEqual([]);
    expect(faults("Thing", { b: 1, all: null })).toEqual([]);
    expect(faults("Thing", { b: 1, all: 1 })).toEqual(["type /all"]);
  });
});

describe("a complex value", () => {
  const inner = `<ComplexType Name="inner">${property("x", "Edm.String", nonNull)}${property("y", "Edm.Int32")}</ComplexType>`;
  const members =
    property("one", "N.inner") +
    property("must", "N.inner", nonNull) +
    property("list", "Collection(N.inner)", nonNull);
  const right = { x: "", y: 1 };

  it("is checked where it stands", async () => {
    const faults = await guardOf(members, inner);
    expect(faults({ one: right, must: right, list: [right] })).toEqual([]);
    expect(faults({ one: null, must: right, list: [] })).toEqual([]);
    expect(faults({ one: {}, must: null, list: [right, null, { x: 1, y: 1 }] })).toEqual([
      "missing /one/x",
      "missing /one/y",
      "null /must",
      "null /list/1",
      "type /list/2/x",
    ]);
    expect(faults({})).toEqual(["missing /one", "missing /must", "missing /list"]);
  });

  it("has what is selected in it, and may lack the rest", async () => {
    const faults = await guardOf(members, inner);
    const select = ["one/x", "must/y", "list/x"];
    expect(faults({ one: { x: "" }, must: { y: 1 }, list: [{ x: "" }] }, { select })).toEqual([]);
    expect(faults({ one: { y: 1 }, must: { x: "" }, list: [{}] }, { select })).toEqual([
      "missing /one/x",
      "missing /must/y",
      "missing /list/0/x",
    ]);
  });

  it("may nest without bound in itself", async () => {
    const faults = await guardOf(property("next", "N.thing") + property("all", "Collection(N.thing)", nonNull));
    const around = (value: object) => ({ next: { next: null, all: [value] }, all: [] });
    expect(faults(nested({ next: null, all: [] }, around))).toEqual([]);
    expect(faults(nested({ next: null, all: [1] }, around))).toEqual([expect.stringMatching(/^type .*\/all\/0$/)]);
  });
});

describe("a related entity", () => {
  const key = `<Key><PropertyRef Name="id"/></Key>${property("id", "Edm.String", nonNull)}`;
  const csdl = `<EntityType Name="thing">${key}${relation("may", "N.other")}${relation("must", "N.other", nonNull)}${relation("list", "Collection(N.other)")}</EntityType>
    <EntityType Name="other">${key}</EntityType>`;
  const base = { id: "1" };

  it("is checked for its shape, and may be absent", async () => {
    const faults = await guardsOf(csdl);
    expect(faults("Thing", base)).toEqual([]);
    expect(faults("Thing", { ...base, may: null, must: {}, list: [{ id: 1 }] })).toEqual([]);
    expect(faults("Thing", { ...base, may: 1, must: null, list: [null] })).toEqual([
      "type /may",
      "null /must",
      "null /list/0",
    ]);
    expect(faults("Thing", { ...base, list: {} })).toEqual(["type /list"]);
  });

  it("may be of any type, and be absent", async () => {
    const faults = await guardsOf(`<EntityType Name="thing">${key}${relation("any", "Edm.EntityType")}</EntityType>`);
    expect(faults("Thing", base)).toEqual([]);
    expect(faults("Thing", { ...base, any: {} })).toEqual([]);
    expect(faults("Thing", { ...base, any: 1 })).toEqual(["type /any"]);
  });

  it("may be all that a type declares", async () => {
    const faults = await guardsOf(
      `${csdl}<EntityType Name="derived" BaseType="N.other">${relation("may", "N.other")}</EntityType>`,
    );
    expect(faults("Derived", { ...base, may: {} })).toEqual([]);
    expect(faults("Derived", { may: 1 })).toEqual(["missing /id", "type /may"]);
  });

  it("is there where it is expanded, except one that may be null", async () => {
    for (const navigation of ["shape", "deep"] as const) {
      const faults = await guardsOf(csdl, { navigation });
      const expand = { may: true, must: true, list: true };
      expect(faults("Thing", base, { expand })).toEqual(["missing /must", "missing /list", "missing /may"]);
      expect(faults("Thing", base, { expand, presence: "omit-nulls" })).toEqual(["missing /must", "missing /list"]);
      for (const name of ["must", "list"]) {
        expect(faults("Thing", base, { expand: { [name]: true }, presence: "omit-nulls" })).toEqual([
          `missing /${name}`,
        ]);
      }
      expect(faults("Thing", { ...base, may: null, must: base, list: [] }, { expand })).toEqual([]);
    }
  });

  it("is checked as a whole where navigation is followed", async () => {
    const faults = await guardsOf(csdl, { navigation: "deep" });
    expect(faults("Thing", base)).toEqual([]);
    expect(faults("Thing", { ...base, may: null, must: base, list: [base] })).toEqual([]);
    expect(faults("Thing", { ...base, may: {}, must: null, list: [base, {}] })).toEqual([
      "missing /may/id",
      "null /must",
      "missing /list/1/id",
    ]);
    const reference = { "@odata.id": "others('1')" };
    const expand = { must: { ref: true }, list: { ref: true } };
    expect(faults("Thing", { ...base, must: reference, list: [reference] }, { expand })).toEqual([]);
    expect(faults("Thing", { ...base, must: {}, list: [] }, { expand })).not.toEqual([]);
  });

  it("may lead back without bound where navigation is followed", async () => {
    const faults = await guardsOf(`<EntityType Name="thing">${key}${relation("next", "N.thing")}</EntityType>`, {
      navigation: "deep",
    });
    const around = (next: object) => ({ ...base, next });
    expect(faults("Thing", nested(base, around))).toEqual([]);
    expect(faults("Thing", nested({ id: 1 }, around))).toEqual([expect.stringMatching(/^type .*\/id$/)]);
  });

  it("may be absent where a structural property holds it", async () => {
    const faults = await guardOf(
      property("one", "N.other", nonNull) + property("x", "Edm.String"),
      `<EntityType Name="other">${key}</EntityType>`,
    );
    expect(faults({ x: "" })).toEqual([]);
    expect(faults({ x: "", one: {} })).toEqual([]);
    expect(faults({ x: "", one: 1 })).toEqual(["type /one"]);
    expect(faults({ x: "", one: null })).toEqual(["null /one"]);
  });
});

describe("an annotation", () => {
  it("is checked where the metadata declares its term", async () => {
    const term = (name: string, type: string, rest = "") =>
      `<Term Name="${name}" Type="${type}" AppliesTo="N.thing" ${rest}/>`;
    const terms =
      term("text", "Edm.String") +
      term("count", "Edm.Int32", nonNull) +
      term("part", "N.inner") +
      term("list", "Collection(Edm.Int32)", nonNull) +
      term("loose", "Collection(Edm.Int32)");
    const part = `<ComplexType Name="inner">${property("x", "Edm.String")}</ComplexType>`;
    for (const members of ["", property("x", "Edm.String")]) {
      const faults = await guardOf(members, terms + part);
      const value = members === "" ? {} : { x: "" };
      expect(faults(value)).toEqual([]);
      expect(
        faults({ ...value, "@N.text": null, "@N.count": 1, "@N.part": {}, "@N.list": [1], "@N.loose": [null] }),
      ).toEqual([]);
      expect(faults({ ...value, "@N.text": 1, "@N.count": null, "@N.part": 1, "@N.list": [null] })).toEqual([
        "type /@N.text",
        "null /@N.count",
        "type /@N.part",
        "null /@N.list/0",
      ]);
      expect(faults({ ...value, "@N.list": 1 })).toEqual(["type /@N.list"]);
    }
  });
});
