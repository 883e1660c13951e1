/** Fixtures, cases, guards and `diff` agree on random models, for all options. */
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { differencesOf, modelOf } from "./agreement.ts";
import { settings } from "./fuzz.ts";
import { schema } from "./grammar.ts";

vi.setConfig({ testTimeout: 300_000 });

it("on random models", async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(schema, settings, async (children, { output }) => {
      const model = modelOf(children);
      if (model === undefined) return;
      tried++;
      expect(await differencesOf(model, output)).toEqual([]);
    }),
    { seed: 1405, numRuns: 200 },
  );
  expect(tried).toBeGreaterThan(100);
});
