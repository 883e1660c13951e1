/**
 * The model: documents of one compilation merged, names resolved, inheritance linked, annotations applied. Every stage
 * after `build` reads the model and never the documents.
 */
import type { Facets } from "../csdl/document/element.ts";
import type { Place } from "../text/source.ts";

/** `namespace.Name`, the alias resolved. */
export type QualifiedName = string;

export interface Model {
  readonly version: "4.0" | "4.01";
  /** By namespace, in code point order, so that the order of input files never matters. */
  readonly schemas: readonly Schema[];
  /** Every type by qualified name. */
  readonly types: ReadonlyMap<QualifiedName, Type>;
  readonly terms: ReadonlyMap<QualifiedName, Term>;
}

export interface Schema {
  readonly namespace: string;
  /** Aliases of the schema's namespace in any input (payloads may use them in `@odata.type`). */
  readonly aliases: readonly string[];
  readonly documentation: Documentation;
  /** In document order. */
  readonly types: readonly Type[];
  readonly operations: readonly Operation[];
  readonly containers: readonly EntityContainer[];
}

export type Type = StructuredType | EnumType | TypeDefinition;

interface Declaration {
  readonly at: Place;
  readonly documentation: Documentation;
}

interface TypeDeclaration extends Declaration {
  readonly name: string;
  readonly namespace: string;
  readonly qualifiedName: QualifiedName;
}

/** Sections 6 and 9. */
export interface StructuredType extends TypeDeclaration {
  readonly kind: "EntityType" | "ComplexType";
  readonly base: StructuredType | undefined;
  /** Types that name this one as their base, by qualified name in code point order. */
  readonly derived: readonly StructuredType[];
  readonly abstract: boolean;
  /** Declared open, or derived from an open type (section 6.3). */
  readonly open: boolean;
  readonly hasStream: boolean;
  /** Restrictions of requests beyond those of the properties; undefined if there are none. */
  readonly restrictions: Restrictions | undefined;
  /** The effective key: declared here or inherited. Empty for a complex type or a keyless entity type. */
  readonly key: readonly KeyProperty[];
  /** Core.AlternateKeys, declared here. */
  readonly alternateKeys: readonly (readonly KeyProperty[])[];
  /** Declared here, in document order; `hierarchy.ts` has the flattened view. */
  readonly properties: readonly Property[];
  readonly navigationProperties: readonly NavigationProperty[];
  /** Navigation properties declared here whose types are not part of this selection of the model. */
  readonly unlinked?: readonly NavigationProperty[];
}

/**
 * Capabilities.InsertRestrictions and UpdateRestrictions of a type, and of the sets of the type and the ways along
 * navigation properties to it as far as they agree. Names of properties, declared by the type or inherited, in code point
 * order.
 */
export interface Restrictions {
  readonly required: readonly string[];
  readonly requiredInUpdate: readonly string[];
  readonly nonInsertable: readonly string[];
  /** Navigation properties by which no new entities are sent. */
  readonly nonDeepInsertable: readonly string[];
  readonly nonUpdatable: readonly string[];
  /** Of a complex type: what is in the key of the entities with values of the type. */
  readonly keys: readonly string[];
}

/** Section 6.5. */
export interface KeyProperty {
  /** Property names from the type to the value: one for a plain key, more for `Info/ID`. */
  readonly path: readonly string[];
  readonly alias: string | undefined;
}

/** Section 10. */
export interface EnumType extends TypeDeclaration {
  readonly kind: "EnumType";
  readonly underlyingType: PrimitiveName;
  readonly isFlags: boolean;
  /** Has the member `unknownFutureValue`, by which Graph marks an enumeration that will grow. */
  readonly evolvable: boolean;
  readonly members: readonly Member[];
}

export interface Member extends Declaration {
  readonly name: string;
  readonly value: bigint;
}

/** Section 11. */
export interface TypeDefinition extends TypeDeclaration {
  readonly kind: "TypeDefinition";
  readonly underlyingType: Primitive;
  readonly facets: Facets;
  readonly constraints: Constraints | undefined;
}

/** What the terms of the Validation vocabulary require of a value, or of the items of a collection. */
export interface Constraints {
  /** As text; empty: all values. */
  readonly allowedValues: readonly string[];
  readonly minimum: number | undefined;
  /** Whether the limit itself is not allowed. */
  readonly exclusiveMinimum: boolean;
  readonly maximum: number | undefined;
  readonly exclusiveMaximum: boolean;
  /** Positive. */
  readonly multipleOf: number | undefined;
  /** A regular expression of ECMAScript, as written. */
  readonly pattern: string | undefined;
  readonly minItems: number | undefined;
  readonly maxItems: number | undefined;
}

