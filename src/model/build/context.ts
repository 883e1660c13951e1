/** The model while `build` works on it: the same shapes as in types.ts, not yet read-only, beside what they came from. */
import type * as csdl from "../../csdl/document/document.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place } from "../../text/source.ts";
import type {
  Documentation,
  EntityContainer,
  EnumType,
  Operation,
  QualifiedName,
  StructuredType,
  Term,
  Type,
  TypeDefinition,
} from "../types.ts";
import type { ExternalTarget } from "./annotations/targets.ts";
import type { Scope } from "./scope.ts";
import type { NameSearch } from "./suggest.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Its base has the same kind, so that the loops of later passes need no casts. */
export interface StructuredDraft extends Mutable<Omit<StructuredType, "base" | "derived">> {
  base: StructuredDraft | undefined;
  derived: StructuredDraft[];
}

export type EnumDraft = Mutable<EnumType>;
export type TypeDefinitionDraft = Mutable<TypeDefinition>;
export type OperationDraft = Mutable<Operation>;
export type ContainerDraft = Mutable<EntityContainer>;
export type TermDraft = Mutable<Term>;

export interface SchemaDraft {
  readonly namespace: string;
  readonly aliases: Set<string>;
  documentation: Documentation;
  readonly types: Type[];
  readonly operations: Operation[];
  readonly containers: EntityContainer[];
}

/** A declaration as written, beside what it becomes. */
export interface Declared<E, D> {
  readonly element: E;
  readonly draft: D;
  readonly scope: Scope;
}

export type DeclaredStructured = Declared<csdl.EntityType | csdl.ComplexType, StructuredDraft>;
export type DeclaredOperation = Declared<csdl.Action | csdl.Function, OperationDraft>;
export type DeclaredContainer = Declared<csdl.EntityContainer, ContainerDraft>;

/** What the passes of one build share. */
export interface BuildContext {
  readonly diagnostics: Diagnostics;
  readonly scopes: readonly Scope[];
  readonly schemas: Map<string, SchemaDraft>;
  readonly types: Map<QualifiedName, StructuredDraft | EnumDraft | TypeDefinitionDraft>;
  readonly terms: Map<QualifiedName, TermDraft>;
  /** Where each child of a schema is declared first. */
  readonly firstDeclarations: Map<QualifiedName, FirstDeclaration>;
  /** In document order, as are all lists here. */
  readonly structured: DeclaredStructured[];
  /** Types of which a base type is missing: what they lack may be declared there. */
  readonly incomplete: Set<StructuredType>;
  readonly enums: Declared<csdl.EnumType, EnumDraft>[];
  readonly typeDefinitions: Declared<csdl.TypeDefinition, TypeDefinitionDraft>[];
  readonly operations: DeclaredOperation[];
  readonly containers: DeclaredContainer[];
  readonly termDeclarations: Declared<csdl.Term, TermDraft>[];
  /** Annotations with external targeting, by the qualified name that their target starts with. */
  readonly externalTargets: Map<QualifiedName, ExternalTarget>;
  /** Annotations by terms that the model has. */
  readonly termUses: TermUse[];
  readonly suggestions: Suggestions;
}

export interface TermUse {
  readonly annotation: csdl.Annotation;
  readonly scope: Scope;
  readonly term: TermDraft;
}

export interface FirstDeclaration {
  readonly kind: csdl.SchemaElement["kind"];
  readonly at: Place;
  /** Whether `shared-name` has been reported: once is enough for all overloads. */
  isShared: boolean;
}

/** See suggest.ts. */
export interface Suggestions {
  search: NameSearch | undefined;
  readonly hints: Map<string, string | undefined>;
}
