/** How generated guards tell types, bases, subtypes and other responses apart, one construct of CSDL a case. */
import { describe, expect, it } from "vitest";
import { checkNames } from "../../../../src/render/views/checks/names.ts";
import { guardOf, guardsOf, nested, nonNull, type Options, property, relation } from "./guards.ts";

describe("a type with a base", () => {
  const types = `
    <ComplexType Name="root" Abstract="true">${property("a", "Edm.String", nonNull)}</ComplexType>
    <ComplexType Name="empty" BaseType="N.root"/>
    <ComplexType Name="leaf" BaseType="N.empty">${property("b", "Edm.Int32", nonNull)}</ComplexType>
    <ComplexType Name="tip" BaseType="N.leaf">${property("c", "Edm.Int32", nonNull)}</ComplexType>
    <ComplexType Name="holder">${property("one", "N.root")}${property("leaf", "N.leaf")}</ComplexType>`;
  const named = (name: string, rest: object = {}) => ({ "@odata.type": `#N.${name}`, a: "", ...rest });

  it("has the members of its base, and those of the next that has some", async () => {
    const faults = await guardsOf(`${types}
      <ComplexType Name="marked" BaseType="N.empty"/><Term Name="mark" Type="Edm.String" AppliesTo="N.marked"/>`);
    expect(faults("Empty", {})).toEqual(["missing /a"]);
    expect(faults("Marked", { "@N.mark": 1 })).toEqual(["missing /a", "type /@N.mark"]);
    expect(faults("Leaf", {})).toEqual(["missing /a", "missing /b"]);
    expect(faults("Tip", { a: 1, b: "", c: 1 })).toEqual(["type /a", "type /b"]);
  });

  it("is told by its name, which is never that of a base", async () => {
    const faults = await guardsOf(types);
    for (const name of ["root", "empty", "leaf"]) {
      expect(faults("Tip", named(name, { b: 1, c: 1 }))).toEqual(["derived /@odata.type"]);
    }
    expect(faults("Leaf", named("tip", { b: 1 }), { derived: "known" })).toEqual([]);
    expect(faults("Root", named("tip"), { derived: "known" })).toEqual([]);
    expect(faults("Leaf", named("other", { b: 1 }), { derived: "known" })).toEqual(["derived /@odata.type"]);
    expect(faults("Tip", named("other", { b: 1, c: 1 }), { derived: "known" })).toEqual(["derived /@odata.type"]);
  });

  it("is checked by its name where its base is declared", async () => {
    const faults = await guardsOf(types);
    expect(faults("AnyRoot", { a: "" })).toEqual(["missing /@odata.type"]);
    expect(faults("AnyRoot", named("root"))).toEqual(["derived /@odata.type"]);
    expect(faults("AnyRoot", named("empty"))).toEqual([]);
    expect(faults("AnyRoot", named("leaf"))).toEqual(["missing /b"]);
    expect(faults("AnyRoot", named("tip"))).toEqual(["missing /b", "missing /c"]);
    expect(faults("AnyRoot", named("other"))).toEqual([]);
    expect(faults("AnyRoot", named("other"), { derived: "known" })).toEqual(["derived /@odata.type"]);
    expect(faults("AnyLeaf", { a: "", b: 1 })).toEqual([]);
    expect(faults("AnyLeaf", named("leaf", { b: 1 }))).toEqual([]);
    for (const name of ["root", "empty"])
      expect(faults("AnyLeaf", named(name, { b: 1 }))).toEqual(["derived /@odata.type"]);
    expect(faults("Holder", { one: named("tip", { b: 1, c: 1 }), leaf: { a: "", b: 1 } })).toEqual([]);
    expect(faults("Holder", { one: named("tip"), leaf: { a: "" } })).toEqual([
      "missing /one/b",
      "missing /one/c",
      "missing /leaf/b",
    ]);
  });

  it("has nothing of an abstract type", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="top">${property("a", "Edm.String")}</ComplexType>
      <ComplexType Name="middle" BaseType="N.top" Abstract="true"/>
      <ComplexType Name="low" BaseType="N.middle"/>`);
    expect(faults("AnyTop", named("middle"))).toEqual(["derived /@odata.type"]);
    expect(faults("AnyTop", named("low"))).toEqual([]);
    expect(faults("AnyTop", named("top"))).toEqual([]);
  });

  it("may have no members at all", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="top" Abstract="true"/><ComplexType Name="low" BaseType="N.top"/>
      <ComplexType Name="deep" BaseType="N.low"/>`);
    expect(faults("AnyTop", named("low"))).toEqual([]);
    expect(faults("AnyTop", named("deep"))).toEqual([]);
    for (const name of ["low", "deep"]) expect(faults("AnyTop", named(name), { derived: "known" })).toEqual([]);
    expect(faults("AnyTop", named("top"))).toEqual(["derived /@odata.type"]);
    expect(faults("Low", {})).toEqual([]);
    expect(faults("Low", 1)).toEqual(["type "]);
  });

  it("may nest in itself by way of its base", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="top" Abstract="true"/>
      <ComplexType Name="group" BaseType="N.top">${property("one", "N.top")}</ComplexType>`);
    const around = (one: unknown) => ({ "@odata.type": "#N.group", one });
    for (const type of ["AnyTop", "Group"]) {
      expect(faults(type, nested(around(null), around))).toEqual([]);
      expect(faults(type, nested(around(1), around))).toEqual([expect.stringMatching(/^type .*\/one$/)]);
    }
  });

  it("may declare a property anew, by its own rule", async () => {
    const faults = await guardsOf(`
      <EntityType Name="top" Abstract="true">${property("a", "Edm.String", nonNull)}${property("s", "Edm.Stream")}${relation("r", "N.top")}</EntityType>
      <EntityType Name="low" BaseType="N.top">${property("a", "Edm.Int32", nonNull)}${property("s", "Edm.Stream")}</EntityType>`);
    expect(faults("Low", { a: 1 })).toEqual([]);
    expect(faults("Low", { a: "" })).toEqual(["type /a"]);
    expect(faults("Low", { a: 1, r: 1 })).toEqual(["type /r"]);
    expect(faults("Top", { a: 1 })).toEqual(["type /a"]);
  });

  it("has what a query selects of it, and of no other", async () => {
    const faults = await guardsOf(types);
    const select = ["a", "N.leaf/b"];
    expect(faults("AnyRoot", named("empty"), { select })).toEqual([]);
    expect(faults("AnyRoot", named("tip"), { select })).toEqual(["missing /b"]);
    expect(faults("AnyRoot", named("tip", { b: 1 }), { select })).toEqual([]);
    expect(faults("Tip", named("tip", { c: 1 }), { select })).toEqual(["missing /b"]);
  });

  it("has what a query selects in a complex property of it", async () => {
    const faults = await guardsOf(`
      <ComplexType Name="root"/>
      <ComplexType Name="part">${property("x", "Edm.String")}${property("y", "Edm.String")}</ComplexType>
      <ComplexType Name="leaf" BaseType="N.root">${property("p", "N.part")}</ComplexType>
      <ComplexType Name="tip" BaseType="N.leaf"/>`);
    const query = { select: ["N.leaf/p/x"] };
    const value = (p: object) => ({ "@odata.type": "#N.tip", p });
    expect(faults("AnyRoot", value({ x: "" }), query)).toEqual([]);
    expect(faults("AnyRoot", value({ y: "" }), query)).toEqual(["missing /p/x"]);
  });
});

describe("an error response or a collection", () => {
  const responses = [{ error: { code: "a", message: "b" } }, { value: [] }];

  it.each<readonly [string, Options]>([
    [property("a", "Edm.String"), { presence: "partial" }],
    [property("a", "Edm.String"), { presence: "omit-nulls" }],
    [property("a", "Edm.Stream"), {}],
    ["", {}],
  ])("never passes for an instance of <ComplexType>%s with %j", async (members, options) => {
    const faults = await guardOf(members, "", options);
    expect(faults({})).toEqual([]);
    for (const response of responses) expect(faults(response)).toHaveLength(1);
  });

  it("passes where it is what the type declares", async () => {
    for (const presence of ["complete", "partial"] as const) {
      const failed = await guardOf(property("error", "Edm.Untyped"), "", { presence });
      expect(responses.map((response) => failed(response).length > 0)).toEqual([false, true]);
      expect(responses.map((response) => failed(response, {}).length > 0)).toEqual([false, true]);
      const listed = await guardOf(property("value", "Edm.Untyped"), "", { presence });
      expect(responses.map((response) => listed(response).length > 0)).toEqual([true, false]);
    }
  });

  it("passes for no subtype either", async () => {
    const faults = await guardsOf(
      `<ComplexType Name="top">${property("value", "Edm.Untyped")}</ComplexType><ComplexType Name="low" BaseType="N.top"/>`,
      { presence: "partial" },
    );
    expect(responses.map((response) => faults("AnyTop", response).length > 0)).toEqual([true, false]);
    expect(faults("AnyTop", { "@odata.type": "#N.low", value: [] })).toEqual([]);
  });

  it("is told by what the caller asks for", async () => {
    const faults = await guardOf(property("a", "Edm.String"));
    for (const response of responses) {
      expect(faults(response, { presence: "partial" })).toHaveLength(1);
      expect(faults(response, { select: ["a"] }).length).toBeGreaterThan(0);
    }
  });
});

it("no function's name can be that of another type's", () => {
  const prefixes = Object.values(checkNames(""));
  for (const prefix of prefixes) expect(prefixes.filter((other) => other.startsWith(prefix))).toEqual([prefix]);
});
