/** Which diagnostics are about the part of a model that is asked for. */
import type { Annotations, Schema as SchemaElement } from "../../csdl/document/document.ts";
import { namePrefix, simpleName } from "../../csdl/document/names.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { LoadedDocument } from "../../inputs/load.ts";
import type { Place, Source } from "../../text/source.ts";
import { isStructured } from "../kinds.ts";
import type { EntityContainer, Model, Operation, Term, Type } from "../types.ts";

/** Declarations of a model. */
export interface Part {
  readonly types: readonly Type[];
  readonly operations?: readonly Operation[];
  readonly containers?: readonly EntityContainer[];
  readonly terms?: readonly Term[];
}

/** Offsets in ascending order, by document. */
type Offsets = ReadonlyMap<Source, readonly number[]>;

/** Returns all declarations of a model. */
export function wholeOf({ schemas, types, terms }: Model): Part {
  return {
    types: [...types.values()],
    operations: schemas.flatMap(({ operations }) => operations),
    containers: schemas.flatMap(({ containers }) => containers),
    terms: [...terms.values()],
  };
}

/**
 * Drops the warnings and notes on other declarations of the model than the kept ones. What is said of a schema, of a
 * reference or of a document stays.
 */
export function dropIrrelevant(
  diagnostics: Diagnostics,
  model: Model,
  documents: readonly LoadedDocument[],
  kept: Part,
): void {
  const schemas = schemasOf(documents);
  const groups = schemas.flatMap(({ externalAnnotations }) => externalAnnotations);
  const keptNames = new Set(kept.types.map(({ qualifiedName }) => qualifiedName));
  const keptGroups = groups.filter((group) => namesOfTarget(group, model).some((name) => keptNames.has(name)));
  const headers = schemas.map(({ at }) => at);
  const all = indexPlaces([...headers, ...placesOf(wholeOf(model)), ...groups.map(({ at }) => at)]);
  const wanted = indexPlaces([...headers, ...placesOf(kept), ...keptGroups.map(({ at }) => at)]);
  diagnostics.drop(({ severity, place }) => {
    if (severity === "error" || place === undefined) return false;
    const declaration = lastAtMost(all.get(place.source) ?? [], place.offset);
    return declaration !== undefined && lastAtMost(wanted.get(place.source) ?? [], place.offset) !== declaration;
  });
}

function schemasOf(documents: readonly LoadedDocument[]): readonly SchemaElement[] {
  const found = new Set<LoadedDocument>(documents);
  for (const { references } of found) for (const { target } of references) if (target !== undefined) found.add(target);
  return [...found].flatMap(({ document }) => document.schemas);
}

/** The type that an external target begins with, as written and with its alias resolved. */
function namesOfTarget({ target }: Annotations, { schemas }: Model): readonly string[] {
  const name = target.split(/[/(]/, 1)[0]!;
  const prefix = namePrefix(name);
  const resolved = schemas.filter(({ aliases }) => aliases.includes(prefix));
  return [name, ...resolved.map(({ namespace }) => `${namespace}.${simpleName(name)}`)];
}

function placesOf({ types, operations = [], containers = [], terms = [] }: Part): readonly Place[] {
  const declarations = [
    ...types.flatMap((type) => [type, ...partsOf(type)]),
    ...operations.flatMap((operation) => [operation, ...operation.parameters]),
    ...containers.flatMap((container) => [container, ...container.members]),
    ...terms,
  ];
  return declarations.map(({ at }) => at);
}

function partsOf(type: Type): readonly { readonly at: Place }[] {
  if (isStructured(type)) return [...type.properties, ...type.navigationProperties];
  return type.kind === "EnumType" ? type.members : [];
}

function indexPlaces(places: readonly Place[]): Offsets {
  const index = new Map<Source, number[]>();
  for (const { source, offset } of places) {
    const known = index.get(source);
    if (known === undefined) index.set(source, [offset]);
    else known.push(offset);
  }
  for (const offsets of index.values()) offsets.sort((a, b) => a - b);
  return index;
}

/** The last of the ascending offsets that is not after the given one. */
function lastAtMost(offsets: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return offsets[low - 1];
}
