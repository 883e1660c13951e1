/** `npm run kills`: apart from `npm test`, since it takes as long as you say. */
import { defineConfig } from "vitest/config";
import { handlebarsTemplates } from "../../tsdown.config.ts";

export default defineConfig({
  plugins: [handlebarsTemplates()],
  test: {
    include: ["test/kills/long.kills.ts"],
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 2 ** 31 - 1,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
  },
});
