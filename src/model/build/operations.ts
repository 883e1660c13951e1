/** Third pass: actions and functions (section 12). */
import type * as csdl from "../../csdl/document/document.ts";
import type { Place } from "../../text/source.ts";
import type { Parameter, TypeUse } from "../types.ts";
import { readFacts } from "./annotations/read.ts";
import { signatureType } from "./annotations/targets.ts";
import { firstIsAt } from "./collect.ts";
import type { BuildContext, DeclaredOperation, ExternalTarget, TargetGroup } from "./context.ts";
import { resolveUse } from "./names/resolve.ts";

/**
 * Fills parameters, return types and documentation. Reports what does not resolve and parameters that are declared
 * twice.
 */
export function fillOperations(context: BuildContext): void {
  for (const declared of context.operations) {
    const { draft, element, scope } = declared;
    const target = externalTarget(context, declared);
    draft.documentation = readFacts(context, scope, element.annotations, target?.whole).documentation;
    draft.parameters = fillParameters(context, declared, target);
    draft.returnType = fillReturnType(context, declared);
    for (const group of target?.members.get("$ReturnType") ?? []) group.used = true;
  }
}

/** Returns the annotations from outside on this overload or on all, and on its members. */
function externalTarget(context: BuildContext, declared: DeclaredOperation): ExternalTarget | undefined {
  const target = context.externalTargets.get(declared.draft.qualifiedName);
  if (target === undefined) return undefined;
  const matches = matcher(declared);
  const members = new Map<string, TargetGroup[]>();
  for (const name of ["$ReturnType", ...declared.element.parameters.map((parameter) => parameter.name)]) {
    const groups = target.members.get(name);
    if (groups !== undefined) members.set(name, groups.filter(matches));
  }
  return { whole: target.whole.filter(matches), members };
}

/**
 * Returns a function that tells whether a target means this overload (section 14.2.2). For an action, the binding
 * parameter's type suffices; without parentheses, a target means all overloads.
 */
function matcher({ element, scope }: DeclaredOperation): (group: TargetGroup) => boolean {
  const types = element.parameters.map((parameter) => signatureType(scope, parameter));
  const full = types.join(",");
  const short = element.kind === "Action" ? (element.isBound ? types[0] : "") : full;
  return ({ signature }) => signature === undefined || signature === full || signature === short;
}

function fillParameters(
  context: BuildContext,
  { element, draft, scope }: DeclaredOperation,
  external: ExternalTarget | undefined,
): Parameter[] {
  const parameters: Parameter[] = [];
  const names = new Map<string, Place>();
  for (const parameter of element.parameters) {
    const { name, at, collection, nullable, facets } = parameter;
    const first = names.get(name);
    if (first !== undefined) {
      const details = { place: at, hint: firstIsAt(first) };
      context.diagnostics.report("duplicate-name", ["parameter", `${draft.qualifiedName}/${name}`], details);
      continue;
    }
    names.set(name, at);
    const type = resolveUse(context, scope, parameter, { owner: draft.qualifiedName, member: name });
    const facts = readFacts(context, scope, parameter.annotations, external?.members.get(name));
    const { documentation, optional, optionalDefault: defaultValue } = facts;
    if (type === undefined) continue;
    parameters.push({ name, at, documentation, type, collection, nullable, facets, optional, defaultValue });
  }
  return parameters;
}

function fillReturnType(context: BuildContext, { element, draft, scope }: DeclaredOperation): TypeUse | undefined {
  const written: csdl.ReturnType | undefined = element.returnType;
  if (written === undefined) return undefined;
  const type = resolveUse(context, scope, written, { owner: draft.qualifiedName, member: "$ReturnType" });
  if (type === undefined) return undefined;
  const { collection, nullable, facets } = written;
  return { type, collection, nullable, facets };
}
