import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Batch, type BatchCommand, type Outcome, Stopped } from "../run/run.ts";
import { isSameState, lookAt, type WatchedState } from "./watched.ts";

/** Milliseconds between two checks. */
const interval = 100;
/** Milliseconds without changes after which a run starts. */
const settle = 50;
/** If a check takes long, as in a large folder, this share of the time is spent on checks. */
const share = 0.1;

/** Runs the command, and again whenever one of its inputs changes, until the process is asked to stop. */
export async function watch(first: Batch, command: BatchCommand): Promise<readonly Outcome[]> {
  const unfit = first.runs.find(({ options }) => options.metadata.includes("-") || options.format === "json");
  if (unfit !== undefined) {
    unfit.diagnostics.report("invalid-call", ["--watch cannot be combined with standard input or --format json"]);
    return [];
  }
  let batch = first;
  const led = new Set<string>();
  try {
    // Ends when the process is asked to stop.
    for (;;) {
      await runAndWait(batch, led, command);
      batch = await batch.again();
    }
  } catch (cause) {
    throw cause instanceof Stopped ? new Stopped(cause.signal, true) : cause;
  }
}

async function runAndWait(batch: Batch, led: Set<string>, command: BatchCommand): Promise<void> {
  const { io, runs } = batch;
  // A file that changes during the run counts as changed.
  const before = await lookAt(batch, led);
  const isFaulty = runs.some(({ diagnostics }) => diagnostics.hasErrors);
  await io.conclude(batch, isFaulty ? [] : await command(batch));
  const read = runs.flatMap(({ inputs }) => [...inputs.keys()]).filter((name) => !led.has(name));
  for (const name of read) led.add(name);
  // Only now are these inputs known.
  const after = await lookAt(batch, led);
  for (const path of read.map((name) => resolve(name))) {
    const stamp = after.get(path);
    if (stamp !== undefined && !before.has(path)) before.set(path, stamp);
  }
  await io.guarded((signal) => {
    // Not before a signal can be handled.
    if (!runs.every(({ options }) => options.quiet)) io.say("Watching for changes. Press Ctrl-C to stop.");
    return change(batch, led, before, signal);
  });
}

/** Ends once something has changed and then stayed the same: editors and git save in several steps. */
async function change(
  batch: Batch,
  led: ReadonlySet<string>,
  before: WatchedState,
  signal: AbortSignal,
): Promise<void> {
  let last = before;
  let wait = interval;
  while (!signal.aborted) {
    // It rejects when the signal ends it.
    await sleep(wait, undefined, { signal }).catch(() => undefined);
    const began = performance.now();
    const now = await lookAt(batch, led);
    const isChanged = !isSameState(now, before);
    if (isChanged && isSameState(now, last)) return;
    wait = Math.max(isChanged ? settle : interval, (performance.now() - began) / share);
    last = now;
  }
}
