import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { graphLike } from "../../bench/graph-like/graph-like.ts";
import { writeGraphLike } from "../../bench/metadata.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { loadModel } from "../../support/load-model.ts";

const schema = `
  <EntityType Name="entity" Abstract="true">
    <Key><PropertyRef Name="id" /></Key>
    <Property Name="id" Type="Edm.String" Nullable="false" />
  </EntityType>`;

describe("graphLike", () => {
  it("writes the same for the same seed, and something else for another", () => {
    const text = graphLike({ types: 200, seed: 1, schema });
    expect(graphLike({ types: 200, seed: 1, schema })).toBe(text);
    expect(graphLike({ types: 200, seed: 2, schema })).not.toBe(text);
  });

  it("gives no two properties the same name, so that none is declared again by a subtype", () => {
    const text = graphLike({ types: 3000, seed: 1, schema: "" });
    const names = [...text.matchAll(/<Property Name="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("writes metadata without errors, with kinds of types in the proportions of Graph", () => {
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const { types } = loadModel(writeGraphLike(root, temporaryFolder(), 1000));
    const count = (kind: string): number => [...types.values()].filter((type) => type.kind === kind).length;
    expect(types.get("microsoft.graph.vppTokenRevokeLicensesActionResult")?.kind).toBe("ComplexType");
    expect(types.size).toBeGreaterThan(1000);
    for (const kind of ["EntityType", "ComplexType", "EnumType"]) expect(count(kind)).toBeGreaterThan(200);
    const properties = [...types.values()].flatMap((type) => ("properties" in type ? type.properties : []));
    expect(properties.length / types.size).toBeGreaterThan(2.5);
    expect(properties.length / types.size).toBeLessThan(6);
  });
});
