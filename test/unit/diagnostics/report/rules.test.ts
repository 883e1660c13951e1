import { expect, it } from "vitest";
import { diagnosticRules, diagnosticRulesText } from "../../../../src/diagnostics/report/rules.ts";

it("the list of rules says which levels can be set", () => {
  const rules = new Map(diagnosticRules().map((rule) => [rule.code, rule]));
  expect(rules.get("unresolved-type")).toEqual({
    code: "unresolved-type",
    level: "error",
    fixed: false,
    message: "The type … of … is not defined.",
  });
  expect(rules.get("unresolved-base-type")).toMatchObject({ level: "error", fixed: true });
  expect(rules.get("missing-key")).toMatchObject({ level: "warning", fixed: false });
});

it("the list of rules has a line a code, in columns", () => {
  const lines = diagnosticRulesText().split("\n");
  expect(lines.length).toBe(diagnosticRules().length);
  expect(lines).toContain("unresolved-base-type               error, fixed  The base type … of … is not defined.");
});
