import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/csdl/read.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import type { LoadedDocument } from "../../../src/inputs/load.ts";
import { buildModel } from "../../../src/model/build-model.ts";
import type { Model } from "../../../src/model/types.ts";
import { applyPatches, reportStale } from "../../../src/overlay/apply.ts";
import { readPatchList } from "../../../src/overlay/patch-list.ts";
import { lineColumn, sourceOf } from "../../../src/text/source.ts";
import { edmx } from "../../support/edmx.ts";

const schema = `<Schema Namespace="N" Alias="A">
  <EntityType Name="Base"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
  <EntityType Name="T" BaseType="N.Base">
    <Property Name="a" Type="Edm.String" MaxLength="5"/>
    <NavigationProperty Name="n" Type="N.Base"/>
  </EntityType>
  <EnumType Name="E"><Member Name="x" Value="0"/><Member Name="y" Value="1"/></EnumType>
  <TypeDefinition Name="D" UnderlyingType="Edm.String"/>
  <Action Name="do" IsBound="true"><Parameter Name="on" Type="A.T"/><Parameter Name="p" Type="Edm.String"/></Action>
  <Action Name="do" IsBound="true"><Parameter Name="on" Type="Collection(A.T)"/></Action>
  <Action Name="undo"><ReturnType Type="Edm.String"/></Action>
  <Function Name="get" IsBound="true"><Parameter Name="on" Type="N.T"/><Parameter Name="q" Type="Edm.Int32"/>
    <ReturnType Type="Edm.String"/></Function>
  <EntityContainer Name="C"><EntitySet Name="ts" EntityType="N.T"/><Singleton Name="me" Type="N.T"/>
    <ActionImport Name="undo" Action="N.undo"/></EntityContainer>
</Schema>`;

interface Outcome {
  readonly model: Model;
  readonly unpatched: LoadedDocument;
  readonly documents: readonly LoadedDocument[];
  readonly reports: readonly string[];
  /** What is said of the patched documents. */
  readonly faults: readonly string[];
}

function patched(entries: unknown): Outcome {
  return patchedSchema(schema, entries);
}

function patchedSchema(schemas: string, entries: unknown): Outcome {
  const diagnostics = new Diagnostics();
  const text = typeof entries === "string" ? entries : JSON.stringify(entries, null, 1);
  const patches = readPatchList(sourceOf("p.json", text), diagnostics);
  const document = readDocument(sourceOf("test.xml", edmx(schemas)), diagnostics)!;
  const unpatched = { document, references: [] };
  const { documents, stale } = applyPatches([unpatched], patches, diagnostics);
  reportStale(stale, diagnostics);
  const reports = diagnostics.entries.map(({ code, message, hint, place }) => {
    const at = place === undefined ? "" : `${place.source.name}:${lineColumn(place).line} `;
    return `${at}${code}: ${message}${hint === undefined ? "" : ` ${hint}`}`;
  });
  const faults = new Diagnostics();
  const model = buildModel(documents, faults);
  return { model, unpatched, documents, reports, faults: faults.entries.map(({ message }) => message) };
}

function one(target: string, action: object): Outcome {
  return patched([{ target, ...action, why: "the service answers otherwise" }]);
}

function typeOf({ model }: Outcome, name: string) {
  return model.types.get(name)!;
}

describe("a patch by glob", () => {
  it("changes all that it matches and fits, and must change something", () => {
    const outcome = one("N.*/*", { set: { MaxLength: 9 } });
    expect(outcome.reports).toEqual([]);
    expect(typeOf(outcome, "N.T")).toMatchObject({ properties: [{ name: "a", facets: { maxLength: 9 } }] });
    expect(typeOf(outcome, "N.Base")).toMatchObject({ properties: [{ name: "id", facets: { maxLength: 9 } }] });
    expect(one("N.*/nope*", { remove: true }).reports).toEqual([expect.stringContaining("patch-target-gone")]);
    expect(one("N.*", { set: { OpenType: false } }).reports).toEqual([expect.stringContaining("idle-patch")]);
  });

  it("may take back what is said of items", () => {
    const set = { set: { Type: "Collection(Edm.String)", Nullable: false } };
    const outcome = patched([
      { target: "N.T/a", ...set, why: "x" },
      { target: "N.T/a", set: { Nullable: null }, why: "x" },
    ]);
    expect(outcome.reports).toEqual([]);
    expect(typeOf(outcome, "N.T")).toMatchObject({ properties: [{ collection: true, nullable: undefined }] });
  });
});

