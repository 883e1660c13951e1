/** Validity of navigation properties (section 8). */
import type * as csdl from "../../csdl/document.ts";
import { placeOfAttribute } from "../../csdl/source.ts";
import type { BuildContext, DeclaredStructured } from "../draft.ts";
import { findProperty } from "../inheritance.ts";
import { findType } from "../resolve.ts";
import type { Scope } from "../scope.ts";
import type { StructuredType } from "../types.ts";

interface Navigation {
  readonly property: csdl.NavigationProperty;
  readonly declared: DeclaredStructured;
  /** Undefined where the type does not resolve to one that has properties. */
  readonly target: StructuredType | undefined;
  /** For messages. */
  readonly name: string;
}

type NavigationRule = (context: BuildContext, navigation: Navigation) => void;

const rules: readonly NavigationRule[] = [nullability, partner, containment, referentialConstraints, onDelete];

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
  } else if (target !== undefined && !leads(context, declared.scope, target, property.partner)) {
    const place = placeOfAttribute(property.at, "Partner");
    context.diagnostics.report("unresolved-partner", [property.partner, name], { place });
  }
}

/** Section 8.4: what is contained in a collection is told apart by its key. */
function containment({ diagnostics }: BuildContext, { property, target, name }: Navigation): void {
  if (!property.containsTarget || !property.collection || target?.kind !== "EntityType") return;
  if (target.key.length > 0 || target.abstract) return;
  const place = placeOfAttribute(property.at, "Type");
  diagnostics.report("keyless-containment", [name, target.qualifiedName], { place });
}

/** Section 8.5: a path from the declaring type, and one from the target type. */
function referentialConstraints(context: BuildContext, { property, declared, target, name }: Navigation): void {
  for (const constraint of property.referentialConstraints) {
    const ends = [
      { attribute: "Property", path: constraint.property, type: declared.draft },
      { attribute: "ReferencedProperty", path: constraint.referencedProperty, type: target },
    ];
    for (const { attribute, path, type } of ends) {
      if (path === "" || type === undefined || leads(context, declared.scope, type, path)) continue;
      const place = placeOfAttribute(constraint.at, attribute);
      context.diagnostics.report("unresolved-constraint", [path, name], { place });
    }
  }
}

const ON_DELETE_ACTIONS: ReadonlySet<string> = new Set(["Cascade", "None", "SetNull", "SetDefault"]);

/** Section 8.6. */
function onDelete({ diagnostics }: BuildContext, { property, name }: Navigation): void {
  const action = property.onDelete?.action;
  if (property.onDelete === undefined || action === undefined || action === "" || ON_DELETE_ACTIONS.has(action)) return;
  diagnostics.report("invalid-on-delete", [action, name], {
    place: placeOfAttribute(property.onDelete.at, "Action"),
    hint: `It is one of ${[...ON_DELETE_ACTIONS].join(", ")}.`,
  });
}

/** Whether a path of properties and type casts leads from a type to a property. */
function leads(context: BuildContext, scope: Scope, start: StructuredType, path: string): boolean {
  let type: StructuredType | undefined = start;
  for (const segment of path.split("/")) {
    if (type === undefined) return false;
    if (segment.includes(".")) {
      const cast = findType(context, scope, segment);
      type = cast !== undefined && "base" in cast ? cast : undefined;
      continue;
    }
    const property = findProperty(type, segment);
    if (property === undefined) return false;
    type = "base" in property.type ? property.type : undefined;
  }
  return true;
}
