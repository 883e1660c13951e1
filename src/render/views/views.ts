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
    /** The function that says what a query demands of the relations that it names. */
    readonly ofRelations: "presenceOf" | "relationPresence";
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
  /** `value` is code for what a create may carry. */
  readonly create: { readonly mock: string; readonly type: string; readonly value: string };
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