describe("a patch of a collection", () => {
  it("says that null may stand in its place", () => {
    const set = { set: { Type: "Collection(Edm.String)", Nullable: false, NullableCollection: true } };
    const outcome = one("N.T/a", set);
    expect(outcome.reports).toEqual([]);
    expect(typeOf(outcome, "N.T")).toMatchObject({ properties: [{ nullable: false, nullableCollection: true }] });
    expect(typeOf(one("N.T/a", { set: { MaxLength: 9 } }), "N.T")).toMatchObject({
      properties: [{ nullableCollection: false }],
    });
  });

  it("is for collections of structural properties", () => {
    const said = (target: string) => one(target, { set: { NullableCollection: true } }).reports.join();
    expect(said("N.T/a")).toContain(
      "NullableCollection is for collections; the target is a single value: set Nullable",
    );
    expect(said("N.T/n")).toContain("a patch cannot set NullableCollection of its target");
    expect(one("N.T/*", { set: { NullableCollection: true } }).reports.join()).toContain("Nothing matches the glob.");
  });
});

describe("a patch", () => {
  it.each([
    ["N.T/a", { Type: "Edm.Int32" }, { type: { name: "Edm.Int32" }, collection: false, nullable: true }],
    ["N.T/a", { Type: "Collection(A.E)" }, { type: { qualifiedName: "N.E" }, collection: true }],
    ["N.T/a", { Nullable: false }, { nullable: false, facets: { maxLength: 5 } }],
    ["N.T/a", { MaxLength: "max", Precision: 3 }, { facets: { maxLength: "max", precision: 3 } }],
    ["N.T/a", { MaxLength: null }, { facets: { maxLength: undefined } }],
    ["N.T/a", { DefaultValue: "z" }, { defaultValue: "z" }],
    ["N.T/n", { ContainsTarget: true }, { containsTarget: true }],
    ["N.E/y", { Value: "9007199254740993" }, { value: 9007199254740993n }],
    ["N.T", { OpenType: true, Abstract: true }, { open: true, abstract: true }],
    ["N.T", { BaseType: null }, { base: undefined }],
    ["N.E", { IsFlags: true, UnderlyingType: "Edm.Byte" }, { isFlags: true, underlyingType: "Edm.Byte" }],
    ["N.D", { UnderlyingType: "Edm.Guid" }, { underlyingType: { name: "Edm.Guid" } }],
  ])("sets attributes of %s: %j", (target, attributes, expected) => {
    const outcome = one(target, { set: attributes });
    expect(outcome.reports).toEqual([]);
    const [name = "", member] = target.split("/");
    const type = typeOf(outcome, name);
    const members = "properties" in type ? [...type.properties, ...type.navigationProperties] : [];
    const all = "members" in type ? type.members : members;
    const found = member === undefined ? type : all.find((candidate) => candidate.name === member);
    expect(found).toMatchObject(expected);
  });

  it("removes a type or a member", () => {
    expect(one("N.D", { remove: true }).model.types.has("N.D")).toBe(false);
    expect(typeOf(one("N.T/a", { remove: true }), "N.T")).toMatchObject({ properties: [] });
    expect(typeOf(one("N.E/x", { remove: true }), "N.E")).toMatchObject({ members: [{ name: "y" }] });
  });

  it("adds a member", () => {
    const property = { Property: { Name: "b", Type: "Edm.Guid", Nullable: false } };
    expect(typeOf(one("N.T", { add: property }), "N.T")).toMatchObject({
      properties: [{ name: "a" }, { name: "b", type: { name: "Edm.Guid" }, nullable: false }],
    });
    const navigation = { NavigationProperty: { Name: "m", Type: "Collection(N.T)" } };
    expect(typeOf(one("N.T", { add: navigation }), "N.T")).toMatchObject({
      navigationProperties: [{ name: "n" }, { name: "m", collection: true }],
    });
    const members = typeOf(one("N.E", { add: { Member: { Name: "z", Value: 7 } } }), "N.E");
    expect(members).toMatchObject({ members: [{ name: "x" }, { name: "y" }, { name: "z", value: 7n }] });
  });

  it("finds what those before it left", () => {
    const outcome = patched([
      { target: "N.T", add: { Property: { Name: "b" } }, why: "w" },
      { target: "N.T/b", set: { Type: "Edm.Guid" }, why: "w" },
      { target: "N.T/a", remove: true, why: "w" },
    ]);
    expect(outcome.reports).toEqual([]);
    expect(typeOf(outcome, "N.T")).toMatchObject({ properties: [{ name: "b", type: { name: "Edm.Guid" } }] });
  });

  it("leaves the documents that it is given as they are, and shares what it does not change", () => {
    const { unpatched, documents } = one("N.T/a", { remove: true });
    const [before, after] = [unpatched, documents[0]!].map(({ document }) => document.schemas[0]!.elements);
    expect(before![1]).toMatchObject({ properties: [{ name: "a" }] });
    expect(after![0]).toBe(before![0]);
    expect(after![1]).not.toBe(before![1]);
  });

  it("keeps documents that refer to each other in a circle", () => {
    const diagnostics = new Diagnostics();
    const read = (text: string): LoadedDocument => ({
      document: readDocument(sourceOf("x.xml", edmx(text)), diagnostics)!,
      references: [],
    });
    const [a, b] = [read(schema), read('<Schema Namespace="M"><ComplexType Name="C"/></Schema>')];
    const reference = { uri: "", includes: [], includeAnnotations: [] } as never;
    Object.assign(a!, { references: [{ reference, target: b }] });
    Object.assign(b!, { references: [{ reference, target: a }] });
    const patches = readPatchList(sourceOf("p.json", '[{"target":"M.C","remove":true,"why":"w"}]'), diagnostics);
    const [copy] = applyPatches([a!], patches, diagnostics).documents;
    const target = copy!.references[0]!.target!;
    expect(target.document.schemas[0]!.elements).toEqual([]);
    expect(target.references[0]!.target).toBe(copy);
  });
});

