/** What a complete response carries of the structural properties. */
import { isStream } from "../kinds.ts";
import type { Property } from "../types.ts";

/**
 * Checks whether each complete response carries the property. Streams travel apart (JSON Format 4.01, section 9), a
 * structural property of an entity type, which real documents have, is treated like navigation, and some properties
 * nobody may read (Core.Permissions).
 */
export function isInResponse({ type, writeOnly }: Property): boolean {
  return !isStream(type) && type.kind !== "EntityType" && !writeOnly;
}
