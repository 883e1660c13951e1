/** The keys of entity sets (CSDL 4.01, section 6.5, and Core.AlternateKeys). */
import { alternateKeysOf, findProperty } from "../../../model/hierarchy.ts";
import { isStructured } from "../../../model/kinds.ts";
import type { EnumType, KeyProperty, Primitive, SetOrSingleton, StructuredType, Type } from "../../../model/types.ts";
import { memberKey } from "../../literals.ts";
import { instanceType } from "../declarations/type-text.ts";
import type { Scope } from "../scope.ts";

/** A property of a key by the name that URLs have; of a type definition, the underlying type. */
interface NamedKey {
  readonly name: string;
  readonly type: EnumType | Primitive;
}

/** Returns the properties of the key and then of the alternate keys, each once. */
export function keyProperties(member: SetOrSingleton): readonly NamedKey[] {
  const all = [member.type.key, ...alternateKeysOf(member)].flatMap((key) => namedKeys(member.type, key) ?? []);
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

/** Returns the type of what tells one entity of a set from the others: a value, or values by name. */
export function keyText(member: SetOrSingleton, scope: Scope): string {
  const own = namedKeys(member.type, member.type.key) ?? [];
  const [only] = own;
  const plain = only === undefined ? [] : [own.length === 1 ? instanceType(only.type, scope) : objectText(own, scope)];
  const alternates = alternateKeysOf(member).map((key) => {
    const named = namedKeys(member.type, key) ?? [];
    return named.length === 0 ? undefined : objectText(named, scope);
  });
  const texts = new Set([...plain, ...alternates.filter((text) => text !== undefined)]);
  return texts.size === 0 ? "never" : [...texts].join(" | ");
}

function objectText(key: readonly NamedKey[], scope: Scope): string {
  return `{ ${key.map(({ name, type }) => `${memberKey(name)}: ${instanceType(type, scope)}`).join("; ")} }`;
}

/** Undefined where a path leads to nothing that can be a key, which is reported elsewhere. */
function namedKeys(type: StructuredType, key: readonly KeyProperty[]): readonly NamedKey[] | undefined {
  const named = key.map(({ path, alias }) => {
    const found = typeAt(type, path);
    return found === undefined ? undefined : { name: alias ?? path.join("/"), type: found };
  });
  return named.every((each) => each !== undefined) ? named : undefined;
}

function typeAt(from: StructuredType, path: readonly string[]): NamedKey["type"] | undefined {
  let owner: StructuredType | undefined = from;
  for (const [i, name] of path.entries()) {
    const type: Type | Primitive | undefined = owner && findProperty(owner, name)?.type;
    if (type === undefined) return undefined;
    if (i === path.length - 1) {
      if (isStructured(type)) return undefined;
      return type.kind === "TypeDefinition" ? type.underlyingType : type;
    }
    owner = isStructured(type) ? type : undefined;
  }
  return undefined;
}
