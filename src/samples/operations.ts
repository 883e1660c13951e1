/** The fixtures and cases of what calls of operations carry and of what they return. */
import { isStream } from "../model/kinds.ts";
import { asProperty, mayBeLeftOut, overloadKey, ownParameters } from "../model/payloads/overloads.ts";
import { mayBeInCreate } from "../model/payloads/requests.ts";
import { resultOf } from "../model/payloads/results.ts";
import type { Model, Operation, Parameter, Property, StructuredType, TypeUse } from "../model/types.ts";
import { controlName, type OutputOptions } from "../plan/options.ts";
import { oncePer } from "../text/once.ts";
import { type Body, bodyCases } from "./cases/bodies.ts";
import { type Cases, nullCase, otherRootCases } from "./cases/cases.ts";
import type { Fixture } from "./fixtures.ts";
import { type CompletePayload, complete } from "./payloads/complete.ts";
import { createSampleContext, type SampleContext } from "./payloads/context.ts";

/** Fixtures of the operations of a model, created for one at a time on request, and kept. */
export interface OperationFixtures {
  /** A call with all parameters. */
  parameters(operation: Operation): Fixture;
  /** Undefined where a result has no body of its own: nothing, anything, or an instance of a type. */
  response(operation: Operation): Fixture | undefined;
}

/** Fixtures whose content depends on the names, types and facets of an operation alone. */
export function createOperationFixtures(model: Model, options: OutputOptions): OperationFixtures {
  // What must be there, the cases of bodies know themselves.
  const ofResponses = { ...options, presence: "partial" } as const;
  const responses = createSampleContext(model, ofResponses);
  const requests = withoutRefused(createSampleContext(model, { ...ofResponses, enumValues: "closed" }));
  return {
    parameters: oncePer((operation) => parametersOf(operation, requests)),
    response: oncePer((operation) => responseOf(operation, responses)),
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

function parametersOf(operation: Operation, shared: SampleContext): Fixture {
  const own = ownParameters(operation);
  const holder = holderOf(operation, own.map(asProperty));
  const payload = complete(holder, shared, "create");
  const values = membersOf(payload, shared);
  const members = own.flatMap((parameter): Named[] => {
    const { name, collection } = parameter;
    const item = itemBeside(parameter, operation, shared);
    const value = item === undefined ? values[name] : collection ? [item] : item;
    return value === undefined ? [] : [{ name, value, isDemanded: !mayBeLeftOut(operation, parameter) }];
  });
  const isStub = own.some(({ name }) => members.every((member) => member.name !== name));
  return fixtureOf(members, isStub, { holder, payload, shared, isRequest: true });
}

/**
 * What a call has of a type that payloads leave out: a stream as base64url text, an entity for an action, such as a message to
 * send, and a reference to one for a function, in whose URL it stands.
 */
function itemBeside({ type }: Parameter, { kind }: Operation, shared: SampleContext): unknown {
  if (isStream(type)) return "AQID";
  if (type.kind !== "EntityType") return undefined;
  if (kind === "Action" && shared.instances.first(type) !== undefined) {
    return JSON.parse(complete(type, shared, "create").json);
  }
  return { [controlName("id", shared.options)]: `${type.name}('1')` };
}

function responseOf(operation: Operation, shared: SampleContext): Fixture | undefined {
  const result = resultOf(operation.returnType);
  if (result.kind !== "collection" && result.kind !== "value") return undefined;
  const { at, documentation } = operation;
  const value = { ...usedOnce(result.use), name: "value", at, documentation, optional: false, defaultValue: undefined };
  const holder = holderOf(operation, [asProperty(value)]);
  const payload = complete(holder, shared);
  const isEntity = value.type.kind === "EntityType";
  const found =
    value.type.kind === "EntityType"
      ? [JSON.parse(complete(value.type, shared).json)]
      : membersOf(payload, shared).value;
  const isDemanded = result.kind === "collection" || value.nullable === false;
  const isStub =
    found === undefined || (isEntity && shared.instances.first(value.type as StructuredType) === undefined);
  const body = { holder, payload, shared, isRequest: false };
  return fixtureOf([{ name: "value", value: found, isDemanded }], isStub, body);
}

/** Entities of a collection are never null. */
function usedOnce(use: TypeUse): TypeUse {
  return use.type.kind === "EntityType" ? { ...use, nullable: false } : use;
}

interface Named {
  readonly name: string;
  readonly value: unknown;
  readonly isDemanded: boolean;
}

function fixtureOf(members: readonly Named[], isStub: boolean, body: Omit<Body, "members">): Fixture {
  const none: Cases = { valid: [], invalid: [nullCase, ...otherRootCases] };
  const demanded = new Map(members.map(({ name, isDemanded }) => [name, isDemanded]));
  return {
    json: JSON.stringify(Object.fromEntries(members.map(({ name, value }) => [name, value])), null, 2),
    cases: () => (isStub ? none : bodyCases({ ...body, members: demanded })),
  };
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
