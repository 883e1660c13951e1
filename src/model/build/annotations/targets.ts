/** Annotations with external targeting (section 5.2), sorted by what their target paths (section 15.4) start with. */

import type * as csdl from "../../../csdl/document/document.ts";
import { namePrefix } from "../../../csdl/document/names.ts";
import { groupOf } from "../../../text/groups.ts";
import { placeOfAttribute } from "../../../text/source.ts";
import { ancestors } from "../../hierarchy.ts";
import type { StructuredType } from "../../types.ts";
import type { BuildContext, ExternalTarget, TargetGroup } from "../context.ts";
import { qualify } from "../names/resolve.ts";
import type { Scope } from "../names/scope.ts";
import { includedAnnotations } from "./included.ts";

interface TargetPath {
  readonly head: string;
  readonly signature: string | undefined;
  readonly member: string | undefined;
  readonly below: string | undefined;
}

/** Fills `context.externalTargets` from all documents, in their order. */
export function indexExternalAnnotations(context: BuildContext): void {
  for (const scope of context.scopes) {
    for (const schema of scope.document.schemas) {
      for (const element of schema.externalAnnotations) {
        const { head, signature, member, below } = parseTarget(scope, element.target);
        const target = targetFor(context, head);
        const included = includedAnnotations(scope, element, head);
        const group: TargetGroup = { element: included, scope, signature, below, used: false };
        const groups = member === undefined ? target.whole : groupOf(target.members, member);
        groups.push(group);
      }
    }
  }
}

function targetFor(context: BuildContext, head: string): ExternalTarget {
  const known = context.externalTargets.get(head);
  if (known !== undefined) return known;
  const target: ExternalTarget = { whole: [], members: new Map() };
  context.externalTargets.set(head, target);
  return target;
}

function parseTarget(scope: Scope, path: string): TargetPath {
  const paren = path.indexOf("(");
  const slash = path.indexOf("/");
  if (paren >= 0 && (slash < 0 || paren < slash)) {
    const close = closingParenthesis(path, paren);
    const signature = canonicalSignature(scope, path.slice(paren + 1, close));
    return { head: qualify(scope, path.slice(0, paren)), signature, ...parseRest(path.slice(close + 1)) };
  }
  const head = slash < 0 ? path : path.slice(0, slash);
  const rest = slash < 0 ? "" : path.slice(slash);
  return { head: scope.namespaces.get(head) ?? qualify(scope, head), signature: undefined, ...parseRest(rest) };
}

function parseRest(rest: string): Pick<TargetPath, "member" | "below"> {
  if (rest === "") return { member: undefined, below: undefined };
  const next = rest.indexOf("/", 1);
  if (next < 0) return { member: rest.slice(1), below: undefined };
  return { member: rest.slice(1, next), below: rest.slice(next + 1) };
}

function closingParenthesis(path: string, open: number): number {
  let depth = 0;
  for (let i = open; i < path.length; i++) {
    const char = path.charCodeAt(i);
    if (char === 0x28) depth++;
    else if (char === 0x29 && --depth === 0) return i;
  }
  return path.length;
}

function canonicalSignature(scope: Scope, list: string): string {
  return list
    .split(",")
    .map((written) => canonicalType(scope, written.trim()))
    .join(",");
}

function canonicalType(scope: Scope, written: string): string {
  if (!written.startsWith("Collection(")) return qualify(scope, written);
  return `Collection(${qualify(scope, written.slice("Collection(".length, -1))})`;
}

/** Returns the type of a parameter in the form that signatures have. */
export function signatureType(scope: Scope, use: csdl.TypeUse): string {
  const name = qualify(scope, use.type);
  return use.collection ? `Collection(${name})` : name;
}

/** Reports the targets that do not exist, except those in namespaces that are not loaded. */
export function reportUnresolvedTargets(context: BuildContext): void {
  for (const [head, target] of context.externalTargets) {
    for (const group of target.whole) if (!group.used) reportTarget(context, head, group);
    for (const [member, groups] of target.members) {
      for (const group of groups) {
        if (group.used) continue;
        const owner = inheritedFrom(context, head, member);
        if (owner !== undefined && group.below === undefined) reportInherited(context, owner, group);
        else if (owner === undefined && !isElsewhere(context, head, member)) reportTarget(context, head, group);
      }
    }
  }
}

/**
 * Returns whether a path has annotation segments or type casts: they name something that exists but cannot be annotated
 * here.
 */
function isElsewhere(context: BuildContext, head: string, member: string): boolean {
  const isCast = member.includes(".") && !member.includes("(");
  return (member.startsWith("@") || isCast) && context.firstDeclarations.has(head);
}

/** Returns the base type that declares a property that a type inherits. */
function inheritedFrom(context: BuildContext, head: string, member: string): StructuredType | undefined {
  const type = context.types.get(head);
  if (type === undefined || !("base" in type)) return undefined;
  const isNamed = ({ name }: { readonly name: string }): boolean => name === member;
  return ancestors(type).find((base) => base.properties.some(isNamed) || base.navigationProperties.some(isNamed));
}

function reportInherited({ diagnostics }: BuildContext, owner: StructuredType, { element }: TargetGroup): void {
  diagnostics.report("inherited-annotation-target", [element.target, owner.qualifiedName], {
    place: placeOfAttribute(element.at, "Target"),
  });
}

function reportTarget(context: BuildContext, head: string, { element }: TargetGroup): void {
  const namespace = namePrefix(head);
  if (namespace !== "" && !context.schemas.has(namespace)) return;
  const place = placeOfAttribute(element.at, "Target");
  context.diagnostics.report("unresolved-annotation-target", [element.target], { place });
}
