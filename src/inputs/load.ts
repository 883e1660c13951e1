import { basename } from "node:path";
import type { CsdlDocument, Include, Reference } from "../csdl/document/document.ts";
import { readDocument } from "../csdl/read.ts";
import { vocabularyNamespaces } from "../csdl/vocabularies/vocabularies.ts";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { placeOfAttributeValue } from "../text/source.ts";
import { causeOf, type InputAccess } from "./access.ts";
import { decodeSource } from "./decode.ts";
import { findInputs } from "./find.ts";
import { RunLimitError } from "./limits.ts";
import { type Location, locationOf, STANDARD_INPUT } from "./location.ts";
import { type ReferencePolicy, type ResolvedReference, resolveReference } from "./resolve-reference.ts";

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
  /** References that lead to nothing that may be read. */
  readonly refused: RefusedReference[];
  /** Whether a limit of the run is reached, so that nothing more is read. */
  isEnded: boolean;
}

/** A reference that leads to a document. */
interface Leading {
  readonly reference: Reference;
  /** The URL of the document that has it. */
  readonly from: string | undefined;
}

interface RefusedReference {
  readonly reference: Reference;
  readonly resolved: ResolvedReference;
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
  const loading: Loading = {
    policy,
    access,
    diagnostics,
    documents: new Map(),
    pending: [],
    refused: [],
    isEnded: false,
  };
  const inputs: LoadedDocument[] = [];
  for (const location of locations) {
    if (loading.isEnded) break;
    const loaded = await loadDocument(location, loading, undefined);
    if (loaded !== undefined) inputs.push(loaded);
  }
  // The list grows during the loop.
  for (let i = 0; i < loading.pending.length && !loading.isEnded; i++)
    await followReferences(loading.pending[i]!, loading);
  reportRefused(loading);
  return inputs;
}

/** Reads the document at the location, to which a reference led, unless it has been read. */
async function loadDocument(
  location: Location,
  loading: Loading,
  by: Leading | undefined,
): Promise<LoadingDocument | undefined> {
  const { documents, diagnostics, pending } = loading;
  if (documents.has(location.key)) return documents.get(location.key);
  const bytes = await readBytes(location, loading, by);
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
  by: Leading | undefined,
): Promise<Uint8Array | undefined> {
  const { access, diagnostics } = loading;
  try {
    if (location.key === STANDARD_INPUT) return await access.readStandardInput();
    return await (location.url === undefined ? access.readFile(location.key) : access.fetch(location.url, by?.from));
  } catch (error) {
    const place = by && placeOfAttributeValue(by.reference.at, "Uri");
    if (error instanceof RunLimitError) {
      loading.isEnded = true;
      const hint = `If that is right, allow more with --limit ${error.limit}=NUMBER.`;
      diagnostics.report("limit-reached", [error.message, location.name], { place, hint });
    } else if (by === undefined) {
      diagnostics.report("cannot-read", [location.name, causeOf(error)]);
    } else {
      const hint = `If it is elsewhere, name the file with --reference ${by.reference.uri}=FILE.`;
      diagnostics.report("unresolved-reference", [location.name, causeOf(error)], { place, hint });
    }
    return undefined;
  }
}

async function followReferences(loaded: LoadingDocument, loading: Loading): Promise<void> {
  for (const reference of loaded.document.references) {
    if (loading.isEnded) return;
    const target = await targetOf(reference, loaded, loading);
    loaded.references.push({ reference, target });
  }
}

async function targetOf(
  reference: Reference,
  from: LoadingDocument,
  loading: Loading,
): Promise<LoadingDocument | undefined> {
  const resolved = resolveReference(reference.uri, from.location, loading.policy);
  // The types of the vocabularies are known, so that a copy would only add its terms.
  const isKnown = reference.includes.length > 0 && reference.includes.every(isOfVocabulary);
  const location = (isKnown ? undefined : await firstFile(resolved, loading)) ?? resolved.location;
  if (location !== undefined) return loadDocument(location, loading, { reference, from: from.location.url });
  loading.refused.push({ reference, resolved });
  return undefined;
}

function isOfVocabulary({ namespace }: Include): boolean {
  return vocabularyNamespaces.has(namespace);
}

/** Returns the first file that is there, of what a reference names and its copies. */
async function firstFile(
  { location, copies }: ResolvedReference,
  { access, documents }: Loading,
): Promise<Location | undefined> {
  if (copies.length === 0) return undefined;
  for (const candidate of location === undefined ? copies : [location, ...copies]) {
    if (documents.has(candidate.key) || (await access.isFile(candidate.key))) return candidate;
  }
  return undefined;
}

/** Reports the references that are not followed, except to namespaces that are defined without them. */
function reportRefused({ refused, documents, diagnostics }: Loading): void {
  const loaded = [...documents.values()].flatMap((loading) => loading?.document.schemas ?? []);
  const defined = new Set([...vocabularyNamespaces, ...loaded.map(({ namespace }) => namespace)]);
  for (const { reference, resolved } of refused) {
    const { uri, includes } = reference;
    if (includes.length > 0 && includes.every(({ namespace }) => defined.has(namespace))) continue;
    const place = placeOfAttributeValue(reference.at, "Uri");
    if (resolved.refusal?.kind === "refused") {
      const [copy] = resolved.copies.slice(-1);
      const hint =
        copy &&
        `Put a file named ${basename(copy.key)} beside the document, or name the file to read with --reference ${uri}=FILE.`;
      diagnostics.report("reference-not-allowed", [uri, resolved.refusal.cause], { place, hint });
    } else {
      diagnostics.report("reference-not-fetched", [uri], {
        place,
        hint: "Map the URI to a local file with --reference, put a file of the same name beside the document, or use --allow-network.",
      });
    }
  }
}
