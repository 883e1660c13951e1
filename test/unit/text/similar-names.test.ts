import { describe, expect, it } from "vitest";
import { didYouMean, suggest } from "../../../src/text/similar-names.ts";

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

  it("does not compare long words, which takes long", () => {
    const most = "a".repeat(127);
    expect(suggest(`${most}c`, [`${most}b`])).toBe(`${most}b`);
    expect(suggest(`${most}c`, [`${most}bb`])).toBeUndefined();
    expect(suggest(`${most}cc`, [`${most}b`])).toBeUndefined();
  });

  it("compares as many words as the budget has", () => {
    const budget = { left: 2 };
    const words = ["emitt", "emiit", "emt"];
    expect(words.map((word) => suggest(word, ["emit"], budget))).toEqual(["emit", "emit", undefined]);
  });

  it("words the hint", () => {
    expect(didYouMean("rot", ["out", "root"])).toBe("Did you mean root?");
  });
});
