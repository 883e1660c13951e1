import { isStructured } from "../../model/kinds.ts";
import type { Model, QualifiedName, StructuredType, Type } from "../../model/types.ts";
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
  const used = typesInUse(before);
  for (const type of types.added) if (isCompared(comparison, type)) reportAdded(comparison, type, before, used);
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

function reportAdded(comparison: Comparison, type: Type, before: Model, used: ReadonlySet<QualifiedName>): void {
  const base = isStructured(type) ? knownBaseInUse(type, before, used) : undefined;
  report(comparison, "type-added", base === undefined ? "new" : "subtype", {
    target: type.qualifiedName,
    after: type.kind,
    places: { before: undefined, after: type.at },
    note: base && `derives from ${base}`,
  });
}

/** Returns the nearest base type that existed before and of which payloads may have contained an instance. */
function knownBaseInUse(type: StructuredType, before: Model, used: ReadonlySet<QualifiedName>): string | undefined {
  if (type.abstract) return undefined;
  for (let base = type.base; base !== undefined; base = base.base) {
    if (before.types.has(base.qualifiedName) && used.has(base.qualifiedName)) return base.qualifiedName;
  }
  return undefined;
}

/** Returns types that a property, a result or a container member is declared with. */
function typesInUse({ schemas }: Model): ReadonlySet<QualifiedName> {
  const used = new Set<QualifiedName>();
  const use = (type: { readonly kind: string; readonly qualifiedName?: QualifiedName }): void => {
    if (type.qualifiedName !== undefined) used.add(type.qualifiedName);
  };
  for (const { types, operations, containers } of schemas) {
    for (const type of types) {
      if (!isStructured(type)) continue;
      for (const property of type.properties) use(property.type);
      for (const property of type.navigationProperties) use(property.type);
    }
    for (const { returnType } of operations) if (returnType !== undefined) use(returnType.type);
    for (const { members } of containers) for (const member of members) if ("type" in member) use(member.type);
  }
  return used;
}
