/** Validity of actions and functions (section 12). */
import { byCodePoint } from "../../text/order.ts";
import { placeOfAttribute } from "../../text/source.ts";
import { signatureType } from "../build/annotations/targets.ts";
import type { BuildContext, DeclaredOperation } from "../build/context.ts";
import { findType } from "../build/names/resolve.ts";
import type { Scope } from "../build/names/scope.ts";
import { isStream, isStructured } from "../kinds.ts";
import type { Primitive, Type } from "../types.ts";
import { followPath } from "./paths.ts";

type OperationRule = (context: BuildContext, declared: DeclaredOperation) => void;

const rules: readonly OperationRule[] = [
  returnType,
  bindingParameter,
  entitySetPath,
  optionalLast,
  abstractCollections,
  streamParameters,
];

/** Runs all rules on all operations, and those on overloads. */
export function checkOperations(context: BuildContext): void {
  for (const declared of context.operations) for (const rule of rules) rule(context, declared);
  checkOverloads(context);
}

/** Section 12.3: a function has a return type. */
function returnType({ diagnostics }: BuildContext, { draft, element }: DeclaredOperation): void {
  if (element.kind !== "Function" || element.returnType !== undefined) return;
  const place = placeOfAttribute(draft.at, "Name");
  diagnostics.report("function-without-return-type", [draft.qualifiedName], { place });
}

/** Section 12.9: a bound operation has a parameter for what it is bound to. */
function bindingParameter({ diagnostics }: BuildContext, { draft, element }: DeclaredOperation): void {
  if (!element.isBound || element.parameters.length > 0) return;
  const place = placeOfAttribute(draft.at, "IsBound");
  diagnostics.report("bound-operation-without-parameter", [draft.qualifiedName], { place });
}

/** Section 12.6: the path leads from the binding parameter over navigation properties to what the operation returns. */
function entitySetPath(context: BuildContext, { draft, element, scope }: DeclaredOperation): void {
  if (element.entitySetPath === undefined) return;
  const [first, ...rest] = element.entitySetPath.split("/");
  const binding = element.isBound ? element.parameters[0] : undefined;
  const start = binding && findType(context, scope, binding.type);
  // A type that does not resolve has been reported.
  if (binding !== undefined && start === undefined) return;
  if (binding?.name === first && (rest.length === 0 || leadsToEntities(context, scope, start, rest.join("/")))) return;
  const place = placeOfAttribute(draft.at, "EntitySetPath");
  context.diagnostics.report("unresolved-entity-set-path", [element.entitySetPath, draft.qualifiedName], { place });
}

function leadsToEntities(
  context: BuildContext,
  scope: Scope,
  start: Type | Primitive | undefined,
  path: string,
): boolean {
  if (start === undefined || !isStructured(start)) return false;
  const end = followPath(context, scope, start, path);
  return end !== undefined && end.property?.kind !== "Property";
}

/** Core.OptionalParameter: optional parameters come last. */
function optionalLast({ diagnostics }: BuildContext, { draft }: DeclaredOperation): void {
  const last = draft.parameters.findLastIndex((parameter) => !parameter.optional);
  for (const { name, optional, at } of draft.parameters.slice(0, Math.max(last, 0))) {
    if (optional) diagnostics.report("optional-before-required", [`${draft.qualifiedName}/${name}`], { place: at });
  }
}

/** Section 3.4. */
function abstractCollections({ diagnostics }: BuildContext, { draft, element }: DeclaredOperation): void {
  const uses = draft.parameters.map(({ name, type, collection, at }) => ({ name, type, collection, at }));
  if (draft.returnType !== undefined && element.returnType !== undefined) {
    const { type, collection } = draft.returnType;
    uses.push({ name: "$ReturnType", type, collection, at: element.returnType.at });
  }
  for (const { name, type, collection, at } of uses) {
    if (!collection || type.kind !== "Primitive" || type.name !== "Edm.PrimitiveType") continue;
    const place = placeOfAttribute(at, "Type");
    diagnostics.report("collection-of-abstract-type", [`${draft.qualifiedName}/${name}`, type.name], { place });
  }
}

/** Section 3.3: only the binding parameter may be a stream. */
function streamParameters({ diagnostics }: BuildContext, { draft, element }: DeclaredOperation): void {
  const binding = element.isBound ? element.parameters[0]?.name : undefined;
  for (const { name, type, at } of draft.parameters) {
    if (name === binding || !isStream(type)) continue;
    const place = placeOfAttribute(at, "Type");
    diagnostics.report("stream-parameter", [`${draft.qualifiedName}/${name}`], { place });
  }
}

/** Checks that overloads differ and return the same (sections 12.2 and 12.4). */
function checkOverloads(context: BuildContext): void {
  const signatures = new Set<string>();
  const returned = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { draft } of context.operations)
    counts.set(draft.qualifiedName, (counts.get(draft.qualifiedName) ?? 0) + 1);
  for (const declared of context.operations) {
    const { draft } = declared;
    if (counts.get(draft.qualifiedName) === 1) continue;
    const keys = signaturesOf(declared);
    if (keys.some((key) => signatures.has(key))) reportOverload(context, "duplicate-overload", declared);
    for (const key of keys) signatures.add(key);
    if (draft.kind === "Action") continue;
    const group = overloadGroup(declared);
    const result = returnTypeOf(declared);
    const before = returned.get(group);
    if (before === undefined) returned.set(group, result);
    else if (before !== result) reportOverload(context, "overload-return-type", declared);
  }
}

function reportOverload(
  { diagnostics }: BuildContext,
  code: "duplicate-overload" | "overload-return-type",
  { draft }: DeclaredOperation,
): void {
  diagnostics.report(code, [draft.qualifiedName], { place: placeOfAttribute(draft.at, "Name") });
}

/** Returns all unbound overloads of a function, or those that are bound to the same type. */
function overloadGroup({ draft, element, scope }: DeclaredOperation): string {
  const first = element.parameters[0];
  const bound = element.isBound && first !== undefined ? signatureType(scope, first) : "";
  return `${draft.kind} ${draft.qualifiedName} ${element.isBound} ${bound}`;
}

function returnTypeOf({ element, scope }: DeclaredOperation): string {
  return element.returnType === undefined ? "" : signatureType(scope, element.returnType);
}

/** Returns keys that no two overloads may share: for a function by parameter names in any order, and by types. */
function signaturesOf(declared: DeclaredOperation): string[] {
  const { element, scope } = declared;
  const group = overloadGroup(declared);
  if (element.kind === "Action") return [group];
  const parameters = element.isBound ? element.parameters.slice(1) : element.parameters;
  const names = parameters.map((parameter) => parameter.name).sort(byCodePoint);
  const types = parameters.map((parameter) => signatureType(scope, parameter));
  return [`${group} names ${names.join(",")}`, `${group} types ${types.join(",")}`];
}
