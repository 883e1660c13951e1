import { expect, it, onTestFinished, vi } from "vitest";
import { progressOf } from "../../../src/commands/progress.ts";
import type { Run } from "../../../src/commands/run.ts";

/** What is shown of stages that begin at these times. */
function shown(stages: readonly (readonly [stage: string, time: number])[], quiet = false): readonly string[] {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
  onTestFinished(() => clock.mockRestore());
  const lines: string[] = [];
  const io = { showStatus: (line: string) => lines.push(line) };
  const begin = progressOf({ options: { quiet }, io } as unknown as Run);
  for (const [stage, time] of stages) {
    now = time;
    begin(stage);
  }
  return lines;
}

it("tells each stage once, from a second on", () => {
  const stages = [
    ["read", 0],
    ["model", 999],
    ["plan", 1000],
    ["render", 1500],
    ["write", 1501],
    ["render", 1502],
  ] as const;
  expect(shown(stages)).toEqual(["Planning the output…", "Rendering and writing…"]);
});

it("tells nothing to who wants quiet", () => {
  expect(shown([["write", 5000]], true)).toEqual([]);
});
