import { overloadKey } from "../../model/payloads/overloads.ts";
import { isCheckedAsAny, resultOf } from "../../model/payloads/results.ts";
import type { Model, Operation, QualifiedName, Type } from "../../model/types.ts";
import { byCodePoint } from "../../text/order.ts";
import { allocateOperationFiles } from "../files.ts";
import { exportedNames } from "../names.ts";
import type { BodyFiles, FixtureFiles, NamespacePlan, OperationPlan, PreviousNames } from "../types.ts";
import { allocateOperationNames, type KeyedOperation } from "./names.ts";

/** Returns overloads with their keys, in code point order; of several with one key, which are faults, the first. */
export function keyed(operations: readonly Operation[]): readonly KeyedOperation[] {
  const found = new Map<string, Operation>();
  for (const operation of operations) {
    const key = overloadKey(operation);
    if (!found.has(key)) found.set(key, operation);
  }
  return [...found].sort(([a], [b]) => byCodePoint(a, b));
}

/** What the operations of all namespaces are planned with. */
export interface OperationSurroundings {
  readonly previous: PreviousNames;
  readonly nameOfType: (type: Type) => string;
  readonly filesOf: (type: Type) => FixtureFiles;
  /** See `findImports`. */
  readonly imports: ReadonlyMap<QualifiedName, string>;
}

/** Returns the name of the first import of each unbound operation. */
export function findImports({ schemas }: Model): ReadonlyMap<QualifiedName, string> {
  const members = schemas.flatMap(({ containers }) => containers.flatMap((container) => container.members));
  const imports = new Map<QualifiedName, string>();
  for (const member of members) {
    if ("operation" in member && !imports.has(member.operation)) imports.set(member.operation, member.name);
  }
  return imports;
}

/** Decides on the names of a namespace's operations, beside those of its types. */
export function planOperations(
  { schema, folder, types }: Pick<NamespacePlan, "schema" | "folder" | "types">,
  { previous, nameOfType, filesOf, imports }: OperationSurroundings,
): readonly OperationPlan[] {
  const operations = keyed(schema.operations);
  const taken = types.flatMap(({ names }) => exportedNames(names));
  const allNames = allocateOperationNames(operations, taken, previous, nameOfType);
  const files = allocateOperationFiles(
    operations.map(([, operation]) => allNames.get(operation)!.name),
    folder,
  );
  return operations.map(([key, operation]) => {
    const { qualifiedName, isBound } = operation;
    const segment = (isBound ? undefined : imports.get(qualifiedName)) ?? qualifiedName;
    const names = allNames.get(operation)!;
    const { parameters, response } = files.get(names.name)!;
    const fixtures = {
      parameters: names.parameters === undefined ? undefined : parameters,
      response: responseFiles(operation, response, filesOf),
    };
    return { operation, key, segment, folder, names, fixtures };
  });
}

function responseFiles(
  { returnType }: Operation,
  own: FixtureFiles,
  filesOf: OperationSurroundings["filesOf"],
): BodyFiles | undefined {
  const result = resultOf(returnType);
  if (result.kind === "instance") {
    const { fixture, cases } = filesOf(result.type);
    return isCheckedAsAny(result.type) ? { fixture } : { fixture, cases };
  }
  return result.kind === "collection" || result.kind === "value" ? own : undefined;
}
