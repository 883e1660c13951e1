/**
 * The properties of all types that both models have. A property is compared where it is declared, with the one that
 * instances of the same type have in the other model, wherever that is declared: a move along the hierarchy is one
 * change, and a property that a base type gains or loses is not a change of its subtypes.
 */
import type { StructuredType } from "../../../model/types.ts";
import { type Comparison, isCompared, report } from "../change.ts";
import { removalCase } from "../deprecation.ts";
import { pairByName } from "../pair.ts";
import { hasOtherBase } from "../structured.ts";
import { listText, nameAfter, useText } from "../type-text.ts";
import { additionCase, gainCase, gainedBy, isAtOrBelow, type StructuredPair } from "./added.ts";
import {
  type AnyProperty,
  type Declarations,
  findDeclared,
  nearestDeclarations,
  type Owned,
  ownProperties,
} from "./declarations.ts";
import { compareProperty } from "./property.ts";

/** What the comparisons of the types share; names are those of the later model. */
interface Walk {
  readonly comparison: Comparison;
  /** The types of both models: later → former. */
  readonly formerly: ReadonlyMap<StructuredType, StructuredType>;
  readonly known: Declarations;
  /** `type/property` that a subtype has declared before, and that a base type has lost to subtypes. */
  readonly cameFromSubtypes: Set<string>;
  readonly wentToSubtypes: Set<string>;
  readonly gone: Loose[];
  readonly come: Loose[];
}

/** A property that one side has and the other may have. */
interface Loose {
  readonly pair: StructuredPair;
  readonly property: AnyProperty;
}

/** Reports what differs in the properties of the types. */
export function compareProperties(comparison: Comparison, pairs: readonly StructuredPair[]): void {
  const walk: Walk = {
    comparison,
    formerly: new Map(pairs.map(([before, after]) => [after, before])),
    known: new Map(),
    cameFromSubtypes: new Set(),
    wentToSubtypes: new Set(),
    gone: [],
    come: [],
  };
  for (const pair of pairs) compareOwn(walk, pair);
  for (const loose of walk.gone) if (!walk.wentToSubtypes.has(keyOf(walk, loose))) reportRemoved(walk, loose);
  for (const loose of walk.come) if (!walk.cameFromSubtypes.has(keyOf(walk, loose))) reportAdded(walk, loose);
}

function compareOwn(walk: Walk, pair: StructuredPair): void {
  const { comparison } = walk;
  const [before, after] = pair;
  const { same, renamed, removed, added } = pairByName(ownProperties(before), ownProperties(after), ({ name }) => name);
  for (const [was, is] of same) compare(walk, pair, was, is);
  for (const [was, is] of renamed) {
    const places = { before: was.at, after: is.at };
    const finding = { target: targetOf(before, was), before: was.name, after: is.name, places };
    report(comparison, "property-renamed-case", "always", finding);
    compare(walk, pair, was, is);
  }
  for (const property of removed) compareRemoved(walk, { pair, property });
  for (const property of added) compareAdded(walk, { pair, property });
  if (hasOtherBase(comparison, before, after)) compareInherited(walk, pair);
}

function targetOf(type: StructuredType, property: AnyProperty): string {
  return `${type.qualifiedName}/${property.name}`;
}

function keyOf({ comparison }: Walk, { pair: [before], property }: Loose): string {
  return `${nameAfter(comparison, before)}/${property.name}`;
}

function compare({ comparison }: Walk, [before, after]: StructuredPair, was: AnyProperty, is: AnyProperty): void {
  if (isLeftOut(comparison, was) && isLeftOut(comparison, is)) return;
  const target = targetOf(before, was);
  compareProperty(comparison, target, { owner: before, property: was }, { owner: after, property: is });
}

/** Returns whether a property is a navigation property to a type that is not compared. */
function isLeftOut(comparison: Comparison, { kind, type }: AnyProperty): boolean {
  return kind === "NavigationProperty" && !isCompared(comparison, type);
}

