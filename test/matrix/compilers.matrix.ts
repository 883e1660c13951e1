/** The output under each compiler, with its fixtures assigned to their interfaces and consumers around it. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { writeAssignments } from "../agreement/assignments.ts";
import { compilerMessages, nodeModules } from "../agreement/compile.ts";
import { folderForSuite, generateInto } from "../agreement/output.ts";
import { wholeGraph } from "../support/graph.ts";
import { compilerOf, type Line, lines, strictestOf } from "./compilers.ts";

const consumer = fileURLToPath(new URL("../types/consumer", import.meta.url));
const metadata = fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url));

/** Declares the tests of a folder under these compilers; one that cannot be had is skipped, and says so. */
function compileUnder(tried: readonly Line[], folder: string): void {
  it.for(tried)("compiles under TypeScript %s", async (line, { skip }) => {
    const compiler = compilerOf(line);
    if (compiler === undefined) return skip(`TypeScript ${line} cannot be installed: is the registry within reach?`);
    const options = { ...strictestOf(line), ...nodeModules };
    expect((await compilerMessages({ folder, options, compiler })).slice(0, 20)).toEqual([]);
  });
}

describe("the seed and the consumers' files", () => {
  const folder = folderForSuite();
  beforeAll(async () => {
    cpSync(consumer, folder, { recursive: true });
    writeAssignments(await generateInto(join(folder, "seed"), [metadata]), join(folder, "seed-assignments"));
    const library = await generateInto(join(folder, "library"), [join(consumer, "library.csdl.xml")]);
    writeAssignments(library, join(folder, "library-assignments"));
    const shop = join(consumer, "shop.csdl.xml");
    await generateInto(join(folder, "shop"), [shop], { emit: new Set(["types", "guards", "request-guards"]) });
    await generateInto(join(folder, "shop-strict"), [shop], { createRequired: "non-nullable" });
  });
  compileUnder(lines, folder);
});

const graph = wholeGraph("graph-beta");

describe(graph.title, () => {
  const folder = folderForSuite();
  beforeAll(async () => {
    const output = await generateInto(join(folder, "output"), [graph.path]);
    writeAssignments(output, join(folder, "assignments"));
  });
  compileUnder(["5.4", "7.0"], folder);
});
