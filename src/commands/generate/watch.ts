import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Command, nothing, type Outcome, type Run } from "../run/run.ts";
import { isSameState, lookAt, type WatchedState } from "./watched.ts";

/** Milliseconds between two checks. */
const interval = 100;
/** Milliseconds without changes after which a run starts. */
const settle = 50;
/** If a check takes long, as in a large folder, this share of the time is spent on checks. */
const share = 0.1;

/** Runs the command, and again whenever one of its inputs changes, until the process is asked to stop. */
export async function watch(first: Run, command: Command): Promise<Outcome> {
  if (first.options.metadata.includes("-") || first.options.format === "json") {
    first.diagnostics.report("invalid-call", ["--watch cannot be combined with standard input or --format json"]);
    return nothing;
  }
  const { signal, say } = first.io;
  let run = first;
  const led = new Set<string>();
  while (!signal.aborted) {
    // A file that changes during the run counts as changed.
    const before = await lookAt(run, led);
    await runOnce(run, command);
    const read = [...run.inputs.keys()].filter((name) => !led.has(name));
    for (const name of read) led.add(name);
    // Only now are these inputs known.
    const after = await lookAt(run, led);
    for (const path of read.map((name) => resolve(name))) {
      const stamp = after.get(path);
      if (stamp !== undefined && !before.has(path)) before.set(path, stamp);
    }
    if (!run.options.quiet) say("Watching for changes. Press Ctrl-C to stop.");
    await change(run, led, before);
    run = await run.again();
  }
  return nothing;
}

async function runOnce(run: Run, command: Command): Promise<void> {
  try {
    const outcome = run.diagnostics.hasErrors ? nothing : await command(run);
    await run.io.conclude(run, outcome);
  } catch (cause) {
    // The signal stopped the write, which ends the watch.
    if (!run.io.signal.aborted) throw cause;
  }
}

/** Ends once something has changed and then stayed the same: editors and git save in several steps. */
async function change(run: Run, led: ReadonlySet<string>, before: WatchedState): Promise<void> {
  const { signal } = run.io;
  let last = before;
  let wait = interval;
  while (!signal.aborted) {
    // It rejects when the signal ends it.
    await sleep(wait, undefined, { signal }).catch(() => undefined);
    const began = performance.now();
    const now = await lookAt(run, led);
    const isChanged = !isSameState(now, before);
    if (isChanged && isSameState(now, last)) return;
    wait = Math.max(isChanged ? settle : interval, (performance.now() - began) / share);
    last = now;
  }
}
