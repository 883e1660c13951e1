import { isStructured } from "../../../model/kinds.ts";
import { isInResponse } from "../../../model/responses.ts";
import type { NavigationProperty, Property, StructuredType, Type } from "../../../model/types.ts";
import { isFollowed } from "../../../plan/nesting.ts";
import { stringLiteral } from "../../literals.ts";
import { itemsNullable } from "../declarations/type-text.ts";
import { planOf, type Scope } from "../scope.ts";
import type { MemberCheck } from "../views.ts";
import { checkNameOf } from "./names.ts";
import { primitiveCheck } from "./primitives.ts";

type Member = Property | NavigationProperty;

/** How one member of `owner` is read, checked and explained. */
export function memberCheck(owner: StructuredType, member: Member, assign: string, scope: Scope): MemberCheck {
  const rule = ruleOf(owner, member, scope);
  const optional = member.kind === "NavigationProperty" || !isInResponse(member);
  const nullable = isNullable(member, scope) || rule.anything;
  const absent = optional ? "v !== undefined" : "!odata.isLeftOut(v, options)";
  return {
    read: readOf(member.name),
    assign,
    ...(member.collection
      ? collectionCode(rule, nullable, absent)
      : { fails: `${rule.fails("v", nullable)} && ${absent}`, itemFails: "" }),
    explain: explainCall(member, { optional, nullable, explainer: rule.explainer }),
  };
}

function collectionCode(rule: Rule, nullable: boolean, absent: string): Pick<MemberCheck, "fails" | "itemFails"> {
  if (rule.anything) return { fails: `!odata.isArray(v) && ${absent}`, itemFails: "" };
  return { fails: absent, itemFails: rule.fails("item", nullable) };
}

/** Whether null is a value of the member, or of a collection's items; navigation never leads to a null among others. */
function isNullable(member: Member, scope: Scope): boolean {
  if (!member.collection) return member.nullable !== false;
  return member.kind === "Property" && itemsNullable(member, scope.plan.options);
}

/** Members that every object inherits must be the value's own to count. */
function readOf(name: string): string {
  const literal = stringLiteral(name);
  return name in Object.prototype ? `odata.own(o, ${literal})` : `o[${literal}]`;
}

interface Explained {
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly explainer: string;
}

function explainCall(member: Member, { optional, nullable, explainer }: Explained): string {
  const presence = optional ? "optional" : "required";
  const nullability = nullable ? "nullable" : "non-null";
  const helper = member.collection ? "items" : "member";
  return `odata.${helper}(c, o, ${stringLiteral(member.name)}, "${presence}", "${nullability}", ${explainer})`;
}

interface Rule {
  /** Code that is true where the value in `variable` fails, absence aside. */
  readonly fails: (variable: string, nullable: boolean) => string;
  /** Only absence fails. */
  readonly anything: boolean;
  /** Code for the function that explains. */
  readonly explainer: string;
}

const anything: Rule = { fails: (v) => `${v} === undefined`, anything: true, explainer: "odata.explainNothing" };

function rule(fails: (variable: string) => string, explainer: string): Rule {
  return {
    fails: (v, nullable) => (nullable ? `${fails(v)} && ${v} !== null` : fails(v)),
    anything: false,
    explainer,
  };
}

function ruleOf(owner: StructuredType, member: Member, scope: Scope): Rule {
  const { type } = member;
  if (type.kind === "Primitive") {
    const primitive = primitiveCheck(type, member.facets);
    if (primitive === undefined) return anything;
    return rule((v) => failsPrimitive(primitive.check, v), `odata.${primitive.explain}`);
  }
  if (isStructured(type)) {
    return isFollowed(member, scope.plan.options)
      ? nestedRule(owner, type, member.kind === "NavigationProperty", scope)
      : rule((v) => `!odata.isObject(${v})`, "odata.explainObject");
  }
  const check = checkNameOf(type, "check", scope);
  return rule((v) => `!${check}(${v}, options)`, checkNameOf(type, "explain", scope));
}

/** The commonest checks are the engine's own. */
export function failsPrimitive(check: string, variable: string): string {
  if (check === "isString") return `typeof ${variable} !== "string"`;
  if (check === "isBoolean") return `typeof ${variable} !== "boolean"`;
  return `!odata.${check}(${variable})`;
}

function nestedRule(owner: StructuredType, target: StructuredType, mayRefer: boolean, scope: Scope): Rule {
  const polymorphic = planOf(target as Type, scope).names.any !== undefined;
  const check = checkNameOf(target, polymorphic ? "checkAny" : "check", scope);
  const explain = checkNameOf(target, polymorphic ? "explainAny" : "explain", scope);
  const recurs = scope.plan.nesting.recurs(owner, target);
  const explainer = recurs ? `odata.explainLater(${explain})` : explain;
  return rule(
    (v) => {
      const fails = recurs ? `!odata.later(${check}, ${v}, options)` : `!${check}(${v}, options)`;
      return mayRefer ? `!odata.isReference(${v}) && ${fails}` : fails;
    },
    mayRefer ? `odata.orReference(${explainer})` : explainer,
  );
}