/** The operations by name and binding type, and the members of the container, as the patched model has them. */
function serviceOf({ model }: Outcome) {
  const operations = model.schemas.flatMap((known) => known.operations);
  const named = operations.map((operation) => {
    const { isBound, name, parameters } = operation;
    return [`${name}${isBound ? (parameters[0]!.collection ? "*" : "+") : ""}`, operation] as const;
  });
  const members = model.schemas.flatMap(({ containers }) => containers.flatMap((container) => container.members));
  return { ...Object.fromEntries(named), ...Object.fromEntries(members.map((member) => [`C/${member.name}`, member])) };
}

describe("a patch that makes the metadata wrong", () => {
  it("is named by what is said of it", () => {
    const { documents } = patched([
      { target: "N.T/a", set: { Type: "N.nope" }, why: "w" },
      { target: "N.T", add: { Property: { Name: "b", Type: "N.nix" } }, why: "w" },
    ]);
    const diagnostics = new Diagnostics();
    buildModel(documents, diagnostics);
    const told = diagnostics.entries.map(({ code, hint, place }) => [code, place?.source.name, hint]);
    expect(told).toEqual([
      ["unresolved-type", "test.xml", "The patch at p.json:2:2 changes this element."],
      ["unresolved-type", "p.json", undefined],
    ]);
  });
});

