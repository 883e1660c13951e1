export type EmitKind = "types" | "guards" | "fixtures";

/** What the user may choose about the output; `settings/options.ts` documents each for the command line and the config file. */
export interface OutputOptions {
  /** Guards and fixtures imply types. */
  readonly emit: ReadonlySet<EmitKind>;
  /** An enumeration as const object and literal union, as literal union alone, or as TypeScript `enum`. */
  readonly enums: "const" | "union" | "enum";
  /**
   * How numbers travel. `wire`: all that the protocol allows (Int64 and Decimal also as strings, Double and Single also
   * INF, -INF, NaN). `number`: JSON numbers alone. `string`: IEEE754Compatible=true, Int64 and Decimal as strings.
   */
  readonly numbers: "wire" | "number" | "string";
  /** Whether a collection whose metadata does not say so may hold null (CSDL 7.2.1: no default may be assumed). */
  readonly unspecifiedItems: "nullable" | "non-null";
  /** Navigation properties are checked for their shape alone, or followed. */
  readonly navigation: "shape" | "deep";
}

export const defaultOutputOptions: OutputOptions = {
  emit: new Set<EmitKind>(["types", "guards", "fixtures"]),
  enums: "const",
  numbers: "wire",
  unspecifiedItems: "nullable",
  navigation: "shape",
};
