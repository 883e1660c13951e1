/** From annotations (section 14.2) to the facts that the model keeps of an element. */
import type * as csdl from "../../../csdl/document/document.ts";
import { vocabularies } from "../../../csdl/vocabularies/vocabularies.ts";
import { groupBy } from "../../../text/groups.ts";
import { placeOfAttribute } from "../../../text/source.ts";
import { type BuildContext, isWhole, type TargetGroup } from "../context.ts";
import { qualify } from "../names/resolve.ts";
import type { Scope } from "../names/scope.ts";
import {
  type AnnotationFacts,
  EXCLUSIVE,
  factReaders,
  type MutableFacts,
  NO_FACTS,
  newFacts,
  readCapabilities,
  readExclusive,
} from "./annotation-facts.ts";
import type { RestrictedNavigation } from "./restriction-facts.ts";

interface Reading {
  readonly context: BuildContext;
  readonly facts: MutableFacts;
  /** Terms with qualifiers that have been read; most elements have one annotation and need no set. */
  first: string | undefined;
  seen: Set<string> | undefined;
}

/**
 * Returns the facts from annotations on one element, in place and from outside. If several annotations have the same
 * term and qualifier, the first is used, those in place before those from outside; the others are reported. A qualified
 * annotation is never treated as the unqualified one (section 14.2.1).
 */
export function readFacts(
  context: BuildContext,
  scope: Scope,
  inline: readonly csdl.Annotation[],
  external: readonly TargetGroup[] | undefined,
): AnnotationFacts {
  if (inline.length === 0 && external === undefined) return NO_FACTS;
  const reading: Reading = { context, facts: newFacts(), first: undefined, seen: undefined };
  for (const annotation of inline) read(reading, scope, annotation, undefined);
  for (const group of external ?? []) {
    group.used = true;
    if (group.below !== undefined) continue;
    for (const annotation of group.element.annotations) read(reading, group.scope, annotation, group.element);
  }
  return reading.facts;
}

/** Returns what is said of requests to what paths below an element lead to: along navigation properties, if anywhere. */
export function readBelow(
  context: BuildContext,
  scope: Scope,
  external: readonly TargetGroup[] | undefined,
): readonly RestrictedNavigation[] {
  const groups = external?.filter(({ below }) => below !== undefined) ?? [];
  return [...groupBy(groups, ({ below }) => below!).entries()].flatMap(([path, same]) => {
    const { insert, update, navigation } = readFacts(
      context,
      scope,
      [],
      same.map((group) => ({ ...group, below: undefined })),
    );
    const further = navigation.map((said) => ({ ...said, path: `${path}/${said.path}` }));
    return insert === undefined && update === undefined ? further : [{ path, insert, update }, ...further];
  });
}

function read(reading: Reading, scope: Scope, annotation: csdl.Annotation, group: csdl.Annotations | undefined): void {
  const { context, facts } = reading;
  // The reader has reported a missing term.
  if (annotation.term === "") return;
  const hash = annotation.term.indexOf("#");
  const term = termName(context, scope, annotation, hash);
  const qualifier =
    annotation.qualifier ?? group?.qualifier ?? (hash < 0 ? undefined : annotation.term.slice(hash + 1));
  if (annotation.qualifier !== undefined && group?.qualifier !== undefined) {
    context.diagnostics.report("duplicate-qualifier", [annotation.term, group.target], {
      place: placeOfAttribute(annotation.at, "Qualifier"),
    });
  }
  const key = qualifier === undefined ? term : `${term}#${qualifier}`;
  if (!isNew(reading, key)) {
    const names = [annotation.term, group?.target ?? "the same element"] as const;
    context.diagnostics.report("duplicate-annotation", names, { place: annotation.at });
    return;
  }
  const known = context.terms.get(term);
  if (known !== undefined) context.termUses.push({ annotation, scope, term: known });
  if (qualifier !== undefined) return;
  factReaders.get(term)?.(facts, annotation.value);
  readCapabilities(facts, term, annotation.value);
  for (const inner of annotation.annotations) {
    if (canonicalTerm(scope, inner.term) === EXCLUSIVE) readExclusive(facts, term, inner.value);
  }
}

function isNew(reading: Reading, key: string): boolean {
  if (reading.first === undefined) {
    reading.first = key;
    return true;
  }
  reading.seen ??= new Set([reading.first]);
  const { size } = reading.seen;
  return reading.seen.add(key).size > size;
}

function termName(context: BuildContext, scope: Scope, annotation: csdl.Annotation, hash: number): string {
  const written = hash < 0 ? annotation.term : annotation.term.slice(0, hash);
  const known = scope.terms.get(written);
  if (known !== undefined) return known;
  const name = canonicalTerm(scope, written);
  scope.terms.set(written, name);
  const dot = name.lastIndexOf(".");
  if (dot > 0 && isWhole(context, name.slice(0, dot)) && !context.terms.has(name)) {
    context.diagnostics.report("unresolved-term", [written], { place: placeOfAttribute(annotation.at, "Term") });
  }
  return name;
}

/** Returns the qualified name of a term as written, without qualifier. */
export function canonicalTerm(scope: Scope, written: string): string {
  const dot = written.lastIndexOf(".");
  const prefix = written.slice(0, Math.max(dot, 0));
  const conventional = scope.namespaces.has(prefix) ? undefined : vocabularies.get(prefix);
  return conventional === undefined ? qualify(scope, written) : `${conventional}${written.slice(dot)}`;
}
