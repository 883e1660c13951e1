/** Resolves the declarations of CSDL documents in passes: each uses the results of the one before. */
import type { CsdlDocument } from "../../csdl/document/document.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { LoadedDocument } from "../../inputs/load.ts";
import { byCodePoint } from "../../text/order.ts";
import type { Model } from "../types.ts";
import { readFacts } from "./annotations/read.ts";
import { indexExternalAnnotations, reportUnresolvedTargets } from "./annotations/targets.ts";
import { linkBaseTypes } from "./base-types.ts";
import { collectSchemas } from "./collect.ts";
import { fillContainers } from "./containers.ts";
import type { BuildContext } from "./context.ts";
import { inheritMembers } from "./inherited-members.ts";
import { buildScopes } from "./names/scope.ts";
import { createSuggestions } from "./names/suggest.ts";
import { fillOperations } from "./operations.ts";
import { applyRestrictions } from "./restrictions/apply.ts";
import { fillEnums, fillTerms, fillTypeDefinitions } from "./scalars.ts";
import { fillStructured } from "./structured.ts";

/**
 * Returns everything that the documents declare, with names resolved. Reports and leaves out what does not resolve.
 * `excerpt` has those types of vocabularies that are needed.
 */
export function resolveDeclarations(
  documents: readonly LoadedDocument[],
  excerpt: CsdlDocument | undefined,
  diagnostics: Diagnostics,
): BuildContext {
  const context = createContext(documents, excerpt, diagnostics);
  collectSchemas(context);
  indexExternalAnnotations(context);
  linkBaseTypes(context);
  fillEnums(context);
  fillTypeDefinitions(context);
  fillTerms(context);
  fillStructured(context);
  inheritMembers(context);
  fillOperations(context);
  fillContainers(context);
  applyRestrictions(context);
  documentSchemas(context);
  reportUnresolvedTargets(context);
  return context;
}

function createContext(
  documents: readonly LoadedDocument[],
  excerpt: CsdlDocument | undefined,
  diagnostics: Diagnostics,
): BuildContext {
  return {
    diagnostics,
    scopes: buildScopes(documents, excerpt, diagnostics),
    schemas: new Map(),
    excerpts: new Set(excerpt?.schemas.map(({ namespace }) => namespace)),
    types: new Map(),
    terms: new Map(),
    firstDeclarations: new Map(),
    structured: [],
    incomplete: new Set(),
    enums: [],
    typeDefinitions: [],
    operations: [],
    containers: [],
    termDeclarations: [],
    externalTargets: new Map(),
    restricted: [],
    termUses: [],
    suggestions: createSuggestions(),
  };
}

function documentSchemas(context: BuildContext): void {
  for (const scope of context.scopes) {
    for (const element of scope.document.schemas) {
      const schema = context.schemas.get(element.namespace)!;
      const external = context.firstDeclarations.has(element.namespace)
        ? undefined
        : context.externalTargets.get(element.namespace)?.whole;
      const { documentation } = readFacts(context, scope, element.annotations, external);
      if (documentation.description !== undefined || schema.documentation.description === undefined) {
        schema.documentation = documentation;
      }
    }
  }
}

/** Returns the model of the declarations, ordered by name. */
export function modelOf({ scopes, schemas, types, terms }: BuildContext): Model {
  const names = [...schemas.keys()].sort(byCodePoint);
  return {
    version: scopes.some(({ isInput, document }) => isInput && document.version === "4.01") ? "4.01" : "4.0",
    schemas: names.map((name) => {
      const { namespace, aliases, documentation, types, operations, containers } = schemas.get(name)!;
      return { namespace, aliases: [...aliases].sort(byCodePoint), documentation, types, operations, containers };
    }),
    types,
    terms,
  };
}
