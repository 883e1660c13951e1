import { describe, expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { planOutput } from "../../../src/plan/plan.ts";
import type { ManifestType, PreviousNames } from "../../../src/plan/types.ts";
import { modelOfSchemas } from "../../support/model-of.ts";

interface Exports {
  readonly manifest: ReadonlyMap<string, ManifestType>;
  /** The folder of the type that the root index means by `Order`. */
  readonly order: string | undefined;
}

/** Returns the root's names for types that are each in a namespace of its own. */
function exportsOf(types: readonly string[], before?: Exports): Exports {
  const schemas = types.map((type) => {
    const dot = type.lastIndexOf(".");
    return `<Schema Namespace="${type.slice(0, dot)}"><ComplexType Name="${type.slice(dot + 1)}"/></Schema>`;
  });
  const previous: PreviousNames = new Map(
    [...(before?.manifest ?? [])].map(([type, entry]) => [
      type,
      { name: entry.interface, isRoot: entry.root !== false },
    ]),
  );
  const plan = planOutput(modelOfSchemas(schemas.join("")).model, defaultOutputOptions, previous);
  return { manifest: plan.manifestTypes, order: plan.contested.get("Order") };
}

describe("contestedNames", () => {
  it("means the type of the shortest namespace", () => {
    const { order, manifest } = exportsOf(["long.ns.Order", "s.Order"]);
    expect(order).toBe("s");
    expect([...manifest].map(([type, { root }]) => [type, root])).toEqual([
      ["long.ns.Order", false],
      ["s.Order", undefined],
    ]);
  });

  it("goes on meaning the type that it meant, run after run, when others come", () => {
    const first = exportsOf(["long.ns.Order", "s.Other"]);
    const second = exportsOf(["long.ns.Order", "s.Order"], first);
    const third = exportsOf(["long.ns.Order", "s.Order", "t.Order"], second);
    expect([first.order, second.order, third.order]).toEqual([undefined, "long.ns", "long.ns"]);
  });

  it("means another when the type goes, one that was there before a new one", () => {
    const before = exportsOf(["long.ns.Order", "s.Other"]);
    const both = exportsOf(["long.ns.Order", "s.Order"], before);
    expect(exportsOf(["s.Order", "t.Order"], both).order).toBe("s");
  });
});
