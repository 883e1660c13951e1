import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startStopwatch } from "../../../src/commands/run/stopwatch.ts";

const stagesOf = (lines: readonly string[]): readonly (string | undefined)[] => lines.map((line) => line.split(" ")[0]);

describe("startStopwatch", () => {
  it("names the stages in the order they begin in, and their sum", () => {
    const stopwatch = startStopwatch();
    stopwatch.start("read");
    stopwatch.start("model");
    stopwatch.start("read");
    expect(stagesOf(stopwatch.lines())).toEqual(["read", "model", "total"]);
  });

  it("counts the making of items for its own stage, however often they are iterated", () => {
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
    onTestFinished(() => clock.mockRestore());
    const stopwatch = startStopwatch();
    const slow = {
      *[Symbol.iterator]() {
        for (let i = 0; i < 2; i++) {
          now += 30;
          yield i;
        }
      },
    };
    stopwatch.start("write");
    const items = stopwatch.measured("render", slow);
    for (const _ of items) now += 1;
    for (const _ of items) now += 1;
    expect(stopwatch.lines()).toEqual(["write         4 ms", "render      120 ms", "total       124 ms"]);
  });
});
