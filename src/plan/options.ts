import type { CreateRequired } from "../model/payloads/requests.ts";
import type { TypeUse } from "../model/types.ts";

export type EmitKind = "types" | "guards" | "request-guards" | "fixtures" | "cases" | "factories" | "operations";

/** The options for the output; `settings/options.ts` documents each for the command line and the config file. */
export interface OutputOptions {
  /** What to write, and what that needs (`withNeeds`). */
  readonly emit: ReadonlySet<EmitKind>;
  /** Whether a case is a patch of the fixture, or a whole value. */
  readonly cases: "patch" | "full";
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
  /** How relative imports end. */
  readonly importExtension: "js" | "ts" | "none";
  /** Whether modules are JavaScript with declarations beside it, in place of TypeScript. */
  readonly declarations: boolean;
}

export const defaultOutputOptions: OutputOptions = {
  emit: new Set<EmitKind>(["types", "guards", "fixtures", "cases", "factories", "operations"]),
  cases: "patch",
  enums: "const",
  numbers: "wire",
  unspecifiedItems: "nullable",
  navigation: "shape",
  enumValues: "closed",
  presence: "complete",
  openTypes: "declared",
  createRequired: "annotated",
  controlInformation: "prefixed",
  importExtension: "js",
  declarations: false,
};

/** Returns the kinds of output with those that they need: all need the types, and cases are made of the fixtures. */
export function withNeeds(kinds: Iterable<EmitKind>): ReadonlySet<EmitKind> {
  const all = new Set<EmitKind>(["types", ...kinds]);
  return all.has("cases") ? all.add("fixtures") : all;
}

/** Checks whether what operations take and return has guards. */
export function hasOperationGuards({ emit }: Pick<OutputOptions, "emit">): boolean {
  return emit.has("operations") && emit.has("guards");
}

/**
 * Checks whether null may be an item of a collection of this type. Of Edm.Untyped null is a value like others, unless the
 * metadata says that it is not.
 */
export function itemsNullable({ nullable, type }: TypeUse, { unspecifiedItems }: OutputOptions): boolean {
  if (type.kind === "Primitive" && type.name === "Edm.Untyped") return nullable !== false;
  // Collections of entities have no null (section 8.5), whatever their types.
  if (type.kind === "Primitive" && type.name === "Edm.EntityType") return false;
  return nullable ?? unspecifiedItems === "nullable";
}

/**
 * Returns the name by which one generated module imports another, from its name without extension. With declarations,
 * modules are JavaScript.
 */
export function moduleSpecifier(path: string, { importExtension, declarations }: OutputOptions): string {
  if (importExtension === "none") return path;
  return `${path}.${declarations ? "js" : importExtension}`;
}

/** Returns the file of a module that a program imports, from its path without extension. */
export function moduleFile(path: string, { declarations }: OutputOptions): string {
  return `${path}.${declarations ? "js" : "ts"}`;
}

/** The name of control information, which the prefix `odata.` may be left out of (JSON Format 4.01, section 4.6). */
export function controlName(name: string, { controlInformation }: Pick<OutputOptions, "controlInformation">): string {
  return controlInformation === "plain" ? `@${name}` : `@odata.${name}`;
}
