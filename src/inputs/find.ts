import type { Diagnostics } from "../diagnostics/collector.ts";
import { byCodePoint } from "../text/order.ts";
import type { InputAccess } from "./access.ts";
import { type Location, locationOf, locationOfInput, STANDARD_INPUT } from "./location.ts";

/** Returns the locations that the inputs match, each once; reports inputs without a match. */
export async function findInputs(
  inputs: readonly string[],
  access: InputAccess,
  diagnostics: Diagnostics,
): Promise<readonly Location[]> {
  const found = new Map<string, Location>();
  for (const input of inputs) {
    const locations = await expand(input, access);
    if (locations.length === 0) diagnostics.report("no-input", [input]);
    for (const location of locations) if (!found.has(location.key)) found.set(location.key, location);
  }
  return [...found.values()];
}

async function expand(input: string, access: InputAccess): Promise<readonly Location[]> {
  const location = locationOfInput(input);
  if (location.key === STANDARD_INPUT || location.url !== undefined) return [location];
  if (!access.isPattern(input) || (await access.isFile(location.key))) return [location];
  const paths = [...(await access.glob(input))];
  return paths.sort(byCodePoint).map(locationOf);
}
