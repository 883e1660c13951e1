import { concreteSubtypes } from "../../model/hierarchy.ts";
import { bindingParameter, ownParameters } from "../../model/payloads/overloads.ts";
import { type Result, resultOf } from "../../model/payloads/results.ts";
import type { Operation, Type } from "../../model/types.ts";
import { allocatorBeside } from "../free-names.ts";
import { camelCase, isIdentifier, pascalCase } from "../identifiers.ts";
import type { EmitKind } from "../options.ts";
import { reservedNames } from "../reserved.ts";
import type { BodyNames, OperationNames, PreviousNames } from "../types.ts";

/** An overload beside its key. */
export type KeyedOperation = readonly [key: string, operation: Operation];

type Allocate = (name: string, first?: string) => string;

/**
 * Names the operations of one namespace, beside the names in `taken`. An overload that had a name before keeps it. The others
 * are named after what they are bound to and themselves, as in `UserReminderView`; of several with one such name, the one
 * with the fewest parameters has it, and the rest also name their parameters. Unbound operations come last.
 */
export function allocateOperationNames(
  operations: readonly KeyedOperation[],
  taken: Iterable<string>,
  previous: PreviousNames,
  nameOfType: (type: Type) => string,
): ReadonlyMap<Operation, OperationNames> {
  const kept = keptNames(operations, previous);
  const allocateName = allocatorBeside(new Set(kept.values()));
  const wanted = wantedNames(operations, nameOfType);
  const boundFirst = [...operations].sort(([, a], [, b]) => Number(b.isBound) - Number(a.isBound));
  const allocate = allocatorBeside(new Set([...reservedNames, ...taken]));
  return new Map(
    boundFirst.map(([key, operation]) => {
      const name = kept.get(key) ?? allocateName(wanted.get(operation)!);
      return [operation, operationNames(name, operation, allocate)];
    }),
  );
}

/** Returns the names that operations had before and keep. */
export function keptNames(operations: readonly KeyedOperation[], previous: PreviousNames): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key] of operations) {
    const name = previous.get(key)?.name;
    if (name === undefined || taken.has(name) || !isIdentifier(name)) continue;
    kept.set(key, name);
    taken.add(name);
  }
  return kept;
}

/** Returns the names that the kept operations export, which new types must not take. */
export function namesOfKept(operations: readonly KeyedOperation[], previous: PreviousNames): readonly string[] {
  const kept = keptNames(operations, previous);
  const allocate = allocatorBeside(new Set(reservedNames));
  return operations.flatMap(([key, operation]) => {
    const name = kept.get(key);
    return name === undefined ? [] : exportedByOperation(operationNames(name, operation, allocate));
  });
}

/** Returns every name that the declarations of an operation export. */
export function exportedByOperation(names: OperationNames): readonly string[] {
  const { parameters, response, url } = names;
  const types = [...(parameters === undefined ? [] : [parameters.type]), response.type];
  return [...types, ...(url === undefined ? [] : [url]), ...guardsOfOperation(names), ...factoriesOfOperation(names)];
}

/** Returns those among them that are exported where this is written. */
export function emittedByOperation(names: OperationNames, emit: ReadonlySet<EmitKind>): readonly string[] {
  const left = new Set([
    ...(emit.has("guards") ? [] : guardsOfOperation(names)),
    ...(emit.has("factories") ? [] : factoriesOfOperation(names)),
  ]);
  return exportedByOperation(names).filter((name) => !left.has(name));
}

/** Returns those among them that factories.ts exports. */
export function factoriesOfOperation({ parameters, response }: OperationNames): readonly string[] {
  return [parameters?.factory, response.factory].filter((name) => name !== undefined);
}

/** Returns those among them that are guards. */
export function guardsOfOperation({ parameters, response }: OperationNames): readonly string[] {
  return [parameters?.guards, response.guards].flatMap((guards) => {
    return guards === undefined ? [] : [guards.is, guards.assert, guards.validate];
  });
}

/** Of alike names, those with few parameters come first. */
function wantedNames(
  operations: readonly KeyedOperation[],
  nameOfType: (type: Type) => string,
): ReadonlyMap<Operation, string> {
  const inOrder = [...operations].sort(([, a], [, b]) => a.parameters.length - b.parameters.length);
  const plain = new Set<string>();
  const wanted = new Map<Operation, string>();
  for (const [, operation] of inOrder) {
    const name = plainName(operation, nameOfType);
    const own = ownParameters(operation);
    const isFirst = !plain.has(name);
    plain.add(name);
    const suffix =
      isFirst || own.length === 0 ? "" : `With${own.map((parameter) => pascalCase(parameter.name)).join("And")}`;
    wanted.set(operation, `${name}${suffix}`);
  }
  return wanted;
}

/** What an operation is bound to, and its name. */
function plainName(operation: Operation, nameOfType: (type: Type) => string): string {
  const binding = bindingParameter(operation);
  const name = pascalCase(operation.name);
  if (binding === undefined) return name;
  const { type, collection } = binding;
  const owner = type.kind === "Primitive" ? type.name.slice("Edm.".length) : nameOfType(type);
  return `${owner}${collection ? "Collection" : ""}${name}`;
}

function operationNames(name: string, operation: Operation, allocate: Allocate): OperationNames {
  const url = camelCase(name);
  const result = resultOf(operation.returnType);
  const isChecked = result.kind !== "nothing" && result.kind !== "anything";
  return {
    name,
    parameters: ownParameters(operation).length === 0 ? undefined : bodyNames(`${name}Parameters`, both, allocate),
    response: bodyNames(`${name}Response`, { isChecked, isMade: isChecked && hasInstance(result) }, allocate),
    url: operation.kind === "Action" ? undefined : allocate(url, reservedNames.has(url) ? `${url}_` : url),
  };
}

interface BodyUses {
  readonly isChecked: boolean;
  /** Whether a factory makes some. */
  readonly isMade: boolean;
}

const both: BodyUses = { isChecked: true, isMade: true };

function hasInstance(result: Result): boolean {
  return result.kind !== "instance" || !result.type.abstract || concreteSubtypes(result.type).length > 0;
}

function bodyNames(name: string, { isChecked, isMade }: BodyUses, allocate: Allocate): BodyNames {
  const type = allocate(name);
  const guards = isChecked
    ? { is: allocate(`is${type}`), assert: allocate(`assert${type}`), validate: allocate(`validate${type}`) }
    : undefined;
  return { type, guards, factory: isMade ? allocate(`mock${type}`) : undefined };
}
