import pc from "picocolors";
import { describe, expect, it } from "vitest";
import type { DiffStep } from "../../../src/diff/judge.ts";
import { script } from "../../../src/diff/report/html/assets.ts";
import { type DiffFormat, diffReport } from "../../../src/diff/report/report.ts";
import { ruleCases } from "../../diff/cases/rule-cases.ts";
import { complex, deprecated, property, required } from "../../diff/csdl-text.ts";
import { schemaFaults } from "../../diff/schema-faults.ts";
import { stepOf } from "./steps.ts";

const step = stepOf(
  complex("t", required("a") + property("gone", "Edm.String", {}, deprecated())) + complex("u"),
  complex("t", property("a")) + complex("u", required("p")) + complex("v"),
  { verdicts: new Map([["property-added:required", "risky"]]) },
);
const hostile = '<b>"`x`"</b>|%,:@a\n::error::\u001b[31m*/';
const attacked: DiffStep = {
  ...step,
  after: hostile,
  changes: step.changes.map((change) => ({ ...change, before: hostile, note: hostile })),
};

function report(format: DiffFormat, steps: readonly DiffStep[] = [step]): string {
  return diffReport(steps, format, pc.createColors(false)).text;
}

describe("text", () => {
  it("counts, then lists by verdict and type", () => {
    expect(report("text").replaceAll(/test\.xml:\d+:\d+/g, "PLACE")).toBe(
      `old.xml → new.xml: 2 breaking, 1 risky, 1 safe

breaking (2)
  N.t
    property-nullability-changed a Nullable=false → Nullable=true (wire risky, source breaking) PLACE
    property-removed gone - Edm.String (was deprecated since 2024-01-31, to be removed 2026-01-31, version 2024-01/x) PLACE

risky (1)
  N.u
    property-added p + Edm.String PLACE

safe (1)
  N.v
    type-added + ComplexType PLACE`,
    );
  });

  it("says so where nothing changed, or nothing else", () => {
    const none = stepOf(complex("t"), complex("t"));
    expect(report("text", [none])).toBe("old.xml → new.xml: 0 breaking, 0 risky, 0 safe\n\nNo changes.");
    expect(report("text", [{ ...none, ignored: 2 }])).toMatch(/No other changes; 2 changes are ignored\.$/);
  });

  it("colours verdicts, and nothing without being asked to", () => {
    expect(diffReport([step], "text", pc.createColors(true)).text).toContain("\u001b[31m");
    expect(report("text")).not.toContain("\u001b");
  });

  it("lets no text of the metadata speak to the terminal", () => {
    expect(report("text", [attacked])).not.toContain("\u001b");
  });
});

describe("json", () => {
  const json = (steps: readonly DiffStep[]): unknown =>
    JSON.parse(JSON.stringify({ diagnostics: [], ...diffReport(steps, "json", pc.createColors(false)).data }));

  it("has the changes with their places", () => {
    expect(json([step])).toMatchObject({
      before: "old.xml",
      after: "new.xml",
      summary: { breaking: 2, risky: 1, safe: 1 },
      changes: [
        {
          rule: "property-nullability-changed",
          case: "loosened",
          verdict: "breaking",
          wire: "risky",
          source: "breaking",
          target: "N.t/a",
          before: "Nullable=false",
          after: "Nullable=true",
          places: { before: { file: "test.xml", line: 2 }, after: { file: "test.xml", line: 2 } },
        },
        {
          rule: "property-removed",
          after: null,
          deprecation: { date: "2024-01-31", removalDate: "2026-01-31", text: "Use another one." },
        },
        { rule: "property-added", before: null },
        { rule: "type-added", target: "N.v", before: null },
      ],
    });
  });

  it("keeps to the published schema, for every change that there is", () => {
    for (const { before, after } of ruleCases) expect(schemaFaults(json([stepOf(before, after)]))).toEqual([]);
    expect(schemaFaults(json([step, step]))).toEqual([]);
  });

  it("has a schema that rejects what is not a report", () => {
    const valid = json([step]) as { summary: object; changes: readonly object[] };
    const [first] = valid.changes;
    for (const wrong of [
      {},
      { ...valid, diagnostics: [{ code: "cannot-read" }] },
      { ...valid, summary: { ...valid.summary, safe: -1 } },
      { ...valid, changes: [{ ...first, verdict: "fine" }] },
      { ...valid, changes: [{ ...first, more: 1 }] },
    ]) {
      expect(schemaFaults(wrong)).not.toEqual([]);
    }
  });

  it("has a step for each document and the next", () => {
    expect(json([step, step])).toMatchObject({
      summary: { breaking: 4, risky: 2, safe: 2 },
      steps: [{ before: "old.xml" }, { before: "old.xml" }],
    });
  });
});

