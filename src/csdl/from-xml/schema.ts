import type { Schema, SchemaElement, Term } from "../document/document.ts";
import type { XmlElement } from "../xml/parse.ts";
import { readAnnotations, readExternalAnnotations } from "./annotation.ts";
import { readEntityContainer } from "./container.ts";
import { attributeText, openElement, type ReadContext, readEach, readName, requiredText } from "./element.ts";
import { readAction, readFunction } from "./operations.ts";
import { readTypeUse } from "./type-use.ts";
import { readComplexType, readEntityType, readEnumType, readTypeDefinition } from "./types.ts";

type SchemaElementReader = (element: XmlElement, context: ReadContext) => SchemaElement | undefined;

const elementReaders: ReadonlyMap<string, SchemaElementReader> = new Map<string, SchemaElementReader>([
  ["EntityType", readEntityType],
  ["ComplexType", readComplexType],
  ["EnumType", readEnumType],
  ["TypeDefinition", readTypeDefinition],
  ["Action", readAction],
  ["Function", readFunction],
  ["Term", readTerm],
  ["EntityContainer", readEntityContainer],
]);

/** Reads a schema (section 5). */
export function readSchema(element: XmlElement, context: ReadContext): Schema {
  const schema = openElement(element, context);
  const namespace = requiredText(schema, "Namespace");
  return {
    kind: "Schema",
    at: schema.at,
    namespace,
    alias: attributeText(schema, "Alias"),
    elements: schema.children.flatMap((child) => elementReaders.get(child.name)?.(child, context) ?? []),
    externalAnnotations: readEach(schema, "Annotations", readExternalAnnotations),
    annotations: readAnnotations(schema),
  };
}

/** Reads a term (section 14.1). */
function readTerm(element: XmlElement, context: ReadContext): Term | undefined {
  const term = openElement(element, context);
  const name = readName(term);
  if (name === undefined) return undefined;
  return {
    kind: "Term",
    at: term.at,
    name,
    ...readTypeUse(term, "Edm.String"),
    baseTerm: attributeText(term, "BaseTerm"),
    defaultValue: attributeText(term, "DefaultValue"),
    appliesTo: (attributeText(term, "AppliesTo") ?? "").split(/\s+/).filter((target) => target !== ""),
    annotations: readAnnotations(term),
  };
}
