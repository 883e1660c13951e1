/** What generated code is for these tests: its guards by type, beside the model that it was made from. */
import type { Diagnostics } from "../../src/diagnostics/collector.ts";
import type { Model } from "../../src/model/types.ts";
import type { ManifestType } from "../../src/plan/types.ts";
import type { GeneratedCode } from "../support/generated-code.ts";

export interface Violation {
  readonly pointer: string;
  readonly code: string;
}

export type GuardOptions = Readonly<Record<string, string>>;

/** The guards of one type; of its polymorphic form where it has one. */
export interface Guard {
  readonly is: (value: unknown, options?: GuardOptions) => boolean;
  readonly validate: (value: unknown, options?: GuardOptions) => readonly Violation[];
  readonly any: Omit<Guard, "any"> | undefined;
}

export interface Output extends GeneratedCode {
  readonly model: Model;
  readonly diagnostics: Diagnostics;
  /** By qualified name. */
  readonly types: ReadonlyMap<string, ManifestType>;
  readonly guards: ReadonlyMap<string, Guard>;
}
