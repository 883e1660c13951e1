/** What requests to create and to update an instance may carry of its properties, and what a create must carry. */
import { oncePer } from "../../text/once.ts";
import { isStream } from "../kinds.ts";
import type { NavigationProperty, Property, StructuredType } from "../types.ts";

/** What a client sends: to create, or to change what it carries and nothing else. */
export type RequestKind = "create" | "update";

/** What a create must carry: what annotations of the service demand, or also what cannot be null and has no default. */
export type CreateRequired = "annotated" | "non-nullable";

/** What a type says of requests beyond what its properties say of themselves; names are those of properties. */
export interface RequestRules {
  readonly createRequired: CreateRequired;
  /** See `keyNames`. */
  readonly keys: ReadonlySet<string>;
  /** What has the value of a related entity's property (section 8.5): the relation may be sent in its place. */
  readonly tied: ReadonlySet<string>;
  /** Of the type and of its base types. */
  readonly required: ReadonlySet<string>;
  readonly requiredInUpdate: ReadonlySet<string>;
  readonly nonInsertable: ReadonlySet<string>;
  readonly nonDeepInsertable: ReadonlySet<string>;
  readonly nonUpdatable: ReadonlySet<string>;
}

/** Returns what holds for the properties of `type`, its own and the inherited ones. */
export function requestRules(type: StructuredType, createRequired: CreateRequired): RequestRules {
  const tied = new Set<string>();
  const names = {
    required: new Set<string>(),
    requiredInUpdate: new Set<string>(),
    nonInsertable: new Set<string>(),
    nonDeepInsertable: new Set<string>(),
    nonUpdatable: new Set<string>(),
  };
  const aspects = Object.keys(names) as (keyof typeof names)[];
  for (let declaring: StructuredType | undefined = type; declaring !== undefined; declaring = declaring.base) {
    for (const { referentialConstraints } of declaring.navigationProperties) {
      for (const { property } of referentialConstraints) tied.add(property);
    }
    const { restrictions } = declaring;
    if (restrictions === undefined) continue;
    for (const aspect of aspects) for (const name of restrictions[aspect]) names[aspect].add(name);
  }
  return { createRequired, keys: keyNames(type), tied, ...names };
}

/** Returns `requestRules` for many types, each of which is asked for many times. */
export function requestRulesOfEach(createRequired: CreateRequired): (type: StructuredType) => RequestRules {
  return oncePer((type) => requestRules(type, createRequired));
}

/**
 * Checks whether any request may carry the property. The service sets some properties itself (Core.Computed,
 * Core.Permissions), and the values of streams are sent in requests of their own (Protocol 4.01, section 11.4.8).
 */
function mayBeSent(property: Property | NavigationProperty): boolean {
  if (property.readOnly) return false;
  return property.kind === "NavigationProperty" || !(property.computed || isStream(property.type));
}

/** Checks whether a create may carry the property: what can be sent, except what no set takes (NonInsertableProperties). */
export function mayBeInCreate(property: Property | NavigationProperty, rules: RequestRules): boolean {
  if (!mayBeSent(property) || rules.nonInsertable.has(property.name)) return false;
  // What is contained exists nowhere else, so nothing could be linked.
  return !(isOnlyLinked(property, rules) && property.kind === "NavigationProperty" && property.containsTarget);
}

/** Checks whether a create can only link to what exists by the property (NonInsertableNavigationProperties). */
export function isOnlyLinked(
  { kind, name }: Property | NavigationProperty,
  { nonDeepInsertable }: RequestRules,
): boolean {
  return kind === "NavigationProperty" && nonDeepInsertable.has(name);
}

/**
 * Checks whether each create must carry the property: what is annotated as required (RequiredProperties) and, where that
 * is asked for, what cannot be null and has no default (Protocol 4.01, section 11.4.2). The service may make the key
 * itself. A relation can be sent in several ways, none of which alone is required.
 */
export function mustBeInCreate(property: Property | NavigationProperty, rules: RequestRules): boolean {
  if (property.kind === "NavigationProperty" || !mayBeInCreate(property, rules)) return false;
  if (rules.required.has(property.name)) return true;
  if (rules.createRequired === "annotated" || property.nullable !== false || property.collection) return false;
  if (property.defaultValue !== undefined || property.computedDefault || rules.tied.has(property.name)) return false;
  return property.type.kind !== "EntityType" && !rules.keys.has(property.name);
}

/** Checks whether an update may carry the property: neither a key, nor what is immutable (NonUpdatableProperties). */
export function mayBeInUpdate(property: Property | NavigationProperty, rules: RequestRules): boolean {
  if (!mayBeSent(property) || rules.nonUpdatable.has(property.name)) return false;
  return property.kind === "NavigationProperty" || !(property.immutable || rules.keys.has(property.name));
}

/** Checks whether each update must carry the property (RequiredProperties of UpdateRestrictions). */
export function mustBeInUpdate(property: Property | NavigationProperty, rules: RequestRules): boolean {
  return property.kind === "Property" && mayBeInUpdate(property, rules) && rules.requiredInUpdate.has(property.name);
}

/**
 * Returns the properties that are keys themselves, not those that a path to a key leads through (CSDL 4.01, section 6.5); of
 * a complex type, those to which such a path leads.
 */
export function keyNames({ key, restrictions }: StructuredType): ReadonlySet<string> {
  const own = key.flatMap(({ path }) => (path.length === 1 ? path : []));
  return new Set([...own, ...(restrictions?.keys ?? [])]);
}
