/** Required properties that form a cycle (section 9): legal to declare, impossible to send. */
import type { BuildContext } from "../build/context.ts";
import { type FiniteTypes, findFinite, requiredType } from "../payloads/finite.ts";
import type { Property, StructuredType } from "../types.ts";

/** Reports each cycle of required properties once, at its first property in document order. */
export function checkFinite(context: BuildContext): void {
  const finite = findFinite(context.structured.map(({ draft }) => draft));
  const seen = new Set<StructuredType>();
  for (const { draft } of context.structured) {
    const path: StructuredType[] = [];
    let type: StructuredType | undefined = finite.types.has(draft) ? undefined : draft;
    while (type !== undefined && !seen.has(type)) {
      seen.add(type);
      path.push(type);
      type = nextOf(type, finite);
    }
    const start = type === undefined ? -1 : path.indexOf(type);
    if (start >= 0) reportCycle(context, path.slice(start), finite);
  }
}

/** A type that keeps a type from having finite values. */
function nextOf(type: StructuredType, finite: FiniteTypes): StructuredType | undefined {
  const property = culprit(type, finite);
  if (property !== undefined) return requiredType(property);
  if (type.base !== undefined && !finite.types.has(type.base)) return type.base;
  return type.derived.find((derived) => !finite.choices.has(derived));
}

function culprit(type: StructuredType, { choices }: FiniteTypes): Property | undefined {
  return type.properties.find((property) => {
    const required = requiredType(property);
    return required !== undefined && !choices.has(required);
  });
}

function reportCycle({ diagnostics }: BuildContext, cycle: readonly StructuredType[], finite: FiniteTypes): void {
  const names = [...cycle, cycle[0]!].map((type) => type.qualifiedName);
  if (names.length > 12) names.splice(6, names.length - 12, "…");
  diagnostics.report("required-cycle", [names.join(" → ")], {
    place: culprit(cycle[0]!, finite)?.at ?? cycle[0]!.at,
    hint: "Let one of the properties be nullable.",
  });
}
