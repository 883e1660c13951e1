import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../src/inputs/access.ts";
import { compareOutput } from "../../src/output/compare.ts";
import { openFolder } from "../../src/output/folder.ts";
import { generateFiles, loadModel } from "../../src/pipeline.ts";
import { options } from "../../src/settings/options.ts";
import { tool } from "../../src/tool.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const generated = join(root, options.out.default);

/** Returns every file that `npm run generate` would write, with its text. */
async function generateNow(): Promise<ReadonlyMap<string, string>> {
  const diagnostics = new Diagnostics();
  const inputs = options.metadata.default.map((pattern) => `${root}/${pattern}`);
  const selection = await loadModel(inputs, {}, nodeAccess(process.stdin), diagnostics);
  const output = selection && (await generateFiles(selection.model, {}, diagnostics));
  // What the inputs hash to is not the business of a reader who has read them already.
  const { inputs: hashes } = openFolder(generated);
  expect(diagnostics.entries.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
  const comparison = compareOutput(
    { tool, ...(hashes && { inputs: hashes }), ...output! },
    openFolder(join(root, "no such folder")),
  );
  return new Map([...comparison].flatMap((file) => ("text" in file ? [[file.path, file.text]] : [])));
}

function pathsIn(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.filter((path) => statSync(join(folder, path)).isFile()).map((path) => path.replaceAll("\\", "/"));
}

describe("generated/", () => {
  let wanted: ReadonlyMap<string, string>;
  beforeAll(async () => {
    wanted = await generateNow();
  });

  it("holds the files that are generated now, and no other", () => {
    expect([...pathsIn(generated)].sort()).toEqual([...wanted.keys()].sort());
  });

  it("holds in each file the very bytes that are generated now", () => {
    const differing = pathsIn(generated).filter((path) => {
      return !readFileSync(join(generated, path)).equals(Buffer.from(wanted.get(path) ?? ""));
    });
    expect(differing, "`npm run generate` writes them anew").toEqual([]);
  });
});
