// `npm run fuzz -- --minutes N --seed S`: tries mutated inputs until the time is over; exits with 1 if it found anything.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
const { status } = spawnSync("npx", ["vitest", "run", "--config", "test/fuzz/vitest.config.ts"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_MINUTES: values.minutes, FUZZ_SEED: values.seed },
});
process.exitCode = status ?? 1;
