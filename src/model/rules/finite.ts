/** Required properties that form a cycle (section 9): legal to declare, impossible to send. */
import type { BuildContext } from "../build/context.ts";
import { findInfinite, type Infinite, requiredType } from "../finite.ts";
import type { Property, StructuredType } from "../types.ts";

/** Reports each cycle of required properties once, at its first property in document order. */
export function checkFinite(context: BuildContext): void {
  const infinite = findInfinite(context.structured.map(({ draft }) => draft));
  const seen = new Set<StructuredType>();
  for (const { draft } of context.structured) {
    const path: StructuredType[] = [];
    let type: StructuredType | undefined = infinite.types.has(draft) ? draft : undefined;
    while (type !== undefined && !seen.has(type)) {
      seen.add(type);
      path.push(type);
      type = nextOf(type, infinite);
    }
    const start = type === undefined ? -1 : path.indexOf(type);
    if (start >= 0) reportCycle(context, path.slice(start), infinite);
  }
}

/** Returns a type because of which a type has no finite values. */
function nextOf(type: StructuredType, infinite: Infinite): StructuredType | undefined {
  const property = culprit(type, infinite);
  if (property !== undefined) return requiredType(property);
  if (type.base !== undefined && infinite.types.has(type.base)) return type.base;
  return type.derived.find((derived) => infinite.types.has(derived));
}

function culprit(type: StructuredType, { withSubtypes }: Infinite): Property | undefined {
  return type.properties.find((property) => {
    const required = requiredType(property);
    return required !== undefined && withSubtypes.has(required);
  });
}

function reportCycle({ diagnostics }: BuildContext, cycle: readonly StructuredType[], infinite: Infinite): void {
  const names = [...cycle, cycle[0]!].map((type) => type.qualifiedName);
  if (names.length > 12) names.splice(6, names.length - 12, "…");
  diagnostics.report("required-cycle", [names.join(" → ")], {
    place: culprit(cycle[0]!, infinite)?.at ?? cycle[0]!.at,
    hint: "Make one of the properties nullable.",
  });
}
