/** Compares our guards with an independent checker: OASIS's converter to JSON Schema, and a validator of that. */
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../support/shared.ts";
import { checkDocument, type Findings } from "./check-document.ts";
import { documents, seed, type TestDocument } from "./documents.ts";
import { rules } from "./rules.ts";

/** As many disagreements as a reader can use. */
const shown = 10;

async function agree({ path, options }: TestDocument): Promise<Findings> {
  const findings = await checkDocument(path, options);
  expect(findings.unexplained.slice(0, shown)).toEqual([]);
  expect(findings.types).toBeGreaterThan(0);
  expect(findings.refused).toBeGreaterThan(findings.types);
  return findings;
}

function summary({ types, cases, mutations, refused, explained }: Findings): string {
  const rulesUsed = [...explained].map(([name, count]) => `${name} ${count}`).join(", ");
  return `${types} types, ${cases} cases, ${mutations} mutations, ${refused} refused by both; apart: ${rulesUsed}`;
}

describe("what the guards say of fixtures, cases and mutations is what JSON Schema says", () => {
  it(seed.name, async ({ annotate }) => {
    await annotate(summary(await agree(seed)), "findings");
  });
});

describeWithShared("what the guards say of fixtures, cases and mutations is what JSON Schema says, corpus", () => {
  const explained = new Set<string>();

  it.for(documents.map((document) => [document.name, document.options.navigation, document] as const))(
    "%s, navigation: %s",
    async ([, , document], { annotate }) => {
      const findings = await agree(document);
      for (const name of findings.explained.keys()) explained.add(name);
      await annotate(summary(findings), "findings");
    },
  );

  it("needs every rule that explains a disagreement", () => {
    expect(rules.map(({ name }) => name).filter((name) => !explained.has(name))).toEqual([]);
  });
});
