import { isStructured } from "../model/kinds.ts";
import type { RequestKind } from "../model/requests.ts";
import type { Model, QualifiedName, Schema, StructuredType, Term } from "../model/types.ts";
import { groupOf } from "../text/groups.ts";
import { byCodePoint } from "../text/order.ts";
import { allocateFixtureFiles, allocateFolders } from "./files.ts";
import { allocatorBeside } from "./free-names.ts";
import { camelCase } from "./identifiers.ts";
import { allocateNames, emittedNames, exportedNames } from "./names.ts";
import { findNesting } from "./nesting.ts";
import type { OutputOptions } from "./options.ts";
import { contestedNames } from "./root-names.ts";
import type { ManifestRequest, ManifestType, Plan, PreviousNames, TypeNames, TypePlan } from "./types.ts";

/**
 * Decides on names and files for everything in `model`. Pure; collisions are resolved, never reported. `previous` has
 * the names of the types in earlier output, which they keep.
 */
export function planOutput(model: Model, options: OutputOptions, previous: PreviousNames = new Map()): Plan {
  const schemas = model.schemas.filter((schema) => schema.types.length > 0);
  const folders = allocateFolders(schemas.map((schema) => schema.namespace));
  const typesBySchema = new Map(
    schemas.map((schema) => [schema, planTypes(schema, folders.get(schema.namespace)!, previous)]),
  );
  const identifiers = allocateIdentifiers(typesBySchema);
  const namespaces = schemas.map((schema) => ({
    schema,
    folder: folders.get(schema.namespace)!,
    identifier: identifiers.get(schema)!,
    types: typesBySchema.get(schema)!,
  }));
  const types = new Map(namespaces.flatMap((namespace) => namespace.types.map((plan) => [plan.type, plan])));
  const structured = [...types.keys()].filter(isStructured);
  const plans = [...types.values()];
  const contested = contestedNames(plans, options.emit, previous);
  return {
    model,
    options,
    namespaces,
    types,
    nesting: findNesting(structured, options),
    terms: termsByType(model),
    instantiable: findInstantiable(structured),
    contested,
    manifestTypes: new Map(
      plans.map((plan) => {
        const isRoot = (contested.get(plan.names.type) ?? plan) === plan;
        return [plan.type.qualifiedName, manifestType(plan, isRoot, options)];
      }),
    ),
  };
}

function termsByType({ terms }: Model): ReadonlyMap<QualifiedName, readonly Term[]> {
  const found = new Map<QualifiedName, Term[]>();
  for (const term of terms.values()) for (const target of term.appliesTo) groupOf(found, target).push(term);
  return found;
}

function planTypes(schema: Schema, folder: string, previous: PreviousNames): readonly TypePlan[] {
  const types = [...schema.types].sort((a, b) => byCodePoint(a.name, b.name));
  const names = allocateNames(types, previous);
  const files = allocateFixtureFiles(types, folder);
  return types.map((type) => ({ type, schema, folder, names: names.get(type)!, files: files.get(type)! }));
}

/**
 * Returns the identifiers of namespaces. The root index exports them beside the names of all types, which come first.
 */
function allocateIdentifiers(types: ReadonlyMap<Schema, readonly TypePlan[]>): ReadonlyMap<Schema, string> {
  const taken = new Set(["odata"]);
  for (const plans of types.values())
    for (const { names } of plans) for (const name of exportedNames(names)) taken.add(name);
  const allocate = allocatorBeside(taken);
  return new Map([...types.keys()].map((schema) => [schema, allocate(camelCase(schema.namespace))]));
}

function manifestType(
  { type, folder, names, files }: TypePlan,
  isRoot: boolean,
  { emit }: OutputOptions,
): ManifestType {
  const guards = emit.has("guards");
  const { any } = names;
  return {
    kind: type.kind,
    module: `${folder}/types.ts`,
    interface: names.type,
    ...(!isRoot && { root: false as const }),
    ...(guards && {
      guards: `${folder}/guards.ts`,
      guard: names.is,
      assert: names.assert,
      validate: names.validate,
    }),
    ...(any !== undefined && {
      any: {
        union: any.union,
        ...(guards && { guard: any.is, assert: any.assert, validate: any.validate }),
        ...(emit.has("factories") && { factory: any.factory }),
      },
    }),
    ...(emit.has("request-guards") && requestsOf(names, folder)),
    ...(emit.has("fixtures") && { fixture: files.fixture }),
    ...(emit.has("cases") && { cases: files.cases }),
    ...(emit.has("factories") &&
      names.factories !== undefined && { factories: `${folder}/factories.ts`, factory: names.factories.one }),
    exports: emittedNames(names, emit),
  };
}

function requestsOf({ requestGuards }: TypeNames, folder: string): Pick<ManifestType, "create" | "update"> {
  const guards = `${folder}/requests.ts`;
  const requests: { -readonly [Kind in RequestKind]?: ManifestRequest } = {};
  for (const { kind, any, type, is, assert, validate } of requestGuards) {
    const names = { type, guard: is, assert, validate };
    const own = requests[kind];
    // What is there of a type itself comes before what is there of its subtypes.
    requests[kind] = any && own !== undefined ? { ...own, any: names } : { ...names, guards };
  }
  return requests;
}

function findInstantiable(types: readonly StructuredType[]): ReadonlySet<StructuredType> {
  const found = new Set<StructuredType>();
  for (const concrete of types.filter((type) => !type.abstract)) {
    for (let type: StructuredType | undefined = concrete; type !== undefined && !found.has(type); type = type.base) {
      found.add(type);
    }
  }
  return found;
}
