import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairByName } from "../../../src/diff/compare/pair.ts";

function pair(before: readonly string[], after: readonly string[]) {
  const { same, renamed, removed, added } = pairByName(before, after, (name) => name);
  return { same: same.map(([name]) => name), renamed, removed, added };
}

describe("pairByName", () => {
  it("tells what is the same, spelt anew, gone and new", () => {
    expect(pair(["a", "b", "cD", "e"], ["f", "Cd", "b", "a"])).toEqual({
      same: ["a", "b"],
      renamed: [["cD", "Cd"]],
      removed: ["e"],
      added: ["f"],
    });
  });

  it("does not guess which of several is spelt anew", () => {
    expect(pair(["ab"], ["AB", "Ab"])).toEqual({ same: [], renamed: [], removed: ["ab"], added: ["AB", "Ab"] });
    expect(pair(["ab", "aB"], ["AB"])).toEqual({ same: [], renamed: [], removed: ["ab", "aB"], added: ["AB"] });
    expect(pair(["ab", "AB"], ["AB"])).toEqual({ same: ["AB"], renamed: [], removed: ["ab"], added: [] });
  });

  it("accounts for every item once, whatever the order", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[aAbB_$]{1,3}$|^__proto__$/), { maxLength: 12 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const { same, renamed, removed, added } = pair(before, after);
        const [from, to] = [renamed.map(([name]) => name), renamed.map(([, name]) => name)];
        expect([...same, ...from, ...removed].sort()).toEqual([...before].sort());
        expect([...same, ...to, ...added].sort()).toEqual([...after].sort());
        expect(new Set(same)).toEqual(new Set(before.filter((name) => after.includes(name))));
      }),
    );
  });
});
