import { allNavigationProperties, allProperties, allUnlinked, findProperty } from "../../../model/hierarchy.ts";
import { isStructured } from "../../../model/kinds.ts";
import {
  isOnlyLinked,
  keyNames,
  mayBeInCreate,
  mayBeInUpdate,
  mustBeInCreate,
  mustBeInUpdate,
  type RequestKind,
  type RequestRules,
  requestRules,
} from "../../../model/payloads/requests.ts";
import type { NavigationProperty, Property, StructuredType } from "../../../model/types.ts";
import { memberKey, stringLiteral } from "../../literals.ts";
import { isGenerated, nameIn, planOf, type Scope } from "../scope.ts";
import { docOf, docOfRequest } from "./documentation.ts";
import { annotationMembers, defaultTag, hasIndex, redeclaredNames, sentTypeName, typeNameKey } from "./interface.ts";
import { navigationType, propertyType } from "./type-text.ts";
import type { RequestMember, RequestView } from "./views.ts";

/** What a client may send to create or to update an instance of `type`. */
export function requestView(type: StructuredType, scope: Scope): RequestView {
  const { names } = planOf(type, scope);
  const { create, update } = names.request!;
  const rules = requestRules(type, scope.plan.options.createRequired);
  scope.imports.odata();
  const open = hasIndex(type, scope.plan.options) || isBag(type);
  const members = createMembers(type, rules, scope);
  const changes = changesOf(type, rules, scope);
  return {
    createDoc: docOfRequest("create", names.type, type),
    create,
    heritage: heritageOf(type, rules, scope),
    members,
    open,
    empty: members.length === 0 && !open,
    updateDoc: docOfRequest("update", names.type, type),
    update,
    unlike: [...changes.unlike].sort().map(stringLiteral).join(" | "),
    updateMembers: changes.members,
  };
}

/** Checks whether a type is nothing but its dynamic properties and its key, so that no name can be misspelt. */
function isBag(type: StructuredType): boolean {
  const keys = keyNames(type);
  return type.open && allProperties(type).every(({ name }) => keys.has(name));
}

function createMembers(type: StructuredType, rules: RequestRules, scope: Scope): readonly RequestMember[] {
  return [
    ...typeNameMember(type, scope),
    ...[...type.properties, ...newlyRequired(type)]
      .filter((property) => mayBeInCreate(property, rules))
      .map((property) => propertyMember(property, "create", mustBeInCreate(property, rules) ? "" : "?", scope)),
    ...[...type.navigationProperties, ...(type.unlinked ?? []), ...newlyLinked(type)]
      .filter((property) => mayBeInCreate(property, rules))
      .flatMap((property) => navigationMembers(property, isOnlyLinked(property, rules) ? "link" : "create", scope)),
    ...annotationMembers(type, "create", scope).map((member) => ({ ...member, name: member.key })),
  ];
}

/** What the type demands of the properties that it inherits, which its base types do not demand. */
function newlyRequired({ base, properties, restrictions }: StructuredType): readonly Property[] {
  if (base === undefined || restrictions === undefined) return [];
  const own = new Set(properties.map(({ name }) => name));
  return restrictions.required.flatMap((name) => {
    const property = own.has(name) ? undefined : findProperty(base, name);
    return property?.kind === "Property" ? [property] : [];
  });
}

/** What the type inherits and can only link to, for all that its base types say of it. */
function newlyLinked(type: StructuredType): readonly NavigationProperty[] {
  if (type.base === undefined) return [];
  const own = new Set([...type.navigationProperties, ...(type.unlinked ?? [])].map(({ name }) => name));
  return (type.restrictions?.nonDeepInsertable ?? []).flatMap((name) => {
    const property = own.has(name) ? undefined : findProperty(type, name);
    return property?.kind === "NavigationProperty" ? [property] : [];
  });
}

function heritageOf(type: StructuredType, rules: RequestRules, scope: Scope): string {
  const odata = scope.imports.odata();
  if (type.base === undefined) return `${odata}.RequestControlInformation`;
  const base = nameIn("types", type.base, planOf(type.base, scope).names.request!.create, scope);
  const { nonInsertable, nonDeepInsertable } = type.restrictions ?? { nonInsertable: [], nonDeepInsertable: [] };
  const refused = [...nonInsertable, ...nonDeepInsertable].filter((name) => {
    const property = findProperty(type, name);
    return property !== undefined && !mayBeInCreate(property, rules);
  });
  const replaced = [...redeclaredNames(type), ...refused].flatMap((name) => [name, ...bindOf(type, name)]);
  if (replaced.length === 0) return base;
  return `${odata}.Without<${base}, ${[...new Set(replaced)].map(stringLiteral).join(" | ")}>`;
}

function bindOf(type: StructuredType, name: string): readonly string[] {
  return findProperty(type, name)?.kind === "NavigationProperty" ? [bindName(name)] : [];
}

