import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { annotatedPath } from "../../../../src/diagnostics/report/github.ts";

describe("the path of an annotation", () => {
  it.each([
    ["a.xml", undefined, "a.xml"],
    [resolve("sub/a.xml"), undefined, "sub/a.xml"],
    ["a.xml", resolve("."), "a.xml"],
    ["a.xml", resolve(".."), `${resolve(".").split(/[\\/]/).at(-1)}/a.xml`],
    [join(resolve("sub"), "..a.xml"), resolve("sub"), "..a.xml"],
    ["a.xml", resolve("sub"), "a.xml"],
    ["https://example.org/a.xml", resolve("."), "https://example.org/a.xml"],
  ])("of %s in %s is %s", (file, repository, path) => {
    expect(annotatedPath(file, repository)).toBe(path);
  });
});
