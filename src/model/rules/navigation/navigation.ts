/** Validity of navigation properties (section 8). */
import { placeOfAttribute } from "../../../text/source.ts";
import type { BuildContext, DeclaredStructured } from "../../build/context.ts";
import { findType } from "../../build/names/resolve.ts";
import { lacksKey } from "../keyless.ts";
import { followPath } from "../paths.ts";
import { constraintOnCollection, constraints } from "./constraints.ts";
import { containedPartner, recursiveContainment } from "./containment.ts";
import type { Navigation } from "./types.ts";

type NavigationRule = (context: BuildContext, navigation: Navigation) => void;

const rules: readonly NavigationRule[] = [
  nullability,
  partner,
  containment,
  recursiveContainment,
  containedPartner,
  constraintOnCollection,
  constraints,
  onDelete,
];

/** Runs all rules on the navigation properties of a type. */
export function checkNavigation(context: BuildContext, declared: DeclaredStructured): void {
  for (const property of declared.element.navigationProperties) {
    const type = findType(context, declared.scope, property.type);
    const target = type !== undefined && "base" in type ? type : undefined;
    const name = `${declared.draft.qualifiedName}/${property.name}`;
    const navigation = { property, declared, target, name };
    for (const rule of rules) rule(context, navigation);
  }
}

/** Section 8.2. */
function nullability({ diagnostics }: BuildContext, { property, name }: Navigation): void {
  if (!property.collection || !property.nullableSpecified) return;
  const place = placeOfAttribute(property.at, "Nullable");
  diagnostics.report("nullable-navigation-collection", [name], { place });
}

/** Section 8.3: the partner is a path from the target type; a property of a complex type has none. */
function partner(context: BuildContext, { property, declared, target, name }: Navigation): void {
  if (property.partner === undefined) return;
  if (declared.draft.kind === "ComplexType") {
    const place = placeOfAttribute(property.at, "Partner");
    context.diagnostics.report("partner-on-complex-type", [name], { place });
  } else if (target !== undefined && followPath(context, declared.scope, target, property.partner) === undefined) {
    const place = placeOfAttribute(property.at, "Partner");
    context.diagnostics.report("unresolved-partner", [property.partner, name], { place });
  }
}

/** Section 8.4: contained entities are identified by their key. */
function containment(context: BuildContext, { property, target, name }: Navigation): void {
  if (!property.containsTarget || !property.collection || target === undefined || !lacksKey(context, target)) return;
  const place = placeOfAttribute(property.at, "Type");
  context.diagnostics.report("keyless-containment", [name, target.qualifiedName], { place });
}

const ON_DELETE_ACTIONS: ReadonlySet<string> = new Set(["Cascade", "None", "SetNull", "SetDefault"]);

/** Section 8.6. */
function onDelete({ diagnostics }: BuildContext, { property, name }: Navigation): void {
  const action = property.onDelete?.action;
  if (property.onDelete === undefined || action === undefined || action === "" || ON_DELETE_ACTIONS.has(action)) return;
  diagnostics.report("invalid-on-delete", [action, name], {
    place: placeOfAttribute(property.onDelete.at, "Action"),
    hint: `Use one of ${[...ON_DELETE_ACTIONS].join(", ")}.`,
  });
}
