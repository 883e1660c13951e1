/** What functions and actions of Graph return, by the guards of their results. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runModule } from "../support/generated-code.ts";
import { describeWithShared } from "../support/shared.ts";
import { generateGraph, type Violation } from "./graph-guards.ts";
import { type GraphResult, graphResults } from "./graph-results.ts";

const errorBody = { error: { code: "itemNotFound", message: "There is none." } };

function namespaceOf({ namespace = "microsoft.graph" }: GraphResult): string {
  return namespace;
}

describeWithShared("the results of functions and actions of Graph", () => {
  it("pass the guards that are in the table, and error responses do not", { timeout: 120_000 }, async () => {
    const { code } = await generateGraph("graph-v1.0.xml", ["types", "guards", "operations"]);
    const loaded = new Map<string, Readonly<Record<string, unknown>>>();
    for (const namespace of new Set(graphResults.map(namespaceOf))) {
      loaded.set(namespace, await runModule(code, `${namespace}/operations.ts`));
    }
    const rows = graphResults.map((result) => {
      const { request, guard, answer } = result;
      const exports = loaded.get(namespaceOf(result))!;
      const validate = exports[`validate${guard}`] as (value: unknown) => readonly Violation[];
      const is = exports[`is${guard}`] as (value: unknown) => boolean;
      expect(validate(answer), request).toEqual([]);
      expect(is(answer), request).toBe(true);
      expect(is(errorBody), request).toBe(false);
      return `| \`${request}\` | \`is${guard}\` |`;
    });
    const docs = readFileSync(new URL("../../docs/graph-calls.md", import.meta.url), "utf8");
    expect(docs).toContain(rows.join("\n"));
  });
});
