/**
 * Every diagnostic there is: code → default severity and sentence. The codes are public: they stay when the sentences
 * change. Groups stand in the order of the stages that report them.
 */
export type Severity = "error" | "warning" | "info" | "off";

interface Entry {
  readonly severity: Severity;
  readonly message: (...names: readonly string[]) => string;
}

function error(message: (...names: readonly string[]) => string): Entry {
  return { severity: "error", message };
}

function warning(message: (...names: readonly string[]) => string): Entry {
  return { severity: "warning", message };
}

export const catalogue = {
  // csdl: text → document
  "empty-document": error(() => "The document is empty."),
  "unknown-attribute": warning((attribute, element) => `${element} has no attribute ${attribute}; it is ignored.`),

  // model: documents → model
  "unresolved-type": error((type, user) => `The type ${type} of ${user} is not defined.`),
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof catalogue;
