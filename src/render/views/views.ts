/**
 * What each template is given. Everything is ready to print: names are free of collision, texts are escaped, types and
 * expressions are code. A template decides on layout and on nothing else. A `doc` is a whole documentation comment, with
 * its indent and the line break at its end, or empty.
 */

import type { NumberTypes } from "../../plan/primitive-types.ts";

/** `module.hbs`: the frame of types.ts, checks.ts, guards.ts and their like. */
export interface ModuleView {
  /** The module's documentation comment, or empty. */
  readonly doc: string;
  /** `import` or `import type` of the support code: the keyword, or empty where the module does not need it. */
  readonly odata: "" | "import" | "import type";
  /** How the module imports the support code. */
  readonly odataModule: string;
  readonly imports: readonly ImportView[];
  /** The declarations, rendered, in order. */
  readonly declarations: readonly string[];
}

export interface ImportView {
  readonly keyword: "import" | "import type";
  /** The local name of the module, where all of it is imported; or empty. */
  readonly whole: string;
  readonly names: readonly string[];
  readonly from: string;
}

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

/** `request-rules.hbs`: what requests may carry of a structured type. */
export interface RequestRulesView {
  readonly name: string;
  /** The type's name as `odata.typeName` gives it, as a string literal. */
  readonly label: string;
  /** The rules of the base type, or empty. */
  readonly base: string;
  readonly hasSubtypes: boolean;
  readonly open: boolean;
  /** The names of what a create must carry, as string literals. */
  readonly required: readonly string[];
  /** The same of an update. */
  readonly requiredInUpdate: readonly string[];
  /** What the rules of the base type do not say already. */
  readonly members: readonly RuleView[];
  /** The rules for the type and its subtypes, where it has any. */
  readonly any: AnyRulesView | undefined;
}

export interface AnyRulesView {
  readonly name: string;
  readonly abstract: boolean;
  /** The rules of the types that derive from it directly. */
  readonly derived: readonly string[];
}

export type RuleView = { readonly member: string; readonly isRefused: true } | SentView;

export interface SentView {
  /** The name of the property or annotation, as a string literal. */
  readonly member: string;
  /** The only request that may carry the property; empty if both may. */
  readonly only: "" | "create" | "update";
  readonly relation: "" | "reference" | "containment";
  /** A create can only link to what exists. */
  readonly links: boolean;
  readonly collection: boolean;
  readonly nullable: boolean;
  /** Null may stand in place of the collection. */
  readonly nullableCollection: boolean;
  /** An enumeration whose sentinel is never sent. */
  readonly evolvable: boolean;
  /** The function that explains, or empty where there are rules. */
  readonly explain: string;
  /** The rules of a structured value, or empty. */
  readonly rules: string;
}

/** `request-guards.hbs`: what requests.ts exports for its users. */
export interface RequestGuardsView {
  readonly kind: "create" | "update";
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  readonly rules: string;
}