describe("a patch of a service", () => {
  it.each([
    ["N.do(N.T)/p", { set: { Type: "N.E", Nullable: false } }, "do+", { parameters: [{}, { nullable: false }] }],
    ["N.do(Collection(N.T))", { add: { Parameter: { Name: "z" } } }, "do*", { parameters: [{}, { name: "z" }] }],
    ["N.do(N.T)", { add: { ReturnType: { Type: "N.T" } } }, "do+", { returnType: { type: { name: "T" } } }],
    ["N.do(N.T)/p", { remove: true }, "do+", { parameters: [{ name: "on" }] }],
    ["N.undo()/$ReturnType", { remove: true }, "undo", { returnType: undefined }],
    [
      "N.get(N.T,Edm.Int32)/q",
      { set: { Type: "Edm.Int64" } },
      "get+",
      { parameters: [{}, { type: { name: "Edm.Int64" } }] },
    ],
    ["N.get(N.T)", { set: { IsComposable: true } }, "get+", { isComposable: true }],
    ["N.get/$ReturnType", { set: { Type: "Collection(N.T)" } }, "get+", { returnType: { collection: true } }],
    ["N.C/ts", { set: { EntityType: "N.Base" } }, "C/ts", { type: { name: "Base" } }],
    ["N.C", { add: { Singleton: { Name: "you", Type: "N.T" } } }, "C/you", { kind: "Singleton", type: { name: "T" } }],
    ["N.C", { add: { FunctionImport: { Name: "got", Function: "N.get" } } }, "C/got", { kind: "FunctionImport" }],
  ])("changes %s: %j", (target, action, where, expected) => {
    const outcome = one(target, action);
    expect(outcome.reports).toEqual([]);
    expect(serviceOf(outcome)).toMatchObject({ [where]: expected });
  });

  it("removes an overload and leaves the other", () => {
    const service = serviceOf(one("N.do(N.T)", { remove: true }));
    expect(Object.keys(service)).toEqual(["do*", "undo", "get+", "C/ts", "C/me", "C/undo"]);
  });

  it.each([
    [
      "N.do",
      { remove: true },
      "patch-target-gone: The metadata does not have N.do, the target of this patch. Name one of its overloads: N.do(N.T), N.do(Collection(N.T)).",
    ],
    ["N.do(N.E)", { remove: true }, "patch-target-gone"],
    ["N.undoo", { remove: true }, "Did you mean N.undo?"],
    ["N.do(N.T)/q", { remove: true }, "patch-target-gone"],
    ["N.undo", { add: { ReturnType: { Type: "Edm.Int32" } } }, "idle-patch"],
    ["N.C/ts", { set: { EntityType: "N.T" } }, "idle-patch"],
    ["N.C/ts", { set: { Type: "N.T" } }, "invalid-patch"],
    [
      "N.undo",
      { add: { Property: { Name: "x" } } },
      "only a Parameter with a Name, or a ReturnType, can be added to N.undo",
    ],
  ])("says why it cannot change %s: %j", (target, action, expected) => {
    expect(one(target, action).reports).toEqual([expect.stringContaining(expected)]);
  });
});

describe("a patch that upstream has overtaken", () => {
  it.each([
    [
      "N.Tt",
      { set: { Abstract: true } },
      "patch-target-gone: The metadata does not have N.Tt, the target of this patch. Did",
    ],
    [
      "N.T/aa",
      { remove: true },
      "patch-target-gone: The metadata does not have N.T/aa, the target of this patch. Did you mean a?",
    ],
    [
      "N.T/a",
      { set: { MaxLength: 5 } },
      "idle-patch: This patch to N.T/a no longer changes anything. Remove the patch.",
    ],
    ["N.T", { set: { BaseType: "N.Base", Abstract: false } }, "idle-patch: "],
    [
      "N.T",
      { add: { Property: { Name: "a", Type: "Edm.String" } } },
      "idle-patch: This patch to N.T no longer changes anything. Remove the patch.",
    ],
    [
      "N.T",
      { add: { Property: { Name: "a", Type: "Edm.Guid" } } },
      "idle-patch: This patch to N.T no longer changes anything. The metadata now has a Property N.T/a that differs from the patch",
    ],
    [
      "N.T",
      { add: { Property: { Name: "n", Type: "N.Base" } } },
      "idle-patch: This patch to N.T no longer changes anything. The metadata now has a NavigationProperty N.T/n",
    ],
  ])("is named with its place: %s %j", (target, action, expected) => {
    expect(one(target, action).reports).toEqual([expect.stringContaining(`p.json:2 ${expected}`)]);
  });

  it("is compared with what there is as long as there are few of its kind", () => {
    const gone = (target: string) => ({ target, remove: true, why: "the service does not have it" });
    const { reports } = patched(Array.from({ length: 13 }, () => [gone("N.Bas"), gone("N.T/aa")]).flat());
    expect(reports).toHaveLength(26);
    expect(reports.filter((report) => report.includes("Did you mean"))).toHaveLength(25);
  });
});

