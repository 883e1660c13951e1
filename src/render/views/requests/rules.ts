import { allNavigationProperties, allProperties, allUnlinked, findProperty } from "../../../model/hierarchy.ts";
import { isStructured } from "../../../model/kinds.ts";
import {
  isOnlyLinked,
  mayBeInCreate,
  mayBeInUpdate,
  mustBeInCreate,
  mustBeInUpdate,
  type RequestKind,
  type RequestRules,
  requestRules,
} from "../../../model/payloads/requests.ts";
import type { NavigationProperty, Property, StructuredType, Term } from "../../../model/types.ts";
import { itemsNullable } from "../../../plan/options.ts";
import { stringLiteral } from "../../literals.ts";
import { checkNameOf } from "../checks/names.ts";
import { primitiveCheck } from "../checks/primitives.ts";
import { isGenerated, planOf, type Scope } from "../scope.ts";
import { ruleNameOf, ruleNames } from "./names.ts";
import type { AnyRulesView, RequestRulesView, RuleView, SentView } from "./views.ts";

/** What requests may carry of a structured type, as data that the support code reads. */
export function requestRulesView(type: StructuredType, scope: Scope): RequestRulesView {
  scope.imports.odata();
  const rules = requestRules(type, scope.plan.options.createRequired);
  const members = [...allProperties(type), ...allNavigationProperties(type), ...allUnlinked(type)];
  const namesOf = (found: readonly Member[]): readonly string[] => found.map(({ name }) => stringLiteral(name));
  return {
    name: ruleNames(planOf(type, scope).names.type).own,
    label: labelOf(type),
    base: type.base === undefined ? "" : ruleNameOf(type.base, "own", scope),
    hasSubtypes: type.derived.length > 0,
    open: type.open,
    required: namesOf(members.filter((member) => mustBeInCreate(member, rules))),
    requiredInUpdate: namesOf(members.filter((member) => mustBeInUpdate(member, rules))),
    members: [
      ...members
        .filter((member) => isNew(member, type, rules, scope))
        .map((member) => memberView(member, rules, scope)),
      ...(scope.plan.terms.get(type.qualifiedName) ?? []).map((term) => annotationView(term, scope)),
    ],
    any: type.derived.length === 0 ? undefined : anyRulesView(type, scope),
  };
}

function labelOf({ qualifiedName }: StructuredType): string {
  return stringLiteral(`#${qualifiedName}`);
}

/** As the unions of types have it: abstract types without instances are left out. */
function anyRulesView(type: StructuredType, scope: Scope): AnyRulesView {
  const { plan } = scope;
  const derived = type.derived.filter((other) => plan.instantiable.has(other));
  return {
    name: ruleNames(planOf(type, scope).names.type).any,
    abstract: type.abstract,
    derived: derived.map((other) => ruleNameOf(other, other.derived.length > 0 ? "any" : "own", scope)),
  };
}

type Member = Property | NavigationProperty;

/** Whether the base type does not say the same of the member. */
function isNew(member: Member, type: StructuredType, rules: RequestRules, scope: Scope): boolean {
  if (!hasMember(type, member)) return false;
  const { base } = type;
  if (base === undefined || !hasMember(base, member)) return true;
  const above = requestRules(base, scope.plan.options.createRequired);
  if (isOnlyLinked(member, rules) !== isOnlyLinked(member, above)) return true;
  return requestsWith(member, rules) !== requestsWith(member, above);
}

/** Whether the member is not declared anew by a type closer to this one. */
function hasMember(type: StructuredType, member: Member): boolean {
  return findProperty(type, member.name) === member || allUnlinked(type).some((unlinked) => unlinked === member);
}

/** The only request that may carry the member; empty if both may. */
function requestsWith(member: Member, rules: RequestRules): RequestKind | "" | "none" {
  const [create, update] = [mayBeInCreate(member, rules), mayBeInUpdate(member, rules)];
  if (create && update) return "";
  if (create) return "create";
  return update ? "update" : "none";
}

function memberView(member: Member, rules: RequestRules, scope: Scope): RuleView {
  const only = requestsWith(member, rules);
  const name = stringLiteral(member.name);
  if (only === "none") return { member: name, isRefused: true };
  if (member.kind === "Property")
    return { member: name, only, relation: "", links: false, ...valueView(member, scope) };
  const relation = member.containsTarget ? "containment" : "reference";
  const nullable = !member.collection && member.nullable !== false;
  return { member: name, only, relation, links: isOnlyLinked(member, rules), ...valueView(member, scope), nullable };
}

function annotationView(term: Term, scope: Scope): RuleView {
  return {
    member: stringLiteral(`@${term.qualifiedName}`),
    only: "",
    relation: "",
    links: false,
    ...valueView(term, scope),
  };
}

type Value = Omit<SentView, "member" | "only" | "relation" | "links">;

/** What requests may carry of a property, whatever it is called. */
export function valueView(use: Member | Term, scope: Scope): Value {
  const { type, collection, facets } = use;
  const nullable = collection ? itemsNullable(use, scope.plan.options) : use.nullable !== false;
  const nullableCollection = use.kind === "Property" && use.nullableCollection;
  const shape = { nullable, collection, nullableCollection, evolvable: false, explain: "", rules: "" };
  if (!isGenerated(type, scope)) {
    scope.imports.odata("value");
    return { ...shape, explain: "odata.explainObject" };
  }
  if (isStructured(type)) return { ...shape, rules: ruleNameOf(type, type.derived.length > 0 ? "any" : "own", scope) };
  if (type.kind !== "Primitive") {
    const evolvable = type.kind === "EnumType" && type.evolvable;
    return { ...shape, evolvable, explain: checkNameOf(type, "explain", scope) };
  }
  scope.imports.odata("value");
  return { ...shape, explain: `odata.${primitiveCheck(type, facets)?.explain ?? "explainNothing"}` };
}
