export type Severity = "error" | "warning" | "info" | "off";

/** The default severity of a code, and its sentence. */
export interface Entry {
  readonly severity: Severity;
  /** After it no output can be right, so that it stays an error whatever the user sets. */
  readonly isFatal: boolean;
  readonly message: (...names: readonly string[]) => string;
}

export function fatal(message: Entry["message"]): Entry {
  return { severity: "error", isFatal: true, message };
}

/** A rule: what breaks it is left out or taken for absent, and the rest of the output is right. */
export function error(message: Entry["message"]): Entry {
  return { severity: "error", isFatal: false, message };
}

export function warning(message: Entry["message"]): Entry {
  return { severity: "warning", isFatal: false, message };
}

export function info(message: Entry["message"]): Entry {
  return { severity: "info", isFatal: false, message };
}
