/** Names that differ only in case (sections 3.1 and 17): legal, but a trap for file systems, clients and people. */
import type { Place } from "../../text/source.ts";
import type { BuildContext } from "../build/context.ts";

interface Named {
  readonly name: string;
  readonly at: Place;
}

type Lists = readonly (readonly Named[])[];

/** The last owner with a name of each hash: this rules out most owners without comparing names. */
interface Marks {
  readonly owners: Int32Array;
  owner: number;
}

/** Reports namespaces, schema children of one schema, and members of one type, whose names differ only in case. */
export function checkCase(context: BuildContext): void {
  const marks: Marks = { owners: new Int32Array(HASHES), owner: 0 };
  const check = (owner: string, lists: Lists): void => {
    if (shareHash(lists, marks)) reportSimilar(context, owner, lists);
  };
  const schemas = context.scopes.flatMap(({ document }) => document.schemas);
  check("", [[...new Map(schemas.map(({ namespace, at }) => [namespace, { name: namespace, at }])).values()]]);
  for (const { namespace, types, operations } of context.schemas.values()) check(`${namespace}.`, [types, operations]);
  for (const { draft } of context.structured) {
    check(`${draft.qualifiedName}/`, [draft.properties, draft.navigationProperties]);
  }
  for (const { draft } of context.enums) check(`${draft.qualifiedName}/`, [draft.members]);
}

function shareHash(lists: Lists, marks: Marks): boolean {
  const owner = ++marks.owner;
  for (const list of lists) {
    for (const { name } of list) {
      const hash = hashOf(name);
      if (marks.owners[hash] === owner) return true;
      marks.owners[hash] = owner;
    }
  }
  return false;
}

const HASHES = 0x10000;

/**
 * Returns the same hash for names that differ in case. All characters beyond ASCII have the same hash, as any may have
 * cases.
 */
function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i) | 0x20;
    hash = (Math.imul(hash, 31) + (code < 0x80 ? code : 0x80)) | 0;
  }
  return (hash ^ (hash >>> 16)) & (HASHES - 1);
}

function reportSimilar({ diagnostics }: BuildContext, owner: string, lists: Lists): void {
  const first = new Map<string, string>();
  const reported = new Set<string>();
  for (const list of lists) {
    for (const { name, at } of list) {
      const folded = name.toLowerCase();
      const other = first.get(folded);
      if (other === undefined) first.set(folded, name);
      // Overloads would be reported again.
      else if (other !== name && !reported.has(name)) {
        diagnostics.report("names-differ-by-case", [`${owner}${name}`, `${owner}${other}`], { place: at });
        reported.add(name);
      }
    }
  }
}
