/** What distinguishes the overloads of actions and functions (sections 12.2 and 12.4). */
import type { Operation, Parameter, Property } from "../types.ts";

/** Returns the parameter that an operation is bound to, which no call carries; undefined for an unbound operation. */
export function bindingParameter({ isBound, parameters }: Operation): Parameter | undefined {
  return isBound ? parameters[0] : undefined;
}

/** Returns the parameters that a call carries: all but the one that the operation is bound to. */
export function ownParameters({ isBound, parameters }: Operation): readonly Parameter[] {
  return isBound ? parameters.slice(1) : parameters;
}

/**
 * Checks whether a call may leave a parameter out: Core.OptionalParameter and, of actions, what need not be non-null
 * (Protocol 4.01, section 11.5.5.1). Without it a single value is null; a collection, of which Nullable describes the
 * items, is up to the service.
 */
export function mayBeLeftOut({ kind }: Operation, { optional, nullable }: Parameter): boolean {
  return optional || (kind === "Action" && nullable !== false);
}

/**
 * Returns the name by which an overload is known: the binding type and, for functions, the names of the further parameters,
 * as in `ns.f(ns.user,start,end)`.
 */
export function overloadKey(operation: Operation): string {
  const binding = bindingParameter(operation);
  const names = operation.kind === "Function" ? ownParameters(operation).map(({ name }) => name) : [];
  return `${operation.qualifiedName}(${[...(binding === undefined ? [] : [bindingName(binding)]), ...names].join(",")})`;
}

/** Returns a parameter as a property: parameters travel as the properties of an object (JSON Format 4.01, section 18). */
export function asProperty({ optional: _, ...parameter }: Parameter): Property {
  return {
    kind: "Property",
    nullableCollection: false,
    ...parameter,
    ...{ computed: false, computedDefault: false, immutable: false, readOnly: false, writeOnly: false },
    constraints: undefined,
    isUrl: false,
  };
}

function bindingName({ type, collection }: Parameter): string {
  const name = type.kind === "Primitive" ? type.name : type.qualifiedName;
  return collection ? `Collection(${name})` : name;
}
