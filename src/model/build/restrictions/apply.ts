/** Fourth pass: what Capabilities.InsertRestrictions, UpdateRestrictions and NavigationRestrictions come to for each type. */
import { groupBy } from "../../../text/groups.ts";
import type { Restrictions } from "../../types.ts";
import type { RequestRestrictions } from "../annotations/restriction-facts.ts";
import type { BuildContext, Restricted } from "../context.ts";
import { type Named, propertiesOnPath } from "./paths.ts";
import { restrictedWays } from "./ways.ts";

type Aspect = keyof Restrictions;
type List = Exclude<keyof RequestRestrictions, "allowed">;

/**
 * Fills the restrictions of types. All sets of a type, and all ways along navigation properties to it, share its request
 * shapes: what one demands or refuses and another does not is left to the service, so that no request is ruled out which
 * some of them takes.
 */
export function applyRestrictions(context: BuildContext): void {
  const restricted = [...context.restricted, ...restrictedWays(context)];
  for (const entries of groupBy(restricted, ({ type }) => type).values()) {
    const inserting = entries.filter(
      ({ kind, insert }) => !(kind === "Singleton" || kind === "Way") || insert !== undefined,
    );
    const updating = entries.filter(({ kind, update }) => kind !== "Way" || update !== undefined);
    add("required", agreed(context, inserting, "insert", "required"));
    add("nonInsertable", agreed(context, inserting, "insert", "refused"));
    add("nonDeepInsertable", agreed(context, inserting, "insert", "refusedNavigation"));
    add("requiredInUpdate", agreed(context, updating, "update", "required"));
    add("nonUpdatable", agreed(context, updating, "update", "refused"));
    add("nonUpdatable", agreed(context, updating, "update", "refusedNavigation"));
  }
  for (const { draft, scope } of context.structured) {
    for (const { path } of draft.key) {
      const key = path.length > 1 ? propertiesOnPath(context, { type: draft, scope }, path.join("/")) : [];
      add("keys", key.slice(-1));
    }
  }
}

/** What the type itself says, and what all of its sets and ways say that take such requests. */
function agreed(
  context: BuildContext,
  entries: readonly Restricted[],
  request: "insert" | "update",
  list: List,
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
function resolved(context: BuildContext, entry: Restricted, paths: readonly string[], list: List): readonly Named[] {
  return paths.flatMap((path) => {
    const properties = propertiesOnPath(context, entry, path);
    return list === "required" ? properties : properties.slice(-1);
  });
}

function add(aspect: Aspect, named: readonly Named[]): void {
  for (const { type, name } of named) {
    const now = { ...(type.restrictions ?? NOTHING) };
    type.restrictions = { ...now, [aspect]: [...new Set([...now[aspect], name])].sort() };
  }
}

const NOTHING: Restrictions = {
  required: [],
  requiredInUpdate: [],
  nonInsertable: [],
  nonDeepInsertable: [],
  nonUpdatable: [],
  keys: [],
};