/** The names under which requests carry a property. */
function namesOf({ kind, name }: Property | NavigationProperty): readonly string[] {
  return kind === "NavigationProperty" ? [name, bindName(name)] : [name];
}

/** A relation to what exists (JSON Format 4.0, section 8.5). */
function bindName(name: string): string {
  return `${name}@odata.bind`;
}

interface Changes {
  /** What a create may carry and an update may not, or not with the same values. */
  readonly unlike: readonly string[];
  /** What an update may carry that a create may not, or not with the same values. */
  readonly members: readonly RequestMember[];
}

/** Where an update of `type` is unlike a create: of all its properties, for either shape inherits in its own way. */
function changesOf(type: StructuredType, rules: RequestRules, scope: Scope): Changes {
  const unlike: string[] = [];
  const members: RequestMember[] = [];
  for (const property of [...allProperties(type), ...allNavigationProperties(type), ...allUnlinked(type)]) {
    const isInCreate = mayBeInCreate(property, rules);
    const own = mayBeInUpdate(property, rules) ? updateMembers(property, rules, scope) : undefined;
    if (own !== undefined) members.push(...own);
    if (!isInCreate) continue;
    unlike.push(...(own?.map(({ name }) => name) ?? namesOf(property)));
  }
  return { unlike, members };
}

/** What an update has of a property that it may carry: all of it, or only what is unlike in a create. */
function updateMembers(
  property: Property | NavigationProperty,
  rules: RequestRules,
  scope: Scope,
): readonly RequestMember[] {
  const isInCreate = mayBeInCreate(property, rules);
  if (property.kind === "NavigationProperty") {
    const members = navigationMembers(property, "update", scope);
    const isOther = ({ name }: RequestMember): boolean =>
      name === property.name ? isOnlyLinked(property, rules) : isRemovable(property);
    return isInCreate ? members.filter(isOther) : members;
  }
  const isRequired = mustBeInUpdate(property, rules);
  if (isInCreate && !isRequired && !isPatched(property)) return [];
  return [propertyMember(property, "update", isRequired ? "" : "?", scope)];
}

/** An update of a single structured value changes what it carries, and nothing else (Protocol 4.01, section 11.4.3). */
function isPatched({ type, collection }: Property): boolean {
  return !collection && isStructured(type);
}

/** Only a relation to one entity that need not exist can be removed by null. */
export function isRemovable({ collection, nullable, containsTarget }: NavigationProperty): boolean {
  return !collection && !containsTarget && nullable !== false;
}

function typeNameMember(type: StructuredType, scope: Scope): readonly RequestMember[] {
  if (type.derived.length > 0 || type.abstract) return [];
  const key = typeNameKey(scope.plan.options);
  return [{ doc: "", name: key, key, mark: "?", type: sentTypeName(type, scope) }];
}

function propertyMember(
  property: Property,
  direction: RequestKind,
  mark: RequestMember["mark"],
  scope: Scope,
): RequestMember {
  const { name, documentation } = property;
  const doc = docOf(documentation, "  ", defaultTag(property));
  return { doc, name, key: memberKey(name), mark, type: propertyType(property, direction, scope) };
}

/** Deep insert, a reference, or a link to what exists; or, of a create, only the latter two. */
function navigationMembers(
  property: NavigationProperty,
  direction: RequestKind | "link",
  scope: Scope,
): readonly RequestMember[] {
  const { name, documentation } = property;
  const type = direction === "link" ? linkType(property, scope) : entityType(property, scope);
  const member: RequestMember = { doc: docOf(documentation, "  "), name, key: memberKey(name), mark: "?", type };
  const bind: RequestMember = {
    doc: docOf({ ...documentation, description: undefined, longDescription: undefined }, "  "),
    name: bindName(name),
    key: stringLiteral(bindName(name)),
    mark: "?",
    type: bindType(property, direction),
  };
  return [member, bind];
}

function entityType(property: NavigationProperty, scope: Scope): string {
  return isGenerated(property.type, scope) ? navigationType(property, "create", scope) : unlinkedType(property);
}

function linkType({ collection, nullable }: NavigationProperty, scope: Scope): string {
  const text = `${scope.imports.odata()}.Reference`;
  if (collection) return `${text}[]`;
  return nullable === false ? text : `${text} | null`;
}

/** Nothing is known of entities whose type is not generated. */
function unlinkedType({ collection, nullable }: NavigationProperty): string {
  if (collection) return "object[]";
  return nullable === false ? "object" : "object | null";
}

function bindType(property: NavigationProperty, direction: RequestKind | "link"): string {
  // What is contained exists nowhere else. Without a word on it the name would be that of any annotation.
  if (property.containsTarget) return "never";
  if (property.collection) return "string[]";
  return direction === "update" && isRemovable(property) ? "string | null" : "string";
}
