/** The stored pairs of Microsoft Graph versions, each with the list of its structural changes. */
import { expect, it } from "vitest";
import type { Change } from "../../src/diff/compare/change.ts";
import { compareModels } from "../../src/diff/compare/models.ts";
import { type RuleId, rules } from "../../src/diff/rules/rules.ts";
import type { Model } from "../../src/model/types.ts";
import { loadModel } from "../support/load-model.ts";
import { describeWithShared, readShared, sharedPath } from "../support/shared.ts";

/** As the corpus lists them: a row is a type, or a type and a member with what was and is. */
interface Listed {
  readonly [list: string]: readonly (string | readonly (string | null)[])[];
}

const known = new Map<string, Model>();

function modelOf(version: string): Model {
  const model = known.get(version) ?? loadModel(sharedPath("corpus", "graph-history", `${version}.xml`));
  known.set(version, model);
  return model;
}

function changesOf(pair: string): readonly Change[] {
  return compareModels(modelOf(`${pair}-before`), modelOf(`${pair}-after`));
}

function listedIn(pair: string): Listed & { readonly aliasResolved?: Listed } {
  return JSON.parse(readShared("corpus", "graph-history", `${pair}-changes.json`));
}

function targets(changes: readonly Change[], ...rules: readonly RuleId[]): readonly string[] {
  return changes.filter(({ rule }) => rules.includes(rule)).map(({ target }) => target);
}

function listedTypes(listed: Listed, list: string): readonly string[] {
  return listed[list]!.map((row) => String(typeof row === "string" ? row : row[0])).sort();
}

function listedMembers(listed: Listed, list: string): readonly string[] {
  return listed[list]!.map((row) => `${row[0]}/${row[1]}`).sort();
}

describeWithShared("graph-history", () => {
  it("01: every change of the list is found once, and no other of its kinds", () => {
    const changes = changesOf("01");
    const listed = listedIn("01");
    expect(targets(changes, "type-added")).toEqual(listedTypes(listed, "addT"));
    expect(targets(changes, "type-removed")).toEqual(listedTypes(listed, "remT"));
    expect(targets(changes, "type-open-changed")).toEqual(listedTypes(listed, "attrT"));
    expect(targets(changes, "property-added")).toEqual(listedMembers(listed, "addP"));
    expect(targets(changes, "property-removed")).toEqual(listedMembers(listed, "remP"));
    expect(targets(changes, "property-type-changed")).toEqual(listedMembers(listed, "typP"));
    expect(targets(changes, "property-nullability-changed")).toEqual(listedMembers(listed, "nulP"));
    expect(targets(changes, "member-added")).toEqual(listedMembers(listed, "addM"));
    expect(targets(changes, "member-removed")).toEqual(listedMembers(listed, "remM"));
    // The list does not look at operations and the container.
    const rest = changes.filter(({ rule }) => !/^(type|property|member)-/.test(rule)).map(({ rule }) => rule);
    expect([...new Set(rest)].sort()).toEqual(["container-member-added", "operation-added", "operation-removed"]);
  });

  it("05: the alias changes nothing; what else is in the list is found", () => {
    const changes = changesOf("05");
    const listed = listedIn("05").aliasResolved!;
    expect(listedIn("05").typP).toHaveLength(3208);
    expect(targets(changes, "property-type-changed")).toEqual([]);
    expect(targets(changes, "type-added")).toEqual(listedTypes(listed, "addT"));
    expect(targets(changes, "type-removed")).toEqual(listedTypes(listed, "remT"));
    expect(targets(changes, "base-type-changed")).toEqual(listedTypes(listed, "base"));
    expect(targets(changes, "property-nullability-changed")).toEqual(listedMembers(listed, "nulP"));
    expect(targets(changes, "member-added")).toEqual(listedMembers(listed, "addM"));
    expect(targets(changes, "member-value-changed")).toEqual(listedMembers(listed, "valM"));
  });

  it("05: properties of the list that instances have had all along, or still have, are distinguished", () => {
    const changes = changesOf("05");
    const listed = listedIn("05").aliasResolved!;
    // The list compares declarations. Two types declare what they inherited from the base type that they lose.
    const moved = changes.filter(({ rule }) => rule === "property-moved-to-derived");
    expect(targets(changes, "property-added", "property-moved-to-derived")).toEqual(listedMembers(listed, "addP"));
    expect(moved.map(({ before }) => before)).toEqual(Array(42).fill("microsoft.graph.kerberosSingleSignOnExtension"));
    expect(new Set(moved.map(({ wire, source }) => `${wire} ${source}`))).toEqual(new Set(["safe safe"]));
    // A redeclaration of the inherited id is dropped, which leaves the id.
    const removed = listedMembers(listed, "remP").filter((name) => !/dataLossPreventionPolicy\/id$/.test(name));
    expect(removed).toHaveLength(3);
    expect(targets(changes, "property-removed")).toEqual(removed);
  });

  it.each(["01", "05"])("%s: the way back mirrors the way there", (pair) => {
    const texts = (changes: readonly Change[], read: (change: Change) => unknown): readonly string[] =>
      changes.map((change) => JSON.stringify(read(change))).sort();
    const there = changesOf(pair);
    const back = compareModels(modelOf(`${pair}-after`), modelOf(`${pair}-before`));
    const mirrored = texts(there, ({ rule, target, before, after }) => [rules[rule].mirror, target, after, before]);
    expect(texts(back, ({ rule, target, before, after }) => [rule, target, before, after])).toEqual(mirrored);
  });
});
