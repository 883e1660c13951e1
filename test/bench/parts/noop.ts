/** What a build does most of the time: a part of Graph, nothing new, a check, a look at what changed. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, seedRoot } from "../context.ts";
import { type Command, measureCommands, textsOf } from "../processes.ts";
import { type Group, type PartResult, type Verdict, verdict } from "../result.ts";
import { generate, parseAlone, setAside } from "./generate.ts";

const part = `generate --root ${seedRoot}`;
const nothing = "node -e 0";
const unchanged = "generate, nothing changed";
const anew = "generate, into no folder";
const again = "generate, over the output of the version before";
const row = "diff, a row of ten";

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
      verdicts.push(...verdict("generate-root", name, roots, { of: part, against: whole.name }));
    }
    const group = measureCommands(bench, `nothing new in ${name}`, [
      { name: nothing, steps: [["-e", "0"]], isBrief: true },
      ...overGenerated(bench, name, path),
    ]);
    groups.push(group);
    verdicts.push(...verdict("no-op", name, group, { of: unchanged, against: nothing }));
  }
  for (const { group, verdicts: found } of [measureSync(bench), measureDiff(bench)]) {
    groups.push(group);
    verdicts.push(...found);
  }
  return { groups, verdicts, notes: [] };
}

interface Measured {
  readonly group: Group;
  readonly verdicts: readonly Verdict[];
}

function measureSync(bench: Bench): Measured {
  const [before, after] = bench.inputs.versions;
  const [kept, out] = [join(bench.scratch, "done-before"), join(bench.scratch, "synced")];
  textsOf([bench.command, "generate", before, "--out", kept, "--quiet"], bench.scratch);
  const group = measureCommands(bench, "a sync", [
    generate(bench, anew, after, []),
    {
      name: again,
      steps: [[bench.command, "generate", after, "--out", out]],
      folder: bench.scratch,
      prepare: () => {
        setAside(out, bench);
        cpSync(kept, out, { recursive: true, preserveTimestamps: true });
      },
    },
  ]);
  return { group, verdicts: verdict("sync", "the two versions", group, { of: again, against: anew }) };
}

function measureDiff(bench: Bench): Measured {
  const { versions } = bench.inputs;
  const ten = Array.from({ length: 5 }, () => versions).flat();
  const diff = (name: string, paths: readonly string[]): Command => {
    return { name, steps: [[bench.command, "diff", ...paths]], folder: bench.scratch };
  };
  const parse = parseAlone(versions, bench);
  const group = measureCommands(bench, "two versions", [parse, diff("diff", versions), diff(row, ten)]);
  const of = "the two versions";
  return {
    group,
    verdicts: [
      ...verdict("diff", of, group, { of: "diff", against: parse.name }),
      ...verdict("diff-memory", "the two versions, five times", group, { of: row, against: "diff", metric: "peak" }),
    ],
  };
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
