import { expect, test } from "vitest";
import { groupBy, groupOf } from "../../../src/text/groups.ts";

test("a group is the same list each time", () => {
  const groups = new Map<string, number[]>();
  groupOf(groups, "a").push(1);
  groupOf(groups, "a").push(2);
  expect(groups).toEqual(new Map([["a", [1, 2]]]));
});

test("groups stand in the order of their first items", () => {
  expect([...groupBy(["b1", "a1", "b2"], (item) => item[0]!)]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});
