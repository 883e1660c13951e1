import type { InterfaceMember } from "../declarations/views.ts";

/** Views of the templates that write what is generated for actions and functions. */

/** `parameters-guards.hbs`: what a module exports for the parameters of an operation. */
export interface ParametersGuardsView {
  readonly type: string;
  readonly is: string;
  readonly assert: string;
  readonly validate: string;
  readonly rules: string;
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
