import { mayBeLeftOut, ownParameters } from "../../../model/payloads/overloads.ts";
import { type Result, resultOf } from "../../../model/payloads/results.ts";
import type { Operation, Parameter, Primitive, Type } from "../../../model/types.ts";
import { isIdentifier } from "../../../plan/identifiers.ts";
import type { OperationPlan } from "../../../plan/types.ts";
import { commentLines, memberKey, stringLiteral } from "../../literals.ts";
import { docOf, docOfPart } from "../declarations/documentation.ts";
import { instanceType, parameterType, resultType } from "../declarations/type-text.ts";
import type { InterfaceMember } from "../declarations/views.ts";
import type { Scope } from "../scope.ts";
import type { ArgumentView, CallView, OperationView, ParametersView } from "./views.ts";

/** What a call of an operation carries, what it answers, and how the URL of a function is written. */
export function operationView(plan: OperationPlan, scope: Scope): OperationView {
  const { operation, names } = plan;
  const result = resultOf(operation.returnType);
  return {
    parameters: parametersView(plan, scope),
    responseDoc: responseDoc(operation, result),
    response: names.response.type,
    responseType: responseType(operation, result, scope),
    call: names.url === undefined ? undefined : callView(plan, names.url, scope),
  };
}

function parametersView({ operation, names }: OperationPlan, scope: Scope): ParametersView | undefined {
  if (names.parameters === undefined) return undefined;
  return {
    doc: docOfPart(`The parameters of \`${operation.qualifiedName}\`.`, operation.documentation),
    name: names.parameters.type,
    members: ownParameters(operation).map((parameter) => parameterMember(operation, parameter, scope)),
  };
}

function parameterMember(operation: Operation, parameter: Parameter, scope: Scope): InterfaceMember {
  const { name, documentation, defaultValue } = parameter;
  const tags = defaultValue === undefined ? [] : commentLines(`defaultValue ${defaultValue}`);
  return {
    doc: docOf(
      documentation,
      "  ",
      tags.map((line, i) => (i === 0 ? `@${line}` : line)),
    ),
    modifier: "",
    key: memberKey(name),
    mark: mayBeLeftOut(operation, parameter) ? "?" : "",
    type: parameterType(parameter, scope),
  };
}

function responseDoc({ qualifiedName, documentation, returnType }: Operation, { kind }: Result): string {
  const { deprecation } = documentation;
  const sentence = `What \`${qualifiedName}\` returns.`;
  const mayBeNull = kind === "instance" && returnType?.nullable !== false;
  const description = mayBeNull ? "There is no body (204 No Content) if the result is null." : undefined;
  return docOfPart(sentence, { description, longDescription: undefined, deprecation });
}

function responseType({ returnType }: Operation, result: Result, scope: Scope): string {
  switch (result.kind) {
    case "nothing":
      return "void";
    case "anything":
      return "unknown";
    case "instance":
      return instanceType(result.type, scope);
    case "collection":
      return `${scope.imports.odata()}.Collection<${resultType(result.use, scope)}>`;
    case "value": {
      const response = `${scope.imports.odata()}.ValueResponse<${resultType(result.use, scope)}>`;
      return returnType?.nullable === false ? response : `Partial<${response}>`;
    }
  }
}

function callView({ operation, names, segment }: OperationPlan, name: string, scope: Scope): CallView {
  scope.imports.odata("value");
  const own = ownParameters(operation);
  return {
    doc: callDoc(operation),
    name,
    parameters: names.parameters?.type ?? "",
    allOptional: own.every((parameter) => mayBeLeftOut(operation, parameter)),
    segment: stringLiteral(segment),
    arguments: own.map(argumentView),
  };
}

/** What the metadata says of the function, or else what the code does: its name alone tells no reader. */
function callDoc({ qualifiedName, documentation }: Operation): string {
  return docOf(documentation, "") || docOfPart(`The call of \`${qualifiedName}\`, for a URL.`, documentation);
}

function argumentView({ name, type }: Parameter): ArgumentView {
  const literalType = literalTypeOf(type);
  return {
    name: stringLiteral(name),
    value: isIdentifier(name) ? `parameters.${name}` : `parameters[${stringLiteral(name)}]`,
    type: literalType === undefined ? "" : `, ${stringLiteral(literalType)}`,
  };
}

/** The type on which the literal of a value depends: not where it is that of a string, a number or a boolean. */
export function literalTypeOf(type: Type | Primitive): string | undefined {
  if (type.kind === "EnumType") return type.qualifiedName;
  const primitive = type.kind === "TypeDefinition" ? type.underlyingType : type;
  return primitive.kind === "Primitive" && typedLiterals.has(primitive.name) ? primitive.name : undefined;
}

const typedLiterals: ReadonlySet<string> = new Set(
  ["Binary", "Date", "DateTimeOffset", "Decimal", "Double", "Duration", "Guid", "Int64", "Single", "TimeOfDay"].map(
    (name) => `Edm.${name}`,
  ),
);
