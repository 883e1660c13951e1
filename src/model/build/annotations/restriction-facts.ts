/** What the Capabilities vocabulary says of requests: which there are, and what they may and must carry. */
import type { Expression } from "../../../csdl/document/document.ts";
import type { Capability } from "../../types.ts";

/** A record of Capabilities.InsertRestrictions or UpdateRestrictions; paths as written. */
export interface RequestRestrictions {
  /** Whether there are such requests at all: Insertable, Updatable. */
  readonly allowed: boolean;
  /** RequiredProperties. */
  readonly required: readonly string[];
  /** NonInsertableProperties, NonUpdatableProperties. */
  readonly refused: readonly string[];
  /** NonInsertableNavigationProperties: no new related entities. NonUpdatableNavigationProperties: no other ones. */
  readonly refusedNavigation: readonly string[];
}

/** Restrictions that say nothing. */
export const NO_REQUEST_RESTRICTIONS: RequestRestrictions = {
  allowed: true,
  required: [],
  refused: [],
  refusedNavigation: [],
};

/** What is said of requests to the entities to which a path leads. */
export interface RestrictedNavigation {
  /** From what is annotated; its last segment is a navigation property, or a cast after one. */
  readonly path: string;
  readonly insert: RequestRestrictions | undefined;
  readonly update: RequestRestrictions | undefined;
}

/** Returns what a value of Capabilities.InsertRestrictions says. */
export function readInsertRestrictions(value: Expression | undefined): RequestRestrictions {
  return readRestrictions(value, "Insertable");
}

/** Returns what a value of Capabilities.UpdateRestrictions says. */
export function readUpdateRestrictions(value: Expression | undefined): RequestRestrictions {
  return readRestrictions(value, "Updatable");
}

/** Returns what RestrictedProperties of a value of Capabilities.NavigationRestrictions say. */
export function readNavigationRestrictions(value: Expression | undefined): readonly RestrictedNavigation[] {
  const records = memberOf(value, "RestrictedProperties");
  return (records?.kind === "Collection" ? records.items : []).flatMap((record) => {
    const path = pathText(memberOf(record, "NavigationProperty"));
    const insert = memberOf(record, "InsertRestrictions");
    const update = memberOf(record, "UpdateRestrictions");
    if (path === undefined || (insert === undefined && update === undefined)) return [];
    return [
      { path, insert: insert && readInsertRestrictions(insert), update: update && readUpdateRestrictions(update) },
    ];
  });
}

function readRestrictions(value: Expression | undefined, able: "Insertable" | "Updatable"): RequestRestrictions {
  const allowed = memberOf(value, able);
  return {
    allowed: !(allowed?.kind === "Constant" && (allowed.value === "false" || allowed.value === "0")),
    required: paths(memberOf(value, "RequiredProperties")),
    refused: paths(memberOf(value, `Non${able}Properties`)),
    refusedNavigation: paths(memberOf(value, `Non${able}NavigationProperties`)),
  };
}

function memberOf(record: Expression | undefined, name: string): Expression | undefined {
  const members = record?.kind === "Record" ? record.propertyValues : [];
  return members.find(({ property }) => property === name)?.value;
}

/** Of a collection of paths, those that are paths. */
function paths(value: Expression | undefined): readonly string[] {
  return (value?.kind === "Collection" ? value.items : []).flatMap((item) => pathText(item) ?? []);
}

/** CSDL JSON writes paths as strings (section 14.4.1). */
function pathText(value: Expression | undefined): string | undefined {
  return value?.kind === "Path" || value?.kind === "Constant" ? value.value.trim() : undefined;
}

/** By the term's qualified name: the member of its record that says whether there are such requests, and what it is about. */
export const capabilityTerms: ReadonlyMap<string, readonly [member: string, capability: Capability]> = new Map(
  (
    [
      ["Read", "Readable", "readable"],
      ["Insert", "Insertable", "insertable"],
      ["Update", "Updatable", "updatable"],
      ["Delete", "Deletable", "deletable"],
      ["Count", "Countable", "countable"],
      ["Expand", "Expandable", "expandable"],
    ] as const
  ).map(([name, member, capability]) => [`Org.OData.Capabilities.V1.${name}Restrictions`, [member, capability]]),
);

/** Returns what a record states with a constant; undefined where it states nothing. */
export function readCapability(value: Expression | undefined, member: string): boolean | undefined {
  const stated = memberOf(value, member);
  if (stated?.kind !== "Constant") return undefined;
  return stated.value === "true" || stated.value === "1";
}
