import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findComponents } from "../../../src/plan/components.ts";

/** Returns the components by their definition, slowly: two nodes are in one component if each leads to the other. */
function reachable(edges: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const found = new Set([from]);
  for (const node of found) for (const target of edges[node] ?? []) found.add(target);
  return found;
}

const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));

describe("findComponents", () => {
  it("puts two nodes into one component where each leads to the other, and only there", () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const component = findComponents(edges);
        const reach = edges.map((_, node) => reachable(edges, node));
        for (const a of edges.keys()) {
          for (const b of edges.keys()) {
            expect(component[a] === component[b]).toBe(reach[a]!.has(b) && reach[b]!.has(a));
          }
        }
      }),
    );
  });

  it("numbers a component higher than those that it leads to", () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const component = findComponents(edges);
        for (const [node, targets] of edges.entries()) {
          for (const target of targets) expect(component[node]).toBeGreaterThanOrEqual(component[target]!);
        }
      }),
    );
  });

  it("follows a path of any length", () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, node) => (node + 1 < length ? [node + 1] : []));
    expect(new Set(findComponents(chain)).size).toBe(length);
    const ring = Array.from({ length }, (_, node) => [(node + 1) % length]);
    expect(new Set(findComponents(ring)).size).toBe(1);
  });

  it("is empty for no nodes", () => expect(findComponents([])).toEqual([]));
});