/** Section 3.3 and the abstract and built-in types of section 3.4 and 3.5. */
export interface Primitive {
  readonly kind: "Primitive";
  readonly name: PrimitiveName;
}

export type PrimitiveName = `Edm.${string}`;

/** What a property, parameter or return value holds. */
export interface TypeUse {
  readonly type: Type | Primitive;
  readonly collection: boolean;
  /** See `csdl/document`: for a collection, this is about its items, and undefined if it is not specified. */
  readonly nullable: boolean | undefined;
  readonly facets: Facets;
}

/** Section 7. */
export interface Property extends Declaration, TypeUse {
  readonly kind: "Property";
  readonly name: string;
  /** Null may stand in place of the collection. CSDL says that it never does, but patches know of services that do so. */
  readonly nullableCollection: boolean;
  readonly defaultValue: string | undefined;
  /** Core.Computed: the service sets it, a client never sends it. */
  readonly computed: boolean;
  /** Core.ComputedDefaultValue: the service sets a value if a client sends none. */
  readonly computedDefault: boolean;
  /** Core.Immutable: may be sent on create, not on update. */
  readonly immutable: boolean;
  /** Core.Permissions is Read: a client never sends it. */
  readonly readOnly: boolean;
  /** Core.Permissions is Write or None: no response has it. */
  readonly writeOnly: boolean;
  /** Undefined if any value of the type is allowed. */
  readonly constraints: Constraints | undefined;
  /** Core.IsURL. */
  readonly isUrl: boolean;
}

/** Section 8. */
export interface NavigationProperty extends Declaration, TypeUse {
  readonly kind: "NavigationProperty";
  readonly name: string;
  readonly type: StructuredType | Primitive;
  readonly containsTarget: boolean;
  readonly referentialConstraints: readonly ReferentialConstraint[];
  readonly readOnly: boolean;
}

/** Section 8.5: the property of this type has the value that the other one of the related entity has. */
export interface ReferentialConstraint {
  readonly property: string;
  readonly referencedProperty: string;
}

/** Section 12. Overloads are separate entries. */
export interface Operation extends TypeDeclaration {
  readonly kind: "Action" | "Function";
  readonly isBound: boolean;
  readonly isComposable: boolean;
  readonly parameters: readonly Parameter[];
  readonly returnType: TypeUse | undefined;
}

export interface Parameter extends Declaration, TypeUse {
  readonly name: string;
  /** Core.OptionalParameter. */
  readonly optional: boolean;
  /** What the service takes in place of an optional parameter that is left out. */
  readonly defaultValue: string | undefined;
}

/** Section 13, with the members of the container it extends. */
export interface EntityContainer extends TypeDeclaration {
  readonly kind: "EntityContainer";
  readonly members: readonly ContainerMember[];
}

export interface SetOrSingleton extends Declaration {
  readonly kind: "EntitySet" | "Singleton";
  readonly name: string;
  readonly type: StructuredType;
  readonly capabilities: Capabilities;
  /** Core.AlternateKeys beyond those of the type. */
  readonly alternateKeys: readonly (readonly KeyProperty[])[];
}

export type ContainerMember =
  | SetOrSingleton
  | (Declaration & {
      readonly kind: "ActionImport" | "FunctionImport";
      readonly name: string;
      readonly operation: QualifiedName;
    });

export type Capability = "readable" | "insertable" | "updatable" | "deletable" | "countable" | "expandable";

/** What the Capabilities vocabulary states of a set or singleton; absent where it states nothing. */
export type Capabilities = { readonly [Name in Capability]?: boolean };

/** Section 14.1. */
export interface Term extends TypeDeclaration, TypeUse {
  readonly kind: "Term";
  /** What the term may annotate: kinds of model elements or, as services also write, types. */
  readonly appliesTo: readonly (string | QualifiedName)[];
}

/** The documentation in the metadata. */
export interface Documentation {
  /** Core.Description. */
  readonly description: string | undefined;
  /** Core.LongDescription. */
  readonly longDescription: string | undefined;
  /** The Deprecated entry of Core.Revisions. */
  readonly deprecation: Deprecation | undefined;
}

export interface Deprecation {
  readonly text: string | undefined;
  readonly date: string | undefined;
  readonly removalDate: string | undefined;
  readonly version: string | undefined;
}
