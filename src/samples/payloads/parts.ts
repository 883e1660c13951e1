/** The properties of structured types with everything that samples need to know, created once per declaration. */
import type { EnumType, NavigationProperty, PrimitiveName, Property, StructuredType } from "../../model/types.ts";
import { itemsNullable, type OutputOptions } from "../../plan/options.ts";
import { oncePer } from "../../text/once.ts";
import { wordsOf } from "../strings/words.ts";
import { quote } from "../values/json.ts";
import { type Owner, ownerOf } from "../values/owner.ts";
import { mergeFacets } from "../values/slot.ts";
import { isShortBinary, type Spellings, spellingsOf } from "../values/spellings.ts";

/** The type of a value, with type definitions resolved. */
export type ValueType = PrimitiveValue | EnumType | StructuredType;

export interface PrimitiveValue {
  readonly kind: "Primitive";
  readonly name: PrimitiveName;
  readonly spellings: Spellings;
  /** Scale="floating" (section 7.2.4). */
  readonly floating: boolean;
}

interface Named {
  readonly name: string;
  /** The name as JSON string with its colon. */
  readonly key: string;
  readonly collection: boolean;
}

/** A structural property that a complete payload carries. */
export interface Member extends Named {
  readonly kind: "member";
  readonly type: ValueType;
  /** Single-valued: whether null is a value. */
  readonly nullable: boolean;
  /** Collection: whether null is an item. */
  readonly nullableItems: boolean;
  readonly property: Property;
  /** The words of its name. */
  readonly words: readonly string[];
  /** The type that declares it. */
  readonly owner: Owner;
}

/**
 * A navigation property, or a structural property of an entity type, which real documents have: present when expanded.
 */
export interface Expandable extends Named {
  readonly kind: "expandable";
  /** Undefined: Edm.EntityType. */
  readonly target: StructuredType | undefined;
  readonly nullable: boolean;
  /** Collection: whether null is an item, as it may be of a structural property only. */
  readonly nullableItems: boolean;
}

/** A stream property: its value is elsewhere. */
export interface StreamPart extends Named {
  readonly kind: "stream";
}

/** A property that nobody may read (Core.Permissions): no response has it. */
export interface HiddenPart extends Omit<Member, "kind"> {
  readonly kind: "hidden";
}

export type Part = Member | Expandable | StreamPart | HiddenPart;

export type PartsOf = (type: StructuredType) => readonly Part[];

/**
 * Returns a function that lists the parts of a type, those of its base types first, a redeclared one in its first
 * place.
 */
export function createParts(options: OutputOptions): PartsOf {
  const primitives = new Map<string, ValueType>();
  const context = { options, primitives };
  const declaredBy = oncePer((type: StructuredType) => declare(type, context));
  const flattened = new Map<StructuredType, readonly Part[]>();
  return (type) => {
    if (type.base === undefined) return declaredBy(type);
    const known = flattened.get(type);
    if (known !== undefined) return known;
    const parts = flatten(type, declaredBy);
    if (parts.length <= keptParts) flattened.set(type, parts);
    return parts;
  };
}

/** A hierarchy thousands of types deep has millions of inherited properties, which are listed again on each use. */
const keptParts = 500;

function flatten(type: StructuredType, declaredBy: PartsOf): readonly Part[] {
  const chain: StructuredType[] = [];
  for (let other: StructuredType | undefined = type; other !== undefined; other = other.base) chain.push(other);
  const parts = new Map<string, Part>();
  for (const other of chain.reverse()) for (const part of declaredBy(other)) parts.set(part.name, part);
  return [...parts.values()];
}

interface Context {
  readonly options: OutputOptions;
  /** One object for each primitive type with its facets, so that it can be a key. */
  readonly primitives: Map<string, ValueType>;
}

function declare(type: StructuredType, context: Context): readonly Part[] {
  const owner = ownerOf(type);
  return [
    ...type.properties.map((property) => structuralPart(property, owner, context)),
    ...type.navigationProperties.map(navigationPart),
  ];
}

function structuralPart(property: Property, owner: Owner, context: Context): Part {
  const { name, collection } = property;
  const key = keyOf(name);
  const type = valueTypeOf(property, context);
  const nullable = collection ? property.nullableCollection : property.nullable !== false;
  const nullableItems = itemsNullable(property, context.options);
  const common = { name, key, collection, type, nullable, nullableItems, property, words: wordsOf(name), owner };
  if (property.writeOnly) return { kind: "hidden", ...common };
  if (type.kind === "EntityType") {
    return { kind: "expandable", name, key, collection, target: type, nullable, nullableItems };
  }
  if (type.kind === "Primitive" && type.name === "Edm.Stream") return { kind: "stream", name, key, collection };
  return { kind: "member", ...common };
}

function navigationPart({ name, type, collection, nullable }: NavigationProperty): Part {
  const target = type.kind === "Primitive" ? undefined : type;
  return {
    kind: "expandable",
    name,
    key: keyOf(name),
    collection,
    target,
    nullable: !collection && nullable !== false,
    nullableItems: false,
  };
}

function keyOf(name: string): string {
  return `${quote(name)}:`;
}

function valueTypeOf({ type, facets }: Property, { primitives, options }: Context): ValueType {
  if (type.kind !== "Primitive" && type.kind !== "TypeDefinition") return type;
  const { name } = type.kind === "Primitive" ? type : type.underlyingType;
  const merged = type.kind === "Primitive" ? facets : mergeFacets(facets, type.facets);
  const { precision, scale } = merged;
  const key = isShortBinary(name, merged)
    ? `${name} short`
    : precision === undefined && scale === undefined
      ? name
      : `${name} ${precision} ${scale}`;
  let known = primitives.get(key);
  if (known === undefined) {
    const spellings = spellingsOf(name, merged, options.numbers);
    known = { kind: "Primitive", name, floating: scale === "floating", spellings };
    primitives.set(key, known);
  }
  return known;
}
