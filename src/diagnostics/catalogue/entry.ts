export type Severity = "error" | "warning" | "info" | "off";

/** The default severity of a code, and its sentence. */
export interface Entry {
  readonly severity: Severity;
  /** No output can be correct after it, so it stays an error whatever severity the user sets. */
  readonly isFatal: boolean;
  readonly message: (...names: readonly string[]) => string;
}

export function fatal(message: Entry["message"]): Entry {
  return { severity: "error", isFatal: true, message };
}

/**
 * Returns a rule. An element that breaks it is left out or treated as absent, and the rest of the output is correct.
 */
export function error(message: Entry["message"]): Entry {
  return { severity: "error", isFatal: false, message };
}

export function warning(message: Entry["message"]): Entry {
  return { severity: "warning", isFatal: false, message };
}

export function info(message: Entry["message"]): Entry {
  return { severity: "info", isFatal: false, message };
}
