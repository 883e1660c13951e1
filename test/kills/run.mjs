// `npm run kills -- --runs N --seed S`: kills runs on all of Microsoft Graph; exits with 1 if one left a mix of files.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
const { status } = spawnSync("npx", ["vitest", "run", "--config", "test/kills/vitest.config.ts"], {
  stdio: "inherit",
  env: { ...process.env, KILLS_RUNS: values.runs, KILLS_SEED: values.seed },
});
process.exitCode = status ?? 1;
