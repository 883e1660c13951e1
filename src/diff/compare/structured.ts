import { mustBeInCreate } from "../../model/payloads/requests.ts";
import type { StructuredType } from "../../model/types.ts";
import { byCodePoint } from "../../text/order.ts";
import { type Comparison, placesOf, report } from "./change.ts";
import { listText, nameAfter } from "./type-text.ts";

/** Compares two versions of an entity or complex type, except for their properties. */
export function compareStructured(comparison: Comparison, before: StructuredType, after: StructuredType): void {
  compareBase(comparison, before, after);
  compareAbstract(comparison, before, after);
  compareInherited(comparison, before, after);
  compareKey(comparison, before, after);
}

function compareBase(comparison: Comparison, before: StructuredType, after: StructuredType): void {
  if (!hasOtherBase(comparison, before, after)) return;
  report(comparison, "base-type-changed", baseCase(comparison, before, after), {
    target: before.qualifiedName,
    before: before.base?.qualifiedName,
    after: after.base?.qualifiedName,
    places: placesOf(before, after),
    note: inheritanceNote(before, after),
  });
}

/** Returns whether the base type changed in more than its capitalisation. */
export function hasOtherBase(comparison: Comparison, before: StructuredType, after: StructuredType): boolean {
  const name = before.base && nameAfter(comparison, before.base);
  return name !== after.base?.qualifiedName;
}

function baseCase(comparison: Comparison, before: StructuredType, after: StructuredType) {
  if (before.base === undefined) return "gained";
  const name = nameAfter(comparison, before.base);
  for (let base = after.base; base !== undefined; base = base.base) {
    if (base.qualifiedName === name)
      return inheritsRequired(comparison, before, after) ? "inserted-required" : "inserted";
  }
  return "lost";
}

/** Returns whether the type now inherits properties that every client that creates it must send. */
function inheritsRequired({ rulesOf, isSent }: Comparison, before: StructuredType, after: StructuredType): boolean {
  if (after.abstract || !isSent(after)) return false;
  const known = propertyNames(before);
  const rules = rulesOf(after);
  for (let base = after.base; base !== undefined; base = base.base) {
    const gained = base.properties.filter(({ name }) => !known.has(name));
    if (gained.some((property) => mustBeInCreate(property, rules))) return true;
  }
  return false;
}

/**
 * Only the note lists what is lost, but the notes for the types of a long chain must not each have all names of the
 * chain.
 */
const MOST_INHERITED = 50;

function inheritanceNote(before: StructuredType, after: StructuredType): string | undefined {
  const was = propertyNames(before);
  const is = propertyNames(after);
  const lost = [...was].filter((name) => !is.has(name));
  const gained = [...is].filter((name) => !was.has(name));
  const parts = [
    lost.length === 0 ? "" : `no longer inherits ${listText(lost, MOST_INHERITED)}`,
    gained.length === 0 ? "" : `now inherits ${listText(gained, MOST_INHERITED)}`,
  ];
  return parts.filter((part) => part !== "").join("; ") || undefined;
}

/** Returns the names of the properties of the type and its base types. */
function propertyNames(type: StructuredType): ReadonlySet<string> {
  const names = new Set<string>();
  for (let base: StructuredType | undefined = type; base !== undefined; base = base.base) {
    for (const { name } of base.properties) names.add(name);
    for (const { name } of base.navigationProperties) names.add(name);
  }
  return names;
}

function compareAbstract(comparison: Comparison, before: StructuredType, after: StructuredType): void {
  if (before.abstract === after.abstract) return;
  report(comparison, "type-abstract-changed", after.abstract ? "abstract" : "concrete", {
    target: before.qualifiedName,
    before: `Abstract=${before.abstract}`,
    after: `Abstract=${after.abstract}`,
    places: placesOf(before, after),
  });
}

/** Compares openness and media streams, which are inherited: a change in a base type is reported there only. */
function compareInherited(comparison: Comparison, before: StructuredType, after: StructuredType): void {
  const target = before.qualifiedName;
  const places = placesOf(before, after);
  if (isOwnChange(before, after, (type) => type?.open === true)) {
    const texts = { before: `OpenType=${before.open}`, after: `OpenType=${after.open}` };
    report(comparison, "type-open-changed", after.open ? "opened" : "closed", { target, ...texts, places });
  }
  if (isOwnChange(before, after, (type) => type?.hasStream === true)) {
    const texts = { before: `HasStream=${before.hasStream}`, after: `HasStream=${after.hasStream}` };
    report(comparison, "type-stream-changed", after.hasStream ? "gained" : "lost", { target, ...texts, places });
  }
}

function compareKey(comparison: Comparison, before: StructuredType, after: StructuredType): void {
  if (before.kind !== after.kind || !isOwnChange(before, after, keyText)) return;
  const was = keyText(before);
  const is = keyText(after);
  // A new capitalisation of a property is reported separately.
  if (was.toLowerCase() === is.toLowerCase()) return;
  const texts = { before: was || undefined, after: is || undefined };
  report(comparison, "key-changed", "always", {
    target: before.qualifiedName,
    ...texts,
    places: placesOf(before, after),
  });
}

/** Returns whether the types differ in something, and not because their base types do. */
function isOwnChange<Value>(
  before: StructuredType,
  after: StructuredType,
  read: (type: StructuredType | undefined) => Value,
): boolean {
  const was = read(before);
  const is = read(after);
  return was !== is && !(read(before.base) === was && read(after.base) === is);
}

/** Returns the key properties in code point order; their order means nothing. */
function keyText(type: StructuredType | undefined): string {
  if (type === undefined || type.key.length === 0) return "";
  const [first] = type.key;
  if (type.key.length === 1 && first!.path.length === 1) return first!.path[0]!;
  return type.key
    .map(({ path, alias }) => (alias === undefined ? path.join("/") : `${path.join("/")} as ${alias}`))
    .sort(byCodePoint)
    .join(", ");
}
