import type * as csdl from "../../../csdl/document/document.ts";
import type { DeclaredStructured } from "../../build/context.ts";
import type { StructuredType } from "../../types.ts";

/** A navigation property with what its rules need. */
export interface Navigation {
  readonly property: csdl.NavigationProperty;
  readonly declared: DeclaredStructured;
  /** Undefined if the type does not resolve to one that has properties. */
  readonly target: StructuredType | undefined;
  /** For messages. */
  readonly name: string;
}
