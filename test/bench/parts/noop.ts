/** What a build does most of the time: a part of Graph, nothing new, a check, a look at what changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, seedRoot } from "../context.ts";
import { type Command, measureCommands, textsOf } from "../processes.ts";
import { type Group, type PartResult, samplesOf, type Verdict } from "../result.ts";
import { ratioOf } from "../statistics.ts";
import { generate, parseAlone } from "./generate.ts";

const part = `generate --root ${seedRoot}`;
const nothing = "node -e 0";
const unchanged = "generate, nothing changed";

export function measureNoop(bench: Bench): PartResult {
  const groups: Group[] = [];
  const verdicts: Verdict[] = [];
  for (const [name, path] of bench.inputs.documents) {
    if (hasSeed(path)) {
      const whole = parseAlone([path], bench);
      const roots = measureCommands(bench, `a part of ${name}`, [
        whole,
        generate(bench, part, path, ["--root", seedRoot]),
      ]);
      groups.push(roots);
      verdicts.push(ratio("generate-root", roots, part, name));
    }
    const again = measureCommands(bench, `nothing new in ${name}`, [
      { name: nothing, steps: [["-e", "0"]], isBrief: true },
      ...overGenerated(bench, name, path),
    ]);
    groups.push(again);
    verdicts.push(ratio("no-op", again, unchanged, name));
  }
  const { versions } = bench.inputs;
  const diff = { name: "diff", steps: [[bench.command, "diff", ...versions]], folder: bench.scratch };
  groups.push(measureCommands(bench, "two versions", [parseAlone(versions, bench), diff]));
  return { groups, verdicts: verdicts.filter(({ value }) => !Number.isNaN(value)), notes: [] };
}

/** Version 1.0 of Graph does not have it. */
function hasSeed(path: string): boolean {
  return readFileSync(path, "utf8").includes(`"${seedRoot.slice(seedRoot.lastIndexOf(".") + 1)}"`);
}

/** Returns the commands for a folder with what was generated, which is made first. */
function overGenerated(bench: Bench, name: string, path: string): Command[] {
  const out = join(bench.scratch, `done-${name}`);
  textsOf([bench.command, "generate", path, "--out", out, "--quiet"], bench.scratch);
  return [
    { name: unchanged, steps: [[bench.command, "generate", path, "--out", out]], folder: bench.scratch, isBrief: true },
    { name: "check", steps: [[bench.command, "check", path, "--out", out]], folder: bench.scratch },
  ];
}

function ratio(target: "generate-root" | "no-op", group: Group, subject: string, of: string): Verdict {
  const base = samplesOf(group, group.reference ?? "", "wall");
  const samples = samplesOf(group, subject, "wall");
  return { target, of, value: samples.length === 0 || base.length === 0 ? Number.NaN : ratioOf(samples, base) };
}
