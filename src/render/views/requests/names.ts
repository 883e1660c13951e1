import type { StructuredType } from "../../../model/types.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";

/** What request-rules.ts says of a type: what requests may carry of it, and of which types a value may be in its place. */
export interface RuleNames {
  readonly own: string;
  readonly any: string;
}

const prefixes: RuleNames = { own: "rulesOf", any: "anyRulesOf" };

/** What request-rules.ts calls the rules of the type named `name`. */
export function ruleNames(name: string): RuleNames {
  return { own: prefixes.own + name, any: prefixes.any + name };
}

/** The local name of the rules of `type`. */
export function ruleNameOf(type: StructuredType, kind: keyof RuleNames, scope: Scope): string {
  return nameIn("request-rules", type, prefixes[kind] + planOf(type, scope).names.type, scope);
}
