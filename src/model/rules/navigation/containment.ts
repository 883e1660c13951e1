/** Validity of containment navigation properties (section 8.4) that lead back to the type they belong to. */
import { placeOfAttribute } from "../../../text/source.ts";
import type { BuildContext } from "../../build/context.ts";
import { isDerivedFrom } from "../../hierarchy.ts";
import { followPath } from "../paths.ts";
import type { Navigation } from "./types.ts";

/** Recursive containment must be able to end: the property is a collection, which may be empty, or nullable. */
export function recursiveContainment({ diagnostics }: BuildContext, navigation: Navigation): void {
  const { property, name } = navigation;
  if (!property.containsTarget || property.collection || property.nullable !== false) return;
  if (!isRecursive(navigation)) return;
  const place = placeOfAttribute(property.at, "Nullable");
  diagnostics.report("required-containment", [name], { place });
}

/**
 * The partner leads to the container: the root of a recursive containment has none, any other contained entity has one.
 */
export function containedPartner(context: BuildContext, navigation: Navigation): void {
  const { property, declared, target, name } = navigation;
  if (!property.containsTarget || property.partner === undefined || target === undefined) return;
  const partner = followPath(context, declared.scope, target, property.partner)?.property;
  if (partner === undefined || partner.collection) return;
  const isNullable = partner.nullable !== false;
  if (isNullable === isRecursive(navigation)) return;
  const place = placeOfAttribute(property.at, "Partner");
  const code = isNullable ? "nullable-container" : "required-container";
  context.diagnostics.report(code, [property.partner, name], { place });
}

function isRecursive({ declared, target }: Navigation): boolean {
  if (target === undefined) return false;
  return isDerivedFrom(declared.draft, target) || isDerivedFrom(target, declared.draft);
}
