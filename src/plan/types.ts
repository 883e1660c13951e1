/** The plan of the output: every decision on it, no text. */
import type { RequestKind, RequestRules } from "../model/payloads/requests.ts";
import type { Model, Operation, Primitive, QualifiedName, Schema, StructuredType, Term, Type } from "../model/types.ts";
import type { OutputOptions } from "./options.ts";

/** Every decision on the output: what is written where, and under which names. */
export interface Plan {
  readonly model: Model;
  readonly options: OutputOptions;
  readonly namespaces: readonly NamespacePlan[];
  readonly types: ReadonlyMap<Type, TypePlan>;
  readonly nesting: Nesting;
  /** The terms that the metadata declares for a type. */
  readonly terms: ReadonlyMap<QualifiedName, readonly Term[]>;
  readonly requestRules: (type: StructuredType) => RequestRules;
  /** The types whose rules for requests are written. */
  readonly ruled: ReadonlySet<Type | Primitive>;
  /** The structured types that are not abstract or have such a subtype. */
  readonly instantiable: ReadonlySet<StructuredType>;
  /** Names that several namespaces export, each with the folder from which the root index exports it. */
  readonly contested: ReadonlyMap<string, string>;
  readonly manifestTypes: ReadonlyMap<QualifiedName, ManifestType>;
  /** By `overloadKey`; empty where no operations are written. */
  readonly manifestOperations: ReadonlyMap<string, ManifestOperation>;
}

/** One folder of the output. */
export interface NamespacePlan {
  readonly schema: Schema;
  readonly folder: string;
  /** The name by which the root index exports the namespace. */
  readonly identifier: string;
  /** By name in code point order, so that a reordered document gives the same output. */
  readonly types: readonly TypePlan[];
  /** By key in code point order; empty where no operations are written. */
  readonly operations: readonly OperationPlan[];
}

export interface OperationPlan {
  readonly operation: Operation;
  /** See `overloadKey`. */
  readonly key: string;
  /** What URLs call it by: the name of its first import or, where it is bound, its qualified name. */
  readonly segment: string;
  readonly folder: string;
  readonly names: OperationNames;
  /** The fixtures: of the parameters, and of the result, which for an instance are those of its type. */
  readonly fixtures: { readonly parameters: FixtureFiles | undefined; readonly response: BodyFiles | undefined };
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
  /** False if the root index exports another type by the name. */
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
    readonly factory?: string;
  };
  /** The guards of what clients send. */
  readonly create?: ManifestRequest;
  readonly update?: ManifestRequest;
  readonly fixture?: string;
  readonly cases?: string;
  readonly factories?: string;
  readonly factory?: string;
  /** Every name that the modules export for the type. */
  readonly exports: readonly string[];
}

/** Guards of what clients send. */
export interface ManifestGuards {
  readonly type: string;
  readonly guard: string;
  readonly assert: string;
  readonly validate: string;
}

export interface ManifestRequest extends ManifestGuards {
  readonly guards: string;
  /** Of the union of all subtypes. */
  readonly any?: ManifestGuards;
}

/** An operation's entry in manifest.json, under its `overloadKey`; paths are below the output folder. */
export interface ManifestOperation {
  readonly kind: Operation["kind"];
  readonly module: string;
  /** What the names of its declarations begin with. */
  readonly name: string;
  /** False if the root index exports something else by its names. */
  readonly root?: false;
  readonly parameters?: ManifestBody;
  readonly response: ManifestBody;
  /** Every name that the module exports for the operation. */
  readonly exports: readonly string[];
}

/** What a call or its answer carries. */
export interface ManifestBody {
  readonly type: string;
  readonly guards?: string;
  readonly guard?: string;
  readonly assert?: string;
  readonly validate?: string;
  readonly fixture?: string;
  readonly cases?: string;
  readonly factories?: string;
  readonly factory?: string;
}

/** The name that an earlier run gave a type or an operation, and whether the root index exported it. */
export interface PreviousName {
  readonly name: string;
  readonly isRoot: boolean;
}

/** By the qualified names of types and the `overloadKey` of operations, which never look the same. */
export type PreviousNames = ReadonlyMap<string, PreviousName>;

/** The names of the declarations generated for one operation. All are unique within a namespace. */
export interface OperationNames {
  /** What the others begin with. */
  readonly name: string;
  /** Undefined if a call carries none. */
  readonly parameters: BodyNames | undefined;
  readonly response: BodyNames;
  /** Of a function, the function that writes its call. */
  readonly url: string | undefined;
}

export interface BodyNames {
  readonly type: string;
  /** Undefined if there is nothing to check. */
  readonly guards: GuardNames | undefined;
  /** Undefined if there is nothing to return. */
  readonly factory: string | undefined;
}

export interface GuardNames {
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
}

/** The names of the declarations generated for one type. All are unique within a namespace. */
export interface TypeNames {
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  /** Enumerations of flags. */
  readonly flags: FlagsNames | undefined;
  /** Structured types with derived types. */
  readonly any: AnyNames | undefined;
  /** Structured types. */
  readonly request: RequestNames | undefined;
  /** Structured types: of what clients send. */
  readonly requestGuards: readonly RequestGuardNames[];
  /** Structured types. */
  readonly factories: FactoryNames | undefined;
}

export interface AnyNames {
  readonly union: string;
  /** The union of types that a client may send in place of the type. */
  readonly create: string;
  /** The same where it is changed; only of complex types, for entities are not changed in the place of others. */
  readonly update: string | undefined;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  readonly factory: string;
}

export interface FlagsNames {
  readonly member: string;
  readonly parse: string;
  readonly format: string;
}

export interface RequestNames {
  readonly create: string;
  readonly update: string;
}

/** The guards of a type that clients send. */
export interface RequestGuardNames {
  readonly kind: RequestKind;
  /** The type is the union of all subtypes. */
  readonly any: boolean;
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
}

export interface FactoryNames {
  readonly one: string;
  readonly several: string;
  readonly create: string;
}

export interface OperationFiles {
  readonly parameters: FixtureFiles;
  readonly response: FixtureFiles;
}

export interface FixtureFiles {
  readonly fixture: string;
  readonly cases: string;
}

/** Without cases where the guard is that of all subtypes of a type, which has none of its own. */
export type BodyFiles = Pick<FixtureFiles, "fixture"> & Partial<FixtureFiles>;

/** How checks of values of one structured type lead to checks of others. */
export interface Nesting {
  /**
   * Whether a member of `from` that holds `to` or a subtype may lead back to `from`: it must not be checked by a plain
   * call, because a deep or cyclic value would overflow the stack.
   */
  readonly recurs: (from: StructuredType, to: StructuredType) => boolean;
  /** Whether checking a value of the type may reach a member that recurs. */
  readonly reachesRecursion: (type: StructuredType) => boolean;
  /** The same for the type or one of its subtypes. */
  readonly anyReachesRecursion: (type: StructuredType) => boolean;
}
