export type Severity = "error" | "warning" | "info" | "off";

/** The default severity of a code, and its sentence, into which as many names go as `Names` has. */
export interface Entry<Names extends readonly string[] = never> {
  readonly severity: Severity;
  /** No output can be correct after it, so it stays an error whatever severity the user sets. */
  readonly isFatal: boolean;
  readonly message: (...names: Names) => string;
}

export function fatal<Names extends readonly string[]>(message: (...names: Names) => string): Entry<Names> {
  return { severity: "error", isFatal: true, message };
}

/** A rule: what breaks it is left out or taken for absent, and the rest of the output is right. */
export function error<Names extends readonly string[]>(message: (...names: Names) => string): Entry<Names> {
  return { severity: "error", isFatal: false, message };
}

export function warning<Names extends readonly string[]>(message: (...names: Names) => string): Entry<Names> {
  return { severity: "warning", isFatal: false, message };
}

export function info<Names extends readonly string[]>(message: (...names: Names) => string): Entry<Names> {
  return { severity: "info", isFatal: false, message };
}

/** Returns the sentence with the names in it, for callers that know a code only at run time. */
export function sentenceOf({ message }: Entry, names: readonly string[]): string {
  return (message as (...names: readonly string[]) => string)(...names);
}
