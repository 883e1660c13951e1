import { isStructured } from "../../model/kinds.ts";
import type { NavigationProperty, Property, StructuredType, Type } from "../../model/types.ts";
import { isFollowed } from "../../plan/nesting.ts";
import { stringLiteral } from "../literals.ts";
import { checkNameOf } from "./check-names.ts";
import { isOptional } from "./interface.ts";
import { primitiveCheck } from "./primitive-checks.ts";
import { planOf, type Scope } from "./scope.ts";
import { itemsNullable } from "./type-text.ts";
import type { MemberCheck } from "./types.ts";

type Member = Property | NavigationProperty;

/** How one member of `owner` is read, checked and explained. */
export function memberCheck(owner: StructuredType, member: Member, assign: string, scope: Scope): MemberCheck {
  const optional = member.kind === "NavigationProperty" || isOptional(member);
  const rule = ruleOf(owner, member, scope);
  const fails = rule.fails(member.collection ? "item" : "v");
  const nullable = fails === "" || (!member.collection && member.nullable !== false);
  const nullItems =
    fails === "" || (member.collection && member.kind === "Property" && itemsNullable(member, scope.plan.options));
  return {
    read: readOf(member.name),
    assign,
    fails,
    collection: member.collection,
    nullable,
    optional,
    itemsNullable: nullItems,
    explain: explainCall(member, { optional, nullable, nullItems, explainer: rule.explainer }),
  };
}

/** Members that every object inherits must be the value's own to count. */
function readOf(name: string): string {
  const literal = stringLiteral(name);
  return name in Object.prototype ? `odata.own(o, ${literal})` : `o[${literal}]`;
}

interface Explained {
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly nullItems: boolean;
  readonly explainer: string;
}

function explainCall(member: Member, { optional, nullable, nullItems, explainer }: Explained): string {
  const presence = optional ? "optional" : "required";
  const nullability = (member.collection ? nullItems : nullable) ? "nullable" : "non-null";
  const helper = member.collection ? "items" : "member";
  return `odata.${helper}(c, o, ${stringLiteral(member.name)}, "${presence}", "${nullability}", ${explainer})`;
}

interface Rule {
  /** Code that is true where the value in `variable` fails; empty where anything passes. */
  readonly fails: (variable: string) => string;
  /** Code for the function that explains. */
  readonly explainer: string;
}

function ruleOf(owner: StructuredType, member: Member, scope: Scope): Rule {
  const { type } = member;
  if (type.kind === "Primitive") {
    const primitive = primitiveCheck(type, member.facets);
    if (primitive === undefined) return { fails: () => "", explainer: "odata.explainNothing" };
    return { fails: (v) => failsPrimitive(primitive.check, v), explainer: `odata.${primitive.explain}` };
  }
  if (isStructured(type)) {
    return isFollowed(member, scope.plan.options)
      ? nestedRule(owner, type, scope)
      : { fails: (v) => `!odata.isObject(${v})`, explainer: "odata.explainObject" };
  }
  const check = checkNameOf(type, "check", scope);
  return { fails: (v) => `!${check}(${v}, options)`, explainer: checkNameOf(type, "explain", scope) };
}

/** The commonest checks are the engine's own. */
export function failsPrimitive(check: string, variable: string): string {
  if (check === "isString") return `typeof ${variable} !== "string"`;
  if (check === "isBoolean") return `typeof ${variable} !== "boolean"`;
  return `!odata.${check}(${variable})`;
}

function nestedRule(owner: StructuredType, target: StructuredType, scope: Scope): Rule {
  const polymorphic = planOf(target as Type, scope).names.any !== undefined;
  const check = checkNameOf(target, polymorphic ? "checkAny" : "check", scope);
  const explain = checkNameOf(target, polymorphic ? "explainAny" : "explain", scope);
  if (!scope.plan.nesting.recurs(owner, target))
    return { fails: (v) => `!${check}(${v}, options)`, explainer: explain };
  return {
    fails: (v) => `!odata.later(${check}, ${v}, options)`,
    explainer: `odata.explainLater(${explain})`,
  };
}
