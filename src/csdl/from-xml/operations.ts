import type { Action, Function as CsdlFunction, Parameter, ReturnType } from "../document/document.ts";
import type { XmlElement } from "../xml/parse.ts";
import { readAnnotations } from "./annotation.ts";
import {
  attributeText,
  type OpenElement,
  openElement,
  type ReadContext,
  readBoolean,
  readEach,
  readName,
} from "./element.ts";
import { readTypeUse } from "./type-use.ts";

/** Reads an action (section 12.1). */
export function readAction(element: XmlElement, context: ReadContext): Action | undefined {
  const operation = readOperation(openElement(element, context));
  return operation && { kind: "Action", ...operation };
}

/** Reads a function (section 12.3). */
export function readFunction(element: XmlElement, context: ReadContext): CsdlFunction | undefined {
  const opened = openElement(element, context);
  const operation = readOperation(opened);
  return operation && { kind: "Function", ...operation, isComposable: readBoolean(opened, "IsComposable", false) };
}

function readOperation(operation: OpenElement): Omit<Action, "kind"> | undefined {
  const name = readName(operation);
  if (name === undefined) return undefined;
  return {
    at: operation.at,
    name,
    isBound: readBoolean(operation, "IsBound", false),
    entitySetPath: attributeText(operation, "EntitySetPath"),
    parameters: readEach(operation, "Parameter", readParameter),
    returnType: readEach(operation, "ReturnType", readReturnType)[0],
    annotations: readAnnotations(operation),
  };
}

/** Reads a return type (section 12.8). */
function readReturnType(element: XmlElement, context: ReadContext): ReturnType {
  const type = openElement(element, context);
  return { kind: "ReturnType", at: type.at, ...readTypeUse(type, "Edm.String"), annotations: readAnnotations(type) };
}

/** Reads a parameter (section 12.9). */
function readParameter(element: XmlElement, context: ReadContext): Parameter | undefined {
  const parameter = openElement(element, context);
  const name = readName(parameter);
  if (name === undefined) return undefined;
  return {
    kind: "Parameter",
    at: parameter.at,
    name,
    ...readTypeUse(parameter, "Edm.String"),
    annotations: readAnnotations(parameter),
  };
}
