/** Resolves type names as written to types (sections 3.3 to 3.5 and 15.3). */
import type * as csdl from "../../../csdl/document/document.ts";
import { isQualifiedName, isSimpleIdentifier, namePrefix, simpleName } from "../../../csdl/document/names.ts";
import { vocabularies, vocabularyNamespaces } from "../../../csdl/vocabularies/vocabularies.ts";
import { type Place, placeOfAttribute } from "../../../text/source.ts";
import { primitives } from "../../primitives.ts";
import type { Primitive, Type } from "../../types.ts";
import { type BuildContext, isWhole } from "../context.ts";
import type { Scope } from "./scope.ts";
import { suggestType } from "./suggest.ts";

/** Replaces an unresolved type that has been reported, so that the property exists without further messages. */
export const UNRESOLVED: Primitive = { kind: "Primitive", name: "Edm.Untyped" };

/** Who uses a name, for messages: `owner/member`, and the attribute that holds the name. */
export interface User {
  readonly owner: string;
  readonly member: string | undefined;
  readonly at: Place;
  readonly attribute: string;
}

/** Returns the type that a name stands for in a document; undefined, without a message, if there is none. */
export function findType(context: BuildContext, scope: Scope, written: string): Type | Primitive | undefined {
  const known = scope.types.get(written);
  if (known !== undefined) return known ?? undefined;
  const found = lookUp(context, scope, written);
  scope.types.set(written, found ?? null);
  return found;
}

/** Returns the same; reports `unresolved-type`, `unresolved-base-type` or `invalid-type-name` if there is none. */
export function resolveType(
  context: BuildContext,
  scope: Scope,
  written: string,
  user: User,
): Type | Primitive | undefined {
  const found = findType(context, scope, written);
  if (found === undefined) reportUnresolved(context, scope, written, user);
  else if (scope.aliased.size > 0) reportMixed(context, scope, written, placeOfAttribute(user.at, user.attribute));
  return found;
}

/** Returns the same for the type of a property, parameter, return value or term. */
export function resolveUse(
  context: BuildContext,
  scope: Scope,
  use: csdl.TypeUse & { readonly at: Place },
  user: Pick<User, "owner" | "member">,
): Type | Primitive | undefined {
  const found = findType(context, scope, use.type);
  if (found === undefined) reportUnresolved(context, scope, use.type, { ...user, at: use.at, attribute: "Type" });
  else if (scope.aliased.size > 0) reportMixed(context, scope, use.type, placeOfAttribute(use.at, "Type"));
  return found;
}

/** Reports once per document that names are qualified by a namespace that has an alias. */
function reportMixed({ diagnostics }: BuildContext, { aliased }: Scope, written: string, place: Place): void {
  const alias = aliased.get(namePrefix(written));
  if (alias === undefined) return;
  diagnostics.report("namespace-instead-of-alias", [written, alias], { place });
  aliased.clear();
}

/**
 * Returns the qualified name that a name as written stands for, alias resolved; as written if its prefix is unknown.
 */
export function qualify(scope: Scope, written: string): string {
  const dot = written.lastIndexOf(".");
  if (dot < 0) return written;
  const prefix = written.slice(0, dot);
  const namespace = scope.namespaces.get(prefix);
  if (namespace === prefix || namespace === undefined) return written;
  return `${namespace}${written.slice(dot)}`;
}

function lookUp(context: BuildContext, scope: Scope, written: string): Type | Primitive | undefined {
  const dot = written.lastIndexOf(".");
  if (dot < 0) return undefined;
  const prefix = written.slice(0, dot);
  if (prefix === "Edm") return primitives.get(written);
  const namespace = scope.namespaces.get(prefix);
  if (namespace === undefined) return lookUpDotted(context, scope, written) ?? lookUpBeside(context, scope, written);
  return context.types.get(`${namespace}${written.slice(dot)}`) as Type | undefined;
}

/** Looks up a type whose own name has dots, which section 15.2 forbids. */
function lookUpDotted({ types }: BuildContext, scope: Scope, written: string): Type | undefined {
  const parts = written.split(".");
  for (let length = parts.length - 2; length > 0; length--) {
    const namespace = scope.namespaces.get(parts.slice(0, length).join("."));
    const found = namespace && types.get([namespace, ...parts.slice(length)].join("."));
    if (found !== undefined && found !== "") return found as Type;
  }
  return undefined;
}

/**
 * Looks up a type in the other inputs, which see each other even without a reference, and in the vocabularies, which are
 * known to all documents, even by their usual aliases.
 */
function lookUpBeside(context: BuildContext, scope: Scope, written: string): Type | undefined {
  const prefix = namePrefix(written);
  const namespace = vocabularies.get(prefix) ?? prefix;
  const found = context.types.get(`${namespace}.${simpleName(written)}`) as Type | undefined;
  if (found === undefined) return undefined;
  const home = context.scopes.find(({ document }) => document.at.source === found.at.source);
  if (home === undefined || !(context.excerpts.has(namespace) || (scope.isInput && home.isInput))) return undefined;
  const place = scope.document.at;
  context.diagnostics.report("not-included", [place.source.name, namespace, home.document.at.source.name], {
    place,
    hint: `Add a Reference to it with an Include of ${namespace}.`,
  });
  scope.namespaces.set(prefix, namespace);
  return found;
}

function reportUnresolved(context: BuildContext, scope: Scope, written: string, user: User): void {
  // A missing attribute has been reported by the reader.
  if (written === "") return;
  const place = placeOfAttribute(user.at, user.attribute);
  const name = user.member === undefined ? user.owner : `${user.owner}/${user.member}`;
  const malformed = !isQualifiedName(written) && !isSimpleIdentifier(written);
  // Without its base, a type lacks properties; anything else of an unknown type is only unknown or left out.
  const unresolved = user.attribute === "BaseType" ? "unresolved-base-type" : "unresolved-type";
  const code = malformed && user.attribute !== "BaseType" ? "invalid-type-name" : unresolved;
  context.diagnostics.report(code, [written, name], {
    place,
    hint: malformed ? hintForMalformed(scope, written) : hintFor(context, scope, written),
  });
}

function hintForMalformed({ document }: Scope, written: string): string {
  const item = /^Collection\((.+)\)$/s.exec(written)?.[1];
  if (item !== undefined && document.at.source.syntax === "json") {
    return `In CSDL JSON, write "$Type": "${item}" and "$Collection": true.`;
  }
  return "Write a namespace or alias, a dot and a name.";
}

function hintFor(context: BuildContext, scope: Scope, written: string): string | undefined {
  const prefix = namePrefix(qualify(scope, written));
  const namespace = vocabularies.get(prefix) ?? prefix;
  const qualified = namespace === "" ? written : `${namespace}.${simpleName(written)}`;
  const uri = scope.missing.get(namespace);
  if (uri !== undefined && !isWhole(context, namespace)) return `${uri}, which should define it, was not loaded.`;
  const there = context.types.get(qualified);
  if (there !== undefined) {
    return `${there.at.source.name} defines it: add a Reference to that document with an Include of ${namespace}.`;
  }
  const suggestion = suggestType(context, qualified);
  if (suggestion !== undefined) return suggestion;
  if (namespace === "") return `Qualify ${simpleName(written)} with a namespace or alias.`;
  if (namespace === "Edm") return "The specification defines no such type.";
  if (isWhole(context, namespace)) return undefined;
  if (vocabularyNamespaces.has(namespace)) {
    return `The known version of the vocabulary has no such type: load another with a Reference to ${namespace}.`;
  }
  return `No schema in scope has the namespace or alias ${namespace}.`;
}
