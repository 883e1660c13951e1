import { expect, it } from "vitest";
import { complex, property } from "../../diff/csdl-text.ts";
import { stepOf } from "./steps.ts";

const some = ["d", "b", "a", "c", "e"].map((name) => property(name)).join("");

it("a type that gains or loses a base says what it inherits: of many properties the first ones, and how many more", () => {
  const without = complex("base", some) + complex("t");
  const derived = complex("base", some) + complex("t", "", { BaseType: "N.base" });
  expect(stepOf(without, derived).changes.map(({ note }) => note)).toEqual(["now inherits a, b, c and 2 more"]);
  expect(stepOf(derived, without).changes.map(({ note }) => note)).toEqual(["no longer inherits a, b, c and 2 more"]);
});
