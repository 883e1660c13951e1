import type { Run } from "./run.ts";

export interface Stopwatch {
  /** Ends the previous stage and begins this one. */
  readonly start: (stage: string) => void;
  /** Ends the previous stage; what follows counts for none. */
  readonly pause: () => void;
  /** Returns the same items; the time spent on producing them counts for the stage, whichever stage iterates them. */
  readonly measured: <Item>(stage: string, items: Iterable<Item>) => Iterable<Item>;
  /** Returns a line for each stage, and their sum. */
  readonly lines: () => readonly string[];
}

/** Measures how long each stage of a run takes. Calls `onStage` whenever a stage begins or continues. */
export function startStopwatch(onStage: (stage: string) => void = () => undefined): Stopwatch {
  const stages = new Map<string, number>();
  let current: string | undefined;
  let since = performance.now();
  const start = (stage: string | undefined): void => {
    const now = performance.now();
    if (current !== undefined) stages.set(current, (stages.get(current) ?? 0) + now - since);
    current = stage;
    since = now;
    if (stage !== undefined) onStage(stage);
  };
  function* measure<Item>(stage: string, items: Iterable<Item>): Generator<Item> {
    let outer = current;
    start(stage);
    for (const item of items) {
      start(outer);
      yield item;
      outer = current;
      start(stage);
    }
    start(outer);
  }
  return {
    start,
    pause: () => start(undefined),
    measured: (stage, items) => ({ [Symbol.iterator]: () => measure(stage, items) }),
    lines: () => {
      start(undefined);
      const sum = [...stages.values()].reduce((total, time) => total + time, 0);
      return [...stages, ["total", sum] as const].map(
        ([stage, time]) => `${stage.padEnd(8)}${time.toFixed(0).padStart(7)} ms`,
      );
    },
  };
}

/** Prints the times of the stages for `--timing`. */
export function sayStages(stopwatch: Stopwatch, { options, io }: Run): void {
  if (options.timing) for (const line of stopwatch.lines()) io.say(line);
}
