/** The valid cases of properties whose declared type has subtypes. */
import { controlName } from "../../plan/options.ts";
import type { SampleContext } from "../payloads/context.ts";
import type { Member } from "../payloads/parts.ts";
import { typeNameSpellings } from "../payloads/type-names.ts";
import { quote } from "../values/json.ts";
import { addMember, below, type Patch } from "./patch.ts";
import type { Place } from "./places.ts";

/**
 * Returns the ways to name the type of the value that the fixture has: each spelling, and a type that the metadata does
 * not know. The subtypes that the fixture does not have are shown by fixtures of their own.
 */
export function polymorphicPatches(
  { type: declared, collection }: Member,
  { isShown, first, pointer }: Place,
  { instances, aliases, options }: SampleContext,
): readonly (readonly [label: string, patch: Patch])[] {
  const shown = isShown && declared.kind === "ComplexType" ? instances.first(declared) : undefined;
  if (shown === undefined || declared.kind !== "ComplexType" || declared.derived.length === 0) return [];
  const key = `/${controlName("type", options)}`;
  const isPlain = options.controlInformation === "plain";
  const other = controlName("type", { controlInformation: isPlain ? "prefixed" : "plain" });
  const names = shown === declared ? [] : typeNameSpellings(shown, aliases);
  const patches: [string, Patch][] = names.map((name) => [`its type as ${name}`, addMember(key, quote(name))]);
  if (shown !== declared) patches.push([`its type in ${other}`, [{ op: "move", from: key, path: `/${other}` }]]);
  const unknown = quote(`#${instances.unknownSubtype(declared)}`);
  if (instances.hasInstance(declared)) patches.push(["an unknown subtype", addMember(key, unknown)]);
  const steps = collection ? `${pointer}/0` : pointer;
  return patches.map(([label, patch]) => [label, [...first, ...below(steps, patch)]]);
}