describe("a patch that cannot be used", () => {
  it.each([
    ["[", "it is not JSON"],
    [[{ set: { Abstract: true }, why: "w" }], "an entry has no target"],
    [[{ target: "N.T", why: "w" }], "needs exactly one of set, remove and add"],
    [[{ target: "N.T", remove: true, set: { Abstract: true }, why: "w" }], "needs exactly one of set, remove and add"],
    [[{ target: "N.T", remove: true }], "has no reason (why)"],
    [[{ target: "N.T", remove: true, why: " " }], "has no reason (why)"],
    [[{ target: "N.T", remove: 1, why: "w" }], "the value of remove must be true"],
    [[{ target: "N.T", delete: true, why: "w" }], "delete is not a member of a patch"],
    [[{ target: "N.T", set: {}, why: "w" }], "an object without attributes"],
    [[{ target: "N.T", set: { Abstract: [] }, why: "w" }], "Abstract is not a plain value"],
    [
      [{ target: "N.T", set: { Abstrct: true }, why: "w" }],
      "a patch cannot set Abstrct of its target. Did you mean Abstract?",
    ],
    [[{ target: "N.T", set: { Abstract: "yes" }, why: "w" }], '"yes" is not a valid value for Abstract'],
    [
      [{ target: "N.T", add: { Member: { Name: "m" } }, why: "w" }],
      "only a Property or NavigationProperty with a Name",
    ],
    [
      [{ target: "N.T", add: { Property: { Type: "N.T" } }, why: "w" }],
      "only a Property or NavigationProperty with a Name",
    ],
    [[{ target: "N.E", add: { Property: { Name: "m" } }, why: "w" }], "only a Member with a Name"],
    [[{ target: "N.D", add: { Property: { Name: "m" } }, why: "w" }], "can be added to N.D"],
    [[{ target: "N.T/a", add: { Property: { Name: "m" } }, why: "w" }], "nothing can be added to N.T/a"],
  ])("says why: %j", (entries, expected) => {
    const { reports } = patched(entries);
    expect(reports.join("\n")).toContain("invalid-patch: The patches in p.json cannot be used: ");
    expect(reports.join("\n")).toContain(expected);
  });
});

