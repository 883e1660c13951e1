import type { StructuredType } from "../../../model/types.ts";
import type { AnyNames } from "../../../plan/types.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import { sentTypeName, typeNameLiteral } from "./interface.ts";
import type { UnionView } from "./views.ts";

/** The known types of which a value may be where `type` is declared: itself, and any of each derived type. */
export function unionView(type: StructuredType, any: AnyNames, scope: Scope): UnionView {
  const { names } = planOf(type, scope);
  const own = type.abstract ? [] : [type];
  const known = [...own, ...type.derived.filter((derived) => scope.plan.instantiable.has(derived))];
  const members = known.length > 0 ? known : [type];
  return {
    name: any.union,
    of: names.type,
    create: any.create,
    createOf: names.request!.create,
    members: members.map((member) => memberOf(type, member, "union", scope)),
    createMembers: members.map((member) => memberOf(type, member, "create", scope)),
    update: any.update,
    updateOf: names.request!.update,
    updateMembers: any.update === undefined ? [] : members.map((member) => memberOf(type, member, "update", scope)),
  };
}

type Shape = "union" | "create" | "update";

/** Only an instance of a derived type must say what it is (JSON Format 4.01, section 4.5.3). */
function memberOf(declared: StructuredType, member: StructuredType, kind: Shape, scope: Scope): string {
  const { any, type, request } = planOf(member, scope).names;
  const odata = scope.imports.odata();
  const union = any?.[kind];
  if (member !== declared && union !== undefined) return `(${nameIn("types", member, union, scope)} & ${odata}.Named)`;
  const name = nameIn("types", member, kind === "union" ? type : request![kind], scope);
  const typeName = kind === "union" ? typeNameLiteral(member) : sentTypeName(member, scope);
  return `${odata}.${member === declared ? "Declared" : "Derived"}<${name}, ${typeName}>`;
}
