/** Views of the templates that write guards of requests. */

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
