/**
 * The CSDL document as written: one type per element of the specification, in document order, nothing resolved.
 * CSDL XML and CSDL JSON read into the same shape; the defaults in which they differ (Nullable, Scale, Type) are
 * already applied. Section numbers are those of OData CSDL 4.01, which both representations share.
 */
import type { Annotatable, Annotation } from "./annotation.ts";
import type { Element, Facets, TypeUse } from "./element.ts";

export type * from "./annotation.ts";
export type * from "./element.ts";

/** Section 4: CSDL Document. */
export interface CsdlDocument extends Element {
  readonly kind: "CsdlDocument";
  readonly version: "4.0" | "4.01";
  readonly references: readonly Reference[];
  readonly schemas: readonly Schema[];
  /** CSDL JSON: `$EntityContainer`, the name of the service's container as written. */
  readonly entityContainer?: (Element & { readonly name: string }) | undefined;
}

/** Section 4.1: Reference. */
export interface Reference extends Annotatable {
  readonly kind: "Reference";
  readonly uri: string;
  readonly includes: readonly Include[];
  readonly includeAnnotations: readonly IncludeAnnotations[];
}

/** Section 4.2: Included Schema. */
export interface Include extends Annotatable {
  readonly kind: "Include";
  readonly namespace: string;
  readonly alias: string | undefined;
}

/** Section 4.3: Included Annotations. */
export interface IncludeAnnotations extends Element {
  readonly kind: "IncludeAnnotations";
  readonly termNamespace: string;
  readonly qualifier: string | undefined;
  readonly targetNamespace: string | undefined;
}

/** Section 5: Schema. */
export interface Schema extends Annotatable {
  readonly kind: "Schema";
  readonly namespace: string;
  readonly alias: string | undefined;
  readonly elements: readonly SchemaElement[];
  readonly externalAnnotations: readonly Annotations[];
}

export type SchemaElement =
  | EntityType
  | ComplexType
  | EnumType
  | TypeDefinition
  | Action
  | Function
  | Term
  | EntityContainer;

/** Section 5.2: annotations with external targeting. */
export interface Annotations extends Element {
  readonly kind: "Annotations";
  readonly target: string;
  readonly qualifier: string | undefined;
  readonly annotations: readonly Annotation[];
}

interface StructuredType extends Annotatable {
  readonly name: string;
  readonly baseType: string | undefined;
  readonly abstract: boolean;
  readonly openType: boolean;
  readonly properties: readonly Property[];
  readonly navigationProperties: readonly NavigationProperty[];
}

/** Section 6: Entity Type. */
export interface EntityType extends StructuredType {
  readonly kind: "EntityType";
  readonly hasStream: boolean;
  readonly key: Key | undefined;
}

/** Section 9: Complex Type. */
export interface ComplexType extends StructuredType {
  readonly kind: "ComplexType";
}

/** Section 6.5: Key. */
export interface Key extends Element {
  readonly propertyRefs: readonly PropertyRef[];
}

export interface PropertyRef extends Annotatable {
  /** A path such as `id` or `Info/ID`. */
  readonly name: string;
  readonly alias: string | undefined;
}

/** Section 7: Structural Property. */
export interface Property extends Annotatable, TypeUse {
  readonly kind: "Property";
  readonly name: string;
  /** Null may stand in place of the collection, which CSDL cannot say: only a patch can. */
  readonly nullableCollection?: boolean;
  /** Section 7.2.7, as text in the ABNF's primitive literal form without quotes. */
  readonly defaultValue: string | undefined;
}

/** Section 8: Navigation Property. */
export interface NavigationProperty extends Annotatable, TypeUse {
  readonly kind: "NavigationProperty";
  readonly name: string;
  readonly partner: string | undefined;
  readonly containsTarget: boolean;
  readonly referentialConstraints: readonly ReferentialConstraint[];
  readonly onDelete: OnDelete | undefined;
  /** Whether the document specifies nullability, which it must not do if the type is a collection (section 8.2). */
  readonly nullableSpecified: boolean;
}

/** Section 8.5. */
export interface ReferentialConstraint extends Annotatable {
  readonly property: string;
  readonly referencedProperty: string;
}

/** Section 8.6. */
export interface OnDelete extends Annotatable {
  readonly action: string;
}

/** Section 10: Enumeration Type. */
export interface EnumType extends Annotatable {
  readonly kind: "EnumType";
  readonly name: string;
  /** As written; section 10.1 defaults it to Edm.Int32. */
  readonly underlyingType: string;
  readonly isFlags: boolean;
  readonly members: readonly Member[];
}

/** Section 10.3: Enumeration Type Member. */
export interface Member extends Annotatable {
  readonly kind: "Member";
  readonly name: string;
  /**
   * Undefined if the document gives none, or one that is not an integer: members are then numbered in document order.
   */
  readonly value: bigint | undefined;
  /** Whether the document gives a value, which need not be an integer. */
  readonly valueSpecified: boolean;
}

/** Section 11: Type Definition. */
export interface TypeDefinition extends Annotatable {
  readonly kind: "TypeDefinition";
  readonly name: string;
  readonly underlyingType: string;
  readonly facets: Facets;
}

interface Operation extends Annotatable {
  readonly name: string;
  readonly isBound: boolean;
  readonly entitySetPath: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly returnType: ReturnType | undefined;
}

/** Section 12.1: Action. */
export interface Action extends Operation {
  readonly kind: "Action";
}

/** Section 12.3: Function. */
export interface Function extends Operation {
  readonly kind: "Function";
  readonly isComposable: boolean;
}

/** Section 12.8: Return Type. */
export interface ReturnType extends Annotatable, TypeUse {
  readonly kind: "ReturnType";
}

/** Section 12.9: Parameter. */
export interface Parameter extends Annotatable, TypeUse {
  readonly kind: "Parameter";
  readonly name: string;
}

/** Section 13: Entity Container. */
export interface EntityContainer extends Annotatable {
  readonly kind: "EntityContainer";
  readonly name: string;
  readonly extends: string | undefined;
  readonly members: readonly ContainerMember[];
}

export type ContainerMember = EntitySet | Singleton | ActionImport | FunctionImport;

/** Section 13.2: Entity Set. */
export interface EntitySet extends Annotatable {
  readonly kind: "EntitySet";
  readonly name: string;
  readonly entityType: string;
  readonly includeInServiceDocument: boolean;
  readonly bindings: readonly NavigationPropertyBinding[];
}

/** Section 13.3: Singleton. */
export interface Singleton extends Annotatable {
  readonly kind: "Singleton";
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly bindings: readonly NavigationPropertyBinding[];
}

/** Section 13.4: Navigation Property Binding. */
export interface NavigationPropertyBinding extends Element {
  readonly path: string;
  readonly target: string;
}

/** Section 13.5: Action Import. */
export interface ActionImport extends Annotatable {
  readonly kind: "ActionImport";
  readonly name: string;
  readonly action: string;
  readonly entitySet: string | undefined;
}

/** Section 13.6: Function Import. */
export interface FunctionImport extends Annotatable {
  readonly kind: "FunctionImport";
  readonly name: string;
  readonly function: string;
  readonly entitySet: string | undefined;
  readonly includeInServiceDocument: boolean;
}

/** Section 14.1: Term. */
export interface Term extends Annotatable, TypeUse {
  readonly kind: "Term";
  readonly name: string;
  readonly baseTerm: string | undefined;
  readonly defaultValue: string | undefined;
  readonly appliesTo: readonly string[];
}
