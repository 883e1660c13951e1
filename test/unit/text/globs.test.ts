import { describe, expect, test } from "vitest";
import { globExpression, isGlob } from "../../../src/text/globs.ts";

describe("globs", () => {
  test.each([
    ["ns.user", "ns.user", true],
    ["ns.user", "nsxuser", false],
    ["ns.*", "ns.user", true],
    ["ns.*", "ns.sub.user", false],
    ["ns.**", "ns.sub.user", true],
    ["ns.*", "ns.user/mail", false],
    ["ns.user/*", "ns.user/mail", true],
    ["ns.use?", "ns.user", true],
    ["ns?user", "ns.user", false],
    ["ns.user?mail", "ns.user/mail", false],
    ["**", "ns.user/mail\n", true],
    ["ns.do(*)", "ns.do(Edm)", true],
  ])("%j and %j: %s", (glob, name, isMatch) => {
    expect(globExpression(glob).test(name)).toBe(isMatch);
  });

  test.each([
    ["ns.user", false],
    ["ns.*", true],
    ["ns.use?", true],
  ])("%j is a glob: %s", (text, expected) => {
    expect(isGlob(text)).toBe(expected);
  });
});
