/**
 * Fourth pass, down each hierarchy from its roots: keys (section 6.5) and redeclared properties (section 7). One map
 * holds what the types above declare, so that even a chain of thousands of types takes linear time.
 */
import type { NamesOf } from "../../diagnostics/catalogue/catalogue.ts";
import { placeOfAttribute } from "../../text/source.ts";
import { isDerivedFrom } from "../hierarchy.ts";
import { isStream } from "../kinds.ts";
import type { MutableStructuredType } from "../mutable-types.ts";
import type { NavigationProperty, Property } from "../types.ts";
import type { BuildContext, DeclaredStructured, Inherited } from "./context.ts";
import { resolveKey } from "./keys.ts";

interface Step {
  readonly declared: DeclaredStructured;
  /** What the type's own members hide, to be restored after its branch; undefined before. */
  hidden: [name: string, above: Inherited | undefined][] | undefined;
}

const NOTHING: NonNullable<Step["hidden"]> = [];

/** Fills the effective keys; reports redeclarations and errors in keys. */
export function inheritMembers(context: BuildContext): void {
  const declarations = new Map(context.structured.map((declared) => [declared.draft, declared]));
  const roots = context.structured.filter(({ draft }) => draft.base === undefined);
  const visible = new Map<string, Inherited>();
  const stack: Step[] = roots.reverse().map((declared) => ({ declared, hidden: undefined }));
  for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
    if (step.hidden !== undefined) {
      for (const [name, above] of step.hidden) restore(visible, name, above);
      stack.pop();
      continue;
    }
    step.hidden = enter(context, step.declared, visible);
    const { derived } = step.declared.draft;
    for (let i = derived.length - 1; i >= 0; i--) {
      const declared = declarations.get(derived[i]!);
      if (declared !== undefined) stack.push({ declared, hidden: undefined });
    }
  }
}

function restore(visible: Map<string, Inherited>, name: string, above: Inherited | undefined): void {
  if (above === undefined) visible.delete(name);
  else visible.set(name, above);
}

function enter(
  context: BuildContext,
  declared: DeclaredStructured,
  visible: Map<string, Inherited>,
): NonNullable<Step["hidden"]> {
  const { draft } = declared;
  if (draft.base !== undefined) {
    draft.properties = redeclared(context, draft, draft.properties, visible);
    draft.navigationProperties = redeclared(context, draft, draft.navigationProperties, visible);
  }
  draft.key = resolveKey(context, declared, visible);
  if (draft.derived.length === 0) return NOTHING;
  const hidden: NonNullable<Step["hidden"]> = [];
  for (const property of draft.properties) show(property, draft, visible, hidden);
  for (const property of draft.navigationProperties) show(property, draft, visible, hidden);
  return hidden;
}

function show(
  property: Property | NavigationProperty,
  owner: MutableStructuredType,
  visible: Map<string, Inherited>,
  hidden: NonNullable<Step["hidden"]>,
): void {
  hidden.push([property.name, visible.get(property.name)]);
  visible.set(property.name, { property, owner });
}

/** Returns the effective properties: a redeclaration may narrow the inherited type, but never widen it. */
function redeclared<P extends Property | NavigationProperty>(
  context: BuildContext,
  draft: MutableStructuredType,
  properties: readonly P[],
  visible: ReadonlyMap<string, Inherited>,
): readonly P[] {
  if (!properties.some(({ name }) => visible.has(name))) return properties;
  return properties.map((property) => {
    const above = visible.get(property.name);
    if (above === undefined) return property;
    const names = [`${draft.qualifiedName}/${property.name}`, above.owner.qualifiedName] as const;
    if (!isCompatible(property, above.property)) {
      const place = placeOfAttribute(property.at, "Type");
      context.diagnostics.report("incompatible-redeclaration", names, { place });
      return property;
    }
    context.diagnostics.report("property-redeclared", names, { place: property.at });
    return narrowed(context, property, above.property, names);
  });
}

/**
 * Narrows a redeclared property: a value of the derived type is also one of the base type, so a property that is always
 * there and not null in the base type is so here.
 */
function narrowed<P extends Property | NavigationProperty>(
  { diagnostics }: BuildContext,
  property: P,
  above: Property | NavigationProperty,
  names: NamesOf<"widened-nullability">,
): P {
  const isWidened = above.nullable === false && property.nullable !== false;
  // For a collection, this is about items; if they are unspecified, nothing is widened.
  if (isWidened && property.nullable === true) {
    diagnostics.report("widened-nullability", names, { place: property.at, hint: 'Add Nullable="false".' });
  }
  const isHidden = property.kind === "Property" && property.writeOnly && above.kind === "Property" && !above.writeOnly;
  if (!isWidened && !isHidden) return property;
  return { ...property, ...(isWidened && { nullable: false }), ...(isHidden && { writeOnly: false }) };
}

function isCompatible(own: Property | NavigationProperty, above: Property | NavigationProperty): boolean {
  if (own.kind !== above.kind || own.collection !== above.collection) return false;
  if (own.type === above.type) return true;
  // A stream or a structural entity may be left out; a value of any other type is always there.
  if (isStream(own.type) || (own.kind === "Property" && own.type.kind === "EntityType")) return false;
  if (above.type.kind === "Primitive") return isNarrower(own.type, above.type.name);
  return "base" in own.type && "base" in above.type && isDerivedFrom(own.type, above.type);
}

/** Returns whether a type is one of those that an abstract built-in type stands for (sections 3.3 and 3.4). */
function isNarrower(own: Property["type"], above: string): boolean {
  const { kind } = own;
  switch (above) {
    case "Edm.Untyped":
      return true;
    case "Edm.PrimitiveType":
      return kind === "Primitive" || kind === "EnumType" || kind === "TypeDefinition";
    case "Edm.ComplexType":
      return kind === "ComplexType";
    case "Edm.EntityType":
      return kind === "EntityType";
    case "Edm.Geography":
    case "Edm.Geometry": {
      const primitive = kind === "TypeDefinition" ? own.underlyingType : own;
      return primitive.kind === "Primitive" && primitive.name.startsWith(above);
    }
    default:
      return false;
  }
}
