/** The same document as XML and as JSON: whichever is read, the output is the same to the byte. */
import { expect, it } from "vitest";
import { describeWithShared } from "../support/shared.ts";
import { type Loss, losses, lossesOf } from "./losses.ts";
import { differencesOf, outcomeOf } from "./outcome.ts";
import { type Pair, pairs } from "./pairs.ts";

async function differences({ xml, json }: Pair, undone: readonly Loss[]): Promise<string[]> {
  const edits = { xml: undone.flatMap((loss) => loss.xml ?? []), json: undone.flatMap((loss) => loss.json ?? []) };
  return differencesOf(await outcomeOf(xml, edits), await outcomeOf(json, edits));
}

describeWithShared("XML and JSON give the same output", () => {
  it.for(pairs.filter(({ name }) => !(name in lossesOf)).map((pair) => [pair.name, pair] as const))(
    "%s",
    async ([, pair]) => {
      expect(await differences(pair, [])).toEqual([]);
    },
  );

  it.for(Object.entries(lossesOf))("%s, except for %s", async ([name, names]) => {
    const pair = pairs.find((candidate) => candidate.name === name)!;
    const undone: Loss[] = names.map((loss) => losses[loss]);
    expect(await differences(pair, undone)).toEqual([]);
    for (const loss of undone) {
      expect(
        await differences(
          pair,
          undone.filter((other) => other !== loss),
        ),
        loss.because,
      ).not.toEqual([]);
    }
  });

  it("has pairs of both kinds, most of which generate output", async () => {
    expect(pairs.length).toBeGreaterThan(60);
    const outcomes = await Promise.all(pairs.map(({ json }) => outcomeOf(json)));
    expect(outcomes.filter(({ output }) => output.size > 2).length).toBeGreaterThan(40);
  });
});
