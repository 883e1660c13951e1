import type { CsdlDocument, Reference } from "../csdl/document/document.ts";
import { readDocument } from "../csdl/read.ts";
import type { Diagnostics } from "../diagnostics/collector.ts";
import type { Place } from "../text/source.ts";
import { placeOfAttributeValue } from "../text/source.ts";
import { causeOf, type InputAccess } from "./access.ts";
import { decodeSource } from "./decode.ts";
import { findInputs } from "./find.ts";
import { type Location, locationOf, STANDARD_INPUT } from "./location.ts";
import { type ReferencePolicy, resolveReference } from "./resolve-reference.ts";

export interface LoadedDocument {
  readonly document: CsdlDocument;
  readonly references: readonly LoadedReference[];
}

export interface LoadedReference {
  readonly reference: Reference;
  /** The document that the reference leads to; undefined if it could not be followed. */
  readonly target: LoadedDocument | undefined;
}

export interface LoadOptions {
  /** File paths, glob patterns, http(s) URLs, file URLs, and `-` for standard input. */
  readonly inputs: readonly string[];
  /** Reference URI → file path or URL to read in its place. */
  readonly references?: ReadonlyMap<string, string> | undefined;
  /** Whether references may be fetched. Inputs that are URLs always are. */
  readonly allowNetwork?: boolean | undefined;
  /** Folders, beside those of the inputs, in which references may lead to files. */
  readonly allowedRoots?: readonly string[] | undefined;
}

interface Loading {
  readonly policy: ReferencePolicy;
  readonly access: InputAccess;
  readonly diagnostics: Diagnostics;
  /** What has been read, by key of the location; undefined if it could not be read. */
  readonly documents: Map<string, LoadingDocument | undefined>;
  /** Documents whose references are still to be followed. */
  readonly pending: LoadingDocument[];
}

interface LoadingDocument {
  readonly document: CsdlDocument;
  readonly references: LoadedReference[];
  readonly location: Location;
}

/**
 * Reads the inputs and all documents that they refer to, each once. Returns the inputs' documents; the others are
 * linked from their references. Reports what cannot be read: an input as an error, a reference with its default
 * severity, as nothing is known to need it yet.
 */
export async function loadDocuments(
  options: LoadOptions,
  access: InputAccess,
  diagnostics: Diagnostics,
): Promise<readonly LoadedDocument[]> {
  const locations = await findInputs(options.inputs, access, diagnostics);
  const policy: ReferencePolicy = {
    mapping: options.references ?? new Map(),
    allowNetwork: options.allowNetwork ?? false,
    roots: [...locations, ...(options.allowedRoots ?? []).map((root) => locationOf(`${root}/`))].flatMap(
      ({ folder }) => folder ?? [],
    ),
  };
  const loading: Loading = { policy, access, diagnostics, documents: new Map(), pending: [] };
  const inputs: LoadedDocument[] = [];
  for (const location of locations) {
    const loaded = await loadDocument(location, loading, undefined);
    if (loaded !== undefined) inputs.push(loaded);
  }
  // The list grows during the loop.
  for (let i = 0; i < loading.pending.length; i++) await followReferences(loading.pending[i]!, loading);
  return inputs;
}

/** Reads the document at the location unless it has been read. `place` is that of the reference that led there. */
async function loadDocument(
  location: Location,
  loading: Loading,
  place: Place | undefined,
): Promise<LoadingDocument | undefined> {
  const { documents, diagnostics, pending } = loading;
  if (documents.has(location.key)) return documents.get(location.key);
  const bytes = await readBytes(location, loading, place);
  const source = bytes && decodeSource(location.name, bytes, diagnostics);
  const document = source && readDocument(source, diagnostics);
  const loaded = document && { document, references: [], location };
  documents.set(location.key, loaded);
  if (loaded !== undefined) pending.push(loaded);
  return loaded;
}

async function readBytes(
  location: Location,
  loading: Loading,
  place: Place | undefined,
): Promise<Uint8Array | undefined> {
  const { access, diagnostics } = loading;
  try {
    if (location.key === STANDARD_INPUT) return await access.readStandardInput();
    return await (location.url === undefined ? access.readFile(location.key) : access.fetch(location.url));
  } catch (error) {
    if (place === undefined) diagnostics.report("cannot-read", [location.name, causeOf(error)]);
    else diagnostics.report("unresolved-reference", [location.name, causeOf(error)], { place });
    return undefined;
  }
}

async function followReferences(loaded: LoadingDocument, loading: Loading): Promise<void> {
  for (const reference of loaded.document.references) {
    loaded.references.push({ reference, target: await targetOf(reference, loaded, loading) });
  }
}

async function targetOf(
  reference: Reference,
  from: LoadingDocument,
  loading: Loading,
): Promise<LoadingDocument | undefined> {
  const place = placeOfAttributeValue(reference.at, "Uri");
  const resolved = resolveReference(reference.uri, from.location, loading.policy);
  if (resolved.kind === "refused") {
    loading.diagnostics.report("reference-not-allowed", [reference.uri, resolved.cause], { place });
    return undefined;
  }
  if (resolved.kind === "remote") {
    const beside = resolved.beside;
    if (beside !== undefined && (loading.documents.has(beside.key) || (await loading.access.isFile(beside.key)))) {
      return loadDocument(beside, loading, place);
    }
    loading.diagnostics.report("reference-not-fetched", [reference.uri], {
      place,
      hint: "Map the URI to a local file with --reference, put a file of the same name beside the document, or use --allow-network.",
    });
    return undefined;
  }
  return loadDocument(resolved.location, loading, place);
}
