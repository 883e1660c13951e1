/**
 * The ways to entities other than by sets of their type: what Capabilities.NavigationRestrictions, annotations of
 * navigation properties, and paths through them say of requests.
 */
import { groupBy } from "../../../text/groups.ts";
import { isDerivedFrom } from "../../hierarchy.ts";
import type { NavigationProperty, StructuredType } from "../../types.ts";
import {
  NO_REQUEST_RESTRICTIONS,
  type RequestRestrictions,
  type RestrictedNavigation,
} from "../annotations/restriction-facts.ts";
import type { BuildContext, Restricted } from "../context.ts";
import { type Route, routeOf } from "./paths.ts";

/** A way along navigation properties from a set, a singleton, or all instances of a type. */
interface Way {
  readonly root: Restricted;
  readonly route: Route;
  readonly restricted: Restricted;
}

/**
 * Returns what is said of ways along navigation properties, an entry for each way; and, with nothing said of them, the
 * ways to contained entities that no set has, if other ways to them are restricted.
 */
export function restrictedWays(context: BuildContext): readonly Restricted[] {
  const found = context.restricted.flatMap((root) => waysFrom(context, root));
  const types = new Set(
    found.filter(({ restricted }) => saysMuch(restricted)).map(({ restricted }) => restricted.type),
  );
  // Most metadata says of all ways only whether there are such requests.
  if (types.size === 0) return [];
  const ways = found.filter(({ restricted }) => types.has(restricted.type));
  const all = containments(context);
  const unrestricted = all.flatMap((containment): readonly Restricted[] => {
    const { type } = containment.property;
    if (type.kind === "Primitive" || !types.has(type) || hasSet(context, type)) return [];
    if (!isOpen(context, ways, containment, all)) return [];
    const { scope } = containment;
    return [{ kind: "Containment", type, scope, insert: undefined, update: undefined, navigation: [] }];
  });
  return [...ways.map(({ restricted }) => restricted), ...unrestricted];
}

/** Checks whether something is said of what requests carry. */
function saysMuch({ insert, update }: Restricted): boolean {
  return [insert, update].some((said) => {
    const { required, refused, refusedNavigation } = said ?? NO_REQUEST_RESTRICTIONS;
    return required.length + refused.length + refusedNavigation.length > 0;
  });
}

function hasSet({ restricted }: BuildContext, type: StructuredType): boolean {
  return restricted.some((entry) => entry.kind !== "Type" && entry.type === type);
}

function waysFrom(context: BuildContext, root: Restricted): readonly Way[] {
  const said = [...root.navigation, ...saidByPaths(context, root)];
  return [...groupBy(said, ({ path }) => path).entries()].flatMap(([path, entries]) => {
    const route = routeOf(context, root, path);
    if (route === undefined || route.rest !== "") return [];
    const insert = merged(
      path,
      entries.map((entry) => entry.insert),
    );
    const update = merged(
      path,
      entries.map((entry) => entry.update),
    );
    const { target: type, navigation } = route;
    const isOwn = isContained(navigation.at(-1)!) && !hasSet(context, type);
    const kind = isOwn ? "Containment" : "Way";
    return [{ root, route, restricted: { kind, type, scope: root.scope, insert, update, navigation: [] } }];
  });
}

/** What the lists of the root itself say of related entities: their paths lead through navigation properties. */
function saidByPaths(context: BuildContext, root: Restricted): readonly RestrictedNavigation[] {
  const beyond = (request: "insert" | "update", list: "required" | "refused"): readonly RestrictedNavigation[] =>
    (root[request]?.[list] ?? []).flatMap((path) => {
      const route = routeOf(context, root, path);
      if (route === undefined || route.rest === "") return [];
      const way = path.slice(0, -route.rest.length - 1);
      const said = { ...NO_REQUEST_RESTRICTIONS, [list]: [route.rest] };
      return [{ path: way, insert: undefined, update: undefined, [request]: said }];
    });
  const requests = ["insert", "update"] as const;
  return requests.flatMap((request) => [...beyond(request, "required"), ...beyond(request, "refused")]);
}

/** Unites what is said of one way. Its paths may begin where it begins or where it ends. */
function merged(path: string, all: readonly (RequestRestrictions | undefined)[]): RequestRestrictions | undefined {
  const said = all.filter((each) => each !== undefined);
  if (said.length === 0) return undefined;
  const relative = (written: string): string =>
    written.startsWith(`${path}/`) ? written.slice(path.length + 1) : written;
  const united = (list: "required" | "refused" | "refusedNavigation"): readonly string[] =>
    said.flatMap((each) => each[list].map(relative));
  return {
    allowed: said.every(({ allowed }) => allowed),
    required: united("required"),
    refused: united("refused"),
    refusedNavigation: united("refusedNavigation"),
  };
}

interface Containment {
  readonly property: NavigationProperty;
  readonly owner: StructuredType;
  readonly scope: Restricted["scope"];
}

/** Only what is in collections is created by requests of its own. */
function isContained({ containsTarget, collection }: NavigationProperty): boolean {
  return containsTarget && collection;
}

function containments({ structured }: BuildContext): readonly Containment[] {
  return structured.flatMap(({ draft, scope }) =>
    draft.navigationProperties.filter(isContained).map((property) => ({ property, owner: draft, scope })),
  );
}

/** Checks whether nothing is said of some way to what a property contains. */
function isOpen(
  { restricted }: BuildContext,
  ways: readonly Way[],
  { property, owner }: Containment,
  all: readonly Containment[],
): boolean {
  const along = ways.filter(({ route }) => route.navigation.at(-1) === property);
  if (along.some(({ root, route }) => root.kind === "Type" && route.navigation.length === 1)) return false;
  const roots = restricted.filter(({ kind, type }) => kind !== "Type" && isDerivedFrom(type, owner));
  const before = all.filter(({ property: { type } }) => type.kind !== "Primitive" && isDerivedFrom(type, owner));
  const areRootsClosed = roots.every((root) =>
    along.some((way) => way.root === root && way.route.navigation.length === 1),
  );
  const isClosed = (step: Containment): boolean => along.some(({ route }) => route.navigation.at(-2) === step.property);
  return !(areRootsClosed && before.every(isClosed));
}
