import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { type SelectOptions, select } from "../../../src/model/select/select.ts";
import type { Type } from "../../../src/model/types.ts";
import { wholeGraph } from "../../support/graph.ts";
import { type Built, modelOf, modelOfFiles, modelOfSchemas, structured } from "../../support/model-of.ts";

function selected(built: Built, roots: readonly string[], options?: SelectOptions) {
  const diagnostics = new Diagnostics();
  const { model, leftOut } = select(built.model, roots, diagnostics, options);
  const names = [...model.types.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1));
  return { names: names.sort(), model, leftOut, diagnostics };
}

const shapes = modelOf(
  `<EntityType Name="Root"/>
   <EntityType Name="Page" BaseType="N.Root"><Property Name="shape" Type="N.Shape"/><NavigationProperty Name="book" Type="N.Book"/></EntityType>
   <EntityType Name="Cover" BaseType="N.Page"><NavigationProperty Name="page" Type="N.Page"/></EntityType>
   <EntityType Name="Book" BaseType="N.Root"><Property Name="size" Type="N.Size"/><NavigationProperty Name="pages" Type="Collection(N.Page)"/></EntityType>
   <ComplexType Name="Shape" Abstract="true"/><ComplexType Name="Circle" BaseType="N.Shape"><Property Name="colour" Type="Collection(N.Colour)"/></ComplexType>
   <ComplexType Name="Size"/><EnumType Name="Colour"><Member Name="red"/></EnumType>
   <TypeDefinition Name="Length" UnderlyingType="Edm.Decimal"/><ComplexType Name="Line" BaseType="N.Shape"><Property Name="length" Type="N.Length"/></ComplexType>
   <Action Name="turn" IsBound="true"><Parameter Name="page" Type="N.Page"/></Action>
   <Function Name="book" IsBound="true"><Parameter Name="page" Type="N.Page"/><ReturnType Type="N.Book"/></Function>
   <Function Name="size"><ReturnType Type="N.Size"/></Function><Term Name="Note" Type="N.Size"/>
   <EntityContainer Name="C"><EntitySet Name="pages" EntityType="N.Page"/><EntitySet Name="books" EntityType="N.Book"/><FunctionImport Name="size" Function="N.size"/></EntityContainer>`,
);

