/** Views of the templates that write declarations. */

/** `interface.hbs`: an entity or complex type. */
export interface InterfaceView {
  readonly doc: string;
  readonly name: string;
  /** What follows `extends`. */
  readonly heritage: string;
  readonly members: readonly InterfaceMember[];
  /** Whether the interface says that any further property may be present. */
  readonly open: boolean;
  /** Whether there is nothing to print between the braces. */
  readonly empty: boolean;
}

export interface InterfaceMember {
  readonly doc: string;
  readonly modifier: "" | "readonly ";
  readonly key: string;
  readonly mark: "" | "?";
  readonly type: string;
}

/** `union.hbs`: what may stand where a type with subtypes is declared, in a response and in a request. */
export interface UnionView {
  readonly name: string;
  /** The type of which these are the subtypes. */
  readonly of: string;
  readonly create: string;
  readonly createOf: string;
  /** Code for the members; never empty. */
  readonly members: readonly string[];
  readonly createMembers: readonly string[];
  /** Only of complex types. */
  readonly update: string | undefined;
  readonly updateOf: string;
  readonly updateMembers: readonly string[];
}

/** `enumeration.hbs`: an enumeration type, of flags or not. */
export interface EnumerationView {
  readonly doc: string;
  readonly name: string;
  readonly members: readonly EnumerationMember[];
  readonly style: { readonly const: boolean; readonly union: boolean; readonly enum: boolean };
  readonly flags: FlagsView | undefined;
}

export interface FlagsView {
  readonly member: string;
  readonly parse: string;
  readonly format: string;
}

export interface EnumerationMember {
  readonly doc: string;
  /** The member's name as a key and as a string literal. */
  readonly key: string;
  readonly literal: string;
}

/** `type-definition.hbs`: a type definition. */
export interface TypeDefinitionView {
  readonly doc: string;
  readonly name: string;
  readonly type: string;
}

/** `request.hbs`: what a create and an update of a structured type may carry. */
export interface RequestView {
  readonly createDoc: string;
  readonly create: string;
  readonly heritage: string;
  readonly members: readonly RequestMember[];
  readonly open: boolean;
  readonly empty: boolean;
  readonly updateDoc: string;
  readonly update: string;
  /** What an update does not take over from a create, as a union of literals, or empty. */
  readonly unlike: string;
  /** What an update has of its own. */
  readonly updateMembers: readonly RequestMember[];
}

export interface RequestMember {
  readonly doc: string;
  /** The name that payloads have. */
  readonly name: string;
  readonly key: string;
  readonly mark: "" | "?";
  readonly type: string;
}