/** `checks.hbs`: the rules of a structured type, as boolean functions and as explaining ones. */
export interface ChecksView {
  readonly names: CheckNames;
  /** The type's name as `odata.typeName` gives it, as a string literal. */
  readonly label: string;
  /** Further arguments, each after a comma: the functions that know the names of the type's bases and subtypes. */
  readonly relatives: string;
  /** What checks the members of a value: functions of this type, of its nearest base that has members, or none. */
  readonly check: string;
  readonly explain: string;
  /** The options with which the answer is checked. */
  readonly query: string;
  /** A further argument after a comma, where the type declares a property that error responses or collections have. */
  readonly declared: string;
  /** Like `explain`, but a function that explains nothing where there is none. */
  readonly ownExplain: string;
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
  /** `needed`: of requests, too. */
  readonly presence: "optional" | "required" | "needed";
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
  /** Whether it has a member that requests must not carry. */
  readonly hasSentinel: boolean;
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

/** `checks-parameters.hbs`: the rules of the parameters of an operation. */
export interface ParametersChecksView {
  readonly check: string;
  readonly explain: string;
  /** Whether the boolean function reads its options. */
  readonly usesOptions: boolean;
  readonly members: readonly MemberCheck[];
  readonly explained: readonly MemberGroup[];
}

/** `parameters-guards.hbs`: what a module exports for the parameters of an operation. */
export interface ParametersGuardsView {
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  /** The functions that check a value. */
  readonly check: string;
  readonly explain: string;
  readonly label: string;
}

/** `response-guards.hbs`: what a module exports for the result of an operation. */
export interface ResponseGuardsView {
  /** The name of the type that the guards are about. */
  readonly name: string;
  /** What the guard vouches for; of a collection, the type of its items. */
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  /** `Collection`, or empty: what the types of the guards begin with. */
  readonly kind: "Collection" | "";
  /** The guards of an instance, which are those of its type; undefined for other results. */
  readonly same: { readonly is: string; readonly assert: string; readonly validate: string } | undefined;
  /** Code that checks `value`, given `query`, and code that lists what is wrong with it. */
  readonly passes: string;
  readonly violations: string;
  readonly label: string;
}

/** `operation.hbs`: what a call of an action or function and its answer carry. */
export interface OperationView {
  /** Undefined if a call carries no parameters. */
  readonly parameters: ParametersView | undefined;
  readonly responseDoc: string;
  readonly response: string;
  readonly responseType: string;
  /** Of a function, the function that writes its call. */
  readonly call: CallView | undefined;
}

export interface ParametersView {
  readonly doc: string;
  readonly name: string;
  readonly members: readonly InterfaceMember[];
}

export interface CallView {
  readonly doc: string;
  readonly name: string;
  /** The type of the parameters; empty if there are none. */
  readonly parameters: string;
  /** Whether all of them may be left out. */
  readonly allOptional: boolean;
  /** What the URL calls the function, as a string literal. */
  readonly segment: string;
  readonly arguments: readonly ArgumentView[];
}

export interface ArgumentView {
  /** The name and, after a comma, the type where the literal depends on it: as string literals. */
  readonly name: string;
  readonly type: string;
  /** Code that reads the value. */
  readonly value: string;
}

/** `odata.hbs`: the support code. */
export interface SupportView {
  readonly guards: boolean;
  readonly requestGuards: boolean;
  readonly factories: boolean;
  readonly operations: boolean;
  /** Whether operations have guards. */
  readonly operationGuards: boolean;
  /** Whether control information is written with the prefix `odata.`. */
  readonly prefixed: boolean;
  /** The control information that tells the type, as a string literal. */
  readonly typeKey: string;
  readonly idKey: string;
  readonly etagKey: string;
  /** What guards demand by default, as it is called and as a string literal. */
  readonly presence: {
    readonly name: string;
    readonly literal: string;
    readonly isComplete: boolean;
    /** The type of what guards without a query vouch for, unless it is complete. */
    readonly type: "PartialResponse" | "WithoutNulls";
  };
  /** Whether enumerations are open by default. */
  readonly openEnums: boolean;
  /** The comparison by which the guard option `enums` asks for open enumerations. */
  readonly openTest: string;
  /** The aliases that `@odata.type` may use: `"#alias."`, the place of its dot, and `"#namespace"`. */
  readonly aliases: readonly { readonly prefix: string; readonly dot: number; readonly namespace: string }[];
  readonly numbers: { readonly wire: boolean; readonly number: boolean; readonly string: boolean };
  /** What `Int64`, `Decimal` and `Double` are, as types. */
  readonly numberTypes: NumberTypes;
}

/** `service.hbs`: what of the service can be called. */
export interface ServiceView extends Pick<ModuleView, "odata" | "odataModule"> {
  readonly imports: readonly ImportView[];
  readonly containers: readonly ContainerView[];
  readonly bound: readonly BoundView[];
}

export interface ContainerView {
  readonly qualifiedName: string;
  /** The names of the declarations. */
  readonly service: string;
  readonly setName: string;
  readonly keyTypes: string;
  readonly members: readonly ServiceMemberView[];
  /** Of each entity set, the properties of its keys: names as keys, types as string literals. */
  readonly keys: readonly { readonly key: string; readonly properties: readonly FieldView[] }[];
}

/** A set, singleton or import, or an operation; overloads have a shape each. */
export interface ServiceMemberView {
  readonly doc: string;
  readonly key: string;
  readonly shapes: readonly ShapeView[];
}

export type ShapeView = readonly FieldView[];

export interface FieldView {
  readonly name: string;
  readonly type: string;
}

/** The operations that are bound to a type, or to collections of it. */
export interface BoundView {
  readonly key: string;
  /** The type of those that it inherits, or empty. */
  readonly heritage: string;
  readonly operations: readonly ServiceMemberView[];
}

/** `index.hbs`: the index of a namespace. */
export interface IndexView {
  readonly doc: string;
  /** The namespace's modules, as they are imported. */
  readonly modules: readonly string[];
}

/** `root-index.hbs`: the index of the whole output. */
export interface RootIndexView {
  /** How the support code is imported. */
  readonly odataModule: string;
  readonly namespaces: readonly { readonly identifier: string; readonly module: string }[];
  /** Names that several namespaces export: which one the root means by them. */
  readonly resolved: readonly { readonly module: string; readonly names: readonly string[] }[];
}

/** `factories.hbs`: the functions that return values of a structured type; texts are code. */
export interface FactoriesView {
  readonly type: string;
  /** The name of the type that the metadata declares. */
  readonly of: string;
  readonly mock: string;
  /** The value of the fixture. */
  readonly literal: string;
  /** A further argument after a comma: what navigation properties without entities are. */
  readonly navigation: string;
  readonly mocks: string;
  /** The names of what differs among several. */
  readonly varied: string;
  readonly any: AnyFactoriesView | undefined;
  readonly create: { readonly mock: string; readonly type: string; readonly literal: string };
}

export interface AnyFactoriesView {
  readonly mock: string;
  readonly union: string;
  /** The known types by the string literal that names each. */
  readonly factories: readonly { readonly name: string; readonly mock: string }[];
}

/** `body-factory.hbs`: the function that returns the parameters or the result of an operation; texts are code. */
export interface BodyFactoryView {
  readonly type: string;
  readonly mock: string;
  /** The factory of an instance, which is that of its type; undefined for others. */
  readonly same: string | undefined;
  /** The value of the fixture. */
  readonly literal: string;
}

/** `fixture.hbs`: a valid payload of a type. */
export interface FixtureView {
  readonly json: string;
}

/** `cases.hbs`: values that a type's guard must let through and refuse, each field JSON text. */
export interface CasesView {
  readonly valid: readonly CaseView[];
  readonly invalid: readonly (CaseView & { readonly pointer: string; readonly code: string })[];
}

export interface CaseView {
  readonly separator: "" | ",";
  readonly name: string;
  /** What `json` is: a patch of the fixture, or the value. */
  readonly key: '"patch"' | '"value"';
  readonly json: string;
}
