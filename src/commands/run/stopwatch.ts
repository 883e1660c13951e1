import type { Run } from "./run.ts";

export interface Stopwatch {
  /** Ends the stage before and begins this one. */
  readonly start: (stage: string) => void;
  /** The same items; the time spent on making them counts for the stage, whatever stage asks for them. */
  readonly measured: <Item>(stage: string, items: Iterable<Item>) => Iterable<Item>;
  /** A line a stage, and their sum. */
  readonly lines: () => readonly string[];
}

/** Says where the time of a run goes. `onStage` is told of each stage, whenever it begins or goes on. */
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

/** What `--timing` asks for. */
export function sayStages(stopwatch: Stopwatch, { options, io }: Run): void {
  if (options.timing) for (const line of stopwatch.lines()) io.say(line);
}