/** Compares a property that the type no longer declares: it may now inherit it. */
function compareRemoved(walk: Walk, loose: Loose): void {
  const [before, after] = loose.pair;
  const { property } = loose;
  const now = findDeclared(walk.known, after.base, property.name);
  if (now === undefined) {
    walk.gone.push(loose);
    return;
  }
  compare(walk, loose.pair, property, now.property);
  // A base type declared it before, too: it is no longer redeclared here.
  if (findDeclared(walk.known, before.base, property.name) !== undefined) return;
  if (derivesFrom(walk.comparison, before, now.owner.qualifiedName)) {
    walk.cameFromSubtypes.add(targetOf(now.owner, now.property));
  }
  const gaining = gainedBy(walk.known, walk.formerly, now);
  const names = gaining.map((type) => type.qualifiedName);
  report(
    walk.comparison,
    "property-moved-to-base",
    gaining.length === 0 ? "own" : movedCase(walk.comparison, now, gaining),
    {
      target: targetOf(before, property),
      before: before.qualifiedName,
      after: now.owner.qualifiedName,
      places: { before: property.at, after: now.property.at },
      note: names.length === 0 ? undefined : `also new to ${listText(names, 3)}`,
    },
  );
}

/** What it means that other types have the property now. Where nothing creates them, no client has to send it. */
function movedCase(comparison: Comparison, now: Owned, gaining: readonly StructuredType[]) {
  const which = gainCase(comparison, now);
  return which === "required" && !gaining.some(comparison.isSent) ? "optional" : which;
}

/** A property that the type did not declare before: it may have had it from a base type. */
function compareAdded(walk: Walk, loose: Loose): void {
  const [before, after] = loose.pair;
  const { property } = loose;
  const then = findDeclared(walk.known, before.base, property.name);
  if (then === undefined) {
    walk.come.push(loose);
    return;
  }
  compare(walk, loose.pair, then.property, property);
  if (findDeclared(walk.known, after.base, property.name) !== undefined) return;
  const owner = nameAfter(walk.comparison, then.owner);
  const isShared = isAtOrBelow(after, owner);
  if (isShared) walk.wentToSubtypes.add(`${owner}/${property.name}`);
  report(walk.comparison, "property-moved-to-derived", isShared ? "shared" : "own", {
    target: targetOf(before, property),
    before: then.owner.qualifiedName,
    after: after.qualifiedName,
    places: { before: then.property.at, after: property.at },
  });
}

/** Returns whether the type of the former model derived from the type with this name in the later model. */
function derivesFrom(comparison: Comparison, type: StructuredType, name: string): boolean {
  for (let base = type.base; base !== undefined; base = base.base) {
    if (nameAfter(comparison, base) === name) return true;
  }
  return false;
}

/** Compares inherited properties after a change of the base type: one of the same name may be of another kind. */
function compareInherited(walk: Walk, pair: StructuredPair): void {
  const [before, after] = pair;
  const own = new Set([...ownProperties(before), ...ownProperties(after)].map(({ name }) => name));
  const inherited = nearestDeclarations(after.base);
  for (const [name, { owner, property }] of nearestDeclarations(before.base)) {
    const now = own.has(name) ? undefined : inherited.get(name);
    // If the same type declares it, the change is reported there.
    if (now === undefined || now.owner.qualifiedName === nameAfter(walk.comparison, owner)) continue;
    compare(walk, pair, property, now.property);
  }
}

function reportRemoved({ comparison }: Walk, { pair: [before, after], property }: Loose): void {
  if (isLeftOut(comparison, property)) return;
  const deprecation = property.documentation.deprecation ?? before.documentation.deprecation;
  report(comparison, "property-removed", removalCase(deprecation), {
    target: targetOf(before, property),
    before: useText(property),
    places: { before: property.at, after: after.at },
    deprecation,
  });
}

function reportAdded({ comparison }: Walk, { pair: [before, after], property }: Loose): void {
  if (isLeftOut(comparison, property)) return;
  report(comparison, "property-added", additionCase(comparison, { owner: after, property }), {
    target: targetOf(before, property),
    after: useText(property),
    places: { before: before.at, after: property.at },
  });
}
