/** The fixtures of what calls of operations carry and of what they return. */
import { isStream } from "../model/kinds.ts";
import { asProperty, overloadKey, ownParameters } from "../model/overloads.ts";
import { mayBeInCreate } from "../model/requests.ts";
import { resultOf } from "../model/results.ts";
import type { Model, Operation, Parameter, Property, StructuredType } from "../model/types.ts";
import { controlName, type OutputOptions } from "../plan/options.ts";
import { type CompletePayload, complete } from "./payloads/complete.ts";
import { createSampleContext, type SampleContext } from "./payloads/context.ts";

/** Fixtures of the operations of a model, created for one at a time on request. */
export interface OperationFixtures {
  /** The JSON text of a call with all parameters, without final newline. */
  parameters(operation: Operation): string;
  /** The JSON text of a result; undefined where it has no body of its own: nothing, anything, or an instance of a type. */
  response(operation: Operation): string | undefined;
}

/** Fixtures whose content depends on the names, types and facets of an operation alone. */
export function createOperationFixtures(model: Model, options: OutputOptions): OperationFixtures {
  const responses = createSampleContext(model, options);
  const requests = withoutRefused(createSampleContext(model, options));
  return {
    parameters: (operation) => parametersOf(operation, requests),
    response: (operation) => responseOf(operation, responses),
  };
}

/** Requests carry only what a create may carry. */
function withoutRefused(context: SampleContext): SampleContext {
  const { parts, rules } = context;
  return {
    ...context,
    parts: (type) => parts(type).filter((part) => part.kind !== "member" || mayBeInCreate(part.property, rules(type))),
  };
}

function parametersOf(operation: Operation, shared: SampleContext): string {
  const own = ownParameters(operation);
  const values = membersOf(complete(holderOf(operation, own.map(asProperty)), shared, "create"), shared);
  const members = own.map((parameter) => {
    const { name, collection } = parameter;
    const item = itemBeside(parameter, shared);
    return [name, item === undefined ? values[name] : collection ? [item] : item] as const;
  });
  return JSON.stringify(Object.fromEntries(members.filter(([, value]) => value !== undefined)), null, 2);
}

/** What a call has of a type that payloads leave out: a reference to an entity, or a stream as base64url text. */
function itemBeside({ type }: Parameter, { options }: SampleContext): unknown {
  if (isStream(type)) return "AQID";
  if (type.kind !== "EntityType") return undefined;
  return { [controlName("id", options)]: `${type.name}('1')` };
}

function responseOf(operation: Operation, shared: SampleContext): string | undefined {
  const result = resultOf(operation.returnType);
  if (result.kind !== "collection" && result.kind !== "value") return undefined;
  const { at, documentation } = operation;
  const value = { ...result.use, name: "value", at, documentation, optional: false, defaultValue: undefined };
  if (value.type.kind !== "EntityType") {
    const { value: found } = membersOf(complete(holderOf(operation, [asProperty(value)]), shared), shared);
    return JSON.stringify({ value: found }, null, 2);
  }
  return JSON.stringify({ value: [JSON.parse(complete(value.type, shared).json)] }, null, 2);
}

/** What a payload has of the properties of a type that has no name in payloads. */
function membersOf({ json }: CompletePayload, { options }: SampleContext): Readonly<Record<string, unknown>> {
  const { [controlName("type", options)]: _, ...members } = JSON.parse(json);
  return members;
}

/** A type with these properties, named after the operation: values depend on names. */
function holderOf(operation: Operation, properties: readonly Property[]): StructuredType {
  const { name, namespace, at, documentation } = operation;
  return {
    ...{ kind: "ComplexType", name, namespace, qualifiedName: overloadKey(operation), at, documentation },
    ...{ base: undefined, derived: [], abstract: false, open: false, hasStream: false, restrictions: undefined },
    ...{ key: [], alternateKeys: [], properties, navigationProperties: [] },
  };
}
