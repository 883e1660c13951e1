import type { CsdlDocument } from "../../src/csdl/document/document.ts";
import { readDocument } from "../../src/csdl/read.ts";
import { type Diagnostic, Diagnostics } from "../../src/diagnostics/collector.ts";
import type { LoadedDocument } from "../../src/inputs/load.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { EnumType, Model, StructuredType } from "../../src/model/types.ts";
import { lineColumn, sourceOf } from "../../src/text/source.ts";
import { edmx } from "./edmx.ts";
import { readShared } from "./shared.ts";

export interface Built {
  readonly model: Model;
  readonly diagnostics: Diagnostics;
}

/** Returns the model of one document with the children of one schema, `N`, in which line 1 is the first line given. */
export function modelOf(children: string, version = "4.01"): Built {
  return modelOfSchemas(`<Schema Namespace="N" Alias="A">${children}</Schema>`, version);
}

/** Returns the model of one document with whole schemas. */
export function modelOfSchemas(schemas: string, version = "4.01"): Built {
  return modelOfFiles({ "test.xml": edmx(schemas, "", version) }, ["test.xml"]);
}

/** Returns the model of documents by file name; references lead to the file of the same name, if there is one. */
export function modelOfFiles(files: Readonly<Record<string, string>>, inputs: readonly string[]): Built {
  const diagnostics = new Diagnostics();
  const loaded = new Map<string, LoadedDocument>();
  const documents = new Map<string, CsdlDocument>();
  for (const [name, text] of Object.entries(files)) {
    const document = readDocument(sourceOf(name, text), diagnostics);
    if (document === undefined) throw new Error(`${name} cannot be read`);
    documents.set(name, document);
    loaded.set(name, { document, references: [] });
  }
  for (const [name, document] of documents) {
    const references = document.references.map((reference) => ({ reference, target: loaded.get(reference.uri) }));
    Object.assign(loaded.get(name)!, { references });
  }
  return {
    model: buildModel(
      inputs.map((name) => loaded.get(name)!),
      diagnostics,
    ),
    diagnostics,
  };
}

/** Returns the model of a file of the corpus that refers to no other. */
export function modelOfShared(...segments: string[]): Built {
  const name = segments.at(-1)!;
  return modelOfFiles({ [name]: readShared(...segments).replace(/^\uFEFF/, "") }, [name]);
}

/** `line:column code`, in the order of the document. */
export function reportOf({ diagnostics }: Built, severity?: Diagnostic["severity"]): string[] {
  return diagnostics.entries
    .filter((entry) => severity === undefined || entry.severity === severity)
    .map(({ place, code }) => {
      const at = place === undefined ? { line: 0, column: 0 } : lineColumn(place);
      return { ...at, text: `${at.line}:${at.column} ${code}` };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

/** Returns the codes alone, sorted. */
export function codesOf({ diagnostics }: Built): string[] {
  return diagnostics.entries.map(({ code }) => code).sort();
}

/** Returns an entity or complex type of the model. */
export function structured({ model }: Built, name: string): StructuredType {
  const type = model.types.get(name);
  if (type?.kind !== "EntityType" && type?.kind !== "ComplexType") throw new Error(`${name} is not a structured type`);
  return type;
}

/** Returns an enumeration type of the model. */
export function enumeration({ model }: Built, name: string): EnumType {
  const type = model.types.get(name);
  if (type?.kind !== "EnumType") throw new Error(`${name} is not an enumeration type`);
  return type;
}
