/** Fixtures with one part replaced: whatever it is, the forms of a guard must say the same of it. */
import fc from "fast-check";
import { disagreements, readFixture } from "./agreement.ts";
import type { GuardOptions, Guards } from "./guards.ts";
import type { GeneratedOutput } from "./output.ts";

type Path = readonly (string | number)[];

const options: fc.Arbitrary<GuardOptions> = fc.record(
  {
    presence: fc.constantFrom("complete", "partial"),
    enums: fc.constantFrom("closed", "open"),
    derived: fc.constantFrom("known", "any"),
  },
  { requiredKeys: [] },
);

/** Text that means something to one guard or another, which random text never does. */
const tellingText = fc.constantFrom(
  "INF",
  "-INF",
  "12",
  "9223372036854775808",
  "2024-02-30",
  "2024-02-29T12:00:00Z",
  "P1DT2H",
  "PT",
  "AQ==",
  "#microsoft.graph.user",
  "microsoft.graph.entity",
  "none",
  "none,unknownFutureValue",
  "",
);

const replacement = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  tellingText,
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constantFrom(null, undefined, [], [null], {}, { "@odata.type": null }, 2 ** 31, -129, 0.5),
);

/** Tries `runs` mutations, the same ones each time. Throws at the first that is not agreed on. */
export function tryMutations(output: GeneratedOutput, guards: Guards, runs: number): void {
  const names = [...output.types.keys()];
  const mutation = fc.record({ type: fc.nat(names.length - 1), at: fc.nat(), replacement, options });
  fc.assert(
    fc.property(mutation, ({ type, at, replacement: value, options: guardOptions }) => {
      const name = names[type]!;
      const mutated = withPartReplaced(readFixture(output, name), at, value);
      const found = disagreements(output.model.types.get(name)!, mutated, guards, guardOptions);
      if (found.length > 0) throw new Error(`${found.join("\n")}\nof ${JSON.stringify(mutated)}`);
    }),
    { seed: 401, numRuns: runs },
  );
}

/** `value` with the part at the place number `at` (modulo the number of places) replaced. */
function withPartReplaced(value: unknown, at: number, replacement: unknown): unknown {
  const places = [...placesIn(value, [])];
  const place = places[at % places.length]!;
  const last = place.at(-1);
  if (last === undefined) return replacement;
  const owner = place.slice(0, -1).reduce((part, key) => (part as Record<string | number, unknown>)[key], value);
  Object.defineProperty(owner, last, { value: replacement, enumerable: true, configurable: true, writable: true });
  return value;
}

function* placesIn(value: unknown, path: Path): Generator<Path> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, part] of entries) yield* placesIn(part, [...path, key]);
}
