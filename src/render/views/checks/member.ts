import { isStructured } from "../../../model/kinds.ts";
import { isInResponse } from "../../../model/payloads/responses.ts";
import type { NavigationProperty, Property, StructuredType, Term, Type, TypeUse } from "../../../model/types.ts";
import { isFollowed } from "../../../plan/nesting.ts";
import { itemsNullable } from "../../../plan/options.ts";
import { stringLiteral } from "../../literals.ts";
import { isGenerated, planOf, type Scope } from "../scope.ts";
import { checkNameOf } from "./names.ts";
import { primitiveCheck } from "./primitives.ts";
import type { Explained, MemberCheck } from "./views.ts";

type Member = Property | NavigationProperty;

/** How one member of `owner` is read, checked and explained. */
export function memberCheck(owner: StructuredType, member: Member, assign: string, scope: Scope): MemberCheck {
  const ofAll = member.kind === "Property" && member.nullableCollection;
  const demand = { presence: presenceOf(member), nullable: isNullable(member, scope), ofAll };
  const check = checkOf(member, demand, ruleOf(owner, member, scope), assign);
  const isChecked = member.kind === "Property" || isFollowed(member, scope.plan.options);
  const mayBeNull = demand.nullable && !member.collection;
  return isChecked || mayBeNull ? check : { ...check, ...shapeCode(member) };
}

/** The same of an annotation by a term that the metadata declares; of a structured value, only that it is an object. */
export function termCheck(term: Term, assign: string, scope: Scope): MemberCheck {
  const member = { kind: "Property", name: `@${term.qualifiedName}`, collection: term.collection } as const;
  const nullable = term.collection ? itemsNullable(term, scope.plan.options) : term.nullable !== false;
  return checkOf(member, { presence: "optional", nullable, ofAll: false }, shapeOf(term, scope), assign);
}

/** Related entities that are not followed are rare in what is checked, so that short code counts more than fast code. */
function shapeCode({ name, collection }: Member): Failing {
  const check = collection ? "areRelated" : "isRelated";
  return { fails: `!odata.${check}(o, ${stringLiteral(name)}, v, options)`, itemFails: "", inner: "" };
}

function presenceOf(member: Member): Demand["presence"] {
  return member.kind === "NavigationProperty" || !isInResponse(member) ? "optional" : "required";
}

interface Demand {
  readonly presence: Explained["presence"];
  /** Of a collection: of its items. */
  readonly nullable: boolean;
  /** Null may stand in place of the collection. */
  readonly ofAll: boolean;
}

type Named = Pick<Member, "kind" | "name" | "collection">;

function checkOf(member: Named, demand: Demand, rule: Rule, assign: string): MemberCheck {
  const code = member.collection ? collectionCode : singleCode;
  const nullability = demand.nullable ? "nullable" : "non-null";
  const ofAll = {
    explain: "members",
    nullability: "nullable",
    explainer: `odata.listOf("${nullability}", ${rule.explainer})`,
  } as const;
  const ofItems = {
    explain: member.collection ? "collections" : "members",
    nullability,
    explainer: rule.explainer,
  } as const;
  return {
    read: readOf(member.name),
    assign,
    ...code(rule, demand.nullable, absenceOf(member, demand)),
    explained: {
      ...(demand.ofAll ? ofAll : ofItems),
      presence: demand.presence,
      name: stringLiteral(member.name),
    },
  };
}

/** When a member fails that has no value of its type. */
interface Absence {
  /** Code that is true where the member is there, or absent and must not be; of a collection, a condition by itself. */
  readonly fails: string;
  /** Code that is true where it must not be absent, if it is known to be. */
  readonly failsAbsent: string;
}

function absenceOf(member: Named, demand: Demand): Absence {
  const notNull = demand.ofAll ? "v !== null && " : "";
  if (demand.presence !== "optional") {
    const fails = `${notNull}!${lackCall(member, demand)}`;
    return { fails, failsAbsent: fails };
  }
  // A relation that is never null has to be there where a query asks for it.
  if (member.kind === "Property" || (demand.nullable && !member.collection)) {
    return { fails: `${notNull}v !== undefined`, failsAbsent: "false" };
  }
  const failsAbsent = `!odata.mayLackRelation(o, ${stringLiteral(member.name)}, options)`;
  return { fails: `v !== undefined || ${failsAbsent}`, failsAbsent };
}

/** Code that is true where the member has no value and needs none. Whether a collection is null does not depend on its items. */
function lackCall({ name, collection }: Named, { nullable, ofAll }: Demand): string {
  const mayBeNull = collection ? ofAll : nullable;
  return `odata.mayLack(o, ${stringLiteral(name)}, v, options${mayBeNull ? ", true" : ""})`;
}

