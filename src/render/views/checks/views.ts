/** Views of the templates that write checks and guards. */

/** `checks.hbs`: the rules of a structured type, as boolean functions and as explaining ones. */
export interface ChecksView {
  readonly names: CheckNames;
  /** The type's name as `odata.typeName` gives it, as a string literal. */
  readonly label: string;
  /** Further arguments, each after a comma: the functions that know the names of the type's bases and subtypes. */
  readonly relatives: string;
  /** Those of the function that explains: the same, and what the type declares of error responses or collections. */
  readonly explainedRelatives: string;
  /** What checks the members of a value: functions of this type, of its nearest base that has members, or none. */
  readonly check: string;
  /** The same for explaining them; one that explains nothing where there is none. */
  readonly explain: string;
  /** An expression that says whether `value` is what the options ask for. Without options it makes no call if it can. */
  readonly answers: string;
  /** The functions for the members, where the type declares any. */
  readonly own: MembersView | undefined;
  /** The functions that let a subtype stand in the type's place, where it has any. */
  readonly any: AnyChecksView | undefined;
}

/** The names of a type's functions in checks.ts. */
export interface CheckNames {
  readonly check: string;
  readonly hasMembers: string;
  readonly checkAny: string;
  readonly explain: string;
  readonly reportMembers: string;
  readonly explainAny: string;
  readonly isAtOrAbove: string;
  readonly isBelow: string;
  readonly checkBelow: string;
  readonly explainBelow: string;
}

export interface MembersView {
  /** The functions for the members that the type inherits, or empty. */
  readonly baseCheck: string;
  readonly baseExplain: string;
  /** Whether a query may cast instances of further types to this one. */
  readonly isCastTo: boolean;
  /** Whether the boolean function reads its options, and a variable. */
  readonly usesOptions: boolean;
  readonly members: readonly MemberCheck[];
  readonly explained: readonly MemberGroup[];
}

/** Members that one explaining call is for. */
export interface MemberGroup {
  /** The function of the support code. */
  readonly explain: "members" | "collections";
  readonly presence: "optional" | "required";
  readonly nullability: "nullable" | "non-null";
  /** Code for the function that explains a value of one of them. */
  readonly explainer: string;
  /** Their names as string literals, as many in a line as are readable. */
  readonly lines: readonly string[];
}

export interface MemberCheck {
  /** Code that reads the member. */
  readonly read: string;
  /** The left side of the assignment of what is read. */
  readonly assign: string;
  /** Code that is true where the member fails: about `v`, of a collection where `v` is no array. */
  readonly fails: string;
  /** Of a collection: code that is true where `item` fails; empty for other members and where any item will do. */
  readonly itemFails: string;
  /** Of a collection of structured values: code that gives the options for each. */
  readonly inner: string;
  readonly explained: Explained;
}

/** How a member is explained. */
export interface Explained extends Omit<MemberGroup, "lines"> {
  /** The name as a string literal. */
  readonly name: string;
}

export interface AnyChecksView {
  /** The declared type is abstract, so an instance must say what it is. */
  readonly abstract: boolean;
  /** The function that knows the names of the type's bases, or empty. */
  readonly isAboveBase: string;
  /** The function that knows the names that are wrong in the type's place, or empty. */
  readonly refused: string;
  /** Further arguments of the function that explains, each after a comma: `refused`, and `declared` of the type. */
  readonly explainedRefusals: string;
  /** The types derived from this one directly. */
  readonly cases: readonly AnyCase[];
  /** The functions for what derives from those: each tries its own. */
  readonly deeper: readonly {
    readonly isBelow: string;
    readonly checkBelow: string;
    readonly explainBelow: string;
  }[];
}

export interface AnyCase {
  readonly label: string;
  /** The functions for the members of such an instance. */
  readonly check: string;
  readonly explain: string;
}

/** `checks-enumeration.hbs`: the rule of an enumeration type. */
export interface EnumerationChecksView {
  readonly check: string;
  readonly explain: string;
  /** The function that knows a single flag. */
  readonly flag: string;
  readonly qualifiedName: string;
  /** Without members, any string passes. */
  readonly hasMembers: boolean;
  readonly isFlags: boolean;
  /** The numbers that the members stand for, between blanks, as a string literal. */
  readonly values: string;
  /** The comparison by which the guard option `enums` asks for an open enumeration. */
  readonly openTest: string;
  /** Members as string literals, grouped by length where that makes the check faster. */
  readonly groups: readonly { readonly length: number; readonly literals: readonly string[] }[];
  readonly literals: readonly string[];
  readonly grouped: boolean;
}

/** `checks-value.hbs`: the rule of a type definition. */
export interface ValueChecksView {
  readonly check: string;
  readonly explain: string;
  /** Code about `v` that is true where the value fails. */
  readonly fails: string;
  readonly explainer: string;
}

/** `guards.hbs`: what a type's module exports for its users. */
export interface GuardsView {
  /** What the guard vouches for. */
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  /** The function that checks a value, and that of the support code which calls it. */
  readonly check: string;
  readonly passes: "passes" | "checkNested";
  readonly explain: string;
  readonly qualifiedName: string;
}
