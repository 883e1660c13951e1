import { createOnlyNames, keyNames, mayBeInCreate, mustBeInCreate } from "../../../model/requests.ts";
import type { NavigationProperty, Property, StructuredType } from "../../../model/types.ts";
import type { OutputOptions } from "../../../plan/options.ts";
import { memberKey, stringLiteral } from "../../literals.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import type { RequestMember, RequestView } from "../views.ts";
import { annotationMembers, hasIndex, typeNameKey, typeNameLiteral, without } from "./interface.ts";
import { navigationType, propertyType } from "./type-text.ts";

/** What a client may send to create or to update an instance of `type`. */
export function requestView(type: StructuredType, scope: Scope): RequestView {
  const { names } = planOf(type, scope);
  const writable = type.properties.filter(mayBeInCreate);
  const keys = keyNames(type);
  scope.imports.odata();
  const open = hasIndex(type, scope.plan.options);
  const members = [
    ...typeNameMember(type, scope.plan.options),
    ...writable.map((property) => propertyMember(property, keys, scope)),
    ...type.navigationProperties.filter(mayBeInCreate).flatMap((p) => navigationMembers(p, scope)),
    ...annotationMembers(type, scope),
  ];
  return {
    of: names.type,
    create: names.request!.create,
    heritage: heritageOf(type, scope),
    members,
    open,
    empty: members.length === 0 && !open,
    update: names.request!.update,
    immutable: createOnlyNames(type).map(stringLiteral).join(" | "),
  };
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
    mark: mustBeInCreate(property, keys) ? "" : "?",
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
