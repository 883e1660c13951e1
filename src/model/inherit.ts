/**
 * Fourth pass, down each hierarchy from its roots: keys (section 6.5) and redeclared properties (section 7). On the
 * way one map holds what the types above declare, so that even a chain of thousands of types is passed in linear time.
 */
import { placeOfAttribute } from "../csdl/source.ts";
import type { BuildContext, DeclaredStructured, StructuredDraft } from "./draft.ts";
import { isDerivedFrom } from "./inheritance.ts";
import { resolveKey } from "./keys.ts";
import type { NavigationProperty, Property } from "./types.ts";

export interface Inherited {
  readonly property: Property | NavigationProperty;
  readonly owner: StructuredDraft;
}

interface Step {
  readonly declared: DeclaredStructured;
  /** What the type's own members hide, to be put back when its branch is done; undefined before. */
  hidden: [name: string, above: Inherited | undefined][] | undefined;
}

const NOTHING: NonNullable<Step["hidden"]> = [];

/** Fills the keys in force; reports redeclarations and what is wrong with keys. */
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
  owner: StructuredDraft,
  visible: Map<string, Inherited>,
  hidden: NonNullable<Step["hidden"]>,
): void {
  hidden.push([property.name, visible.get(property.name)]);
  visible.set(property.name, { property, owner });
}

/** The properties as they are in force: a redeclaration may narrow the type that it inherits, but never widen it. */
function redeclared<P extends Property | NavigationProperty>(
  context: BuildContext,
  draft: StructuredDraft,
  properties: readonly P[],
  visible: ReadonlyMap<string, Inherited>,
): readonly P[] {
  if (!properties.some(({ name }) => visible.has(name))) return properties;
  return properties.map((property) => {
    const above = visible.get(property.name);
    if (above === undefined) return property;
    const names = [`${draft.qualifiedName}/${property.name}`, above.owner.qualifiedName];
    if (!isCompatible(property, above.property)) {
      const place = placeOfAttribute(property.at, "Type");
      context.diagnostics.report("incompatible-redeclaration", names, { place });
      return property;
    }
    context.diagnostics.report("property-redeclared", names, { place: property.at });
    const widened = above.property.nullable === false && property.nullable !== false;
    return widened ? { ...property, nullable: false } : property;
  });
}

function isCompatible(own: Property | NavigationProperty, above: Property | NavigationProperty): boolean {
  if (own.kind !== above.kind || own.collection !== above.collection) return false;
  if (own.type === above.type) return true;
  if (above.type.kind === "Primitive") return isNarrower(own.type.kind, above.type.name);
  return "base" in own.type && "base" in above.type && isDerivedFrom(own.type, above.type);
}

/** Whether any type of a kind is one of what an abstract built-in type stands for (section 3.4). */
function isNarrower(kind: Property["type"]["kind"], above: string): boolean {
  if (above === "Edm.Untyped") return true;
  if (above === "Edm.PrimitiveType") return kind === "Primitive" || kind === "EnumType" || kind === "TypeDefinition";
  return (
    (above === "Edm.ComplexType" && kind === "ComplexType") || (above === "Edm.EntityType" && kind === "EntityType")
  );
}
