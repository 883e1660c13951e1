import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { describeWithShared, sharedPath } from "../support/shared.ts";
import { quickCompiler } from "./corpus.ts";
import { minifiedBundle } from "./guards.ts";
import { checkWhole } from "./whole.ts";

describeWithShared("what is generated from all of Graph beta", () => {
  // The compiler of this project has its turn with v1.0.
  const output = checkWhole(sharedPath("corpus", "graph-beta.xml"), quickCompiler);

  // About 1 KB is what one guard is worth, and Graph has some 3,400 types: none of the others may come along.
  it.for([
    ["isVppTokenRevokeLicensesActionResult", 2000],
    ["validateVppTokenRevokeLicensesActionResult", 5000],
    ["isVppToken", 4000],
    ["isUser", 25_000],
    ["isActionState", 300],
  ] as const)("gives an application that imports %s little more than that", async ([name, limit], { annotate }) => {
    const code = minifiedBundle(output().folder, `export { ${name} } from "./index.ts";`);
    await annotate(`${name}: ${code.length} bytes minified, ${gzipSync(code).length} compressed`, "size");
    expect(code).toContain(name);
    expect(code.length).toBeLessThan(limit);
  });
});
