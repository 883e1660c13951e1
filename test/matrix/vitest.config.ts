/** `npm run test:matrix`: apart from `npm test`, since it downloads compilers and takes minutes. */
import { defineConfig } from "vitest/config";
import { handlebarsTemplates } from "../../tsdown.config.ts";

export default defineConfig({
  plugins: [handlebarsTemplates()],
  test: { include: ["test/matrix/**/*.matrix.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
