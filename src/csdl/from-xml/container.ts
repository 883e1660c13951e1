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

/** Section 13: Entity Container. */
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

/** Section 13.2: Entity Set. */
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

/** Section 13.3: Singleton. */
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

/** Section 13.4: Navigation Property Binding. */
function readBinding(element: XmlElement, context: ReadContext): NavigationPropertyBinding {
  const binding = openElement(element, context);
  return { at: binding.at, path: requiredText(binding, "Path"), target: requiredText(binding, "Target") };
}

/** Section 13.5: Action Import. */
function readActionImport(element: XmlElement, context: ReadContext): ActionImport | undefined {
  const imported = openElement(element, context);
  const name = readName(imported);
  const action = attributeText(imported, "Action");
  if (name === undefined || action === undefined) return undefined;
  const entitySet = attributeText(imported, "EntitySet");
  return { kind: "ActionImport", at: imported.at, name, action, entitySet, annotations: readAnnotations(imported) };
}

/** Section 13.6: Function Import. */
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
