import { describe, expect, it } from "vitest";
import { isQuick } from "../../../src/samples/strings/patterns/backtracking.ts";
import { matches, textFor } from "../../../src/samples/strings/patterns/texts.ts";

describe("expressions that go back and forth for minutes or longer", () => {
  const text = "a".repeat(100);

  it.each([
    "^((.{1,9}){1,9}){1,9}!$",
    "^(.{1,9}){1,9}!$",
    `^${".*".repeat(12)}!$`,
    `^${".*?".repeat(12)}!$`,
    `^${"(?:.|..)".repeat(60)}!$`,
    `^${"(".repeat(20)}.+${")+".repeat(20)}!$`,
    "^(a?){5000}b{2}$",
    `^${"(a?)".repeat(30)}${"a".repeat(30)}!$`,
    `^(?=${".*".repeat(12)}!)a`,
    "(?<=a{90}.*.*.*.*.*.*.*!)",
  ])("are not tried with a long text: %.30s", (expression) => {
    expect(isQuick(expression, text.length)).toBe(false);
    expect(textFor(expression, 1, [text], (other) => other === text)).toBeUndefined();
  });

  it.each(["^((.{1,9}){1,9}){1,9}!$", `^${".*".repeat(12)}!$`, "^(((.+)+)+)+!$", `^(?:.|..)${"(?:.|..)".repeat(6)}!$`])(
    "are tried with a short one: %.30s",
    (expression) => expect(textFor(expression, 1, [], () => true)).toMatch(/!$/),
  );
});

describe("expressions of which the engine can make no program", () => {
  const references = String.raw`\1{10000000}`;

  it.each([`^(a?)${references}$`, `^a{200}(a?)${references}$`, `^(a?)(?:b|${references})$`])(
    "are not tried: %s",
    (expression) => {
      expect(isQuick(expression, 0)).toBe(false);
      expect(matches(expression, "")).toBe(false);
    },
  );

  it("are followed for a while only", () => {
    expect(textFor(String.raw`^(a?)(?:\1{9999999999}){9999999999}$`, 1, [], () => true)).toBeUndefined();
  });
});

describe("expressions that are done at once", () => {
  it.each([
    "^[0-9]{3}-[0-9]{4}$",
    String.raw`^[a-z]+@[a-z]+\.com$`,
    String.raw`^([a-zA-Z0-9_.-]+)@([a-zA-Z0-9_.-]+)\.([a-zA-Z]{2,5})$`,
    "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?$",
    String.raw`^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$`,
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    String.raw`^(?=.*\d)(?=.*[a-z]).{8,}(?<!-)$`,
    "foo.*bar",
  ])("are tried with a long text: %s", (expression) => expect(isQuick(expression, 100)).toBe(true));
});
