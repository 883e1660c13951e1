/** The model while `build` works on it: the same shapes as in types.ts, not yet read-only, beside what they came from. */
import type * as csdl from "../../csdl/document/document.ts";
import type { NameSearch } from "../../csdl/document/name-search.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Place } from "../../text/source.ts";
import type {
  MutableContainer,
  MutableEnumType,
  MutableOperation,
  MutableSchema,
  MutableStructuredType,
  MutableTerm,
  MutableTypeDefinition,
} from "../mutable-types.ts";
import type { NavigationProperty, Property, QualifiedName, StructuredType } from "../types.ts";
import type { RequestRestrictions, RestrictedNavigation } from "./annotations/restriction-facts.ts";
import type { Scope } from "./names/scope.ts";

/** A declaration as written, beside what it becomes. */
export interface Declared<E, D> {
  readonly element: E;
  readonly draft: D;
  readonly scope: Scope;
}

export type DeclaredStructured = Declared<csdl.EntityType | csdl.ComplexType, MutableStructuredType>;
export type DeclaredOperation = Declared<csdl.Action | csdl.Function, MutableOperation>;
export type DeclaredContainer = Declared<csdl.EntityContainer, MutableContainer>;

/** What the passes of one build share. */
export interface BuildContext {
  readonly diagnostics: Diagnostics;
  readonly scopes: readonly Scope[];
  readonly schemas: Map<string, MutableSchema>;
  /** Namespaces of which only the types that are needed are known. */
  readonly excerpts: ReadonlySet<string>;
  readonly types: Map<QualifiedName, MutableStructuredType | MutableEnumType | MutableTypeDefinition>;
  readonly terms: Map<QualifiedName, MutableTerm>;
  /** Where each child of a schema is declared first. */
  readonly firstDeclarations: Map<QualifiedName, FirstDeclaration>;
  /** In document order, as are all lists here. */
  readonly structured: DeclaredStructured[];
  /** Types with a missing base type, which may declare what they lack. */
  readonly incomplete: Set<StructuredType>;
  readonly enums: Declared<csdl.EnumType, MutableEnumType>[];
  readonly typeDefinitions: Declared<csdl.TypeDefinition, MutableTypeDefinition>[];
  readonly operations: DeclaredOperation[];
  readonly containers: DeclaredContainer[];
  readonly termDeclarations: Declared<csdl.Term, MutableTerm>[];
  /** Annotations with external targeting, by the qualified name that their target starts with. */
  readonly externalTargets: Map<QualifiedName, ExternalTarget>;
  /** Types, sets and singletons, with what they say of requests. */
  readonly restricted: Restricted[];
  /** Annotations by terms that the model has. */
  readonly termUses: TermUse[];
  readonly suggestions: Suggestions;
}

/** Returns whether all that a namespace defines is known. */
export function isWhole({ schemas, excerpts }: BuildContext, namespace: string): boolean {
  return schemas.has(namespace) && !excerpts.has(namespace);
}

/**
 * What is said of requests to the entities of a type: of all of them, of a set, of a singleton, of those to which navigation
 * properties lead (`Way`), or of contained ones that no set has (`Containment`).
 */
export interface Restricted {
  readonly kind: "Type" | "EntitySet" | "Singleton" | "Way" | "Containment";
  readonly type: StructuredType;
  readonly scope: Scope;
  readonly insert: RequestRestrictions | undefined;
  readonly update: RequestRestrictions | undefined;
  /** What is said of entities to which navigation properties lead from these. */
  readonly navigation: readonly RestrictedNavigation[];
}

export interface TermUse {
  readonly annotation: csdl.Annotation;
  readonly scope: Scope;
  readonly term: MutableTerm;
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

/** All annotations from outside on one schema child and its members. */
export interface ExternalTarget {
  readonly whole: TargetGroup[];
  /** By the path segment after the schema child: a property, member, parameter, set… */
  readonly members: Map<string, TargetGroup[]>;
}

/** One `Annotations` element. */
export interface TargetGroup {
  readonly element: csdl.Annotations;
  readonly scope: Scope;
  /** Of an operation, the types between the parentheses, aliases resolved; undefined: all overloads. */
  readonly signature: string | undefined;
  /** How the path continues below the member, if it does: what is there is not documented, but not an error either. */
  readonly below: string | undefined;
  used: boolean;
}

export interface Inherited {
  readonly property: Property | NavigationProperty;
  readonly owner: MutableStructuredType;
}