type Failing = Pick<MemberCheck, "fails" | "itemFails" | "inner">;

function singleCode(rule: Rule, nullable: boolean, absence: Absence): Failing {
  return { fails: singleFails(rule, nullable, absence), itemFails: "", inner: "" };
}

function singleFails({ anything, fails, inner }: Rule, nullable: boolean, absence: Absence): string {
  if (anything && nullable) return `v === undefined && ${absence.fails}`;
  if (inner === "") return `${orNull(fails("v", "options"), "v", nullable)} && ${absence.fails}`;
  // What is asked of a complex value is worth finding only where there is one.
  const code = `(v === undefined ? ${absence.failsAbsent} : ${fails("v", inner)})`;
  return nullable ? `v !== null && ${code}` : code;
}

function collectionCode({ anything, fails, inner }: Rule, nullable: boolean, absence: Absence): Failing {
  if (anything && nullable) return { fails: `!odata.isDense(v) && ${absence.fails}`, itemFails: "", inner: "" };
  const itemFails = orNull(fails("item", inner === "" ? "options" : "inner"), "item", nullable);
  return { fails: absence.fails, itemFails, inner };
}

function orNull(fails: string, variable: string, nullable: boolean): string {
  return nullable ? `${fails} && ${variable} !== null` : fails;
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

interface Rule {
  /** Code that is true where the value in a variable fails under the options in another, null and absence aside. */
  readonly fails: (variable: string, options: string) => string;
  /** Only absence fails, and null where it is not a value. */
  readonly anything: boolean;
  /** Code for the options of what is in the value; empty where those of its owner do. */
  readonly inner: string;
  /** Code for the function that explains. */
  readonly explainer: string;
}

/** Edm.Untyped: only null may be refused. */
const anything: Rule = {
  fails: (variable) => `(${variable} === undefined || ${variable} === null)`,
  anything: true,
  inner: "",
  explainer: "odata.explainNothing",
};

function rule(fails: Rule["fails"], explainer: string, inner = ""): Rule {
  return { fails, anything: false, inner, explainer };
}

function ruleOf(owner: StructuredType, member: Member, scope: Scope): Rule {
  const { type } = member;
  const isNested = isStructured(type) && isFollowed(member, scope.plan.options);
  return isNested ? nestedRule(owner, { ...member, type }, scope) : shapeOf(member, scope);
}

/** Of a structured value, only that it is an object. */
function shapeOf({ type, facets }: TypeUse, scope: Scope): Rule {
  if (type.kind === "Primitive") {
    const primitive = primitiveCheck(type, facets);
    if (primitive === undefined) return anything;
    return rule((v) => failsPrimitive(primitive.check, v), `odata.${primitive.explain}`);
  }
  if (isStructured(type) || !isGenerated(type, scope)) {
    return rule((v) => `!odata.isObject(${v})`, "odata.explainObject");
  }
  const check = checkNameOf(type, "check", scope);
  return rule((v, options) => `!${check}(${v}, ${options})`, checkNameOf(type, "explain", scope));
}

/** The commonest checks are the engine's own. */
export function failsPrimitive(check: string, variable: string): string {
  if (check === "isString") return `typeof ${variable} !== "string"`;
  if (check === "isBoolean") return `typeof ${variable} !== "boolean"`;
  return `!odata.${check}(${variable})`;
}

function nestedRule(
  owner: StructuredType,
  { name, kind, type }: Member & { type: StructuredType },
  scope: Scope,
): Rule {
  const polymorphic = planOf(type as Type, scope).names.any !== undefined;
  const check = checkNameOf(type, polymorphic ? "checkAny" : "check", scope);
  const explain = checkNameOf(type, polymorphic ? "explainAny" : "explain", scope);
  const recurs = scope.plan.nesting.recurs(owner, type);
  const explainer = recurs ? `odata.explainLater(${explain})` : explain;
  const mayRefer = kind === "NavigationProperty";
  return rule(
    (v, options) => {
      const fails = recurs ? `!odata.nested(${check}, ${v}, ${options})` : `!${check}(${v}, ${options})`;
      return mayRefer ? `!odata.isAskedReference(${v}, ${options}) && ${fails}` : fails;
    },
    mayRefer ? `odata.orReference(${explainer})` : explainer,
    `options && odata.${mayRefer ? "withinRelation" : "within"}(options, ${stringLiteral(name)})`,
  );
}
