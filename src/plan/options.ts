export type EmitKind = "types" | "guards" | "fixtures";

/** The options for the output; `settings/options.ts` documents each for the command line and the config file. */
export interface OutputOptions {
  /** Guards and fixtures imply types. */
  readonly emit: ReadonlySet<EmitKind>;
  /**
   * Writes an enumeration as a const object and a union of literals, as a union of literals only, or as a TypeScript
   * `enum`.
   */
  readonly enums: "const" | "union" | "enum";
  /**
   * The JSON form of numbers. `wire`: all forms that the protocol allows (Int64 and Decimal also as strings, Double and
   * Single also INF, -INF, NaN). `number`: JSON numbers only. `string`: IEEE754Compatible=true, Int64 and Decimal as
   * strings.
   */
  readonly numbers: "wire" | "number" | "string";
  /**
   * Whether a collection may contain null if the metadata does not specify it (CSDL 7.2.1: no default may be assumed).
   */
  readonly unspecifiedItems: "nullable" | "non-null";
  /** Whether guards check only the shape of navigation properties, or follow them. */
  readonly navigation: "shape" | "deep";
}

export const defaultOutputOptions: OutputOptions = {
  emit: new Set<EmitKind>(["types", "guards", "fixtures"]),
  enums: "const",
  numbers: "wire",
  unspecifiedItems: "nullable",
  navigation: "shape",
};
