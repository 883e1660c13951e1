import { isStructured } from "../model/kinds.ts";
import { type RequestRules, requestRulesOfEach } from "../model/payloads/requests.ts";
import { typesInCalls } from "../model/payloads/sent-types.ts";
import type { Model, QualifiedName, Schema, StructuredType, Term, Type } from "../model/types.ts";
import { groupOf } from "../text/groups.ts";
import { byCodePoint } from "../text/order.ts";
import { allocateFixtureFiles, allocateFolders } from "./files.ts";
import { allocatorBeside } from "./free-names.ts";
import { camelCase } from "./identifiers.ts";
import { manifestEntries } from "./manifest.ts";
import { allocateNames, emittedNames, exportedNames } from "./names.ts";
import { findNesting } from "./nesting.ts";
import { emittedByOperation, exportedByOperation, namesOfKept } from "./operations/names.ts";
import { findImports, keyed, planOperations } from "./operations/operations.ts";
import { hasOperationGuards, type OutputOptions } from "./options.ts";
import { contestedNames, type Exporter } from "./root-names.ts";
import type { FixtureFiles, NamespacePlan, Plan, PreviousNames, TypePlan } from "./types.ts";

/**
 * Decides on names and files for everything in `model`. Pure; collisions are resolved, never reported. `previous` has
 * the names of the types in earlier output, which they keep.
 */
export function planOutput(model: Model, options: OutputOptions, previous: PreviousNames = new Map()): Plan {
  const hasOperations = options.emit.has("operations");
  const schemas = model.schemas.filter(
    ({ types, operations }) => types.length > 0 || (hasOperations && operations.length > 0),
  );
  const folders = allocateFolders(schemas.map((schema) => schema.namespace));
  const typesBySchema = new Map(
    schemas.map((schema) => [schema, planTypes(schema, folders.get(schema.namespace)!, previous)]),
  );
  const types = new Map([...typesBySchema.values()].flat().map((plan) => [plan.type, plan]));
  const nameOfType = (type: Type): string => types.get(type)!.names.type;
  const filesOf = (type: Type): FixtureFiles => types.get(type)!.files;
  const surroundings = { previous, nameOfType, filesOf, imports: findImports(model) };
  const inFolders = schemas.map((schema) => {
    const own = { schema, folder: folders.get(schema.namespace)!, types: typesBySchema.get(schema)! };
    return { ...own, operations: hasOperations ? planOperations(own, surroundings) : [] };
  });
  const identifiers = allocateIdentifiers(inFolders);
  const namespaces = inFolders.map((own) => ({ ...own, identifier: identifiers.get(own.schema)! }));
  const structured = [...types.keys()].filter(isStructured);
  const terms = termsByType(model);
  const requestRules = requestRulesOfEach(options.createRequired);
  const contested = contestedNames(namespaces.flatMap((namespace) => exportersOf(namespace, options, previous)));
  return {
    model,
    options,
    namespaces,
    types,
    nesting: findNesting(structured, options),
    terms,
    requestRules,
    ruled: ruledTypes(model, options, requestRules, terms),
    instantiable: findInstantiable(structured),
    contested,
    ...manifestEntries(namespaces, contested, options),
  };
}

function exportersOf(
  { schema: { namespace }, folder, types, operations }: NamespacePlan,
  { emit }: OutputOptions,
  previous: PreviousNames,
): readonly Exporter[] {
  const ofTypes = types.map(({ type, names }) => [type.qualifiedName, emittedNames(names, emit)] as const);
  const ofOperations = operations.map(({ key, names }) => [key, emittedByOperation(names, emit)] as const);
  return [...ofTypes, ...ofOperations].map(([name, names]) => {
    return { folder, namespace, names, previous: previous.get(name) };
  });
}

/** The guards of requests need the rules of all types, and those of parameters of what calls carry. */
function ruledTypes(
  model: Model,
  options: OutputOptions,
  rulesOf: (type: StructuredType) => RequestRules,
  terms: ReadonlyMap<QualifiedName, readonly Term[]>,
): Plan["ruled"] {
  if (options.emit.has("request-guards")) return new Set(model.types.values());
  if (!hasOperationGuards(options)) return new Set();
  return typesInCalls(model, rulesOf, ({ qualifiedName }) => terms.get(qualifiedName) ?? []);
}

function termsByType({ terms }: Model): ReadonlyMap<QualifiedName, readonly Term[]> {
  const found = new Map<QualifiedName, Term[]>();
  for (const term of terms.values()) for (const target of term.appliesTo) groupOf(found, target).push(term);
  return found;
}

function planTypes(schema: Schema, folder: string, previous: PreviousNames): readonly TypePlan[] {
  const types = [...schema.types].sort((a, b) => byCodePoint(a.name, b.name));
  const names = allocateNames(types, previous, namesOfKept(keyed(schema.operations), previous));
  const files = allocateFixtureFiles(types, folder);
  return types.map((type) => ({ type, schema, folder, names: names.get(type)!, files: files.get(type)! }));
}

/**
 * Returns the identifiers of namespaces. The root index exports them beside the names of all declarations, which come
 * first.
 */
function allocateIdentifiers(namespaces: readonly NamedNamespace[]): ReadonlyMap<Schema, string> {
  const taken = new Set(["odata"]);
  for (const { types, operations } of namespaces) {
    for (const { names } of types) for (const name of exportedNames(names)) taken.add(name);
    for (const { names } of operations) for (const name of exportedByOperation(names)) taken.add(name);
  }
  const allocate = allocatorBeside(taken);
  return new Map(namespaces.map(({ schema }) => [schema, allocate(camelCase(schema.namespace))]));
}

type NamedNamespace = Omit<NamespacePlan, "identifier">;

function findInstantiable(types: readonly StructuredType[]): ReadonlySet<StructuredType> {
  const found = new Set<StructuredType>();
  for (const concrete of types.filter((type) => !type.abstract)) {
    for (let type: StructuredType | undefined = concrete; type !== undefined && !found.has(type); type = type.base) {
      found.add(type);
    }
  }
  return found;
}
