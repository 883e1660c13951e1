/** Fourth pass: what Capabilities.InsertRestrictions and UpdateRestrictions come to for each type. */
import { groupBy } from "../../text/groups.ts";
import type { Restrictions } from "../types.ts";
import type { RequestRestrictions } from "./annotations/restriction-facts.ts";
import type { BuildContext, Restricted } from "./context.ts";
import { type Named, propertiesOnPath } from "./restricted-paths.ts";

type Aspect = keyof Restrictions;

/**
 * Fills the restrictions of types. All sets of a type share its request shapes: what one set demands or refuses and
 * another does not is left to the service, so that no request is ruled out which some set takes.
 */
export function applyRestrictions(context: BuildContext): void {
  for (const entries of groupBy(context.restricted, ({ type }) => type).values()) {
    const inserting = entries.filter(({ kind, insert }) => kind !== "Singleton" || insert !== undefined);
    add("required", agreed(context, inserting, "insert", "required"));
    add("nonInsertable", agreed(context, inserting, "insert", "refused"));
    add("nonUpdatable", agreed(context, entries, "update", "refused"));
  }
}

/** What the type itself says, and what all of its sets say that take such requests. */
function agreed(
  context: BuildContext,
  entries: readonly Restricted[],
  request: "insert" | "update",
  list: "required" | "refused",
): readonly Named[] {
  const open = entries.filter((entry) => entry[request]?.allowed !== false);
  const resolve = (entry: Restricted): readonly Named[] => resolved(context, entry, entry[request]?.[list] ?? [], list);
  const own = open.filter(({ kind }) => kind === "Type").flatMap(resolve);
  const [first, ...others] = open.filter(({ kind }) => kind !== "Type").map(resolve);
  const isSame = (a: Named, b: Named): boolean => a.type === b.type && a.name === b.name;
  const common = (first ?? []).filter((item) => others.every((other) => other.some((each) => isSame(item, each))));
  return [...own, ...common];
}

/** What a path requires it requires on the whole way; it refuses only what is at its end. */
function resolved(
  context: BuildContext,
  entry: Restricted,
  paths: RequestRestrictions["required"],
  list: "required" | "refused",
): readonly Named[] {
  return paths.flatMap((path) => {
    const properties = propertiesOnPath(context, entry, path);
    return list === "required" ? properties : properties.slice(-1);
  });
}

function add(aspect: Aspect, named: readonly Named[]): void {
  for (const { type, name } of named) {
    const { required, nonInsertable, nonUpdatable } = type.restrictions ?? NOTHING;
    const now = { required, nonInsertable, nonUpdatable };
    now[aspect] = [...new Set([...now[aspect], name])].sort();
    type.restrictions = now;
  }
}

const NOTHING: Restrictions = { required: [], nonInsertable: [], nonUpdatable: [] };
