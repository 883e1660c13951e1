/** The plan of the output: every decision on it, no text. */
import type { RequestKind } from "../model/requests.ts";
import type { Model, QualifiedName, Schema, StructuredType, Term, Type } from "../model/types.ts";
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
  /** The structured types that are not abstract or have such a subtype. */
  readonly instantiable: ReadonlySet<StructuredType>;
  /** Names that several namespaces export, each with the type that the root index exports by it. */
  readonly contested: ReadonlyMap<string, TypePlan>;
  readonly manifestTypes: ReadonlyMap<QualifiedName, ManifestType>;
}

/** One folder of the output. */
export interface NamespacePlan {
  readonly schema: Schema;
  readonly folder: string;
  /** The name by which the root index exports the namespace. */
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

/** The name that an earlier run gave a type, and whether the root index exported the type by it. */
export interface PreviousName {
  readonly name: string;
  readonly isRoot: boolean;
}

export type PreviousNames = ReadonlyMap<QualifiedName, PreviousName>;

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

export interface FixtureFiles {
  readonly fixture: string;
  readonly cases: string;
}

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
