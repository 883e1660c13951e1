import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileModule } from "../../../src/verify/transpile.ts";
import { temporaryFolder } from "../../support/folders.ts";

async function load(text: string, files: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const folder = temporaryFolder({ "config.ts": text, ...files });
  return import(await compileModule(join(folder, "config.ts")));
}

describe("compileModule", () => {
  it("strips types", async () => {
    const text = "interface A { b: number }\nexport default { b: 1 as number } satisfies A;";
    expect(await load(text)).toMatchObject({ default: { b: 1 } });
  });

  it("resolves imports from the place of the file, and drops those of types", async () => {
    const text = `
      import type { Config } from "csdl-typescript";
      import { join } from "node:path";
      import { out } from "./own.mjs";
      import named from "named";
      export default { out: join(out, named) } satisfies Config;`;
    const files = {
      "own.mjs": 'export const out = "src";',
      "node_modules/named/package.json": '{ "main": "main.js" }',
      "node_modules/named/main.js": 'module.exports = "named";',
    };
    expect(await load(text, files)).toMatchObject({ default: { out: join("src", "named") } });
  });

  it("rejects what it cannot resolve", async () => {
    await expect(load('import "./not-there.mjs";')).rejects.toThrow("Cannot find module");
  });
});
