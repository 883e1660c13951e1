import { describe, expect, it } from "vitest";
import { readValue } from "../../../src/settings/config-file/values.ts";
import { type Option, optionNames, options } from "../../../src/settings/options.ts";

describe("readValue", () => {
  it.each([
    ["strict", true, true],
    ["out", "dir", "dir"],
    ["enums", "union", "union"],
    ["root", "n.a", ["n.a"]],
    ["metadata", ["b.xml", "a.xml", "b.xml"], ["b.xml", "a.xml", "b.xml"]],
    ["emit", "types,guards,types", ["types", "guards"]],
    ["emit", "types,guards", ["types", "guards"]],
    ["emit", "types, guards", ["types", "guards"]],
    ["emit", ["types", "guards,fixtures"], ["types", "guards", "fixtures"]],
    ["reference", "http://x/$metadata?a=b=file.xml", new Map([["http://x/$metadata?a=b", "file.xml"]])],
    [
      "reference",
      ["a=b", "c=d"],
      new Map([
        ["a", "b"],
        ["c", "d"],
      ]),
    ],
    ["reference", { a: "b" }, new Map([["a", "b"]])],
    ["severity", { "unknown-attribute": "off" }, new Map([["unknown-attribute", "off"]])],
  ] as const)("--%s takes %j", (name, raw, value) => {
    expect(readValue(options[name], raw)).toEqual({ value });
  });

  it.each([
    ["strict", "yes", "true or false"],
    ["out", "", "a string that is not empty"],
    ["out", ["a", "b"], "a string that is not empty"],
    ["enums", "Union", "const, union or enum"],
    ["enums", ["const", "union"], "const, union or enum"],
    ["root", [1], "a string or a list of strings"],
    ["root", null, "a string or a list of strings"],
    ["emit", [], "a list of types, guards, request-guards, fixtures, cases, factories, operations"],
    ["emit", "types,tests", "a list of types, guards, request-guards, fixtures, cases, factories, operations"],
    ["reference", "a", "KEY=VALUE pairs"],
    ["reference", "=a", "KEY=VALUE pairs"],
    ["reference", "a=", "KEY=VALUE pairs"],
    ["reference", true, "KEY=VALUE pairs"],
    ["severity", "a=loud", "NAME=VALUE pairs with a value of error, warning or off"],
  ] as const)("--%s does not take %j", (name, raw, expected) => {
    expect(readValue(options[name], raw)).toEqual({ expected });
  });

  it("names the member of an object that has a wrong value", () => {
    const severity = { "unknown-attribute": "off", "duplicate-name": "loud" };
    expect(readValue(options.severity, severity)).toEqual({ expected: "error, warning or off", key: "duplicate-name" });
    expect(readValue(options.reference, { a: 1 })).toEqual({ expected: "a string", key: "a" });
  });

  it("takes every option's own default", () => {
    for (const name of optionNames) {
      const option: Option = options[name];
      if (option.type === "pairs" || option.default === undefined) continue;
      expect([name, readValue(option, option.default)]).toEqual([name, { value: option.default }]);
    }
  });
});
