import { describe, expect, it } from "vitest";
import { medianOf, ratioOf, summaryOf } from "../../bench/statistics.ts";

describe("summaryOf", () => {
  it("takes the middle of an odd number of samples, whatever their order", () => {
    expect(summaryOf([9, 1, 5])).toEqual({ median: 5, least: 1, most: 9 });
  });

  it("takes the mean of the two in the middle of an even number", () => {
    expect(medianOf([4, 1, 3, 100])).toBe(3.5);
  });

  it("sorts by value, not by text", () => {
    expect(medianOf([100, 20, 3])).toBe(20);
  });

  it("has nothing to say of no samples", () => {
    expect(() => summaryOf([])).toThrow("no samples");
  });
});

it("ratioOf compares medians, so that one slow run changes nothing", () => {
  expect(ratioOf([2, 2, 50], [1, 1, 1])).toBe(2);
});
