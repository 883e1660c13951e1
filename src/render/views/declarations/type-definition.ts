import type { TypeDefinition } from "../../../model/types.ts";
import { planOf, type Scope } from "../scope.ts";
import { docOfType } from "./documentation.ts";
import { primitiveType } from "./type-text.ts";
import type { TypeDefinitionView } from "./views.ts";

/** A type definition as an alias of what its underlying type travels as. */
export function typeDefinitionView(type: TypeDefinition, scope: Scope): TypeDefinitionView {
  return {
    doc: docOfType(type),
    name: planOf(type, scope).names.type,
    type: primitiveType(type.underlyingType, scope),
  };
}
