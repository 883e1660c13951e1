import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { printDepfile } from "../../../src/output/depfile.ts";
import { describeIf } from "../../support/describe-if.ts";
import { temporaryFolder } from "../../support/folders.ts";

/** Returns what a compiler's dependency file means, by target, as Ninja's manual and GNU Make's describe it. */
function parse(text: string): ReadonlyMap<string, readonly string[]> {
  const rules = text.replaceAll("\\\n", " ").split("\n").slice(0, -1);
  return new Map(
    rules.map((rule) => {
      const words = rule.match(/(?:\\+[ #]|\$\$|[^ ])+/g) ?? [];
      const names = words.map((word) =>
        word
          .replace(/\$\$/g, "$")
          .replace(/(\\*)\\([ #])/g, (_, before, sign) => before.slice(before.length / 2) + sign),
      );
      return [names[0]!.slice(0, -1), names.slice(1)] as const;
    }),
  );
}

const odd = ["a b.xml", "c#d.xml", "e$f.xml", "g\\h.xml", "i\\ j.xml", "$(k) l.xml", "m'n\".xml", "ä.xml"];

describe("printDepfile", () => {
  it("is a rule a line, so that changes are easy to see", () => {
    expect(printDepfile("out/manifest.json", ["a.xml", "b c.xml"])).toBe(
      "out/manifest.json: \\\n  a.xml \\\n  b\\ c.xml\na.xml:\nb\\ c.xml:\n",
    );
  });

  it("keeps what is special in a path", () => {
    const rules = parse(printDepfile("o $ut/m.json", odd));
    expect([...rules]).toEqual([["o $ut/m.json", odd], ...odd.map((path) => [path, []])]);
  });
});

const hasMake = spawnSync("make", ["--version"]).status === 0;

describeIf(hasMake, "no Make")("a depfile that Make reads", () => {
  const files = Object.fromEntries(odd.filter((path) => !path.includes("\\")).map((path) => [path, ""]));

  /** Returns what Make says, given a depfile with these inputs. */
  function makeWith(inputs: readonly string[]): (...args: readonly string[]) => string {
    const folder = temporaryFolder({
      ...files,
      Makefile: "out.json:\n\t@echo made && touch out.json\ninclude deps.d\n",
      "deps.d": printDepfile("out.json", inputs),
    });
    return (...args) => spawnSync("make", ["-s", ...args, "out.json"], { cwd: folder, encoding: "utf8" }).stdout;
  }

  it("has it run again when an input changes, and only then", () => {
    const make = makeWith(Object.keys(files));
    expect([make(), make()]).toEqual(["made\n", ""]);
    for (const path of Object.keys(files)) expect(make("-n", "-W", path), path).toContain("made");
  });

  it("has it run again where an input is gone", () => {
    const make = makeWith([...Object.keys(files), "gone.xml"]);
    expect([make(), make()]).toEqual(["made\n", "made\n"]);
  });
});
