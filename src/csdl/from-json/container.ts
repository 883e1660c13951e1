import type { ContainerMember, EntityContainer, NavigationPropertyBinding } from "../document/document.ts";
import { annotationsOf } from "./annotation.ts";
import { booleanOf, checkKeywords, objectOf, requiredString, stringOf, textOfNode } from "./element.ts";
import { type JsonElement, type JsonMember, openJson } from "./parse.ts";

/** Reads an entity container (section 13). */
export function readEntityContainer(element: JsonElement, name: string): EntityContainer {
  checkKeywords(element, ["Extends"]);
  return {
    kind: "EntityContainer",
    at: element.at,
    name,
    extends: stringOf(element, "Extends"),
    members: element.members.flatMap((member) => readMember(member, element) ?? []),
    annotations: annotationsOf(element),
  };
}

/**
 * Reads a member, whose keywords tell what it is: an import has `$Action` or `$Function`, an entity set `$Collection`.
 */
function readMember(member: JsonMember, container: JsonElement): ContainerMember | undefined {
  const { name, at } = member;
  const element = openJson({ label: `Container member ${name}`, at, value: member.value }, container.context);
  if (element === undefined) return undefined;
  if (element.keywords.has("Action")) return readActionImport(element, name);
  if (element.keywords.has("Function")) return readFunctionImport(element, name);
  return booleanOf(element, "Collection", false) ? readEntitySet(element, name) : readSingleton(element, name);
}

/** Reads an entity set (section 13.2). */
function readEntitySet(element: JsonElement, name: string): ContainerMember | undefined {
  checkKeywords(element, ["Collection", "Type", "IncludeInServiceDocument", "NavigationPropertyBinding"]);
  const entityType = requiredString(element, "Type");
  if (entityType === undefined) return undefined;
  return {
    kind: "EntitySet",
    at: element.at,
    name,
    entityType,
    includeInServiceDocument: booleanOf(element, "IncludeInServiceDocument", true),
    bindings: readBindings(element),
    annotations: annotationsOf(element),
  };
}

/** Reads a singleton (section 13.3). */
function readSingleton(element: JsonElement, name: string): ContainerMember | undefined {
  checkKeywords(element, ["Collection", "Type", "Nullable", "NavigationPropertyBinding"]);
  const type = requiredString(element, "Type");
  if (type === undefined) return undefined;
  return {
    kind: "Singleton",
    at: element.at,
    name,
    type,
    nullable: booleanOf(element, "Nullable", false),
    bindings: readBindings(element),
    annotations: annotationsOf(element),
  };
}

/** Reads a navigation property binding (section 13.4). */
function readBindings(element: JsonElement): readonly NavigationPropertyBinding[] {
  const bindings = objectOf(element, "NavigationPropertyBinding");
  return (bindings?.members ?? []).flatMap(({ name, at, value }) => {
    const target = textOfNode(value, `${name} in ${bindings!.label}`, element.context);
    return target === undefined ? [] : [{ at, path: name, target }];
  });
}

/** Reads an action import (section 13.5). */
function readActionImport(element: JsonElement, name: string): ContainerMember | undefined {
  checkKeywords(element, ["Action", "EntitySet"]);
  const action = stringOf(element, "Action");
  if (action === undefined) return undefined;
  const entitySet = stringOf(element, "EntitySet");
  return { kind: "ActionImport", at: element.at, name, action, entitySet, annotations: annotationsOf(element) };
}

/** Reads a function import (section 13.6). */
function readFunctionImport(element: JsonElement, name: string): ContainerMember | undefined {
  checkKeywords(element, ["Function", "EntitySet", "IncludeInServiceDocument"]);
  const operation = stringOf(element, "Function");
  if (operation === undefined) return undefined;
  return {
    kind: "FunctionImport",
    at: element.at,
    name,
    function: operation,
    entitySet: stringOf(element, "EntitySet"),
    includeInServiceDocument: booleanOf(element, "IncludeInServiceDocument", false),
    annotations: annotationsOf(element),
  };
}