describe("markdown", () => {
  it("lists by verdict, and folds what is safe", () => {
    expect(
      report("markdown")
        .split("\n")
        .filter((line) => line !== ""),
    ).toEqual([
      "## `old.xml` → `new.xml`",
      "2 breaking, 1 risky, 1 safe.",
      "### Breaking (2)",
      "- `N.t`",
      expect.stringMatching(/^ {2}- `a`: .*`Nullable=false → Nullable=true` \(wire risky, source breaking\)$/),
      expect.stringMatching(/^ {2}- `gone`: the property was removed, `- Edm.String` \(was deprecated since/),
      "### Risky (1)",
      "- `N.u`",
      "  - `p`: the property was added, `+ Edm.String`",
      "<details>",
      "<summary>Safe (1)</summary>",
      "- `N.v`",
      "  - the type was added, `+ ComplexType`",
      "</details>",
    ]);
  });

  it("keeps text of the metadata within its code span and line", () => {
    const lines = report("markdown", [attacked]).split("\n");
    const around = lines.filter((line) => line.includes("x`"));
    expect(around.length).toBeGreaterThan(0);
    for (const line of around) expect(line).toMatch(/`` .*`x`.* ``/);
    expect(lines.some((line) => line.startsWith("::error"))).toBe(false);
  });
});

describe("github", () => {
  it("annotates the later document with what is not safe, and counts", () => {
    expect(
      report("github")
        .replaceAll(/line=\d+,col=\d+/g, "AT")
        .split("\n"),
    ).toEqual([
      "::error file=test.xml,AT,title=breaking%3A property-nullability-changed::N.t/a: the nullability of the property changed: Nullable=false → Nullable=true (wire risky, source breaking)",
      "::error file=test.xml,AT,title=breaking%3A property-removed::N.t/gone: the property was removed: - Edm.String (was deprecated since 2024-01-31, to be removed 2026-01-31, version 2024-01/x)",
      "::warning file=test.xml,AT,title=risky%3A property-added::N.u/p: the property was added: + Edm.String",
      "::notice title=csdl-typescript diff::old.xml → new.xml: 2 breaking, 1 risky, 1 safe.",
    ]);
  });

  it("lets no text of the metadata become a command", () => {
    const lines = report("github", [attacked]).split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /);
    expect(lines[0]).toContain("%25,:@a%0A::error::");
  });
});

describe("html", () => {
  const page = report("html");

  it("is one page that loads nothing", () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/\bsrc=|<link|@import|url\(/);
  });

  it("has the changes by verdict and type, and explains the rules that they are by", () => {
    expect(page.match(/ data-verdict="\w+"|<li class="change">| id="[^"]+"/g)).toEqual([
      ' data-verdict="breaking"',
      ' id="breaking:N.t"',
      '<li class="change">',
      '<li class="change">',
      ' data-verdict="risky"',
      ' id="risky:N.u"',
      '<li class="change">',
      ' data-verdict="safe"',
      ' id="safe:N.v"',
      '<li class="change">',
      ' id="rule:type-added"',
      ' id="rule:property-added"',
      ' id="rule:property-removed"',
      ' id="rule:property-nullability-changed"',
    ]);
    expect(page).toContain("<code>Nullable=false</code> → <code>Nullable=true</code>");
  });

  it("has places on both sides, and names files that the call did not", () => {
    expect(page).toMatch(/before test\.xml:\d+:\d+, after test\.xml:\d+:\d+/);
    expect(report("html", [{ ...step, before: "test.xml", after: "test.xml" }])).toMatch(
      /before \d+:\d+, after \d+:\d+</,
    );
  });

  it("has a heading and ids of its own for each of several steps, and leads to them", () => {
    const steps = report("html", [step, step]);
    expect(steps.match(/ id="(?:step-\d|\d:breaking:[^"]*)"/g)).toEqual([
      ' id="step-1"',
      ' id="1:breaking:N.t"',
      ' id="step-2"',
      ' id="2:breaking:N.t"',
    ]);
    expect(steps).toContain('<a href="#step-2">');
  });

  it("says that there is nothing, without a filter for it", () => {
    const none = report("html", [stepOf(complex("t"), complex("t"))]);
    expect(none).toContain("No changes.");
    expect(none).not.toMatch(/<form|<footer/);
  });

  it("escapes all text of the metadata", () => {
    const attackedPage = report("html", [attacked]);
    expect(attackedPage).not.toContain("<b>");
    expect(attackedPage).toContain("&lt;b&gt;&quot;`x`&quot;&lt;/b&gt;");
    expect(attackedPage.match(/<script>/g)).toHaveLength(1);
  });

  it("has a script that parses", () => {
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toContain("</");
  });
});
