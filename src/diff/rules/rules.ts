import { propertyRules } from "./properties.ts";
import { serviceRules } from "./service.ts";
import { typeRules } from "./types.ts";

/** Every rule there is, by id. The ids and the names of the cases are public: they stay when sentences change. */
export const rules = { ...typeRules, ...propertyRules, ...serviceRules } as const;

export type RuleId = keyof typeof rules;
export type CaseOf<Id extends RuleId> = keyof (typeof rules)[Id]["cases"] & string;

export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** Returns whether there is a rule with this name. */
export function isRuleId(name: string): name is RuleId {
  return Object.hasOwn(rules, name);
}
