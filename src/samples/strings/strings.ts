import type { Facets } from "../../csdl/document/element.ts";
import type { Slot } from "../values/slot.ts";
import { textOf } from "./texts.ts";

/**
 * Returns the value of an Edm.String, not yet as JSON: the default, or what suits the name, within MaxLength and
 * Unicode.
 */
export function stringOf(slot: Slot): string {
  const { defaultValue, facets } = slot;
  return defaultValue !== undefined && fits(defaultValue, facets) ? defaultValue : limited(textOf(slot), facets);
}

/** Returns whether a text satisfies MaxLength, which counts code points, and Unicode (sections 7.2.2 and 7.2.5). */
export function fits(text: string, facets: Facets): boolean {
  return limited(text, facets) === text;
}

function limited(text: string, { maxLength, unicode }: Facets): string {
  const characters = unicode === false ? text.replace(/[^ -~]/g, "x") : text;
  if (typeof maxLength !== "number" || characters.length <= maxLength) return characters;
  const points = [...characters];
  return points.length <= maxLength ? characters : shortened(points, Math.max(0, maxLength));
}

/** Returns the beginning of a text, as far as possible in whole words. */
function shortened(points: readonly string[], length: number): string {
  const start = points.slice(0, length).join("");
  const end = points[length] === " " ? -1 : start.lastIndexOf(" ");
  return (end > 0 ? start.slice(0, end) : start).trimEnd();
}
