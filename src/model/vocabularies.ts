/** Types of the vocabularies of OASIS, which are known even if no document that defines them is loaded. */
import type * as csdl from "../csdl/document/document.ts";
import { namePrefix, simpleName } from "../csdl/document/names.ts";
import { vocabularies, vocabularyNamespaces } from "../csdl/vocabularies/vocabularies.ts";
import type { LoadedDocument } from "../inputs/load.ts";
import type { QualifiedName } from "./types.ts";

/**
 * Returns a document with those types of the vocabularies that the documents use and no document defines, and with what
 * these need. Undefined if there are none.
 */
export async function neededVocabularies(documents: readonly LoadedDocument[]): Promise<csdl.CsdlDocument | undefined> {
  const reachable = new Set<LoadedDocument>(documents);
  // The set grows during the loop.
  for (const { references } of reachable) for (const { target } of references) if (target) reachable.add(target);
  const all = [...reachable].map(({ document }) => document);
  const defined = new Set(all.flatMap(({ schemas }) => schemas.map(({ namespace }) => namespace)));
  const used = new Set<QualifiedName>();
  for (const document of all) addUsed(document, defined, used);
  if (used.size === 0) return undefined;
  const { vocabularyTypes } = await import("../csdl/vocabularies/types.ts");
  const known = vocabularyTypes();
  const others = known.schemas.filter(({ namespace }) => !defined.has(namespace));
  return excerpt({ ...known, schemas: others }, used);
}

/** Adds the types of vocabularies that a document uses. */
function addUsed(document: csdl.CsdlDocument, defined: ReadonlySet<string>, used: Set<QualifiedName>): void {
  const namespaces = namespacesOf(document);
  for (const { elements } of document.schemas) {
    for (const element of elements) {
      for (const written of typesUsedBy(element)) {
        const namespace = namespaces.get(namePrefix(written));
        if (namespace !== undefined && !defined.has(namespace)) used.add(`${namespace}.${simpleName(written)}`);
      }
    }
  }
}

/** Returns the vocabularies by the prefixes that stand for them in a document, declared or by convention. */
function namespacesOf({ references, schemas }: csdl.CsdlDocument): ReadonlyMap<string, string> {
  const prefixes = new Map([...vocabularies, ...[...vocabularyNamespaces].map((name) => [name, name] as const)]);
  for (const { alias, namespace } of [...references.flatMap(({ includes }) => includes), ...schemas]) {
    if (alias === undefined) continue;
    if (vocabularyNamespaces.has(namespace)) prefixes.set(alias, namespace);
    else prefixes.delete(alias);
  }
  return prefixes;
}

/** Returns the names of types that a declaration needs, as written. Nothing generated depends on a term. */
function typesUsedBy(element: csdl.SchemaElement): readonly string[] {
  switch (element.kind) {
    case "EntityType":
    case "ComplexType": {
      const uses = [...element.properties, ...element.navigationProperties].map(({ type }) => type);
      return element.baseType === undefined ? uses : [...uses, element.baseType];
    }
    case "TypeDefinition":
      return [element.underlyingType];
    case "Action":
    case "Function":
      return [...element.parameters, ...(element.returnType ? [element.returnType] : [])].map(({ type }) => type);
    default:
      return [];
  }
}

/** Returns the document with the named types alone, their subtypes, and what all these need. */
function excerpt(document: csdl.CsdlDocument, names: ReadonlySet<QualifiedName>): csdl.CsdlDocument {
  const namespaces = namespacesOf(document);
  const resolve = (written: string): QualifiedName =>
    `${namespaces.get(namePrefix(written)) ?? ""}.${simpleName(written)}`;
  const declared = new Map<QualifiedName, csdl.SchemaElement>(
    document.schemas.flatMap(({ namespace, elements }) =>
      elements.map((element) => [`${namespace}.${element.name}`, element] as const),
    ),
  );
  // Of what is needed only as a base type, the subtypes are not.
  const held = new Set<QualifiedName>(names);
  const needed = new Set<QualifiedName>();
  const need = (name: QualifiedName): void => {
    const element = declared.get(name);
    if (element === undefined || needed.has(name)) return;
    needed.add(name);
    const base = "baseType" in element ? element.baseType : undefined;
    for (const used of typesUsedBy(element)) if (used !== base) held.add(resolve(used));
    if (base !== undefined) need(resolve(base));
  };
  // The set grows during the loop.
  for (const name of held) {
    need(name);
    for (const [other, element] of declared) {
      if ("baseType" in element && element.baseType !== undefined && resolve(element.baseType) === name)
        held.add(other);
    }
  }
  const schemas = document.schemas.map((schema) => ({
    ...schema,
    elements: schema.elements.filter(({ name }) => needed.has(`${schema.namespace}.${name}`)),
  }));
  return { ...document, schemas: schemas.filter(({ elements }) => elements.length > 0) };
}
