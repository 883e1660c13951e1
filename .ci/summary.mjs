// Prints how many tests passed, failed and were skipped: a line for each run, given as `name=file`, and one for all.
import { readFileSync } from "node:fs";

const runs = process.argv.slice(2).map((argument) => {
  const [name, file] = argument.split("=");
  return { name, ...countsOf(JSON.parse(readFileSync(file, "utf8"))) };
});

/** A file that fails without a test that fails, while its tests are collected or set up, counts as one, too. */
function countsOf({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((result) => result.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests };
}

function print(prefix, { passed, failed, skipped }) {
  console.log(`${prefix}${passed} passed, ${failed} failed, ${skipped} skipped`);
}

for (const { name, ...counts } of runs) print(`${name}: `, counts);
const total = (key) => runs.reduce((sum, run) => sum + run[key], 0);
print("", { passed: total("passed"), failed: total("failed"), skipped: total("skipped") });
