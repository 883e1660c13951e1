/** Tries inputs that no other run has tried, kind after kind, until FUZZ_MINUTES are over. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { kinds, propertyOf } from "./fuzz.ts";

const RUNS_AT_ONCE = 500;

const minutes = Number(process.env.FUZZ_MINUTES);
const firstSeed = Number(process.env.FUZZ_SEED);

it(`finds nothing in ${minutes} minutes from seed ${firstSeed}`, async () => {
  const end = Date.now() + minutes * 60_000;
  const findings: string[] = [];
  let runs = 0;
  for (let round = 0; Date.now() < end; round++) {
    for (const kind of kinds) {
      const seed = firstSeed + round;
      const result = await fc.check(await propertyOf(kind), { seed, numRuns: RUNS_AT_ONCE });
      runs += result.numRuns;
      if (result.failed) findings.push(`${kind}, seed ${seed}: ${await fc.asyncDefaultReportMessage(result)}`);
    }
    if (round % 20 === 0) console.log(`${runs} runs, ${findings.length} findings`);
    if (findings.length >= 20) break;
  }
  console.log(`${runs} runs from seed ${firstSeed}`);
  expect(findings).toEqual([]);
});
