import type { Action, Function as CsdlFunction, Parameter, ReturnType } from "../document/document.ts";
import { annotationsOf } from "./annotation.ts";
import { booleanOf, checkKeywords, itemsOf, objectOf, requiredString, stringOf } from "./element.ts";
import { type JsonContext, type JsonElement, type JsonMember, type JsonNode, openJson, reportShape } from "./parse.ts";
import { readJsonTypeUse, TYPE_USE } from "./type-use.ts";

const OPERATION = ["IsBound", "EntitySetPath", "Parameter", "ReturnType"];

/** Sections 12.2 and 12.4: the overloads of an operation. */
export function readOverloads(member: JsonMember, context: JsonContext): readonly (Action | CsdlFunction)[] {
  return (member.value.children ?? []).flatMap((item) => readOverload(item, member.name, context) ?? []);
}

function readOverload(item: JsonNode, name: string, context: JsonContext): Action | CsdlFunction | undefined {
  const at = { source: context.source, offset: item.offset };
  const element = openJson({ label: `Overload of ${name}`, at, value: item }, context);
  if (element === undefined) return undefined;
  const kind = stringOf(element, "Kind");
  if (kind === "Action") {
    checkKeywords(element, OPERATION);
    return { kind, ...readOperation(element, name) };
  }
  if (kind === "Function") {
    checkKeywords(element, [...OPERATION, "IsComposable"]);
    return { kind, ...readOperation(element, name), isComposable: booleanOf(element, "IsComposable", false) };
  }
  reportShape(context, element.keywords.get("Kind")?.value ?? item, `$Kind of ${name}`, "Action or Function");
  return undefined;
}

function readOperation(element: JsonElement, name: string): Omit<Action, "kind"> {
  return {
    at: element.at,
    name,
    isBound: booleanOf(element, "IsBound", false),
    entitySetPath: stringOf(element, "EntitySetPath"),
    parameters: itemsOf(element, "Parameter").flatMap((item) => readParameter(item, element) ?? []),
    returnType: readReturnType(element),
    annotations: annotationsOf(element),
  };
}

/** Reads a return type (section 12.8). */
function readReturnType(operation: JsonElement): ReturnType | undefined {
  const element = objectOf(operation, "ReturnType");
  if (element === undefined) return undefined;
  checkKeywords(element, TYPE_USE);
  return { kind: "ReturnType", at: element.at, ...readJsonTypeUse(element), annotations: annotationsOf(element) };
}

/** Reads a parameter (section 12.9). */
function readParameter(item: JsonNode, operation: JsonElement): Parameter | undefined {
  const { context } = operation;
  const at = { source: context.source, offset: item.offset };
  const element = openJson({ label: `Parameter of ${operation.label}`, at, value: item }, context);
  if (element === undefined) return undefined;
  checkKeywords(element, ["Name", ...TYPE_USE]);
  const name = requiredString(element, "Name");
  if (name === undefined) return undefined;
  return { kind: "Parameter", at, name, ...readJsonTypeUse(element), annotations: annotationsOf(element) };
}
