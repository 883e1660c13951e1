import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { compareModels } from "../../../src/diff/compare/models.ts";
import { shippedTypes, unknownRoots } from "../../../src/diff/shipped-types.ts";
import {
  action,
  complex,
  container,
  entity,
  entitySet,
  navigation,
  parameter,
  property,
} from "../../diff/csdl-text.ts";
import { modelWritten } from "../../diff/surroundings.ts";

const plain = { alias: undefined, seed: 0 };

function diff(roots: readonly string[], before: string, after: string) {
  const [was, is] = [modelWritten([before], plain), modelWritten([after], plain)];
  const diagnostics = new Diagnostics();
  const only = shippedTypes([was, is], roots, { navigation: "drop" }, diagnostics);
  const changes = compareModels(was, is, { only }).map(({ rule, target }) => `${rule} ${target}`);
  return { changes, unknown: unknownRoots([was, is], roots) };
}

const other = (...properties: readonly string[]): string =>
  complex("other", properties.map((p) => property(p)).join(""));

describe("with roots", () => {
  it("only what they need is compared", () => {
    const before = complex("t", property("u", "N.u")) + complex("u") + other();
    const after = complex("t", property("u", "N.u")) + complex("u", property("p")) + other("p");
    expect(diff(["N.t"], before, after)).toEqual({ changes: ["property-added N.u/p"], unknown: [] });
    expect(diff([], before, after).changes).toHaveLength(2);
  });

  it("what only one side needs is compared, and is not a new type", () => {
    const before = complex("t") + other("p");
    const after = complex("t", property("o", "N.other")) + other("p", "q");
    expect(diff(["N.t"], before, after).changes).toEqual(["property-added N.other/q", "property-added N.t/o"]);
  });

  it("a root may be known to one side alone", () => {
    expect(diff(["N.t"], complex("t") + other(), other("p"))).toEqual({ changes: ["type-removed N.t"], unknown: [] });
    expect(diff(["N.t", "N.x*"], other(), complex("t") + other("p"))).toEqual({
      changes: ["type-added N.t"],
      unknown: ["N.x*"],
    });
  });

  it("operations, container members and navigation properties that lead elsewhere are left out", () => {
    const types = (more: string): string => entity("t", more) + entity("other");
    const bound = (name: string, type: string): string =>
      action(name, parameter("on", `N.${type}`), { IsBound: "true" });
    const before = types("");
    const after =
      types(navigation("o", "N.other") + navigation("self", "N.t")) +
      bound("a", "t") +
      bound("b", "other") +
      container(entitySet("ts", "N.t") + entitySet("os", "N.other"));
    expect(diff(["N.t"], before + container(""), after).changes).toEqual([
      "container-member-added N.Service/ts",
      "operation-added N.a(N.t)",
      "property-added N.t/self",
    ]);
  });
});
