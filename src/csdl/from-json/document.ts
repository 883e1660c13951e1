import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Source } from "../../text/source.ts";
import type {
  Annotations,
  CsdlDocument,
  Include,
  IncludeAnnotations,
  Reference,
  Schema,
  SchemaElement,
  Term,
} from "../document/document.ts";
import { annotationsOf } from "./annotation.ts";
import { readEntityContainer } from "./container.ts";
import { checkKeywords, itemsOf, objectOf, openMember, requiredString, stringOf, textOfNode } from "./element.ts";
import { readOverloads } from "./operations.ts";
import { type JsonContext, type JsonElement, type JsonMember, openJson, parseJson, reportShape } from "./parse.ts";
import { defaultValueOf, readJsonTypeUse, TYPE_USE } from "./type-use.ts";
import { readComplexType, readEntityType, readEnumType, readTypeDefinition } from "./types.ts";

/** Reads a CSDL JSON document (section 4). Undefined, with diagnostics, if the text is not OData 4 metadata. */
export function readJsonDocument(source: Source, diagnostics: Diagnostics): CsdlDocument | undefined {
  const root = parseJson(source, diagnostics);
  if (root === undefined) return undefined;
  const at = { source, offset: root.offset };
  if (root.type !== "object") {
    diagnostics.report("not-csdl", ["This is JSON, but not an object, so it is not CSDL"], { place: at });
    return undefined;
  }
  const document = openJson({ label: "the document", at, value: root }, { source, diagnostics })!;
  const version = readVersion(document);
  if (version === undefined) return undefined;
  checkKeywords(document, ["Version", "EntityContainer", "Reference"]);
  const schemas = document.members.flatMap((member) => readSchema(member, document.context) ?? []);
  if (document.members.length === 0) diagnostics.report("no-schemas", [], { place: at });
  const entityContainer = readContainerName(document);
  return { kind: "CsdlDocument", at, version, references: readReferences(document), schemas, entityContainer };
}

function readContainerName(document: JsonElement): CsdlDocument["entityContainer"] {
  const name = stringOf(document, "EntityContainer");
  return name === undefined ? undefined : { name, at: document.keywords.get("EntityContainer")!.at };
}

function readVersion(document: JsonElement): CsdlDocument["version"] | undefined {
  const { keywords, members, context, at } = document;
  const member = keywords.get("Version");
  if (member === undefined) {
    const openApi = members.some(({ name }) => name === "openapi" || name === "swagger");
    const what = openApi
      ? "This is an OpenAPI description, not CSDL"
      : "This is JSON without $Version, so it is not CSDL";
    context.diagnostics.report("not-csdl", [what], { place: at });
    return undefined;
  }
  const version = stringOf(document, "Version");
  // A version that is not a string has been reported; reading goes on to find what else is wrong.
  if (version === undefined) return "4.01";
  if (version === "4.0" || version === "4.01") return version;
  context.diagnostics.report("unsupported-version", [`of OData version "${version}"`], { place: member.at });
  return undefined;
}

/** Reads a reference (section 4.1). */
function readReferences(document: JsonElement): readonly Reference[] {
  const references = objectOf(document, "Reference");
  return (references?.members ?? []).flatMap((member) => {
    const known = ["Include", "IncludeAnnotations"];
    const element = openMember(member, "Reference", known, document.context);
    if (element === undefined) return [];
    return [
      {
        kind: "Reference",
        at: member.at,
        uri: member.name,
        includes: readEach(element, "Include", readInclude),
        includeAnnotations: readEach(element, "IncludeAnnotations", readIncludeAnnotations),
        annotations: annotationsOf(element),
      },
    ];
  });
}

function readEach<T>(
  parent: JsonElement,
  keyword: string,
  read: (element: JsonElement) => T | undefined,
): readonly T[] {
  const { context } = parent;
  return itemsOf(parent, keyword).flatMap((value) => {
    const at = { source: context.source, offset: value.offset };
    const element = openJson({ label: `$${keyword} of ${parent.label}`, at, value }, context);
    return (element && read(element)) ?? [];
  });
}

