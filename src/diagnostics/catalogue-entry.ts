export type Severity = "error" | "warning" | "info" | "off";

/** The default severity of a code, and its sentence. */
export interface Entry {
  readonly severity: Severity;
  readonly message: (...names: readonly string[]) => string;
}

export function error(message: Entry["message"]): Entry {
  return { severity: "error", message };
}

export function warning(message: Entry["message"]): Entry {
  return { severity: "warning", message };
}

export function info(message: Entry["message"]): Entry {
  return { severity: "info", message };
}
