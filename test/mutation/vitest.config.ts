/** The tests that Stryker runs: see test/README.md. */
import { defineConfig } from "vitest/config";
import { handlebarsTemplates } from "../../tsdown.config.ts";

export default defineConfig({
  plugins: [handlebarsTemplates()],
  test: {
    include: ["test/unit/{plan,render}/**/*.test.ts"],
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