describe("a patch that renames", () => {
  const shop = `<Schema Namespace="S" Alias="s">
    <EntityType Name="thing"><Key><PropertyRef Name="id"/><PropertyRef Name="Size/Number" Alias="n"/></Key>
      <Property Name="id" Type="Edm.String" Nullable="false"/><Property Name="Size" Type="s.size" Nullable="false"/>
      <Property Name="colour" Type="s.colour" DefaultValue="red"/></EntityType>
    <EntityType Name="part" BaseType="s.thing"><Property Name="wholeId" Type="Edm.String"/>
      <NavigationProperty Name="whole" Type="s.whole" Partner="parts">
        <ReferentialConstraint Property="wholeId" ReferencedProperty="id"/></NavigationProperty></EntityType>
    <EntityType Name="whole" BaseType="s.thing"><NavigationProperty Name="parts" Type="Collection(s.part)" Partner="whole"/></EntityType>
    <ComplexType Name="size"><Property Name="Number" Type="Edm.Int32" Nullable="false"/></ComplexType>
    <EnumType Name="colour"><Member Name="red"/><Member Name="blue"/></EnumType>
    <Function Name="best" IsBound="true" EntitySetPath="of/parts"><Parameter Name="of" Type="s.whole"/>
      <ReturnType Type="s.part"/></Function>
    <Action Name="sell"><ReturnType Type="s.part"/></Action>
    <EntityContainer Name="c"><EntitySet Name="parts" EntityType="s.part"><NavigationPropertyBinding Path="whole" Target="wholes"/>
      <Annotation Term="Org.OData.Capabilities.V1.InsertRestrictions"><Record><PropertyValue Property="RequiredProperties">
        <Collection><PropertyPath>wholeId</PropertyPath></Collection></PropertyValue></Record></Annotation></EntitySet>
      <EntitySet Name="wholes" EntityType="s.whole"><NavigationPropertyBinding Path="parts" Target="parts"/></EntitySet><ActionImport Name="sell" Action="s.sell" EntitySet="parts"/></EntityContainer>
    <Annotations Target="s.part/wholeId"><Annotation Term="Org.OData.Core.V1.Description" String="of the whole"/></Annotations>
    <Annotations Target="s.c/wholes"><Annotation Term="Org.OData.Core.V1.Description" String="all"/></Annotations>
    <Annotations Target="s.best(s.whole)/of"><Annotation Term="Org.OData.Core.V1.Description" String="which"/></Annotations>
  </Schema>`;

  const renaming = (...names: readonly (readonly [target: string, name: string])[]) =>
    names.map(([target, name]) => ({ target, set: { Name: name }, why: "the service calls it so" }));
  const others = `<Schema Namespace="O"><ComplexType Name="x"><NavigationProperty Name="part" Type="S.part"/></ComplexType></Schema>`;

  it("takes all that refers to it along", () => {
    const { model, reports, faults } = patchedSchema(
      shop + others,
      renaming(
        ["S.part", "piece"],
        ["S.part/wholeId", "whole_id"],
        ["S.thing/id", "code"],
        ["S.thing/Size", "size"],
        ["S.size/Number", "number"],
        ["S.whole/parts", "pieces"],
        ["S.colour/red", "crimson"],
        ["S.best(S.whole)", "finest"],
        ["S.best(S.whole)/of", "from"],
        ["S.sell", "vend"],
        ["S.c/wholes", "allWholes"],
        ["S.c", "service"],
      ),
    );
    expect(reports).toEqual([]);
    expect(faults).toEqual([]);
    expect(model.types.get("S.piece")).toMatchObject({
      key: [{ path: ["code"] }, { path: ["size", "number"], alias: "n" }],
      properties: [{ name: "whole_id", documentation: { description: "of the whole" } }],
      navigationProperties: [{ referentialConstraints: [{ property: "whole_id", referencedProperty: "code" }] }],
      restrictions: { required: ["whole_id"] },
    });
    expect(model.types.get("S.thing")).toMatchObject({ properties: [{}, {}, { defaultValue: "crimson" }] });
    expect(model.types.get("O.x")).toMatchObject({ navigationProperties: [{ type: { name: "piece" } }] });
    const [, own] = model.schemas;
    expect(own).toMatchObject({
      operations: [
        { name: "finest", parameters: [{ name: "from", documentation: { description: "which" } }] },
        { name: "vend" },
      ],
      containers: [{ name: "service", members: [{ name: "parts" }, { name: "allWholes" }, { operation: "S.vend" }] }],
    });
  });

  it("may swap names, and leaves others to find what was there before", () => {
    const { model, reports } = patchedSchema(shop, [
      ...renaming(["S.colour/red", "blue"], ["S.colour/blue", "red"], ["S.size", "extent"]),
      { target: "S.size/Number", set: { Type: "Edm.Int64" }, why: "large ones exist" },
    ]);
    expect(reports).toEqual([]);
    expect(model.types.get("S.colour")).toMatchObject({ members: [{ name: "blue" }, { name: "red" }] });
    expect(model.types.get("S.extent")).toMatchObject({ properties: [{ type: { name: "Edm.Int64" } }] });
  });

  it.each([
    ["S.part", "whole", "S.part cannot become whole: the metadata has that already"],
    ["S.thing/id", "colour", "S.thing/id cannot become colour: the metadata has that already"],
    ["S.sell", "best", undefined],
    ["S.part", "my part", '"my part" is not a valid value for Name'],
    ["S.sell/$ReturnType", "it", "a patch cannot set Name of its target"],
    ["S.*", "it", "a patch cannot set Name of all that a glob matches"],
    ["S.part", "part", "This patch to S.part no longer changes anything"],
    ["S.part/nope", "it", "The metadata does not have S.part/nope"],
  ])("says why it cannot: %s to %s", (target, name, expected) => {
    const { reports } = patchedSchema(shop, renaming([target, name]));
    expect(reports).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });

  it("says how, where someone guesses", () => {
    const { reports } = patched([{ target: "N.T", rename: "X", why: "w" }]);
    expect(reports).toEqual([
      expect.stringContaining('rename is not a member of a patch. Write "set": {"Name": "…"}.'),
    ]);
  });
});
