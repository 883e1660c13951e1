/** Random models around a known change, and ways to write one model that make no difference. */
import fc from "fast-check";
import { readDocument } from "../../src/csdl/read.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Model } from "../../src/model/types.ts";
import { sourceOf } from "../../src/text/source.ts";
import { edmx } from "../support/edmx.ts";
import { action, complex, entity, enumeration, fn, navigation, parameter, property, returns } from "./csdl-text.ts";

/** How a model is written: what is not part of the model. */
export interface Writing {
  readonly alias: string | undefined;
  /** In what order declarations stand. */
  readonly seed: number;
}

export const writing: fc.Arbitrary<Writing> = fc.record({
  alias: fc.constantFrom(undefined, "A", "self"),
  seed: fc.nat(),
});

const use = fc.constantFrom(
  "Edm.String",
  "Edm.Int32",
  "Collection(Edm.Guid)",
  "N.zEnum",
  "N.zBase",
  "Collection(N.z0)",
);

/** Children of a schema, with names that start with z. */
export const surroundings: fc.Arbitrary<readonly string[]> = fc
  .array(fc.tuple(fc.constantFrom("none", "N.zBase"), fc.array(use, { maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((types) => [
    enumeration("zEnum", "a=0 b=1 unknownFutureValue=2"),
    complex("zBase", property("inBase")),
    entity("zEntity", navigation("zs", "Collection(N.zEntity)")),
    action("zDo", parameter("on", "N.zEntity") + parameter("how", "N.zEnum"), { IsBound: "true" }),
    fn("zGet", parameter("which") + returns("N.zBase")),
    fn("zGet", parameter("which") + parameter("more") + returns("N.zBase")),
    ...types.map(([base, uses], index) =>
      complex(
        `z${index}`,
        uses.map((type, i) => property(`p${i}`, type)).join(""),
        base === "none" ? {} : { BaseType: base },
      ),
    ),
  ]);

/** Returns the model of a schema N with these children, however they are written. */
export function modelWritten(children: readonly string[], { alias, seed }: Writing): Model {
  const text = shuffled(children.flatMap(declarations), seed)
    .map((child) => shuffledParts(child, seed))
    .join("");
  const written = alias === undefined ? text : text.replace(/(["(\s])N\./g, `$1${alias}.`);
  const attributes = alias === undefined ? "" : ` Alias="${alias}"`;
  const document = readDocument(
    sourceOf("test.xml", edmx(`\n<Schema Namespace="N"${attributes}>${written}</Schema>`)),
    diagnostics(),
  );
  const found = diagnostics();
  const model = buildModel([{ document: document!, references: [] }], found);
  const errors = found.entries.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`${errors.map(({ message }) => message).join("\n")}\n${written}`);
  return model;
}

function diagnostics(): Diagnostics {
  return new Diagnostics();
}

/** Splits a text of several declarations. */
function declarations(text: string): readonly string[] {
  const kinds = "ComplexType|EntityType|EnumType|TypeDefinition|Action|Function|EntityContainer|Term|Annotations";
  return text.match(new RegExp(`<(${kinds}) (?:[^<>]*/>|.*?</\\1>)`, "gs")) ?? [];
}

/** Properties and members in another order; all else, parameters above all, as it is. */
function shuffledParts(declaration: string, seed: number): string {
  const parts = /(?:<(Property|NavigationProperty|Member|EntitySet|Singleton) (?:[^<>]*\/>|.*?<\/\1>)){2,}/gs;
  return declaration.replace(parts, (found) => {
    const own = found.match(/<(Property|NavigationProperty|Member|EntitySet|Singleton) (?:[^<>]*\/>|.*?<\/\1>)/gs)!;
    return shuffled(own, seed + 1).join("");
  });
}

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const order = items.map((item, index) => ({ item, rank: Math.imul(seed + index * 7919 + 1, 2654435761) >>> 0 }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
