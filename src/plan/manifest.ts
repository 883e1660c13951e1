/** What manifest.json says of the declarations. */
import type { RequestKind } from "../model/payloads/requests.ts";
import { emittedNames } from "./names.ts";
import { emittedByOperation } from "./operations/names.ts";
import { moduleFile, type OutputOptions } from "./options.ts";
import type {
  BodyFiles,
  BodyNames,
  ManifestBody,
  ManifestOperation,
  ManifestRequest,
  ManifestType,
  NamespacePlan,
  OperationPlan,
  Plan,
  TypeNames,
  TypePlan,
} from "./types.ts";

/** Returns the entries of all types and operations. */
export function manifestEntries(
  namespaces: readonly NamespacePlan[],
  contested: Plan["contested"],
  options: OutputOptions,
): Pick<Plan, "manifestTypes" | "manifestOperations"> {
  const isRoot = (name: string, folder: string): boolean => (contested.get(name) ?? folder) === folder;
  const types = namespaces.flatMap((namespace) => namespace.types);
  const operations = namespaces.flatMap((namespace) => namespace.operations);
  return {
    manifestTypes: new Map(
      types.map((plan) => {
        return [plan.type.qualifiedName, manifestType(plan, isRoot(plan.names.type, plan.folder), options)];
      }),
    ),
    manifestOperations: new Map(
      operations.map((plan) => {
        return [plan.key, manifestOperation(plan, isRoot(plan.names.response.type, plan.folder), options)];
      }),
    ),
  };
}

function manifestType({ type, folder, names, files }: TypePlan, isRoot: boolean, options: OutputOptions): ManifestType {
  const { emit } = options;
  const guards = emit.has("guards");
  const { any } = names;
  return {
    kind: type.kind,
    module: moduleFile(`${folder}/types`, options),
    interface: names.type,
    ...(!isRoot && { root: false as const }),
    ...(guards && {
      guards: moduleFile(`${folder}/guards`, options),
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
    ...(emit.has("request-guards") && requestsOf(names, moduleFile(`${folder}/requests`, options))),
    ...(emit.has("fixtures") && { fixture: files.fixture }),
    ...(emit.has("cases") && { cases: files.cases }),
    ...(emit.has("factories") &&
      names.factories !== undefined && {
        factories: moduleFile(`${folder}/factories`, options),
        factory: names.factories.one,
      }),
    exports: emittedNames(names, emit),
  };
}

function requestsOf({ requestGuards }: TypeNames, guards: string): Pick<ManifestType, "create" | "update"> {
  const requests: { -readonly [Kind in RequestKind]?: ManifestRequest } = {};
  for (const { kind, any, type, is, assert, validate } of requestGuards) {
    const names = { type, guard: is, assert, validate };
    const own = requests[kind];
    // What is there of a type itself comes before what is there of its subtypes.
    requests[kind] = any && own !== undefined ? { ...own, any: names } : { ...names, guards };
  }
  return requests;
}

function manifestOperation(
  { operation, folder, names, fixtures }: OperationPlan,
  isRoot: boolean,
  options: OutputOptions,
): ManifestOperation {
  const { emit } = options;
  const module = moduleFile(`${folder}/operations`, options);
  const bodyOf = (body: BodyNames, files: BodyFiles | undefined): ManifestBody => ({
    type: body.type,
    ...(emit.has("guards") && guardsOf(body, module)),
    ...(emit.has("fixtures") && files !== undefined && { fixture: files.fixture }),
    ...(emit.has("cases") && files?.cases !== undefined && { cases: files.cases }),
    ...(emit.has("factories") && factoryOf(body, moduleFile(`${folder}/factories`, options))),
  });
  return {
    kind: operation.kind,
    module,
    name: names.name,
    ...(!isRoot && { root: false as const }),
    ...(names.parameters !== undefined && { parameters: bodyOf(names.parameters, fixtures.parameters) }),
    response: bodyOf(names.response, fixtures.response),
    exports: emittedByOperation(names, emit),
  };
}

function guardsOf({ guards }: BodyNames, module: string): Partial<ManifestBody> {
  return guards === undefined
    ? {}
    : { guards: module, guard: guards.is, assert: guards.assert, validate: guards.validate };
}

function factoryOf({ factory }: BodyNames, module: string): Partial<ManifestBody> {
  return factory === undefined ? {} : { factories: module, factory };
}
