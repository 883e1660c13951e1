import type { Operation } from "../../../model/types.ts";
import { groupBy } from "../../../text/groups.ts";
import { byCodePoint } from "../../../text/order.ts";
import type { Comparison } from "../change.ts";
import { pairSingles } from "../pair.ts";
import { typeName } from "../type-text.ts";

type Pair = readonly [before: Operation, after: Operation];

/** The overloads of one model, paired with those of the other. */
export interface PairedOverloads {
  readonly same: readonly Pair[];
  /** Overloads whose qualified name is now capitalised differently. */
  readonly renamed: readonly Pair[];
  /**
   * Overloads that are the only one of their name and are bound to something else, with the same names of other
   * parameters.
   */
  readonly rebound: readonly Pair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
  /** How reports name an overload. */
  readonly targetOf: (operation: Operation) => string;
}

interface Group {
  readonly before: Operation[];
  readonly after: Operation[];
}

/**
 * Pairs overloads by name, binding type and names of the other parameters (CSDL 4.01, sections 12.2 and 12.4). If one
 * is left on either side of a name and binding type, it is the same overload with other parameters.
 */
export function pairOverloads(
  comparison: Comparison,
  before: readonly Operation[],
  after: readonly Operation[],
): PairedOverloads {
  const groups = new Map<string, Group>();
  for (const operation of before) groupOf(groups, keyOf(operation, comparison)).before.push(operation);
  for (const operation of after) groupOf(groups, keyOf(operation)).after.push(operation);
  const same: Pair[] = [];
  const removed = new Set<Operation>();
  const added = new Set<Operation>();
  const ambiguous = new Set<Operation>();
  for (const group of groups.values()) {
    if (group.before.length === 1 && group.after.length === 1) {
      same.push([group.before[0]!, group.after[0]!]);
      continue;
    }
    if (group.before.length > 1 || group.after.length > 1) {
      for (const operation of [...group.before, ...group.after]) ambiguous.add(operation);
    }
    pairInGroup(group, same, removed, added);
  }
  const renamed = takePairs(removed, added, (operation) => keyOf(operation).toLowerCase());
  const rebound = takeOnly(before, after, removed, added);
  const targetOf = (operation: Operation): string => targetText(operation, ambiguous.has(operation));
  return { same, renamed, rebound, removed: [...removed], added: [...added], targetOf };
}

function groupOf(groups: Map<string, Group>, key: string): Group {
  const found = groups.get(key);
  if (found !== undefined) return found;
  const group: Group = { before: [], after: [] };
  groups.set(key, group);
  return group;
}

/** Returns the name and binding type, in the names of the later model if `comparison` has them. */
function keyOf({ qualifiedName, isBound, parameters: [first] }: Operation, comparison?: Comparison): string {
  if (!isBound || first === undefined) return qualifiedName;
  const name = typeName(first.type);
  return `${qualifiedName}(${first.collection ? "*" : ""}${comparison?.renamed.get(name) ?? name})`;
}

function pairInGroup(group: Group, same: Pair[], removed: Set<Operation>, added: Set<Operation>): void {
  const candidates = groupBy(group.after, parameterNames);
  const unpaired: Operation[] = [];
  for (const operation of group.before) {
    // Real documents declare an overload twice.
    const counterpart = candidates.get(parameterNames(operation))?.shift();
    if (counterpart === undefined) unpaired.push(operation);
    else same.push([operation, counterpart]);
  }
  const left = [...candidates.values()].flat();
  if (unpaired.length === 1 && left.length === 1) {
    same.push([unpaired[0]!, left[0]!]);
    return;
  }
  for (const operation of unpaired) removed.add(operation);
  for (const operation of left) added.add(operation);
}

/** Returns the names of the parameters except the binding parameter, in code point order. */
function parameterNames({ isBound, parameters }: Operation): string {
  const names = parameters.slice(isBound ? 1 : 0).map(({ name }) => name);
  return names.sort(byCodePoint).join(",");
}

/** Removes pairs that have a key of their own in both sets, and returns them. */
function takePairs(
  removed: Set<Operation>,
  added: Set<Operation>,
  key: (operation: Operation) => string,
): readonly Pair[] {
  if (removed.size === 0 || added.size === 0) return [];
  const pairs = pairSingles(removed, added, key);
  for (const [was, is] of pairs) {
    removed.delete(was);
    added.delete(is);
  }
  return pairs;
}

function takeOnly(
  before: readonly Operation[],
  after: readonly Operation[],
  removed: Set<Operation>,
  added: Set<Operation>,
): readonly Pair[] {
  if (removed.size === 0 || added.size === 0) return [];
  const counts = new Map<string, number>();
  for (const operations of [before, after]) {
    const side = operations === before ? "-" : "+";
    for (const { qualifiedName } of operations) {
      counts.set(side + qualifiedName, (counts.get(side + qualifiedName) ?? 0) + 1);
    }
  }
  const isOnly = ({ qualifiedName }: Operation): boolean =>
    counts.get(`-${qualifiedName}`) === 1 && counts.get(`+${qualifiedName}`) === 1;
  const only = (operations: Set<Operation>): Set<Operation> => new Set([...operations].filter(isOnly));
  // With other parameters, it is another operation of that name.
  const signature = (operation: Operation): string => `${operation.qualifiedName}(${parameterNames(operation)})`;
  const pairs = takePairs(only(removed), only(added), signature);
  for (const [was, is] of pairs) {
    removed.delete(was);
    added.delete(is);
  }
  return pairs;
}

function targetText(operation: Operation, isAmbiguous: boolean): string {
  const { qualifiedName, isBound, parameters } = operation;
  const first = isBound ? parameters[0] : undefined;
  const binding =
    first === undefined ? [] : [first.collection ? `Collection(${typeName(first.type)})` : typeName(first.type)];
  const parts = isAmbiguous ? [...binding, ...parameters.slice(isBound ? 1 : 0).map(({ name }) => name)] : binding;
  return parts.length === 0 && !isAmbiguous ? qualifiedName : `${qualifiedName}(${parts.join(",")})`;
}
