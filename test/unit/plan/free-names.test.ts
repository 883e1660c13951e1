import { expect, test } from "vitest";
import { allocatorBeside, nameAllocator } from "../../../src/plan/free-names.ts";

test("a taken name is followed by the next free number", () => {
  const allocate = allocatorBeside(new Set(["A", "A_3"]));
  expect([allocate("B"), allocate("A"), allocate("A"), allocate("A"), allocate("B")]).toEqual([
    "B",
    "A_2",
    "A_4",
    "A_5",
    "B_2",
  ]);
});

test("the first choice may differ from what is counted", () => {
  const allocate = allocatorBeside(new Set());
  expect([allocate("Class", "Class_"), allocate("Class", "Class_")]).toEqual(["Class_", "Class_2"]);
});

test("many names that are alike are counted on and not from the start", () => {
  let asked = 0;
  const taken = new Set<string>();
  const allocate = nameAllocator((name) => {
    asked++;
    const { size } = taken;
    return taken.add(name).size > size;
  });
  for (let i = 0; i < 1000; i++) allocate("A");
  expect(asked).toBe(1999);
});
