import { isStructured } from "../model/kinds.ts";
import type { Model, QualifiedName, Schema, StructuredType, Type } from "../model/types.ts";
import { allocateFixtureFiles, allocateFolders, type FixtureFiles } from "./files.ts";
import { camelCase } from "./identifiers.ts";
import { allocateNames, emittedNames, exportedNames, type TypeNames } from "./names.ts";
import { findNesting, type Nesting } from "./nesting.ts";
import type { OutputOptions } from "./options.ts";
import { contestedNames, type PreviousNames } from "./root-names.ts";

/** Every decision on the output: what is written where, and under which names. */
export interface Plan {
  readonly model: Model;
  readonly options: OutputOptions;
  readonly namespaces: readonly NamespacePlan[];
  readonly types: ReadonlyMap<Type, TypePlan>;
  readonly nesting: Nesting;
  /** The structured types that are not abstract or have such a subtype. */
  readonly instantiable: ReadonlySet<StructuredType>;
  /** Names that several namespaces export, each with the type that the root index means by it. */
  readonly contested: ReadonlyMap<string, TypePlan>;
  readonly manifestTypes: ReadonlyMap<QualifiedName, ManifestType>;
}

/** One folder of the output. */
export interface NamespacePlan {
  readonly schema: Schema;
  readonly folder: string;
  /** What the root index exports the namespace as. */
  readonly identifier: string;
  /** By name in code point order, so that a reordered document gives the same output. */
  readonly types: readonly TypePlan[];
}

export interface TypePlan {
  readonly type: Type;
  readonly schema: Schema;
  readonly folder: string;
  readonly names: TypeNames;
  readonly files: FixtureFiles;
}

/** A type's entry in manifest.json; paths are below the output folder. */
export interface ManifestType {
  readonly kind: Type["kind"];
  readonly module: string;
  readonly interface: string;
  /** False where the root index means another type by the name. */
  readonly root?: false;
  readonly guards?: string;
  readonly guard?: string;
  readonly assert?: string;
  readonly validate?: string;
  readonly any?: {
    readonly union: string;
    readonly guard?: string;
    readonly assert?: string;
    readonly validate?: string;
  };
  readonly fixture?: string;
  readonly cases?: string;
  /** Every name that the modules export for the type. */
  readonly exports: readonly string[];
}

/**
 * Decides on names and files for everything in `model`. Pure; collisions are resolved, never reported. `previous`: what
 * earlier output calls the types, which they keep.
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
  const contested = contestedNames(plans, options.emit.has("guards"), previous);
  return {
    model,
    options,
    namespaces,
    types,
    nesting: findNesting(structured, options),
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

function planTypes(schema: Schema, folder: string, previous: PreviousNames): readonly TypePlan[] {
  const types = [...schema.types].sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = allocateNames(types, previous);
  const files = allocateFixtureFiles(types, folder);
  return types.map((type) => ({ type, schema, folder, names: names.get(type)!, files: files.get(type)! }));
}

/** The root index exports namespaces beside the names of all types, which come first. */
function allocateIdentifiers(types: ReadonlyMap<Schema, readonly TypePlan[]>): ReadonlyMap<Schema, string> {
  const taken = new Set(["odata"]);
  for (const plans of types.values())
    for (const { names } of plans) for (const name of exportedNames(names)) taken.add(name);
  const identifiers = new Map<Schema, string>();
  for (const schema of types.keys()) {
    const wanted = camelCase(schema.namespace);
    let identifier = wanted;
    for (let count = 2; taken.has(identifier); count++) identifier = `${wanted}_${count}`;
    taken.add(identifier);
    identifiers.set(schema, identifier);
  }
  return identifiers;
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
      any: { union: any.union, ...(guards && { guard: any.is, assert: any.assert, validate: any.validate }) },
    }),
    ...(emit.has("fixtures") && files),
    exports: emittedNames(names, guards),
  };
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
