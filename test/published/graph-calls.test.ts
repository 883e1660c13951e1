/** The calls of Graph that applications make most, each by a query: whether what the reference shows passes. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { StructuredType } from "../../src/model/types.ts";
import { describeWithShared } from "../support/shared.ts";
import { graphCalls } from "./graph-calls.ts";
import { type GraphGuards, loadGraph } from "./graph-guards.ts";

const instancesIn = (answer: Readonly<Record<string, unknown>>) =>
  Array.isArray(answer.value) ? (answer.value as unknown[]) : [answer];

function faultsIn({ model, guardOf }: GraphGuards, { type, query, answers }: (typeof graphCalls)[number]): string[][] {
  const [is, validate] = guardOf(model.types.get(type) as StructuredType);
  return answers.map((answer) =>
    instancesIn(answer).flatMap((instance) => {
      const violations = validate(instance, query);
      expect(is(instance, query)).toBe(violations.length === 0);
      return violations.map(({ pointer, code }) => `${pointer} ${code}`);
    }),
  );
}

function queryText({ select, ...others }: (typeof graphCalls)[number]["query"]): string {
  const parts = Object.entries(others).map(([name, part]) => `; ${name}: ${JSON.stringify(part)}`);
  return `${select.join(", ")}${parts.join("")}`;
}

describeWithShared("the most used calls of Graph", () => {
  it("pass, but for those with a reason, and are in the table", { timeout: 120_000 }, async () => {
    const guards = await loadGraph("graph-v1.0.xml");
    const rows = graphCalls.map((call) => {
      const faults = faultsIn(guards, call);
      expect(faults.flat(), call.request).toEqual(
        call.reason === undefined ? [] : expect.arrayContaining([expect.anything()]),
      );
      const passed = faults.filter((found) => found.length === 0).length;
      return `| \`${call.request}\` | ${queryText(call.query)} | ${passed} of ${faults.length} | ${call.reason ?? ""} |`;
    });
    const page = readFileSync(new URL("../../docs/graph-calls.md", import.meta.url), "utf8");
    expect(page.replaceAll("\\|", "|")).toContain(rows.join("\n"));
  });
});
