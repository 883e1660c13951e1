/** Every public document of the corpus: none may break the generator, and what comes out must be right. */
import { beforeAll, expect, it, vi } from "vitest";
import { describeWithShared, readShared } from "../support/shared.ts";
import { compilerMessages } from "./compile.ts";
import { faultsOf, generateAll, type Outcome, writeAssignmentsOf } from "./corpus.ts";
import { folderForSuite } from "./output.ts";
import { quickCompiler, shareSupportCode } from "./quick.ts";

/** Returns all documents except those of Graph, which have tests of their own. */
function documents(): readonly string[] {
  const [, ...rows] = readShared("corpus", "INDEX.tsv").trim().split("\n");
  return rows.map((row) => row.slice(0, row.indexOf("\t"))).filter((path) => !path.startsWith("graph-"));
}

describeWithShared("the public documents", () => {
  vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
  const folder = folderForSuite();
  let generated: readonly Outcome[];
  beforeAll(async () => {
    const outcomes = await generateAll(folder, documents());
    expect(outcomes.length).toBeGreaterThan(700);
    generated = outcomes.filter(({ output }) => output !== undefined && output.types.size > 0);
    expect(generated.length).toBeGreaterThan(350);
    const operations = generated.reduce((count, { output }) => count + output!.operations.size, 0);
    expect(operations).toBeGreaterThan(600);
  });

  it("have guards that agree with their fixtures and cases", () => {
    expect(generated.flatMap(faultsOf)).toEqual([]);
  });

  it("compile with every strictness, each fixture being assigned to its interface", async () => {
    for (const outcome of generated) writeAssignmentsOf(outcome);
    shareSupportCode(generated.flatMap(({ output }) => output ?? []));
    expect(await compilerMessages({ folder, ...quickCompiler() })).toEqual([]);
  });
});
