/** The plan of the output: every decision on it, no text. */
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
}

/** What an earlier run called a type, and whether the root index exported it under that name. */
export interface PreviousName {
  readonly name: string;
  readonly isRoot: boolean;
}

export type PreviousNames = ReadonlyMap<QualifiedName, PreviousName>;

/** What the generated code calls the things it makes of one type. All are free of collision within a namespace. */
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
}

export interface AnyNames {
  readonly union: string;
  /** The union of what a client may send in the type's place. */
  readonly create: string;
  /** The same where it is changed; only of complex types, for entities are not changed in the place of others. */
  readonly update: string | undefined;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
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

export interface FixtureFiles {
  readonly fixture: string;
  readonly cases: string;
}

/** How checking a value of one structured type leads to checking values of others. */
export interface Nesting {
  /**
   * Whether a member of `from` that holds `to` or a subtype may lead back to `from`: it must not be checked by a plain
   * call, for a deep or cyclic value would overflow the stack.
   */
  readonly recurs: (from: StructuredType, to: StructuredType) => boolean;
  /** Whether checking a value of the type may reach a member that recurs. */
  readonly reachesRecursion: (type: StructuredType) => boolean;
  /** Whether checking a value of the type or of one of its subtypes may. */
  readonly anyReachesRecursion: (type: StructuredType) => boolean;
}
