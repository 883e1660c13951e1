import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { isIgnored, readIgnoreList, reportUnused } from "../../../src/diff/ignore.ts";
import { lineColumn } from "../../../src/text/source.ts";
import { complex, property } from "../../diff/csdl-text.ts";
import { stepOf } from "./steps.ts";

function read(text: string) {
  const diagnostics = new Diagnostics();
  const list = readIgnoreList("known.txt", text, diagnostics);
  const told = (): string[] =>
    diagnostics.entries.map(({ code, message, place }) => `${lineColumn(place!).line}: ${code}: ${message}`);
  return { list, diagnostics, told };
}

describe("an ignore file of lines", () => {
  it("has a rule, a target and a reason in each", () => {
    const { list, told } = read("# known\n\n  property-removed N.t/p  Nobody used it.  \r\n* N.u/** all of u\n");
    expect(told()).toEqual([]);
    expect(list.entries.map(({ rule, target, reason }) => [rule, target, reason])).toEqual([
      ["property-removed", "N.t/p", "Nobody used it."],
      ["*", "N.u/**", "all of u"],
    ]);
  });

  it("may have any number of blanks in it", () => {
    const blanks = " ".repeat(1_000_000);
    const { list } = read(`*${blanks}N.t${blanks}one${blanks}reason${blanks}\n* N.u why\n`);
    expect(list.entries.map(({ target, reason }) => [target, reason.replaceAll(blanks, " ")])).toEqual([
      ["N.t", "one reason"],
      ["N.u", "why"],
    ]);
  });

  it("needs a reason, a target and a rule that there is", () => {
    const { list, told } = read("property-removed N.t/p\nproperty-removed\nproperty-gone N.t/p why\n");
    expect(list.entries).toEqual([]);
    expect(told()).toEqual([
      "1: invalid-ignore: The ignore file known.txt cannot be used: an entry for property-removed has no reason.",
      "2: invalid-ignore: The ignore file known.txt cannot be used: an entry for property-removed has no target.",
      '3: invalid-ignore: The ignore file known.txt cannot be used: there is no rule "property-gone".',
    ]);
  });
});

describe("an ignore file of JSON", () => {
  it("has the same members", () => {
    const { list, told } = read('[{"rule": "property-removed", "target": "N.t/p", "reason": "Nobody used it."}]');
    expect(told()).toEqual([]);
    expect(list.entries).toMatchObject([{ rule: "property-removed", target: "N.t/p", reason: "Nobody used it." }]);
  });

  it("is an array of objects, and nothing is treated as text", () => {
    expect(read("{}").told()).toEqual([
      "1: invalid-ignore: The ignore file known.txt cannot be used: it is not an array of entries.",
    ]);
    expect(read('[{"rule": "*", "target": "N.t",\n "reason": 7}]').told()).toEqual([
      "1: invalid-ignore: The ignore file known.txt cannot be used: an entry for * has no reason.",
    ]);
    expect(read('[{"target": "N.t", "reason": "r"},\n 5]').told()).toEqual([
      "2: invalid-ignore: The ignore file known.txt cannot be used: an entry is not an object.",
      "1: invalid-ignore: The ignore file known.txt cannot be used: an entry has no rule.",
    ]);
    expect(read("[1").told()[0]).toMatch(/^1: invalid-ignore: .* it is not JSON/);
  });
});

describe("an entry", () => {
  it.each([
    ["N.t/p", true],
    ["N.t/*", true],
    ["*.t/p", true],
    ["N.?/p", true],
    ["**", true],
    ["N.*", false],
    ["N.t", false],
    ["N.t/P", false],
    ["N_t/p", false],
  ])("with the target %s matches N.t/p: %s", (target, expected) => {
    const { list } = read(`* ${target} why`);
    expect(isIgnored(list, { rule: "property-removed", target: "N.t/p" })).toBe(expected);
  });

  it("is not looked at for changes that its rule and target do not name", () => {
    const { list } = read("* N.t/p why\nproperty-removed N.t/p why\nproperty-removed N.t/q why\n* N.u/* why\n");
    let reads = 0;
    const watched = (entry: object, target: string) =>
      Object.defineProperty(entry, "target", {
        get: () => {
          reads++;
          return target;
        },
      });
    for (const entry of list.entries) watched(entry, entry.target);
    expect(isIgnored(list, { rule: "property-removed", target: "N.t/p" })).toBe(true);
    expect(isIgnored(list, { rule: "property-added", target: "N.t/q" })).toBe(false);
    expect(reads).toBe(0);
    expect(list.entries.map((entry) => list.used.has(entry))).toEqual([true, true, false, false]);
  });

  it("leaves out what it matches, which is counted", () => {
    const { list } = read("property-removed N.t/p why");
    const step = stepOf(complex("t", property("p") + property("q")), complex("t"), { ignore: list });
    expect(step.changes.map(({ target }) => target)).toEqual(["N.t/q"]);
    expect(step.ignored).toBe(1);
  });

  it("that no longer matches a change is reported", () => {
    const { list, diagnostics, told } = read("property-removed N.t/p why\nproperty-removed N.t/q why\n");
    isIgnored(list, { rule: "property-removed", target: "N.t/p" });
    reportUnused(list, diagnostics);
    expect(told()).toEqual([
      "2: unused-ignore: The entry property-removed N.t/q of the ignore file matches no change.",
    ]);
  });
});
