import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, temporaryFolder } from "../support/folders.ts";
import { call, document } from "./command.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Type${index}`);
const inputs = {
  "a.xml": document(names(150)),
  "b.xml": document(names(151), '<Property Name="b" Type="Edm.Int32"/>'),
};

it("two runs at once on one folder do not mix, whether it is there before or not", async () => {
  const alone = await Promise.all(
    Object.keys(inputs).map(async (input) => {
      const folder = temporaryFolder(inputs);
      await call([input], { folder });
      return filesIn(join(folder, "generated"));
    }),
  );
  const folder = temporaryFolder({ ...inputs, "c.xml": document(names(10)) });
  for (const round of ["a first output", "an output that both change"]) {
    const runs = await Promise.all(Object.keys(inputs).map((input) => call([input, "--quiet"], { folder })));
    expect(runs, round).toEqual(runs.map(() => ({ code: 0, signal: null, stdout: "", stderr: "" })));
    expect(alone, round).toContainEqual(filesIn(join(folder, "generated")));
    expect(readdirSync(folder), round).toEqual(["a.xml", "b.xml", "c.xml", "generated"]);
    await call(["c.xml"], { folder });
  }
});
