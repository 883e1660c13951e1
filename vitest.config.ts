import { defineConfig } from "vitest/config";
import { handlebarsTemplates } from "./tsdown.config.ts";

const plugins = [handlebarsTemplates()];
const builtCommand = ["test/cli/**/*.test.ts", "test/docs/pages.test.ts"];

export default defineConfig({
  plugins,
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for a compiler of their own, so that a processor left free would idle.
    maxWorkers: "100%",
    globalSetup: ["test/report-skipped.ts"],
    projects: [
      {
        plugins,
        test: {
          name: "source",
          // Modules hold no state, and importing them anew for each file takes half of the time of unit tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ["test/**/*.test.ts"],
          exclude: builtCommand,
        },
      },
      // Only these need the built command, so that the rest runs without a build.
      {
        plugins,
        test: {
          name: "cli",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: builtCommand,
          globalSetup: ["test/global-setup.ts"],
        },
      },
    ],
  },
});
