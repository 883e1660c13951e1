import type { Type } from "../../model/types.ts";
import { nameIn, planOf, type Scope } from "./scope.ts";
import type { CheckNames } from "./types.ts";

/** What checks.ts calls the functions of the type named `name`. No prefix begins another, so distinct names stay so. */
export function checkNames(name: string): CheckNames {
  return {
    mayBe: `mayBe${name}`,
    check: `check${name}`,
    hasMembers: `hasMembersOf${name}`,
    checkAny: `fits${name}`,
    explain: `explain${name}`,
    reportMembers: `reportMembersOf${name}`,
    explainAny: `describe${name}`,
    isAtOrAbove: `isAtOrAbove${name}`,
    isBelow: `isBelow${name}`,
    checkBelow: `membersBelow${name}`,
    explainBelow: `reportBelow${name}`,
  };
}

/** The local name of one of the functions of `type`. */
export function checkNameOf(type: Type, kind: keyof CheckNames, scope: Scope): string {
  return nameIn("checks", type, checkNames(planOf(type, scope).names.type)[kind], scope);
}
