import type { NavigationProperty, Property, StructuredType } from "../../../model/types.ts";
import type { OutputOptions } from "../../../plan/options.ts";
import { byCodePoint } from "../../../text/order.ts";
import { memberKey, stringLiteral } from "../../literals.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import type { RequestMember, RequestView } from "../views.ts";
import { hasIndex, isStream, typeNameKey, typeNameLiteral, without } from "./interface.ts";
import { navigationType, propertyType } from "./type-text.ts";

/** What a client may send to create or to update an instance of `type`. */
export function requestView(type: StructuredType, scope: Scope): RequestView {
  const { names } = planOf(type, scope);
  const writable = type.properties.filter(isInCreate);
  const keys = keyNames(type);
  scope.imports.odata();
  const open = hasIndex(type, scope.plan.options);
  const members = [
    ...typeNameMember(type, scope.plan.options),
    ...writable.map((property) => propertyMember(property, keys, scope)),
    ...type.navigationProperties.filter((property) => !property.readOnly).flatMap((p) => navigationMembers(p, scope)),
  ];
  return {
    of: names.type,
    create: names.request!.create,
    heritage: heritageOf(type, scope),
    members,
    open,
    empty: members.length === 0 && !open,
    update: names.request!.update,
    immutable: notInUpdate(type).map(stringLiteral).join(" | "),
  };
}

/** The service computes some properties (Core.Computed, Core.Permissions Read), and streams travel apart. */
function isInCreate(property: Property): boolean {
  return !property.computed && !property.readOnly && !isStream(property);
}

/** Protocol 4.01, section 11.4.2: what is not null and has no default must be sent; a key the service may make. */
function isRequired(property: Property, keys: ReadonlySet<string>): boolean {
  if (property.nullable !== false || property.collection) return false;
  if (property.defaultValue !== undefined || property.computedDefault) return false;
  return property.type.kind !== "EntityType" && !keys.has(property.name);
}

/** The properties that are keys themselves, not those that a path to a key leads through (CSDL 4.01, section 6.5). */
function keyNames({ key }: StructuredType): ReadonlySet<string> {
  return new Set(key.flatMap(({ path }) => (path.length === 1 ? path : [])));
}

/** Core.Immutable and the key, declared here or by a base type: what only a create may carry. */
function notInUpdate(type: StructuredType): readonly string[] {
  const names = new Set(keyNames(type));
  for (let declaring: StructuredType | undefined = type; declaring !== undefined; declaring = declaring.base) {
    for (const property of declaring.properties) if (property.immutable) names.add(property.name);
  }
  return [...names].sort(byCodePoint);
}

function heritageOf(type: StructuredType, scope: Scope): string {
  if (type.base === undefined) return `${scope.imports.odata()}.RequestControlInformation`;
  const base = nameIn("types", type.base, planOf(type.base, scope).names.request!.create, scope);
  return without(base, type, scope);
}

function typeNameMember(type: StructuredType, options: OutputOptions): readonly RequestMember[] {
  if (type.derived.length > 0 || type.abstract) return [];
  return [{ key: typeNameKey(options), mark: "?", type: typeNameLiteral(type) }];
}

function propertyMember(property: Property, keys: ReadonlySet<string>, scope: Scope): RequestMember {
  return {
    key: memberKey(property.name),
    mark: isRequired(property, keys) ? "" : "?",
    type: propertyType(property, "request", scope),
  };
}

/** Deep insert, or a link to what exists (JSON Format 4.0, section 8.5). */
function navigationMembers(property: NavigationProperty, scope: Scope): readonly RequestMember[] {
  return [
    {
      key: memberKey(property.name),
      mark: "?",
      type: navigationType(property, "request", scope),
    },
    {
      key: stringLiteral(`${property.name}@odata.bind`),
      mark: "?",
      type: property.collection ? "string[]" : "string",
    },
  ];
}
