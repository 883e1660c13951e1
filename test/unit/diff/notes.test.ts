import { expect, it } from "vitest";
import { complex, property } from "../../diff/csdl-text.ts";
import { stepOf } from "./steps.ts";

const names = Array.from({ length: 52 }, (_, index) => `p${String(index).padStart(2, "0")}`);
const some = names
  .toReversed()
  .map((name) => property(name))
  .join("");
const shown = `${names.slice(0, 50).join(", ")} and 2 more`;

it("a type that gains or loses a base says what it inherits: of many properties the first ones, and how many more", () => {
  const without = complex("base", some) + complex("t");
  const derived = complex("base", some) + complex("t", "", { BaseType: "N.base" });
  expect(stepOf(without, derived).changes.map(({ note }) => note)).toEqual([`now inherits ${shown}`]);
  expect(stepOf(derived, without).changes.map(({ note }) => note)).toEqual([`no longer inherits ${shown}`]);
});
