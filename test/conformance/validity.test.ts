import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/csdl/read.ts";
import { catalogue, type DiagnosticCode } from "../../src/diagnostics/catalogue/catalogue.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../src/inputs/access.ts";
import { buildModel } from "../../src/model/build-model.ts";
import { loadModel } from "../../src/pipeline.ts";
import type { Options } from "../../src/settings/options.ts";
import { severitiesOf } from "../../src/settings/severities.ts";
import { sourceOf } from "../../src/text/source.ts";
import { compilerMessages } from "../agreement/compile.ts";
import { write } from "../agreement/output.ts";
import { edmx, reference } from "../support/edmx.ts";
import { temporaryFolder } from "../support/folders.ts";
import { codesOf, modelOfFiles } from "../support/model-of.ts";
import { generate, schema } from "./generate.ts";
import { annotationRules } from "./validity-annotations.ts";
import { documentRules, type ValidityRule } from "./validity-documents.ts";
import { facetRules } from "./validity-facets.ts";
import { serviceRules } from "./validity-services.ts";
import { typeRules } from "./validity-types.ts";

const rules = [...documentRules, ...typeRules, ...facetRules, ...serviceRules, ...annotationRules];

function whole(text: string, version: ValidityRule["version"]): string {
  if (/^(?:<edmx|<html|<Edmx|\{)/.test(text)) return text;
  return text.startsWith("<Schema") ? edmx(text, "", version) : schema(text, version);
}

function isFatal(code: string): boolean {
  return catalogue[code as DiagnosticCode].isFatal;
}

/** What some of the texts break besides. */
const alsoBroken = ["unresolved-type"];

/** Code and severity of all that is reported of a text, in any order. */
function report(
  rule: ValidityRule,
  text: string,
  levels: Partial<Pick<Options, "strict" | "severity">> = {},
): string[] {
  const options = { strict: false, severity: new Map(), ...levels } as Options;
  const diagnostics = new Diagnostics(severitiesOf(options, new Diagnostics()));
  const document = readDocument(sourceOf("test", whole(text, rule.version)), diagnostics);
  const references = document?.references.map((reference) => ({ reference, target: undefined })) ?? [];
  if (document !== undefined) buildModel([{ document, references }], diagnostics);
  return diagnostics.entries.map(({ code, severity }) => `${severity} ${code}`);
}

describe("V. Validity", () => {
  it.each(rules)("$title", (rule) => {
    for (const text of rule.bad)
      expect([text, report(rule, text)]).toEqual([text, expect.arrayContaining([`${rule.severity} ${rule.code}`])]);
    const codes = (text: string) => report(rule, text).map((line) => line.split(" ")[1]);
    for (const text of rule.good) expect([text, codes(text).includes(rule.code)]).toEqual([text, false]);
  });

  it.each(rules)("$title: nothing of a document that keeps the rule is an error", (rule) => {
    for (const text of rule.good)
      expect([text, report(rule, text).filter((line) => line.startsWith("error"))]).toEqual([text, []]);
  });

  it.each(rules.filter(({ code }) => !isFatal(code)))("$title: can be an error, a warning or off", (rule) => {
    for (const level of ["error", "warning", "off"] as const) {
      const severity = new Map([[rule.code, level]]);
      for (const text of rule.bad) {
        const found = report(rule, text, { severity }).filter((line) => line.endsWith(` ${rule.code}`));
        expect([text, [...new Set(found)]]).toEqual([text, level === "off" ? [] : [`${level} ${rule.code}`]]);
      }
    }
  });

  it.each(rules.filter(({ severity, code }) => severity === "error" && !isFatal(code)))(
    "$title: no other error follows from it",
    ({ code, ...rule }) => {
      const severity = new Map([...alsoBroken, code].map((broken) => [broken, "off"] as const));
      for (const text of rule.bad) {
        const errors = report({ ...rule, code }, text, { severity }).filter((line) => line.startsWith("error"));
        expect([text, errors]).toEqual([text, []]);
      }
    },
  );

  it("V17 a name means one thing in all documents together", () => {
    const declaring = (kind: string) => edmx(`<Schema Namespace="N"><${kind} Name="C"/></Schema>`);
    const other = edmx(`<Schema Namespace="M"><ComplexType Name="C"/></Schema>`);
    const codes = (second: string) =>
      codesOf(modelOfFiles({ "a.xml": declaring("ComplexType"), "b.xml": second }, ["a.xml", "b.xml"]));
    for (const kind of ["ComplexType", "EnumType"]) expect(codes(declaring(kind))).toContain("duplicate-name");
    expect(codes(other)).toEqual([]);
  });

  it("V54 a reference that cannot be read is a warning, and what it should define is an error", async () => {
    const folder = temporaryFolder();
    const reportOfType = async (type: string) => {
      const text = `<Schema Namespace="N"><ComplexType Name="C"><Property Name="p" Type="${type}"/></ComplexType></Schema>`;
      write(join(folder, "a.xml"), edmx(text, reference("gone.xml", "gone")));
      const diagnostics = new Diagnostics();
      await loadModel([join(folder, "a.xml")], {}, nodeAccess(process.stdin), diagnostics);
      return diagnostics.entries.map(({ code, severity }) => `${severity} ${code}`);
    };
    expect(await reportOfType("Edm.String")).toEqual(["warning unresolved-reference"]);
    expect(await reportOfType("gone.T")).toEqual(["warning unresolved-reference", "error unresolved-type"]);
  });

  it("only what leaves nothing to write from is an error for good", () => {
    expect([...new Set(rules.map(({ code }) => code).filter(isFatal))].sort()).toEqual([
      "incompatible-redeclaration",
      "inheritance-cycle",
      "invalid-base-type",
      "json-syntax",
      "missing-attribute",
      "not-csdl",
      "unresolved-base-type",
      "unsupported-version",
      "xml-mismatch",
    ]);
  });

  it("what breaks a rule that is off has guards, fixtures and cases that agree, and compiles", async () => {
    const folder = temporaryFolder();
    const lowered = rules.filter(({ severity, code }) => severity === "error" && !isFatal(code));
    for (const [index, { code, version, bad }] of lowered.entries()) {
      const severities = new Map([...alsoBroken, code].map((broken) => [broken, "off"] as const));
      // Further texts of a rule differ only in how they are read.
      for (const [number, text] of bad.slice(0, 2).entries()) {
        const { files } = await generate(whole(text, version), {}, severities);
        // The support code is the same in all, and compiled once.
        write(join(folder, "odata.ts"), files.get("odata.ts")!);
        for (const [path, content] of files) {
          const shared = path === "odata.ts" ? 'export * from "../odata.js";\n' : content;
          write(join(folder, `${index}-${number}`, path), shared);
        }
      }
    }
    expect(await compilerMessages({ folder })).toEqual([]);
  });

  it("--strict makes every warning an error, and leaves what only informs", () => {
    for (const rule of rules) {
      const expected = rule.severity === "warning" ? "error" : rule.severity;
      for (const text of rule.bad) expect(report(rule, text, { strict: true })).toContain(`${expected} ${rule.code}`);
    }
  });

  it("severities are those of the catalogue", () => {
    for (const { code, severity } of rules) {
      expect([code, catalogue[code as DiagnosticCode].severity]).toEqual([code, severity]);
    }
  });
});
