import { defineConfig } from "vitest/config";
import { handlebarsTemplates } from "./tsdown.config.ts";

export default defineConfig({
  plugins: [handlebarsTemplates()],
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 60_000,
  },
});
