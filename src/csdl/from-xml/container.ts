import type {
  ActionImport,
  ContainerMember,
  EntityContainer,
  EntitySet,
  FunctionImport,
  NavigationPropertyBinding,
  Singleton,
} from "../document/document.ts";
import type { XmlElement } from "../xml/parse.ts";
import { readAnnotations } from "./annotation.ts";
import {
  attributeText,
  openElement,
  type ReadContext,
  readBoolean,
  readEach,
  readName,
  requiredText,
} from "./element.ts";

type MemberReader = (element: XmlElement, context: ReadContext) => ContainerMember | undefined;

const memberReaders: ReadonlyMap<string, MemberReader> = new Map<string, MemberReader>([
  ["EntitySet", readEntitySet],
  ["Singleton", readSingleton],
  ["ActionImport", readActionImport],
  ["FunctionImport", readFunctionImport],
]);

/** Reads an entity container (section 13). */
export function readEntityContainer(element: XmlElement, context: ReadContext): EntityContainer | undefined {
  const container = openElement(element, context);
  const name = readName(container);
  if (name === undefined) return undefined;
  return {
    kind: "EntityContainer",
    at: container.at,
    name,
    extends: attributeText(container, "Extends"),
    members: container.children.flatMap((child) => memberReaders.get(child.name)?.(child, context) ?? []),
    annotations: readAnnotations(container),
  };
}

/** Reads an entity set (section 13.2). */
function readEntitySet(element: XmlElement, context: ReadContext): EntitySet | undefined {
  const set = openElement(element, context);
  const name = readName(set);
  const entityType = attributeText(set, "EntityType");
  if (name === undefined || entityType === undefined) return undefined;
  return {
    kind: "EntitySet",
    at: set.at,
    name,
    entityType,
    includeInServiceDocument: readBoolean(set, "IncludeInServiceDocument", true),
    bindings: readEach(set, "NavigationPropertyBinding", readBinding),
    annotations: readAnnotations(set),
  };
}

/** Reads a singleton (section 13.3). */
function readSingleton(element: XmlElement, context: ReadContext): Singleton | undefined {
  const singleton = openElement(element, context);
  const name = readName(singleton);
  const type = attributeText(singleton, "Type");
  if (name === undefined || type === undefined) return undefined;
  return {
    kind: "Singleton",
    at: singleton.at,
    name,
    type,
    nullable: readBoolean(singleton, "Nullable", false),
    bindings: readEach(singleton, "NavigationPropertyBinding", readBinding),
    annotations: readAnnotations(singleton),
  };
}

/** Reads a navigation property binding (section 13.4). */
function readBinding(element: XmlElement, context: ReadContext): NavigationPropertyBinding {
  const binding = openElement(element, context);
  return { at: binding.at, path: requiredText(binding, "Path"), target: requiredText(binding, "Target") };
}

/** Reads an action import (section 13.5). */
function readActionImport(element: XmlElement, context: ReadContext): ActionImport | undefined {
  const imported = openElement(element, context);
  const name = readName(imported);
  const action = attributeText(imported, "Action");
  if (name === undefined || action === undefined) return undefined;
  const entitySet = attributeText(imported, "EntitySet");
  return { kind: "ActionImport", at: imported.at, name, action, entitySet, annotations: readAnnotations(imported) };
}

/** Reads a function import (section 13.6). */
function readFunctionImport(element: XmlElement, context: ReadContext): FunctionImport | undefined {
  const imported = openElement(element, context);
  const name = readName(imported);
  const operation = attributeText(imported, "Function");
  if (name === undefined || operation === undefined) return undefined;
  return {
    kind: "FunctionImport",
    at: imported.at,
    name,
    function: operation,
    entitySet: attributeText(imported, "EntitySet"),
    includeInServiceDocument: readBoolean(imported, "IncludeInServiceDocument", false),
    annotations: readAnnotations(imported),
  };
}
