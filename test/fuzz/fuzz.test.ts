/** Mutated inputs, the same ones in each run. `npm run fuzz` tries others, for as long as you like. */
import fc from "fast-check";
import { describe, it, vi } from "vitest";
import { kinds, propertyOf } from "./fuzz.ts";

vi.setConfig({ testTimeout: 300_000 });

describe("mutated inputs end in errors, or in code that parses and has no text of the input as code", () => {
  it.each(kinds)("%s", async (kind) => fc.assert(await propertyOf(kind), { seed: 1406, numRuns: 300 }));
});
