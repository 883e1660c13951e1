import type { Action, Function as CsdlFunction, Parameter, ReturnType } from "../document/document.ts";
import type { XmlElement } from "../xml/parse.ts";
import { readAnnotations } from "./annotation.ts";
import { boolean, each, nameOf, type OpenElement, open, type ReadContext, text } from "./element.ts";
import { readTypeUse } from "./type-use.ts";

/** Section 12.1: Action. */
export function readAction(element: XmlElement, context: ReadContext): Action | undefined {
  const operation = readOperation(open(element, context));
  return operation && { kind: "Action", ...operation };
}

/** Section 12.3: Function. */
export function readFunction(element: XmlElement, context: ReadContext): CsdlFunction | undefined {
  const opened = open(element, context);
  const operation = readOperation(opened);
  return operation && { kind: "Function", ...operation, isComposable: boolean(opened, "IsComposable", false) };
}

function readOperation(operation: OpenElement): Omit<Action, "kind"> | undefined {
  const name = nameOf(operation);
  if (name === undefined) return undefined;
  return {
    at: operation.at,
    name,
    isBound: boolean(operation, "IsBound", false),
    entitySetPath: text(operation, "EntitySetPath"),
    parameters: each(operation, "Parameter", readParameter),
    returnType: each(operation, "ReturnType", readReturnType)[0],
    annotations: readAnnotations(operation),
  };
}

/** Section 12.8: Return Type. */
function readReturnType(element: XmlElement, context: ReadContext): ReturnType {
  const type = open(element, context);
  return { kind: "ReturnType", at: type.at, ...readTypeUse(type, "Edm.String"), annotations: readAnnotations(type) };
}

/** Section 12.9: Parameter. */
function readParameter(element: XmlElement, context: ReadContext): Parameter | undefined {
  const parameter = open(element, context);
  const name = nameOf(parameter);
  if (name === undefined) return undefined;
  return {
    kind: "Parameter",
    at: parameter.at,
    name,
    ...readTypeUse(parameter, "Edm.String"),
    annotations: readAnnotations(parameter),
  };
}