/** Reads an included schema (section 4.2). */
function readInclude(element: JsonElement): Include | undefined {
  checkKeywords(element, ["Namespace", "Alias"]);
  const namespace = requiredString(element, "Namespace");
  if (namespace === undefined) return undefined;
  return {
    kind: "Include",
    at: element.at,
    namespace,
    alias: stringOf(element, "Alias"),
    annotations: annotationsOf(element),
  };
}

/** Reads included annotations (section 4.3). */
function readIncludeAnnotations(element: JsonElement): IncludeAnnotations {
  checkKeywords(element, ["TermNamespace", "Qualifier", "TargetNamespace"]);
  return {
    kind: "IncludeAnnotations",
    at: element.at,
    termNamespace: requiredString(element, "TermNamespace") ?? "",
    qualifier: stringOf(element, "Qualifier"),
    targetNamespace: stringOf(element, "TargetNamespace"),
  };
}

/** Reads a schema (section 5). */
function readSchema(member: JsonMember, context: JsonContext): Schema | undefined {
  const element = openMember(member, "Schema", ["Alias", "Annotations"], context);
  if (element === undefined) return undefined;
  return {
    kind: "Schema",
    at: member.at,
    namespace: member.name,
    alias: stringOf(element, "Alias"),
    elements: element.members.flatMap((child) => readSchemaElement(child, context)),
    externalAnnotations: readExternalAnnotations(element),
    annotations: annotationsOf(element),
  };
}

/** Section 5.2: annotations with external targeting. */
function readExternalAnnotations(schema: JsonElement): readonly Annotations[] {
  const targets = objectOf(schema, "Annotations");
  return (targets?.members ?? []).flatMap(({ name, at, value }) => {
    const element = openJson({ label: `Annotations of ${name}`, at, value }, schema.context);
    if (element === undefined) return [];
    return [{ kind: "Annotations", at, target: name, qualifier: undefined, annotations: annotationsOf(element) }];
  });
}

type ElementReader = (element: JsonElement, name: string) => SchemaElement;

const elementReaders: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
  ["EntityType", readEntityType],
  ["ComplexType", readComplexType],
  ["EnumType", readEnumType],
  ["TypeDefinition", readTypeDefinition],
  ["Term", readTerm],
  ["EntityContainer", readEntityContainer],
]);

function readSchemaElement(member: JsonMember, context: JsonContext): readonly SchemaElement[] {
  if (member.value.type === "array") return readOverloads(member, context);
  const element = openJson({ label: member.name, at: member.at, value: member.value }, context);
  if (element === undefined) return [];
  const kind = stringOf(element, "Kind");
  if (kind === "Action" || kind === "Function") {
    reportShape(context, member.value, `The ${kind} ${member.name}`, "an array of overloads");
    return [];
  }
  const read = elementReaders.get(kind ?? "");
  if (read !== undefined) return [read({ ...element, label: `${kind} ${member.name}` }, member.name)];
  const value = element.keywords.get("Kind")?.value ?? member.value;
  reportShape(context, value, `$Kind of ${member.name}`, `one of ${[...elementReaders.keys()].join(", ")}`);
  return [];
}

/** Reads a term (section 14.1). */
function readTerm(element: JsonElement, name: string): Term {
  checkKeywords(element, [...TYPE_USE, "BaseTerm", "DefaultValue", "AppliesTo"]);
  return {
    kind: "Term",
    at: element.at,
    name,
    ...readJsonTypeUse(element),
    baseTerm: stringOf(element, "BaseTerm"),
    defaultValue: defaultValueOf(element),
    appliesTo: itemsOf(element, "AppliesTo").flatMap(
      (item) => textOfNode(item, `$AppliesTo of ${element.label}`, element.context) ?? [],
    ),
    annotations: annotationsOf(element),
  };
}
