import { expect, it } from "vitest";
import { describeWithShared } from "../support/shared.ts";
import { compilerMessages } from "./compile.ts";
import { faultsOf, generateAll } from "./corpus.ts";
import { folderForSuite } from "./output.ts";
import { quickCompiler } from "./quick.ts";

describeWithShared("what is generated from a past state of Graph", () => {
  const folder = folderForSuite();

  // To assign fixtures to so many interfaces would cost more than all the rest.
  it("has guards that agree with fixtures and cases, and compiles with every strictness", async () => {
    const outcomes = await generateAll(folder, ["graph-history/01-after.xml"]);
    for (const { output } of outcomes) expect(output?.types.size).toBeGreaterThan(1000);
    expect(outcomes.flatMap(faultsOf)).toEqual([]);
    expect(await compilerMessages({ folder, ...quickCompiler() })).toEqual([]);
  }, 600_000);
});
