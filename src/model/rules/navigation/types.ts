import type * as csdl from "../../../csdl/document/document.ts";
import type { DeclaredStructured } from "../../build/context.ts";
import type { StructuredType } from "../../types.ts";

/** A navigation property, beside what its rules need to know. */
export interface Navigation {
  readonly property: csdl.NavigationProperty;
  readonly declared: DeclaredStructured;
  /** Undefined where the type does not resolve to one that has properties. */
  readonly target: StructuredType | undefined;
  /** For messages. */
  readonly name: string;
}
