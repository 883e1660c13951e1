import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileErrors } from "../../../src/verify/compile.ts";
import { generateCode } from "../../support/generated-code.ts";
import { loadModel } from "../../support/load-model.ts";

describe("compileErrors", () => {
  it("finds nothing in what is generated for the metadata of this repository", async () => {
    const path = fileURLToPath(new URL("../../../metadata/microsoft.graph.xml", import.meta.url));
    for (const enums of ["const", "union", "enum"] as const) {
      const { files } = await generateCode(loadModel(path), { enums });
      expect(files.size).toBeGreaterThan(10);
      expect(compileErrors([...files].map(([path, text]) => ({ path, text })))).toEqual([]);
    }
  });

  it("says where an error is and what it is, for each there is", () => {
    const files = [
      { path: "n/b.ts", text: 'import { a } from "./a.js";\n\nexport const b: string = a;\n' },
      { path: "n/a.ts", text: "export const a = 1;\nexport const c: Nothing = a;\n" },
    ];
    expect(compileErrors(files)).toEqual([
      { path: "n/a.ts", line: 2, column: 17, message: "Cannot find name 'Nothing'" },
      { path: "n/b.ts", line: 3, column: 14, message: "Type 'number' is not assignable to type 'string'" },
    ]);
  });

  it.each([
    ["what cannot be parsed", "export const a = ;\n", 18],
    ["imports that lead nowhere", 'export * from "./b.js";\n', 15],
  ])("reports %s", (_, text, column) => {
    expect(compileErrors([{ path: "a.ts", text }])).toMatchObject([{ path: "a.ts", line: 1, column }]);
  });

  it.each([
    ["strict", "export const f = (a) => a;"],
    ["exactOptionalPropertyTypes", "export const o: { a?: string } = { a: undefined };"],
    ["noUncheckedIndexedAccess", "export const f = (a: string[]): string => a[0];"],
    ["verbatimModuleSyntax", 'import { T } from "./t.js";\nexport const a: T = 1;'],
    ["no types of the platform", "export const a = process;"],
  ])("checks as strictly as a consumer may: %s", (_, text) => {
    const files = [
      { path: "a.ts", text },
      { path: "t.ts", text: "export type T = number;" },
    ];
    expect(compileErrors(files)).toHaveLength(1);
  });

  it("looks at TypeScript alone", () => {
    expect(compileErrors([{ path: "n/fixtures/a.json", text: "{ not JSON" }])).toEqual([]);
  });
});
