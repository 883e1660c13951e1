/** Third pass: enumeration types, type definitions and terms (sections 10, 11 and 14.1). */
import type * as csdl from "../../csdl/document/document.ts";
import { namePrefix } from "../../csdl/document/names.ts";
import { type Place, placeOfAttribute } from "../../text/source.ts";
import type { MutableEnumType, MutableTypeDefinition } from "../mutable-types.ts";
import { integerRanges, primitiveInfo } from "../primitives.ts";
import type { Member, Primitive } from "../types.ts";
import { readFacts } from "./annotations/read.ts";
import { firstIsAt, reportLeftOut } from "./collect.ts";
import { type BuildContext, type Declared, type ExternalTarget, isWhole } from "./context.ts";
import { findType, qualify, resolveType } from "./names/resolve.ts";

/**
 * Fills enumeration types. Reports underlying types that are not integer types, and members that are declared twice.
 */
export function fillEnums(context: BuildContext): void {
  for (const declared of context.enums) {
    const { draft, element, scope } = declared;
    const external = context.externalTargets.get(draft.qualifiedName);
    draft.documentation = readFacts(context, scope, element.annotations, external?.whole).documentation;
    const { underlyingType } = element;
    if (integerRanges.has(underlyingType)) draft.underlyingType = underlyingType as MutableEnumType["underlyingType"];
    else if (underlyingType !== "") {
      context.diagnostics.report(
        "invalid-underlying-type",
        [underlyingType, draft.qualifiedName, "an enumeration needs an integer type"],
        { place: placeOfAttribute(element.at, "UnderlyingType"), hint: `Use ${[...integerRanges.keys()].join(", ")}.` },
      );
    }
    draft.members = fillMembers(context, declared, external);
    draft.evolvable = draft.members.some((member) => member.name === "unknownFutureValue");
  }
}

function fillMembers(
  context: BuildContext,
  { element, draft, scope }: Declared<csdl.EnumType, MutableEnumType>,
  external: ExternalTarget | undefined,
): Member[] {
  const members: Member[] = [];
  const names = new Map<string, Place>();
  let next = 0n;
  for (const member of element.members) {
    const { name, at, value = next, annotations } = member;
    next = value + 1n;
    if (element.isFlags && !isFlagName(name)) {
      const why = "commas and blanks separate the names of flags";
      reportLeftOut(context, member, `${draft.qualifiedName}/${name}`, why);
      continue;
    }
    const facts = readFacts(context, scope, annotations, external?.members.get(name));
    const first = names.get(name);
    if (first === undefined) {
      names.set(name, at);
      members.push({ name, value, at, documentation: facts.documentation });
    } else {
      const details = { place: at, hint: firstIsAt(first) };
      context.diagnostics.report("duplicate-name", ["member", `${draft.qualifiedName}/${name}`], details);
    }
  }
  return members;
}

function isFlagName(name: string): boolean {
  return /^[^\s,]+$/.test(name);
}

/** Fills type definitions. Reports underlying types that are not primitive (section 11.1). */
export function fillTypeDefinitions(context: BuildContext): void {
  for (const declared of context.typeDefinitions) {
    const { draft, element, scope } = declared;
    const external = context.externalTargets.get(draft.qualifiedName);
    const facts = readFacts(context, scope, element.annotations, external?.whole);
    draft.documentation = facts.documentation;
    draft.constraints = facts.constraints;
    const underlying = resolveUnderlying(context, declared);
    if (underlying !== undefined) draft.underlyingType = underlying;
  }
}

function resolveUnderlying(
  context: BuildContext,
  { element, draft, scope }: Declared<csdl.TypeDefinition, MutableTypeDefinition>,
): Primitive | undefined {
  const attribute = "UnderlyingType";
  const written = element.underlyingType;
  const report = (why: string): undefined => {
    const place = placeOfAttribute(element.at, attribute);
    context.diagnostics.report("invalid-underlying-type", [written, draft.qualifiedName, why], { place });
  };
  if (written.startsWith("Collection(")) return report("it is a collection");
  const type = resolveType(context, scope, written, {
    owner: draft.qualifiedName,
    member: undefined,
    at: element.at,
    attribute,
  });
  if (type === undefined) return undefined;
  if (type.kind !== "Primitive") return report("it is not a primitive type");
  const { category } = primitiveInfo(type.name);
  if (category === "path") return report("it is a path type");
  if (category !== "abstract") return type;
  if (type.name === "Edm.PrimitiveType" && scope.document.version !== "4.0") return type;
  return report("it is abstract");
}

/**
 * Fills the types and the documentation of terms. Nothing generated depends on a term, so types in namespaces that are
 * not loaded are not reported, and others are warnings.
 */
export function fillTerms(context: BuildContext): void {
  for (const { draft, element, scope } of context.termDeclarations) {
    const external = context.externalTargets.get(draft.qualifiedName);
    draft.documentation = readFacts(context, scope, element.annotations, external?.whole).documentation;
    draft.appliesTo = element.appliesTo.map((name) => (name.includes(".") ? qualify(scope, name) : name));
    const type = findType(context, scope, element.type);
    if (element.collection && element.type === "Edm.PrimitiveType") {
      const place = placeOfAttribute(element.at, "Type");
      context.diagnostics.report("collection-of-abstract-type", [draft.qualifiedName, element.type], { place });
    }
    if (type !== undefined) draft.type = type;
    else if (isWhole(context, namePrefix(qualify(scope, element.type)))) {
      const place = placeOfAttribute(element.at, "Type");
      context.diagnostics.report("unresolved-term-type", [element.type, draft.qualifiedName], { place });
    }
  }
}
