/** Short ways to write CSDL XML. All names are of the namespace N. */

export interface Attributes {
  readonly [name: string]: string;
}

function element(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}

export function complex(name: string, content = "", attributes: Attributes = {}): string {
  return element("ComplexType", { Name: name, ...attributes }, content);
}

/** Returns an entity type with the key `id`, unless it has a base type. */
export function entity(name: string, content = "", attributes: Attributes = {}): string {
  const own = "BaseType" in attributes ? content : `${key("id")}${required("id")}${content}`;
  return element("EntityType", { Name: name, ...attributes }, own);
}

export function keyless(name: string, content = "", attributes: Attributes = {}): string {
  return element("EntityType", { Name: name, ...attributes }, content);
}

export function key(...names: readonly string[]): string {
  return `<Key>${names.map((name) => `<PropertyRef Name="${name}"/>`).join("")}</Key>`;
}

export function property(name: string, type = "Edm.String", attributes: Attributes = {}, content = ""): string {
  return element("Property", { Name: name, Type: type, ...attributes }, content);
}

export function required(name: string, type = "Edm.String", attributes: Attributes = {}): string {
  return property(name, type, { Nullable: "false", ...attributes });
}

export function navigation(name: string, type: string, attributes: Attributes = {}, content = ""): string {
  return element("NavigationProperty", { Name: name, Type: type, ...attributes }, content);
}

/** Returns an enumeration; a member is `name=value`, and what follows a space goes inside it. */
export function enumeration(name: string, members: string, attributes: Attributes = {}, content = ""): string {
  const written = members.split(" ").map((member) => {
    const [own, value] = member.split("=");
    return element("Member", { Name: own!, Value: value! }, "");
  });
  return element("EnumType", { Name: name, ...attributes }, written.join("") + content);
}

export function definition(name: string, underlying: string, attributes: Attributes = {}): string {
  return element("TypeDefinition", { Name: name, UnderlyingType: underlying, ...attributes }, "");
}

export function action(name: string, content = "", attributes: Attributes = {}): string {
  return element("Action", { Name: name, ...attributes }, content);
}

export function fn(name: string, content = "", attributes: Attributes = {}): string {
  return element("Function", { Name: name, ...attributes }, content);
}

export function parameter(name: string, type = "Edm.String", attributes: Attributes = {}, content = ""): string {
  return element("Parameter", { Name: name, Type: type, ...attributes }, content);
}

export function returns(type: string, attributes: Attributes = {}): string {
  return element("ReturnType", { Type: type, ...attributes }, "");
}

export function container(content: string, name = "Service"): string {
  return element("EntityContainer", { Name: name }, content);
}

export function entitySet(name: string, type: string): string {
  return element("EntitySet", { Name: name, EntityType: type }, "");
}

export function singleton(name: string, type: string): string {
  return element("Singleton", { Name: name, Type: type }, "");
}

export function term(name: string, type: string): string {
  return element("Term", { Name: name, Type: type }, "");
}

const core = "Org.OData.Core.V1";

export const computed = `<Annotation Term="${core}.Computed"/>`;
export const immutable = `<Annotation Term="${core}.Immutable"/>`;
export const readOnly = `<Annotation Term="${core}.Permissions" EnumMember="${core}.Permission/Read"/>`;
export const optional = `<Annotation Term="${core}.OptionalParameter"/>`;

export function maximum(value: number): string {
  return `<Annotation Term="Org.OData.Validation.V1.Maximum" Int="${value}"/>`;
}

export function deprecated(date = "2024-01-31", removalDate = "2026-01-31"): string {
  return `<Annotation Term="${core}.Revisions"><Collection><Record>
    <PropertyValue Property="Date" Date="${date}"/>
    <PropertyValue Property="Version" String="2024-01/x"/>
    <PropertyValue Property="Kind" EnumMember="${core}.RevisionKind/Deprecated"/>
    <PropertyValue Property="Description" String="Use another one."/>
    <PropertyValue Property="RemovalDate" Date="${removalDate}"/>
  </Record></Collection></Annotation>`;
}

/** Annotations with external targeting, for what cannot hold one in these short forms. */
export function annotations(target: string, content: string): string {
  return element("Annotations", { Target: target }, content);
}
