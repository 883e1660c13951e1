/** Third pass: the properties of structured types (sections 7 and 8). */
import type * as csdl from "../../csdl/document/document.ts";
import { placeOfAttribute } from "../../text/source.ts";
import type { NavigationProperty, Primitive, Property, ReferentialConstraint, StructuredType, Type } from "../types.ts";
import type { AnnotationFacts } from "./annotations/annotation-facts.ts";
import { readBelow, readFacts } from "./annotations/read.ts";
import type { RestrictedNavigation } from "./annotations/restriction-facts.ts";
import { firstIsAt, reportLeftOut } from "./collect.ts";
import type { BuildContext, DeclaredStructured, ExternalTarget, TargetGroup } from "./context.ts";
import { resolveUse, UNRESOLVED } from "./names/resolve.ts";

/**
 * Fills properties and documentation. Reports types that do not resolve, names that are declared twice, and navigation
 * to types that are not entity types (section 8.1).
 */
export function fillStructured(context: BuildContext): void {
  for (const declared of context.structured) {
    const { draft, element, scope } = declared;
    const external = context.externalTargets.get(draft.qualifiedName);
    const facts = readFacts(context, scope, element.annotations, external?.whole);
    const { documentation, insert, update, alternateKeys } = facts;
    draft.documentation = documentation;
    draft.alternateKeys = alternateKeys;
    const navigation = [...facts.navigation];
    const names = new Set<string>();
    draft.properties = fillProperties(context, declared, external, names);
    draft.navigationProperties = fillNavigationProperties(context, declared, external, { names, navigation });
    if (insert !== undefined || update !== undefined || navigation.length > 0) {
      context.restricted.push({ kind: "Type", type: draft, scope, insert, update, navigation });
    }
  }
}

function fillProperties(
  context: BuildContext,
  declared: DeclaredStructured,
  external: ExternalTarget | undefined,
  names: Set<string>,
): Property[] {
  const properties: Property[] = [];
  const { element, draft, scope } = declared;
  const owner = draft.qualifiedName;
  for (const property of element.properties) {
    if (isDuplicate(context, declared, property, names) || isAnnotation(context, declared, property)) continue;
    const type = resolveUse(context, scope, property, { owner, member: property.name }) ?? UNRESOLVED;
    const facts = readFacts(context, scope, property.annotations, external?.members.get(property.name));
    const { name, at, collection, nullable, facets, defaultValue } = property;
    const { documentation, computed, computedDefault, immutable, readOnly, writeOnly, constraints, isUrl } = facts;
    properties.push({
      kind: "Property",
      name,
      nullableCollection: collection && property.nullableCollection === true,
      at,
      documentation,
      type,
      collection,
      nullable,
      facets,
      defaultValue,
      computed,
      computedDefault,
      immutable,
      readOnly,
      writeOnly,
      constraints,
      isUrl,
    });
  }
  return properties;
}

/** Adds to `navigation` what is said of requests to related entities. */
function fillNavigationProperties(
  context: BuildContext,
  declared: DeclaredStructured,
  external: ExternalTarget | undefined,
  { names, navigation }: { readonly names: Set<string>; readonly navigation: RestrictedNavigation[] },
): NavigationProperty[] {
  const properties: NavigationProperty[] = [];
  const { element, draft, scope } = declared;
  const owner = draft.qualifiedName;
  for (const property of element.navigationProperties) {
    if (isDuplicate(context, declared, property, names) || isAnnotation(context, declared, property)) continue;
    const type = resolveUse(context, scope, property, { owner, member: property.name });
    const facts = readFacts(context, scope, property.annotations, external?.members.get(property.name));
    if (type === undefined) continue;
    navigation.push(...saidOf(context, declared, property, { facts, groups: external?.members.get(property.name) }));
    if (!isNavigable(type)) {
      context.diagnostics.report("invalid-navigation", [`${owner}/${property.name}`, property.type], {
        place: placeOfAttribute(property.at, "Type"),
        hint: "Declare it as a Property, or make the type an EntityType.",
      });
      continue;
    }
    const { name, at, collection, nullable, facets, containsTarget, referentialConstraints } = property;
    properties.push({
      kind: "NavigationProperty",
      name,
      at,
      documentation: facts.documentation,
      type,
      collection,
      nullable,
      facets,
      containsTarget,
      referentialConstraints: referentialConstraints.map(constraintOf),
      readOnly: facts.readOnly,
    });
  }
  return properties;
}

/** What is said of requests to the entities to which a property leads, and of those further on. */
function saidOf(
  context: BuildContext,
  { scope }: DeclaredStructured,
  { name }: csdl.NavigationProperty,
  { facts, groups }: { readonly facts: AnnotationFacts; readonly groups: readonly TargetGroup[] | undefined },
): readonly RestrictedNavigation[] {
  const { insert, update } = facts;
  const own = insert === undefined && update === undefined ? [] : [{ path: name, insert, update }];
  const further = [...facts.navigation, ...readBelow(context, scope, groups)];
  return [...own, ...further.map((said) => ({ ...said, path: `${name}/${said.path}` }))];
}

function constraintOf({ property, referencedProperty }: csdl.ReferentialConstraint): ReferentialConstraint {
  return { property, referencedProperty };
}

function isNavigable(type: Type | Primitive): type is StructuredType | Primitive {
  return type.kind === "EntityType" || (type.kind === "Primitive" && type.name === "Edm.EntityType");
}

/** Returns whether JSON has no place for the property, because what has its name is an annotation. */
function isAnnotation(
  context: BuildContext,
  { draft }: DeclaredStructured,
  property: csdl.Property | csdl.NavigationProperty,
): boolean {
  if (!property.name.includes("@")) return false;
  reportLeftOut(context, property, `${draft.qualifiedName}/${property.name}`, "a name with @ is that of an annotation");
  return true;
}

function isDuplicate(
  { diagnostics }: BuildContext,
  { draft, element }: DeclaredStructured,
  property: csdl.Property | csdl.NavigationProperty,
  names: Set<string>,
): boolean {
  const { size } = names;
  if (names.add(property.name).size > size) return false;
  const isSame = ({ name }: { readonly name: string }): boolean => name === property.name;
  const first = element.properties.find(isSame) ?? element.navigationProperties.find(isSame);
  diagnostics.report("duplicate-name", ["property", `${draft.qualifiedName}/${property.name}`], {
    place: property.at,
    hint: first && firstIsAt(first.at),
  });
  return true;
}