describe("select", () => {
  it("keeps a root, its subtypes, bases, the types of properties and what these may hold", () => {
    expect(selected(shapes, ["N.Page"]).names).toEqual([
      "Circle",
      "Colour",
      "Cover",
      "Length",
      "Line",
      "Page",
      "Root",
      "Shape",
    ]);
  });

  it.each([
    [
      "N.Page/*",
      ["Book", "Circle", "Colour", "Length", "Line", "Page", "Root", "Shape", "Size"],
      ["book", "size", "turn"],
    ],
    ["N.Cover/turn", ["Circle", "Colour", "Length", "Line", "Page", "Root", "Shape"], ["turn"]],
    ["pages/N.turn", ["Circle", "Colour", "Length", "Line", "Page", "Root", "Shape"], ["turn"]],
    ["N.turn", ["Circle", "Colour", "Length", "Line", "Page", "Root", "Shape"], ["turn"]],
    ["size", ["Size"], ["size"]],
    ["books", ["Book", "Root", "Size"], ["size"]],
  ])("keeps what the operations and sets that %s names need", (root, names, operations) => {
    const { model, names: found, diagnostics } = selected(shapes, [root]);
    expect(diagnostics.entries).toEqual([]);
    expect(found).toEqual(names);
    expect(model.schemas.flatMap((schema) => schema.operations.map(({ name }) => name)).sort()).toEqual(operations);
  });

  it("reports an operation that is not bound to what is named", () => {
    for (const root of ["N.Book/turn", "N.Size/*", "gone/*", "N.gone"]) {
      expect(
        selected(shapes, [root]).diagnostics.entries.map(({ code }) => code),
        root,
      ).toEqual(["unknown-root"]);
    }
  });

  it("does not bring the other subtypes of what is needed as a base", () => {
    expect(selected(shapes, ["N.Circle"]).names).toEqual(["Circle", "Colour", "Shape"]);
  });

  it("brings them where another root or property needs them", () => {
    expect(selected(shapes, ["N.Circle", "N.Shape"]).names).toEqual(["Circle", "Colour", "Length", "Line", "Shape"]);
    expect(selected(shapes, ["N.Shape", "N.Circle"]).names).toEqual(["Circle", "Colour", "Length", "Line", "Shape"]);
  });

  it("leaves out navigation to what nothing else needs, and says so", () => {
    const { model, leftOut } = selected(shapes, ["N.Page"]);
    expect(leftOut).toEqual({
      types: 2,
      navigationProperties: [{ type: "N.Page", property: "book", target: "N.Book" }],
    });
    expect(structured({ model, diagnostics: shapes.diagnostics }, "N.Page").navigationProperties).toEqual([]);
    expect(structured({ model, diagnostics: shapes.diagnostics }, "N.Cover").navigationProperties).toHaveLength(1);
  });

  it("follows navigation on request", () => {
    const { names, leftOut } = selected(shapes, ["N.Page"], { navigation: "keep" });
    expect(names).toContain("Book");
    expect(names).toContain("Size");
    expect(leftOut).toEqual({ types: 0, navigationProperties: [] });
  });

  it("keeps operations, terms and container members whose types are kept", () => {
    const pages = selected(shapes, ["N.Page"]).model;
    expect(pages.schemas[0]?.operations.map(({ name }) => name)).toEqual(["turn"]);
    expect(pages.schemas[0]?.containers[0]?.members.map(({ name }) => name)).toEqual(["pages"]);
    expect([...pages.terms.keys()]).toEqual([]);
    const sizes = selected(shapes, ["N.Size"]).model;
    expect(sizes.schemas[0]?.operations.map(({ name }) => name)).toEqual(["size"]);
    expect(sizes.schemas[0]?.containers[0]?.members.map(({ name }) => name)).toEqual(["size"]);
    expect([...sizes.terms.keys()]).toEqual(["N.Note"]);
  });

  it("leads from no type of the selection to one outside, and leaves the model as it is", () => {
    const before = structured(shapes, "N.Root").derived.length;
    const { model } = selected(shapes, ["N.Page"]);
    const inside = new Set<Type>(model.types.values());
    for (const type of inside) {
      if (!("base" in type)) continue;
      const linked = [
        type.base,
        ...type.derived,
        ...[...type.properties, ...type.navigationProperties].map((use) => use.type),
      ];
      for (const other of linked)
        if (other !== undefined && other.kind !== "Primitive") expect(inside).toContain(other);
    }
    expect(model.schemas.flatMap(({ types }) => types)).toEqual([...inside]);
    expect(structured(shapes, "N.Root").derived).toHaveLength(before);
  });

  it("is the model itself without roots", () => {
    expect(selected(shapes, []).model).toBe(shapes.model);
  });

  it("does not bring the subtypes of an entity type that a structural property has", () => {
    const built = modelOf(
      `<EntityType Name="E"/><EntityType Name="F" BaseType="N.E"/><ComplexType Name="C"><Property Name="e" Type="N.E"/></ComplexType>`,
    );
    expect(selected(built, ["N.C"]).names).toEqual(["C", "E"]);
  });
});

