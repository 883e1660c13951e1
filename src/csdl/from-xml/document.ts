import { placeOfAttribute } from "../../text/source.ts";
import { resolveUri } from "../../text/uri.ts";
import type { CsdlDocument, Include, IncludeAnnotations, Reference, Schema } from "../document/document.ts";
import { attributeOf, childElements, type XmlElement } from "../xml/parse.ts";
import { readAnnotations } from "./annotation.ts";
import { attributeText, type OpenElement, openElement, type ReadContext, readEach, requiredText } from "./element.ts";
import { refuseRoot } from "./foreign-documents.ts";
import { CSDL_NAMESPACE, isCsdlNamespace, isWrapperNamespace, oldVersion } from "./namespaces.ts";
import { readSchema } from "./schema.ts";

/**
 * Reads the root element of CSDL XML (section 4). Undefined, with diagnostics, if the document is not OData 4 metadata.
 */
export function readXmlDocument(root: XmlElement, context: ReadContext): CsdlDocument | undefined {
  if (root.name === "Schema" && isCsdlNamespace(root.namespace)) return readBareSchema(root, context);
  if (root.name !== "Edmx" || !isWrapperNamespace(root.namespace)) {
    refuseRoot(root, context);
    return undefined;
  }
  const edmx = openElement(root, context);
  const version = readVersion(edmx);
  if (version === undefined) return undefined;
  const schemas = readDataServices(edmx);
  return {
    kind: "CsdlDocument",
    at: edmx.at,
    version,
    references: readEach(edmx, "Reference", (element, context) =>
      readReference(element, context, attributeOf(root, "xml:base")),
    ),
    schemas,
  };
}

/** Reads a schema without its wrapper, as many tools write and read it. */
function readBareSchema(root: XmlElement, context: ReadContext): CsdlDocument {
  const { at } = root;
  context.diagnostics.report("missing-edmx-wrapper", [], { place: at });
  return { kind: "CsdlDocument", at, version: "4.0", references: [], schemas: [readSchema(root, context)] };
}

function readVersion(edmx: OpenElement): CsdlDocument["version"] | undefined {
  const version = attributeText(edmx, "Version");
  // A missing version has been reported; reading goes on to find what else is wrong.
  if (version === undefined) return "4.0";
  if (version === "4.0" || version === "4.01") return version;
  edmx.context.diagnostics.report("unsupported-version", [`of OData version "${version}"`], {
    place: placeOfAttribute(edmx.at, "Version"),
  });
  return undefined;
}

function readDataServices(edmx: OpenElement): readonly Schema[] {
  const { diagnostics } = edmx.context;
  const [services, ...more] = edmx.children.filter((child) => child.name === "DataServices");
  if (services === undefined) {
    diagnostics.report("missing-dataservices", [], { place: edmx.at });
    return [];
  }
  for (const { at } of more) diagnostics.report("duplicate-dataservices", [], { place: at });
  const opened = [services, ...more].map((element) => openElement(element, edmx.context));
  const schemas = opened.flatMap((element) => readEach(element, "Schema", readSchema));
  if (schemas.length === 0) reportNoSchemas(opened[0]!);
  return schemas;
}

function reportNoSchemas({ at, element, context }: OpenElement): void {
  const other = childElements(element).find((child) => child.name === "Schema");
  const version = other && oldVersion(other.namespace);
  const place = other?.at ?? at;
  if (version !== undefined) {
    context.diagnostics.report("unsupported-version", [`OData V${version} metadata`], { place });
    return;
  }
  const hint =
    other && `The namespace of this Schema is ${other.namespace || "empty"}; it should be ${CSDL_NAMESPACE}.`;
  context.diagnostics.report("no-schemas", [], { place, hint });
}

/** Reads a reference (section 4.1). */
function readReference(element: XmlElement, context: ReadContext, base: string | undefined): Reference | undefined {
  const reference = openElement(element, context);
  const uri = attributeText(reference, "Uri");
  if (uri === undefined) return undefined;
  return {
    kind: "Reference",
    at: reference.at,
    uri: resolveUri(resolveUri(uri, attributeOf(element, "xml:base")), base),
    includes: readEach(reference, "Include", readInclude),
    includeAnnotations: readEach(reference, "IncludeAnnotations", readIncludeAnnotations),
    annotations: readAnnotations(reference),
  };
}

/** Reads an included schema (section 4.2). */
function readInclude(element: XmlElement, context: ReadContext): Include | undefined {
  const include = openElement(element, context);
  const namespace = attributeText(include, "Namespace");
  if (namespace === undefined) return undefined;
  return {
    kind: "Include",
    at: include.at,
    namespace,
    alias: attributeText(include, "Alias"),
    annotations: readAnnotations(include),
  };
}

/** Reads included annotations (section 4.3). */
function readIncludeAnnotations(element: XmlElement, context: ReadContext): IncludeAnnotations {
  const include = openElement(element, context);
  return {
    kind: "IncludeAnnotations",
    at: include.at,
    termNamespace: requiredText(include, "TermNamespace"),
    qualifier: attributeText(include, "Qualifier"),
    targetNamespace: attributeText(include, "TargetNamespace"),
  };
}
