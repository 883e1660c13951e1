import { bindingParameter, mayBeLeftOut, overloadKey, ownParameters } from "../../model/payloads/overloads.ts";
import type { Model, Operation, Parameter, TypeUse } from "../../model/types.ts";
import type { ManifestOperation } from "../../plan/types.ts";
import { lineColumn } from "../../text/source.ts";
import { typeText } from "./type-text.ts";

/** What `show` prints about an overload of an action or function; the JSON output has this form. */
export interface OperationDescription {
  /** As manifest.json has it. */
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly traits: readonly string[];
  readonly documentation: string | undefined;
  readonly boundTo: string | undefined;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly traits: readonly string[] }[];
  readonly returns: string | undefined;
  /** `ns.Container/name` of each import. */
  readonly imports: readonly string[];
  /** Names and modules, as manifest.json has them with `--emit operations`. */
  readonly generated: ManifestOperation;
}

export function describeOperation(
  operation: Operation,
  model: Model,
  generated: ReadonlyMap<string, ManifestOperation>,
): OperationDescription {
  const { kind, at, documentation, returnType } = operation;
  const { line, column } = lineColumn(at);
  const name = overloadKey(operation);
  const binding = bindingParameter(operation);
  return {
    name,
    kind: kind.toLowerCase(),
    place: `${at.source.name}:${line}:${column}`,
    traits: traitsOf(operation),
    documentation: documentation.description ?? documentation.longDescription,
    boundTo: binding && typeText(binding),
    parameters: ownParameters(operation).map((parameter) => describeParameter(operation, parameter)),
    returns: returnType && `${typeText(returnType)}${isNullable(returnType) ? ", nullable" : ""}`,
    imports: binding === undefined ? importsOf(operation, model) : [],
    generated: generated.get(name)!,
  };
}

function traitsOf({ isBound, isComposable, documentation }: Operation): readonly string[] {
  const traits = [isBound ? "bound" : "unbound"];
  if (isComposable) traits.push("composable");
  if (documentation.deprecation !== undefined) traits.push("deprecated");
  return traits;
}

function describeParameter(operation: Operation, parameter: Parameter): OperationDescription["parameters"][number] {
  const traits: string[] = [];
  if (isNullable(parameter)) traits.push("nullable");
  if (mayBeLeftOut(operation, parameter)) traits.push("optional");
  if (parameter.defaultValue !== undefined) traits.push(`default ${parameter.defaultValue}`);
  return { name: parameter.name, type: typeText(parameter), traits };
}

function isNullable({ collection, nullable }: TypeUse): boolean {
  return !collection && nullable !== false;
}

function importsOf({ qualifiedName }: Operation, { schemas }: Model): readonly string[] {
  const containers = schemas.flatMap((schema) => schema.containers);
  return containers.flatMap((container) =>
    container.members.flatMap((member) =>
      "operation" in member && member.operation === qualifiedName ? [`${container.qualifiedName}/${member.name}`] : [],
    ),
  );
}
