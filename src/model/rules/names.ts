/** Names that differ only by case (sections 3.1 and 17): legal, and a trap for files, clients and people. */
import type { Place } from "../../csdl/source.ts";
import { firstIsAt } from "../collect.ts";
import type { BuildContext } from "../draft.ts";

interface Named {
  readonly name: string;
  readonly at: Place;
}

/** Reports schema children of one schema, and members of one type, of which the names differ only by case. */
export function checkCase(context: BuildContext): void {
  for (const { namespace, types, operations } of context.schemas.values()) {
    reportSimilar(context, `${namespace}.`, [...types, ...operations]);
  }
  for (const { draft } of context.structured) {
    const { qualifiedName, properties, navigationProperties } = draft;
    reportSimilar(context, `${qualifiedName}/`, [...properties, ...navigationProperties]);
  }
  for (const { draft } of context.enums) reportSimilar(context, `${draft.qualifiedName}/`, draft.members);
}

function reportSimilar({ diagnostics }: BuildContext, owner: string, elements: readonly Named[]): void {
  if (elements.length < 2) return;
  const first = new Map<string, Named>();
  const reported = new Set<string>();
  for (const element of elements) {
    const folded = element.name.toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, element);
    // Overloads would say the same again.
    else if (other.name !== element.name && !reported.has(element.name)) {
      reported.add(element.name);
      const names = [`${owner}${element.name}`, `${owner}${other.name}`];
      diagnostics.report("names-differ-by-case", names, { place: element.at, hint: firstIsAt(other.at) });
    }
  }
}
