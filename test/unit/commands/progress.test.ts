import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { diff } from "../../../src/commands/diff/diff.ts";
import { progressOf } from "../../../src/commands/run/progress.ts";
import type { Run } from "../../../src/commands/run/run.ts";
import { validate } from "../../../src/commands/validate.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../../src/inputs/access.ts";
import { resolveOptions } from "../../../src/settings/resolve.ts";
import { document } from "../../cli/command.ts";
import { temporaryFolder } from "../../support/folders.ts";

/** Returns what is shown of stages that begin at these times. */
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

it.each([
  ["validate", validate, ["Reading the metadata…", "Building the model…"]],
  ["diff", diff, ["Reading the metadata…", "Building the model…", "Comparing the models…"]],
] as const)("is reported by %s", async (name, command, wanted) => {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => {
    now += 2000;
    return now;
  });
  onTestFinished(() => clock.mockRestore());
  const folder = temporaryFolder({ "a.xml": document(["A"]) });
  const file = join(folder, "a.xml");
  const diagnostics = new Diagnostics();
  const given = new Map([["metadata", name === "diff" ? [file, file] : [file]]]);
  const { configurations } = await resolveOptions(name, given, folder, diagnostics);
  const [options] = configurations;
  const lines: string[] = [];
  const io = {
    showStatus: (line: string) => lines.push(line),
    say: () => undefined,
    hasColor: () => false,
  };
  const access = nodeAccess(process.stdin);
  await command({ options, io, access, diagnostics, inputs: new Map() } as unknown as Run);
  expect(diagnostics.entries).toEqual([]);
  expect(lines).toEqual(wanted);
});
