import type { CreateRequired } from "../model/requests.ts";

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
  /** Whether an enumeration may have members that the metadata does not know. */
  readonly enumValues: "closed" | "open";
  /** What guards without options demand: all properties, those that may not be null, or none. */
  readonly presence: "complete" | "omit-nulls" | "partial";
  /** Interfaces of open types have the declared properties, or an index signature for all others, too. */
  readonly openTypes: "declared" | "index";
  /** What a create must carry: what the service's annotations demand, or also what cannot be null and has no default. */
  readonly createRequired: CreateRequired;
  /** Whether control information is written with the prefix `odata.` (JSON Format 4.01, section 4.6). */
  readonly controlInformation: "prefixed" | "plain";
}

export const defaultOutputOptions: OutputOptions = {
  emit: new Set<EmitKind>(["types", "guards", "fixtures"]),
  enums: "const",
  numbers: "wire",
  unspecifiedItems: "nullable",
  navigation: "shape",
  enumValues: "closed",
  presence: "complete",
  openTypes: "declared",
  createRequired: "annotated",
  controlInformation: "prefixed",
};

/** The name of control information, which the prefix `odata.` may be left out of (JSON Format 4.01, section 4.6). */
export function controlName(name: string, { controlInformation }: Pick<OutputOptions, "controlInformation">): string {
  return controlInformation === "plain" ? `@${name}` : `@odata.${name}`;
}
