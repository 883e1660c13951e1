import { describe, expect, it } from "vitest";
import { partNames, readOptions } from "../../bench/options.ts";

describe("readOptions", () => {
  it("measures everything seven times", () => {
    expect(readOptions([])).toMatchObject({ runs: 7, only: partNames, peers: true });
  });

  it("takes parts, numbers and --no-peers", () => {
    const options = readOptions(["--only", "size,noop", "--runs", "3", "--no-peers", "--sizes", "10,20"]);
    expect(options).toMatchObject({ runs: 3, only: ["size", "noop"], peers: false, sizes: [10, 20] });
  });

  it("makes short work with --quick, unless told otherwise", () => {
    expect(readOptions(["--quick"])).toMatchObject({ runs: 3, only: ["generate", "noop"], peers: false });
    expect(readOptions(["--quick", "--runs", "5", "--against", "before.json"])).toMatchObject({
      runs: 5,
      only: ["generate", "noop"],
      against: "before.json",
    });
  });

  it.each([
    [["--only", "sizes"], "--only knows no part sizes"],
    [["--runs", "0"], "--runs takes whole numbers from 1, not 0"],
    [["--sizes", "10,many"], "--sizes takes whole numbers from 1, not many"],
    [["--fast"], "Unknown option '--fast'"],
  ])("refuses %j", (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
