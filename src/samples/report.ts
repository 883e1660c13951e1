import type { Diagnostics } from "../diagnostics/collector.ts";
import { isStructured } from "../model/kinds.ts";
import type { Model, Property, StructuredType } from "../model/types.ts";
import { wordsOf } from "./strings/words.ts";
import { allowedMember } from "./values/enumerations.ts";
import { ownerOf } from "./values/owner.ts";
import { hasPrimitive } from "./values/primitives.ts";
import { constraintsOf, slotOfProperty } from "./values/slot.ts";

/** Reports the properties of which no fixture can show a value that keeps to the Validation vocabulary. */
export function reportNoSamples(model: Model, diagnostics: Diagnostics): void {
  for (const type of model.types.values()) {
    if (!isStructured(type)) continue;
    for (const property of type.properties) {
      if (hasSample(property, type)) continue;
      diagnostics.report("no-sample-value", [`${type.qualifiedName}/${property.name}`], {
        place: property.at,
        hint: "The fixture has null if the property is nullable, and otherwise a value that violates them. Check the annotations.",
      });
    }
  }
}

function hasSample(property: Property, owner: StructuredType): boolean {
  const constraints = constraintsOf(property);
  if (constraints === undefined) return true;
  const { type } = property;
  if (type.kind === "EnumType") {
    return constraints.allowedValues.length === 0 || allowedMember(type, constraints) !== undefined;
  }
  if (isStructured(type)) return true;
  const { name } = type.kind === "Primitive" ? type : type.underlyingType;
  return hasPrimitive(name, slotOfProperty(property, wordsOf(property.name), ownerOf(owner)));
}
