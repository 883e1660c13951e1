import type { Type } from "../../../model/types.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import type { CheckNames } from "./views.ts";

/** No prefix begins another, so distinct names of types make distinct names of functions. */
const prefixes: CheckNames = {
  check: "check",
  hasMembers: "hasMembersOf",
  checkAny: "fits",
  explain: "explain",
  reportMembers: "reportMembersOf",
  explainAny: "describe",
  isAtOrAbove: "isAtOrAbove",
  isBelow: "isBelow",
  checkBelow: "membersBelow",
  explainBelow: "reportBelow",
};

const kinds = Object.keys(prefixes) as (keyof CheckNames)[];

/** What checks.ts calls the functions of the type named `name`. */
export function checkNames(name: string): CheckNames {
  return Object.fromEntries(kinds.map((kind) => [kind, prefixes[kind] + name])) as unknown as CheckNames;
}

/** The local name of one of the functions of `type`. */
export function checkNameOf(type: Type, kind: keyof CheckNames, scope: Scope): string {
  return nameIn("checks", type, prefixes[kind] + planOf(type, scope).names.type, scope);
}