describe("roots", () => {
  const spaces = modelOfSchemas(
    `<Schema Namespace="a.b" Alias="short"><ComplexType Name="one"/><ComplexType Name="two"/><ComplexType Name="once"/></Schema>
     <Schema Namespace="a.b.c"><ComplexType Name="one"/></Schema>`,
  );

  it.each([
    ["a.b.one", ["a.b.one"]],
    ["short.one", ["a.b.one"]],
    ["a.b.on*", ["a.b.one", "a.b.once"]],
    ["short.on*", ["a.b.one", "a.b.once"]],
    ["a.b.*", ["a.b.one", "a.b.two", "a.b.once"]],
    ["a.b.**", ["a.b.one", "a.b.two", "a.b.once", "a.b.c.one"]],
    ["**.one", ["a.b.one", "a.b.c.one"]],
    ["a.b.o?e", ["a.b.one"]],
    ["a.b.t?o", ["a.b.two"]],
  ])("%s stands for %o", (root, names) => {
    const { model, diagnostics } = selected(spaces, [root]);
    expect([...model.types.keys()]).toEqual(names);
    expect(diagnostics.entries).toEqual([]);
  });

  it.each([
    ["a.b.oen", "Did you mean a.b.one?"],
    ["a.b.c.ONE", "Did you mean a.b.c.one or a.b.one?"],
    ["a.b.tw", "Did you mean a.b.two?"],
    ["on", "Did you mean a.b.c.one, a.b.one or a.b.once?"],
    ["nothing", undefined],
    ["a.b", "a.b is a namespace; use a.b.* for its types."],
    ["short", "short is a namespace; use short.* for its types."],
    ["x*", "Patterns match qualified names: ** matches any characters, * any characters except dots."],
    ["a.bb.*", "Did you mean a.b?"],
    ["a.b.x*", undefined],
    ["a.b.(one)*", undefined],
  ])("%s stands for nothing", (root, hint) => {
    const { diagnostics } = selected(spaces, [root]);
    expect(diagnostics.entries.map((entry) => [entry.code, entry.hint])).toEqual([["unknown-root", hint]]);
  });

  it.each([
    ["Things", "Did you mean things?"],
    ["sned", "Did you mean a.b.send?"],
    ["send", "Did you mean a.b.send?"],
    ["a.b.Reset", "Did you mean a.b.reset?"],
    ["things/sned", "Did you mean things/send?"],
    ["a.b.sub/a.b.Send", "Did you mean a.b.sub/send?"],
    ["a.b.sub/nothing", undefined],
    ["thigns/send", "Did you mean things?"],
  ])("%s stands for no operation or set", (root, hint) => {
    const service = modelOfSchemas(`<Schema Namespace="a.b">
      <EntityType Name="one"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
      <EntityType Name="sub" BaseType="a.b.one"/>
      <Action Name="send" IsBound="true"><Parameter Name="it" Type="a.b.one"/></Action>
      <Action Name="reset"/>
      <EntityContainer Name="all"><EntitySet Name="things" EntityType="a.b.sub"/></EntityContainer>
    </Schema>`);
    const { diagnostics } = selected(service, [root]);
    expect(diagnostics.entries.map((entry) => [entry.code, entry.hint])).toEqual([["unknown-root", hint]]);
  });

  it("without namespace stand for the only type of the name, and are errors where there are several", () => {
    const one = selected(spaces, ["once"]);
    expect([...one.model.types.keys()]).toEqual(["a.b.once"]);
    expect(one.diagnostics.entries).toEqual([]);
    const { diagnostics } = selected(spaces, ["one"]);
    const hint = "Name one of them in full: a.b.c.one, a.b.one.";
    expect(diagnostics.entries.map((entry) => [entry.code, entry.hint])).toEqual([["ambiguous-type", hint]]);
  });

  it("compares only some of many names with all others", () => {
    const { diagnostics } = selected(spaces, [...Array.from({ length: 26 }, (_, index) => `q${index}.oen`), "q.one"]);
    const hints = diagnostics.entries.map(({ hint }) => hint);
    expect(hints.slice(24)).toEqual([
      "Did you mean a.b.c.one or a.b.one?",
      undefined,
      "Did you mean a.b.c.one or a.b.one?",
    ]);
    const patterns = Array.from({ length: 26 }, (_, index) => `a.bb.q${index}*`);
    const ofPatterns = selected(spaces, patterns).diagnostics.entries.map(({ hint }) => hint);
    expect(ofPatterns.slice(24)).toEqual(["Did you mean a.b?", undefined]);
  });
});

const whole = wholeGraph("graph-beta");

describe(`the seed hierarchy in ${whole.title}`, () => {
  it("is what its base type and its owner bring along", () => {
    const text = readFileSync(whole.path, "utf8").replace(/^\uFEFF/, "");
    const graph = modelOfFiles({ "graph.xml": text }, ["graph.xml"]);
    expect(selected(graph, ["microsoft.graph.vppTokenActionResult"]).names).toEqual([
      "actionState",
      "vppTokenActionFailureReason",
      "vppTokenActionResult",
      "vppTokenRevokeLicensesActionResult",
    ]);
    expect(selected(graph, ["graph.vppToken"]).names).toEqual(
      expect.arrayContaining(["entity", "vppToken", "vppTokenRevokeLicensesActionResult", "vppTokenAccountType"]),
    );
  });
});
