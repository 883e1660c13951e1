import { describe } from "vitest";

/** `describe` for tests that need what not every machine has. Without it they skip, and their title ends in the reason. */
export function describeIf(isThere: boolean, reason: string): (name: string, body: () => void) => void {
  return (name, body) => {
    describe.skipIf(!isThere)(isThere ? name : `${name} (skipped: ${reason})`, body);
  };
}

/** Returns the reason in the title of tests that `describeIf` skips; undefined in any other title. */
export function reasonToSkip(title: string): string | undefined {
  return /\(skipped: (.*)\)$/.exec(title)?.[1];
}
