/** What the Capabilities vocabulary says of requests: which there are, and what they may and must carry. */
import type { Expression } from "../../../csdl/document/document.ts";
import type { Capability } from "../../types.ts";

/** A record of Capabilities.InsertRestrictions or UpdateRestrictions; paths as written. */
export interface RequestRestrictions {
  /** Whether there are such requests at all: Insertable, Updatable. */
  readonly allowed: boolean;
  /** RequiredProperties. */
  readonly required: readonly string[];
  /** NonInsertableProperties and NonInsertableNavigationProperties, and their like. */
  readonly refused: readonly string[];
}

/** Returns what a value of Capabilities.InsertRestrictions says. */
export function readInsertRestrictions(value: Expression | undefined): RequestRestrictions {
  return readRestrictions(value, "Insertable");
}

/** Returns what a value of Capabilities.UpdateRestrictions says. */
export function readUpdateRestrictions(value: Expression | undefined): RequestRestrictions {
  return readRestrictions(value, "Updatable");
}

function readRestrictions(value: Expression | undefined, able: "Insertable" | "Updatable"): RequestRestrictions {
  const members = value?.kind === "Record" ? value.propertyValues : [];
  const memberOf = (name: string): Expression | undefined => members.find(({ property }) => property === name)?.value;
  const allowed = memberOf(able);
  return {
    allowed: !(allowed?.kind === "Constant" && (allowed.value === "false" || allowed.value === "0")),
    required: paths(memberOf("RequiredProperties")),
    refused: [...paths(memberOf(`Non${able}Properties`)), ...paths(memberOf(`Non${able}NavigationProperties`))],
  };
}

/** Of a collection of paths, those that are paths; CSDL JSON writes them as strings (section 14.4.1). */
function paths(value: Expression | undefined): readonly string[] {
  if (value?.kind !== "Collection") return [];
  return value.items.flatMap((item) => (item.kind === "Path" || item.kind === "Constant" ? [item.value.trim()] : []));
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
  const members = value?.kind === "Record" ? value.propertyValues : [];
  const stated = members.find(({ property }) => property === member)?.value;
  if (stated?.kind !== "Constant") return undefined;
  return stated.value === "true" || stated.value === "1";
}
