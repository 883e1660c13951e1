/** Our guards before an independent judge: OASIS's converter to JSON Schema, and a validator of that. */
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../support/shared.ts";
import { type Docket, documents, seed } from "./documents.ts";
import { rules } from "./rules.ts";
import { tryDocument, type Verdicts } from "./trial.ts";

/** As many disagreements as a reader can use. */
const shown = 10;

async function agree({ path, options }: Docket): Promise<Verdicts> {
  const verdicts = await tryDocument(path, options);
  expect(verdicts.unexplained.slice(0, shown)).toEqual([]);
  expect(verdicts.types).toBeGreaterThan(0);
  expect(verdicts.refused).toBeGreaterThan(verdicts.types);
  return verdicts;
}

function summary({ types, cases, mutations, refused, explained }: Verdicts): string {
  const rulesUsed = [...explained].map(([name, count]) => `${name} ${count}`).join(", ");
  return `${types} types, ${cases} cases, ${mutations} mutations, ${refused} refused by both; apart: ${rulesUsed}`;
}

describe("what the guards say of fixtures, cases and mutations is what JSON Schema says", () => {
  it(seed.name, async ({ annotate }) => {
    await annotate(summary(await agree(seed)), "verdicts");
  });
});

describeWithShared("what the guards say of fixtures, cases and mutations is what JSON Schema says, corpus", () => {
  const explained = new Set<string>();

  it.for(documents.map((docket) => [docket.name, docket.options.navigation, docket] as const))(
    "%s, navigation: %s",
    async ([, , docket], { annotate }) => {
      const verdicts = await agree(docket);
      for (const name of verdicts.explained.keys()) explained.add(name);
      await annotate(summary(verdicts), "verdicts");
    },
  );

  it("needs every rule that explains a disagreement", () => {
    expect(rules.map(({ name }) => name).filter((name) => !explained.has(name))).toEqual([]);
  });
});
