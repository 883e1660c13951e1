/** What names mean inside one document (section 3: scope; sections 4.2 and 5.1: aliases). */

import type { CsdlDocument, Include, IncludeAnnotations } from "../../../csdl/document/document.ts";
import { isSimpleIdentifier } from "../../../csdl/document/names.ts";
import type { Diagnostics } from "../../../diagnostics/collector.ts";
import type { LoadedDocument } from "../../../inputs/load.ts";
import { groupOf } from "../../../text/groups.ts";
import { byCodePoint } from "../../../text/order.ts";
import { placeOfAttribute } from "../../../text/source.ts";
import type { Primitive, Type } from "../../types.ts";

export interface Scope {
  readonly document: CsdlDocument;
  /** Was given as input, not merely referenced. */
  readonly isInput: boolean;
  /** Namespaces and aliases in scope → namespace. */
  readonly namespaces: Map<string, string>;
  /** Namespace → the URI of a reference that could not be followed. */
  readonly missing: Map<string, string>;
  /** The annotations that references to the document include (section 4.3). */
  readonly annotationFilters: readonly IncludeAnnotations[];
  /** CSDL JSON: namespaces that names must not be qualified by, as they have aliases (section 4.2); emptied when one is. */
  readonly aliased: Map<string, string>;
  /** What type names as written resolve to; null: to nothing. */
  readonly types: Map<string, Type | Primitive | null>;
  /** What term names as written resolve to. */
  readonly terms: Map<string, string>;
}

const RESERVED = new Set(["Edm", "odata", "System", "Transient"]);

/**
 * Returns the scopes of all documents that the inputs reach, inputs first, each once, and at last that of the excerpt.
 * Inputs are ordered by the name of their source, so their order never matters. Reports errors in aliases and included
 * namespaces.
 */
export function buildScopes(
  inputs: readonly LoadedDocument[],
  excerpt: CsdlDocument | undefined,
  diagnostics: Diagnostics,
): Scope[] {
  const loaded = [...inputs].sort((a, b) => byCodePoint(a.document.at.source.name, b.document.at.source.name));
  const seen = new Set<CsdlDocument>();
  const scopes: Scope[] = [];
  const isInput = new Set(loaded.map((input) => input.document));
  const filters = new Map<CsdlDocument, IncludeAnnotations[]>();
  // The list grows during the loop: references are followed to any depth, but each document once.
  for (let i = 0; i < loaded.length; i++) {
    const entry = loaded[i]!;
    if (seen.has(entry.document)) continue;
    seen.add(entry.document);
    const annotationFilters = groupOf(filters, entry.document);
    scopes.push({ ...scopeOf(entry, diagnostics), isInput: isInput.has(entry.document), annotationFilters });
    for (const { reference, target } of entry.references) {
      if (target === undefined) continue;
      loaded.push(target);
      groupOf(filters, target.document).push(...reference.includeAnnotations);
    }
  }
  if (excerpt !== undefined) {
    const scope = scopeOf({ document: excerpt, references: [] }, diagnostics);
    scopes.push({ ...scope, isInput: false, annotationFilters: [] });
  }
  return scopes;
}

function scopeOf(loaded: LoadedDocument, diagnostics: Diagnostics): Omit<Scope, "isInput" | "annotationFilters"> {
  const { document } = loaded;
  const namespaces = new Map<string, string>();
  const missing = new Map<string, string>();
  const included = new Map<string, Pick<Include, "alias">>();
  reportRepeatedReferences(document, diagnostics);
  for (const { namespace } of document.schemas) namespaces.set(namespace, namespace);
  for (const { reference, target } of loaded.references) {
    const found = target && new Set(target.document.schemas.map((schema) => schema.namespace));
    if (reference.includes.length === 0 && reference.includeAnnotations.length === 0) {
      diagnostics.report("empty-reference", [reference.uri], { place: reference.at });
    }
    for (const { namespace, alias, at } of reference.includes) {
      const earlier = included.get(namespace);
      if (earlier !== undefined) {
        const code = earlier.alias === alias ? "repeated-include" : "duplicate-include";
        const hint = code === "repeated-include" ? "Remove one of the two." : "Both are understood; keep one of them.";
        diagnostics.report(code, [namespace], { place: at, hint });
      } else included.set(namespace, { alias });
      namespaces.set(namespace, namespace);
      if (found === undefined) missing.set(namespace, reference.uri);
      else if (!found.has(namespace)) {
        diagnostics.report("include-not-found", [reference.uri, namespace], { place: at, hint: defines(found) });
      }
    }
  }
  const aliases = addAliases(loaded, namespaces, diagnostics);
  const isJson = document.at.source.syntax === "json";
  const aliased = new Map(isJson ? [...aliases].map(([alias, namespace]) => [namespace, alias]) : []);
  return { document, namespaces, missing, aliased, types: new Map(), terms: new Map() };
}

/** Section 4.1. */
function reportRepeatedReferences({ references }: CsdlDocument, diagnostics: Diagnostics): void {
  const uris = new Set<string>();
  for (const { uri, at } of references) {
    const { size } = uris;
    if (uri !== "" && uris.add(uri).size === size) {
      diagnostics.report("duplicate-reference", [uri], { place: placeOfAttribute(at, "Uri") });
    }
  }
}

function defines(found: ReadonlySet<string>): string {
  const all = [...found].sort(byCodePoint);
  const what = all.length === 0 ? "no schema" : `${all.slice(0, 3).join(", ")}${all.length > 3 ? " and others" : ""}`;
  return `It defines ${what}. Correct the Include, or name the right file with --reference.`;
}

/** Adds the aliases to the namespaces, and returns the aliases. */
function addAliases(
  loaded: LoadedDocument,
  namespaces: Map<string, string>,
  diagnostics: Diagnostics,
): ReadonlyMap<string, string> {
  const includes = loaded.references.flatMap(({ reference }) => reference.includes);
  const aliases = new Map<string, string>();
  for (const { alias, namespace, at } of [...includes, ...loaded.document.schemas]) {
    if (alias === undefined) continue;
    const code = aliasFault(alias, namespace, namespaces, aliases);
    if (code === undefined) aliases.set(alias, namespace);
    else {
      const place = placeOfAttribute(at, "Alias");
      diagnostics.report(code, [alias, namespace], { place, hint: ALIAS_HINTS[code] });
    }
  }
  for (const [alias, namespace] of aliases) namespaces.set(alias, namespace);
  return aliases;
}

const ALIAS_HINTS = {
  "reserved-alias": "The specification reserves Edm, odata, System and Transient; choose another alias.",
  "invalid-alias": "Write a letter or underscore, then letters, digits or underscores.",
  "alias-conflict": "Rename the alias: names that start with it are ambiguous.",
  "duplicate-alias": "Choose another alias: an alias stands for one namespace in the whole document.",
} as const;

function aliasFault(
  alias: string,
  namespace: string,
  namespaces: ReadonlyMap<string, string>,
  aliases: ReadonlyMap<string, string>,
): keyof typeof ALIAS_HINTS | undefined {
  if (RESERVED.has(alias)) return "reserved-alias";
  if (!isSimpleIdentifier(alias)) return "invalid-alias";
  // An alias equal to the namespace that it stands for is pointless but never ambiguous.
  if (namespaces.has(alias) && alias !== namespace) return "alias-conflict";
  const earlier = aliases.get(alias);
  return earlier !== undefined && earlier !== namespace ? "duplicate-alias" : undefined;
}
