/** Compiles the files in consumer/: a promise that is not kept, or a mistake that is let through, is a message. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bundlerModules, compilerMessages, strictest } from "../agreement/compile.ts";
import { folderForSuite, generateInto } from "../agreement/output.ts";

const sources = fileURLToPath(new URL("consumer", import.meta.url));
const metadata = fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url));
const folder = folderForSuite();

it("lets consumers do what they should, and nothing else", { timeout: 600_000 }, async () => {
  cpSync(sources, folder, { recursive: true });
  await generateInto(join(folder, "seed"), [metadata]);
  await generateInto(join(folder, "library"), [join(sources, "library.csdl.xml")]);
  const emit = new Set(["types", "guards", "request-guards"] as const);
  await generateInto(join(folder, "shop"), [join(sources, "shop.csdl.xml")], { emit });
  await generateInto(join(folder, "shop-strict"), [join(sources, "shop.csdl.xml")], { createRequired: "non-nullable" });
  expect(await compilerMessages({ folder })).toEqual([]);
  expect(await compilerMessages({ folder, options: { ...strictest, ...bundlerModules } })).toEqual([]);
});
