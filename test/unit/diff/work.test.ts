/** How much a comparison looks at: what it takes must not grow with the cube of what a document declares. */
import { describe, expect, it } from "vitest";
import { compareModels } from "../../../src/diff/compare/models.ts";
import { isStructured } from "../../../src/model/kinds.ts";
import type { Model } from "../../../src/model/types.ts";
import { complex, property } from "../../diff/csdl-text.ts";
import { modelWritten } from "../../diff/surroundings.ts";

const COUNT = 100;
const plain = { alias: undefined, seed: 0 };
const indexes = Array.from({ length: COUNT }, (_, index) => index);
const all = indexes.map((index) => property(`p${index}`)).join("");

function subtypes(base: (index: number) => string | undefined, own: (index: number) => string): readonly string[] {
  return indexes.map((index) => {
    const name = base(index);
    return complex(`s${index}`, own(index), name === undefined ? {} : { BaseType: `N.${name}` });
  });
}

const above = (index: number): string => (index === 0 ? "b" : `s${index - 1}`);
const none = (): string => "";
const one = (index: number): string => property(`p${index}`);

/** Returns how often names of properties, and base types, are read while two models are compared. */
function readsOf(before: readonly string[], after: readonly string[]): number {
  let reads = 0;
  const watch = (object: object, member: string): void => {
    const value: unknown = Reflect.get(object, member);
    const get = (): unknown => {
      reads++;
      return value;
    };
    Object.defineProperty(object, member, { get });
  };
  const watched = (children: readonly string[]): Model => {
    const model = modelWritten(children, plain);
    const types = [...model.types.values()].filter(isStructured);
    for (const type of types) watch(type, "base");
    for (const { properties } of types) for (const declared of properties) watch(declared, "name");
    return model;
  };
  compareModels(watched(before), watched(after));
  return reads;
}

describe("the work of a comparison grows at most with the square of the types and properties", () => {
  it.each([
    ["move to a common base", () => "b", none],
    ["move to the root of a chain", above, none],
  ])("where properties %s", (_, base, own) => {
    const before = [complex("b"), ...subtypes(base, one)];
    const after = [complex("b", all), ...subtypes(base, own)];
    expect(readsOf(before, after)).toBeLessThan(10 * COUNT ** 2);
  });

  it("where types get another base of the same properties", () => {
    const bases = [complex("q", all), complex("r", all)];
    const before = [...bases, ...subtypes(() => "q", none)];
    const after = [...bases, ...subtypes(() => "r", none)];
    expect(readsOf(before, after)).toBeLessThan(10 * COUNT ** 2);
  });

  it("where a chain is turned over", () => {
    const below = (index: number): string | undefined => (index === COUNT - 1 ? undefined : `s${index + 1}`);
    const before = [complex("b"), ...subtypes(above, one)];
    const after = [complex("b"), ...subtypes(below, one)];
    expect(readsOf(before, after)).toBeLessThan(10 * COUNT ** 2);
  });
});
