import { concreteSubtypes } from "../../model/inheritance.ts";
import type { StructuredType } from "../../model/types.ts";
import type { AnyNames } from "../../plan/names.ts";
import { typeNameLiteral } from "./interface.ts";
import { nameIn, planOf, type Scope } from "./scope.ts";
import type { UnionView } from "./types.ts";

/** The known types of which a value may be where `type` is declared. */
export function unionView(type: StructuredType, any: AnyNames, scope: Scope): UnionView {
  const { names } = planOf(type, scope);
  const concrete = concreteSubtypes(type);
  const candidates = concrete.length > 0 ? concrete : [type];
  return {
    name: any.union,
    of: names.type,
    create: any.create,
    createOf: names.request!.create,
    members: candidates.map((member) => memberOf(type, member, planOf(member, scope).names.type, scope)),
    createMembers: candidates.map((member) =>
      memberOf(type, member, planOf(member, scope).names.request!.create, scope),
    ),
  };
}

/** Only an instance of a derived type must say what it is (JSON Format 4.01, section 4.5.3). */
function memberOf(declared: StructuredType, member: StructuredType, name: string, scope: Scope): string {
  const wrapper = declared === member ? "Declared" : "Derived";
  return `${scope.imports.odata()}.${wrapper}<${nameIn("types", member, name, scope)}, ${typeNameLiteral(member)}>`;
}
