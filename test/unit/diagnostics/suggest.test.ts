import { describe, expect, it } from "vitest";
import { didYouMean, suggest } from "../../../src/diagnostics/suggest.ts";

describe("suggest", () => {
  it.each([
    ["emitt", "emit"],
    ["unspecifiedItems", "unspecified-items"],
    ["Nullabel", "nullable"],
    ["templtes", "templates"],
    ["enmus", "enums"],
  ])("takes %s for %s", (word, wanted) => {
    expect(suggest(word, ["emit", "enums", "unspecified-items", "nullable", "templates"])).toBe(wanted);
  });

  it("gives nothing where nothing is near", () => {
    expect(suggest("banana", ["emit", "enums"])).toBeUndefined();
    expect(suggest("x", [])).toBeUndefined();
  });

  it("words the hint", () => {
    expect(didYouMean("rot", ["out", "root"])).toBe("Did you mean root?");
  });
});
