/** Checks whether default values (section 7.2.7) are values of their types. */
import { isLiteral } from "../../csdl/document/constants.ts";
import type { ConstantType } from "../../csdl/document/document.ts";
import { placeOfAttribute } from "../../text/source.ts";
import type { BuildContext, DeclaredStructured } from "../build/context.ts";
import { isStructured } from "../kinds.ts";
import { integerRanges, type PrimitiveCategory, primitiveInfo } from "../primitives.ts";
import type { EnumType, Primitive, Property } from "../types.ts";

/** Reports default values that are not values of the property's type, and those of collections and structured types. */
export function checkDefaultValues({ diagnostics }: BuildContext, { draft }: DeclaredStructured): void {
  for (const property of draft.properties) {
    const { name, at, defaultValue } = property;
    if (defaultValue === undefined) continue;
    const why = faultOf(property, defaultValue.trim());
    if (why === undefined) continue;
    const names = [defaultValue.slice(0, 60), `${draft.qualifiedName}/${name}`, why] as const;
    diagnostics.report("invalid-default-value", names, { place: placeOfAttribute(at, "DefaultValue") });
  }
}

function faultOf({ type, collection, nullable }: Property, value: string): string | undefined {
  if (collection) return "a collection cannot have a default value";
  if (value === "null" && nullable !== false) return undefined;
  if (type.kind === "EnumType")
    return isMember(type, value) ? undefined : `${type.qualifiedName} does not have this member`;
  if (isStructured(type)) return "a structured type cannot have a default value";
  const primitive = type.kind === "TypeDefinition" ? type.underlyingType : type;
  return isValue(primitive, value) ? undefined : `it is not a value of ${primitive.name}`;
}

/**
 * Returns whether a value consists of member names or numbers, with or without the type around them as in URLs:
 * `Red,Blue`, `1`, `N.Color'Red'`.
 */
function isMember({ members, isFlags }: EnumType, value: string): boolean {
  if (members.length === 0) return true;
  const names = (/^[\w.]+'(.*)'$/.exec(value)?.[1] ?? value).split(",").map((name) => name.trim());
  if (names.length > 1 && !isFlags) return false;
  const missing = new Set(names.filter((name) => !/^[-+]?\d+$/.test(name)));
  for (const { name } of members) {
    if (missing.size === 0) break;
    missing.delete(name);
  }
  return missing.size === 0;
}

const CONSTANTS: Readonly<Partial<Record<PrimitiveCategory, ConstantType>>> = {
  boolean: "Bool",
  decimal: "Decimal",
  float: "Float",
  binary: "Binary",
  guid: "Guid",
};

function isValue({ name }: Primitive, value: string): boolean {
  const range = integerRanges.get(name);
  if (range !== undefined) {
    return /^[-+]?\d{1,40}$/.test(value) && isBetween(BigInt(value.replace("+", "")), range);
  }
  const { category } = primitiveInfo(name);
  const constant = category === "temporal" ? (name.slice("Edm.".length) as ConstantType) : CONSTANTS[category];
  return constant === undefined || isLiteral(constant, value);
}

function isBetween(value: bigint, { min, max }: { readonly min: bigint; readonly max: bigint }): boolean {
  return value >= min && value <= max;
}
