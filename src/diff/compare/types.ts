import { ancestors } from "../../model/hierarchy.ts";
import { isStructured } from "../../model/kinds.ts";
import type { Model, Primitive, QualifiedName, StructuredType, Type } from "../../model/types.ts";
import { type Comparison, isCompared, placesOf, report } from "./change.ts";
import { compareDeprecation, removalCase } from "./deprecation.ts";
import type { Pairing } from "./pair.ts";
import type { StructuredPair } from "./properties/added.ts";
import { compareProperties } from "./properties/properties.ts";
import { compareEnums, compareTypeDefinitions } from "./scalars.ts";
import { compareStructured } from "./structured.ts";

/** Compares the types. `types` pairs those of the two models. */
export function compareTypes(comparison: Comparison, types: Pairing<Type>, before: Model): void {
  const pairs = [...types.same, ...types.renamed].filter(
    ([was, is]) => isCompared(comparison, was) || isCompared(comparison, is),
  );
  for (const [was, is] of types.renamed) reportRenamed(comparison, was, is);
  const structured: StructuredPair[] = [];
  for (const [was, is] of pairs) {
    compareDeprecation(comparison, was.qualifiedName, was, is);
    if (was.kind === "EnumType" && is.kind === "EnumType") compareEnums(comparison, was, is);
    else if (was.kind === "TypeDefinition" && is.kind === "TypeDefinition") compareTypeDefinitions(comparison, was, is);
    else if (isStructured(was) && isStructured(is)) {
      if (was.kind !== is.kind) reportKind(comparison, was, is);
      compareStructured(comparison, was, is);
      structured.push([was, is]);
    } else reportKind(comparison, was, is);
  }
  compareProperties(comparison, structured);
  for (const type of types.removed) if (isCompared(comparison, type)) reportRemoved(comparison, type);
  if (types.added.length === 0) return;
  const uses = usesOf(before);
  for (const type of types.added) if (isCompared(comparison, type)) reportAdded(comparison, type, before, uses);
}

function reportRenamed(comparison: Comparison, before: Type, after: Type): void {
  if (!isCompared(comparison, before) && !isCompared(comparison, after)) return;
  const texts = { before: before.qualifiedName, after: after.qualifiedName };
  const finding = { target: before.qualifiedName, ...texts, places: placesOf(before, after) };
  report(comparison, "type-renamed-case", "always", finding);
}

function reportKind(comparison: Comparison, before: Type, after: Type): void {
  const which = isStructured(before) && isStructured(after) ? "structured" : "other";
  const texts = { before: before.kind, after: after.kind };
  const finding = { target: before.qualifiedName, ...texts, places: placesOf(before, after) };
  report(comparison, "type-kind-changed", which, finding);
}

function reportRemoved(comparison: Comparison, type: Type): void {
  const { deprecation } = type.documentation;
  report(comparison, "type-removed", removalCase(deprecation), {
    target: type.qualifiedName,
    before: type.kind,
    places: { before: type.at, after: undefined },
    deprecation,
  });
}

function reportAdded(comparison: Comparison, type: Type, before: Model, uses: Uses): void {
  const base = isStructured(type) ? knownBaseInUse(type, before, uses) : undefined;
  report(comparison, "type-added", base === undefined ? "new" : subtypeCase(base, uses), {
    target: type.qualifiedName,
    after: type.kind,
    places: { before: undefined, after: type.at },
    note: base && `derives from ${base.qualifiedName}`,
  });
}

/** Returns the nearest base type that existed before and of which payloads may have contained an instance, as it was. */
function knownBaseInUse(type: StructuredType, before: Model, uses: Uses): StructuredType | undefined {
  if (type.abstract) return undefined;
  for (let base = type.base; base !== undefined; base = base.base) {
    const former = before.types.get(base.qualifiedName);
    const isUsed = uses.received.has(base.qualifiedName) || uses.sent.has(base.qualifiedName);
    if (former !== undefined && isStructured(former) && isUsed) return former;
  }
  return undefined;
}

function subtypeCase(base: StructuredType, { received }: Uses) {
  // What is declared as a type that the base derives from may be of the new type, too. A root says nothing of what it holds.
  const isReceived =
    received.has(base.qualifiedName) ||
    ancestors(base).some((type) => received.has(type.qualifiedName) && !isRoot(type));
  if (base.derived.length === 0) return isReceived ? "first-subtype" : "first-sent-subtype";
  if (!isReceived) return "sent-subtype";
  return isRoot(base) ? "root-subtype" : "subtype";
}

/** Checks whether the type is one that entity types derive from for their key alone, such as microsoft.graph.entity. */
function isRoot({ kind, abstract, base, key, properties, navigationProperties }: StructuredType): boolean {
  if (kind !== "EntityType" || !abstract || base !== undefined) return false;
  return properties.length <= key.length && navigationProperties.length === 0;
}

/** What types are declared for. */
interface Uses {
  /** Properties, results and members of containers: instances are in responses. */
  readonly received: ReadonlySet<QualifiedName>;
  /** Parameters. */
  readonly sent: ReadonlySet<QualifiedName>;
}

function usesOf({ schemas }: Model): Uses {
  const received = new Set<QualifiedName>();
  const sent = new Set<QualifiedName>();
  const use = (uses: Set<QualifiedName>, type: Type | Primitive): void => {
    if (type.kind !== "Primitive") uses.add(type.qualifiedName);
  };
  for (const { types, operations, containers } of schemas) {
    for (const type of types) {
      if (!isStructured(type)) continue;
      for (const property of type.properties) use(received, property.type);
      for (const property of type.navigationProperties) use(received, property.type);
    }
    for (const { returnType, parameters } of operations) {
      if (returnType !== undefined) use(received, returnType.type);
      for (const { type } of parameters) use(sent, type);
    }
    for (const { members } of containers)
      for (const member of members) if ("type" in member) use(received, member.type);
  }
  return { received, sent };
}
