/** Valid values with a part replaced, taken away or put in: each either still valid or not, which is for the checkers to say. */
import fc from "fast-check";
import { nearMissesOf, textsOf } from "../abnf/grammar.ts";
import { type Format, formats } from "../abnf/rules.ts";

/** What one document has to make mutations from. */
export interface Material {
  /** Valid values of each type. */
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  /** Names that may stand in `@odata.type`. */
  readonly typeNames: readonly string[];
  /** Navigation properties of each type. */
  readonly navigation: ReadonlyMap<string, readonly string[]>;
}

export interface Mutation {
  readonly type: string;
  readonly value: unknown;
}

type Path = readonly (string | number)[];

const texts = Object.values(formats).flatMap(({ rule }: Format) => {
  const made = textsOf(rule);
  return [made, nearMissesOf(made, "0123456789-+:.TZPeE=/_, ")];
});

const numbers = [7, 8, 15, 16, 31, 32, 63, 64].flatMap((bits) => [
  2 ** bits - 1,
  2 ** bits,
  -(2 ** bits),
  -1 - 2 ** bits,
]);

const replacements: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(null, [], {}, [null], [[]], "", true, 0, 1, -1, 0.5, 1e300, [{}]) },
  { weight: 4, arbitrary: fc.oneof(...texts) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** How to change a value; numbers choose among what there is, modulo its count. */
interface Edit {
  readonly at: number;
  readonly kind: "replace" | "remove" | "transplant" | "name" | "navigate" | "append" | "mix";
  readonly replacement: unknown;
  readonly from: number;
}

const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("replace", "replace", "replace", "remove", "transplant", "name", "navigate", "append", "mix"),
  replacement: replacements,
  from: fc.nat(),
});

/** So many mutations, the same ones each time. */
export function mutationsOf(
  material: Material,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Mutation[] {
  const types = [...material.values.keys()];
  const all = types.flatMap((type) => material.values.get(type)!.map((value) => ({ type, value })));
  const mutation = fc.tuple(fc.nat(), fc.array(edits, { minLength: 1, maxLength: 2 })).map(([base, changes]) => {
    const { type, value } = all[base % all.length]!;
    const start: unknown = structuredClone(value);
    return { type, value: changes.reduce((at, edit) => edited(at, edit, { type, all, material }), start) };
  });
  return fc.sample(mutation, { numRuns: runs, seed });
}

interface Surroundings {
  readonly type: string;
  readonly all: readonly { readonly type: string; readonly value: unknown }[];
  readonly material: Material;
}

function edited(value: unknown, edit: Edit, { type, all, material }: Surroundings): unknown {
  const other = structuredClone(all[edit.from % all.length]!.value);
  const paths = [...pathsIn(value, [])];
  const path = paths[edit.at % paths.length]!;
  switch (edit.kind) {
    case "replace":
      return withPart(value, path, edit.replacement);
    case "remove":
      return path.length === 0 ? value : withPart(value, path, undefined);
    case "transplant":
      return withPart(value, path, partOf(other, edit.at));
    case "name": {
      const name = material.typeNames[edit.from % material.typeNames.length]!;
      const member = edit.at % 5 === 0 ? "@type" : "@odata.type";
      return withMember(value, path, member, spelled(name, edit.at));
    }
    case "navigate": {
      const names = material.navigation.get(type) ?? [];
      const target = edit.at % 3 === 0 ? [other] : edit.at % 7 === 0 ? edit.replacement : other;
      return names.length === 0 ? value : withMember(value, [], names[edit.at % names.length]!, target);
    }
    case "append": {
      const arrays = paths.filter((at) => Array.isArray(partAt(value, at)));
      const array = arrays[edit.at % arrays.length];
      return array === undefined
        ? value
        : withPart(value, array, [
            ...(partAt(value, array) as unknown[]),
            edit.from % 2 === 0 ? null : edit.replacement,
          ]);
    }
    case "mix": {
      const strings = paths.filter((at) => typeof partAt(value, at) === "string");
      const at = strings[edit.at % strings.length];
      return at === undefined ? value : withPart(value, at, mixed(String(partAt(value, at)), edit.from));
    }
  }
}

function spelled(name: string, at: number): string {
  return [`#${name}`, name, `https://example.org/$metadata#${name}`][at % 3]!;
}

function mixed(text: string, at: number): string {
  return [`${text},${text}`, `${text}, 1`, `${text},`, text.toUpperCase(), `${text} `, "1", "0,2"][at % 7]!;
}

function partOf(value: unknown, at: number): unknown {
  const paths = [...pathsIn(value, [])];
  return partAt(value, paths[at % paths.length]!);
}

function partAt(value: unknown, path: Path): unknown {
  return path.reduce((part, key) => (part as Readonly<Record<string | number, unknown>>)[key], value);
}

/** Changes the value. `undefined` takes the part away; an item that goes leaves no hole. */
function withPart(value: unknown, path: Path, part: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return part;
  const owner = partAt(value, path.slice(0, -1)) as Record<string | number, unknown>;
  if (part !== undefined) owner[last] = part;
  else if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else delete owner[last];
  return value;
}

/** Puts a member into the object nearest to the path. */
function withMember(value: unknown, path: Path, name: string, member: unknown): unknown {
  for (let length = path.length; length >= 0; length--) {
    const owner = partAt(value, path.slice(0, length));
    if (typeof owner === "object" && owner !== null && !Array.isArray(owner)) {
      (owner as Record<string, unknown>)[name] = member;
      return value;
    }
  }
  return value;
}

function* pathsIn(value: unknown, path: Path): Generator<Path> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, part] of entries) yield* pathsIn(part, [...path, key]);
}
