import { isStream } from "../../../model/kinds.ts";
import { isInResponse } from "../../../model/payloads/responses.ts";
import type { NavigationProperty, Property, StructuredType } from "../../../model/types.ts";
import { controlName, type OutputOptions } from "../../../plan/options.ts";
import { commentLines, memberKey, stringLiteral } from "../../literals.ts";
import { nameIn, planOf, type Scope } from "../scope.ts";
import { docOf, docOfType } from "./documentation.ts";
import { type Direction, navigationType, propertyType } from "./type-text.ts";
import type { InterfaceMember, InterfaceView } from "./views.ts";

/** An entity or complex type as an interface of what the service sends. */
export function interfaceView(type: StructuredType, scope: Scope): InterfaceView {
  const open = hasIndex(type, scope.plan.options);
  const members = [
    ...typeNameMember(type, scope.plan.options),
    ...type.properties.flatMap((property) => propertyMembers(property, scope)),
    ...type.navigationProperties.map((property) => navigationMember(property, scope)),
    ...mediaMember(type),
    ...annotationMembers(type, "response", scope),
  ];
  return {
    doc: docOfType(type),
    name: planOf(type, scope).names.type,
    heritage: heritageOf(type, scope),
    members,
    open,
    empty: members.length === 0 && !open,
  };
}

/** Whether an interface has an index signature for dynamic properties, which it does not inherit. */
export function hasIndex(type: StructuredType, options: OutputOptions): boolean {
  return options.openTypes === "index" && type.open && type.base?.open !== true;
}

/** The interface that a type extends; what it redeclares in another way is left out of it. */
function heritageOf(type: StructuredType, scope: Scope): string {
  if (type.base === undefined) return `${scope.imports.odata()}.ControlInformation`;
  const base = nameIn("types", type.base, planOf(type.base, scope).names.type, scope);
  return without(base, type, scope);
}

/** The interface `base` without what `type` declares anew. */
export function without(base: string, type: StructuredType, scope: Scope): string {
  const redeclared = redeclaredNames(type);
  if (redeclared.length === 0) return base;
  return `${scope.imports.odata()}.Without<${base}, ${redeclared.map(stringLiteral).join(" | ")}>`;
}

/** What a type declares anew, structural or navigation (sections 7 and 8). */
export function redeclaredNames(type: StructuredType): readonly string[] {
  const names = [...type.properties, ...type.navigationProperties].map(({ name }) => name);
  return names.filter((name) => isRedeclared(name, type.base));
}

/** Whether a base type declares a property of this name too. */
function isRedeclared(name: string, base: StructuredType | undefined): boolean {
  for (let type = base; type !== undefined; type = type.base) {
    if (type.properties.some((property) => property.name === name)) return true;
    if (type.navigationProperties.some((property) => property.name === name)) return true;
  }
  return false;
}

/** Only a type without known subtypes has one name to go by. */
function typeNameMember(type: StructuredType, options: OutputOptions): readonly InterfaceMember[] {
  if (type.derived.length > 0 || type.abstract) return [];
  return [{ doc: "", modifier: "", key: typeNameKey(options), mark: "?", type: typeNameLiteral(type) }];
}

/** The control information that tells the type of an instance, as a key. */
export function typeNameKey(options: OutputOptions): string {
  return controlKey("type", options);
}

/** Control information of an instance or, after its name, of a property (JSON Format 4.01, section 4.6). */
export function controlKey(name: string, options: OutputOptions, property = ""): string {
  return stringLiteral(`${property}${controlName(name, options)}`);
}

/** The value of `@odata.type` for instances of `type`, as OData 4.0 services write it. */
export function typeNameLiteral(type: StructuredType): string {
  return stringLiteral(`#${type.qualifiedName}`);
}

/** The type of `@odata.type` in requests: clients write names with and without `#`, and services take both. */
export function sentTypeName(type: StructuredType, scope: Scope): string {
  return `${scope.imports.odata()}.TypeName<${stringLiteral(type.qualifiedName)}>`;
}

function propertyMembers(property: Property, scope: Scope): readonly InterfaceMember[] {
  const member: InterfaceMember = {
    doc: docOf(property.documentation, "  ", defaultTag(property)),
    modifier: property.computed || property.readOnly ? "readonly " : "",
    key: memberKey(property.name),
    mark: isInResponse(property) ? "" : "?",
    type: propertyType(property, "response", scope),
  };
  return isStream(property.type) ? [member, ...streamMembers(property, scope.plan.options)] : [member];
}

const streamControls = ["mediaReadLink", "mediaEditLink", "mediaContentType", "mediaEtag"];

function streamMembers(property: Property, options: OutputOptions): readonly InterfaceMember[] {
  return streamControls.map((control) => ({
    doc: "",
    modifier: "",
    key: controlKey(control, options, property.name),
    mark: "?",
    type: "string",
  }));
}

/** What the metadata says of the default value, as a tag. */
export function defaultTag(property: Property): readonly string[] {
  if (property.defaultValue === undefined || property.defaultValue.trim() === "") return [];
  return commentLines(property.defaultValue).map((line, i) => (i === 0 ? `@defaultValue ${line}` : line));
}

/** The media resource of an entity, where a service answers it with the entity (JSON Format 4.01, section 9). */
function mediaMember({ hasStream, base }: StructuredType): readonly InterfaceMember[] {
  if (!hasStream || base?.hasStream) return [];
  return [{ doc: "", modifier: "", key: "$value", mark: "?", type: "unknown" }];
}

/** Annotations by terms that the metadata declares for this type. */
export function annotationMembers(
  { qualifiedName }: StructuredType,
  direction: Direction,
  scope: Scope,
): readonly InterfaceMember[] {
  const terms = scope.plan.terms.get(qualifiedName) ?? [];
  return terms.map((term) => ({
    doc: docOf(term.documentation, "  "),
    modifier: "",
    key: stringLiteral(`@${term.qualifiedName}`),
    mark: "?",
    type: propertyType(term, direction, scope),
  }));
}

function navigationMember(property: NavigationProperty, scope: Scope): InterfaceMember {
  return {
    doc: docOf(property.documentation, "  "),
    modifier: property.readOnly ? "readonly " : "",
    key: memberKey(property.name),
    mark: "?",
    type: navigationType(property, "response", scope),
  };
}
