import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/diagnostics/catalogue/catalogue.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import type { Options } from "../../../src/settings/options.ts";
import { severitiesOf } from "../../../src/settings/severities.ts";

function severities(strict: boolean, severity: Options["severity"] = new Map()) {
  const diagnostics = new Diagnostics();
  const result = severitiesOf({ strict, severity } as Options, diagnostics);
  return { result, said: diagnostics.entries.map(({ code, hint }) => [code, hint]) };
}

describe("severitiesOf", () => {
  it("changes nothing unless asked to", () => {
    expect(severities(false).result.size).toBe(0);
  });

  it("makes every warning an error with --strict, and nothing else", () => {
    const { result } = severities(true);
    const warnings = Object.entries(catalogue).filter(([, { severity }]) => severity === "warning");
    expect([...result]).toEqual(warnings.map(([code]) => [code, "error"]));
  });

  it("lets --severity win over --strict", () => {
    expect(severities(true, new Map([["unknown-attribute", "off"]])).result.get("unknown-attribute")).toBe("off");
  });

  it("suggests a code for one that is not there", () => {
    expect(severities(false, new Map([["unknown-atribute", "off"]])).said).toEqual([
      ["unknown-diagnostic", "Did you mean unknown-attribute?"],
    ]);
    expect(severities(false, new Map([["toString", "off"]])).said).toEqual([["unknown-diagnostic", undefined]]);
  });

  it("lets the level of a rule be lowered, also where it is an error", () => {
    const { result, said } = severities(false, new Map([["unresolved-type", "warning"]]));
    expect([[...result], said]).toEqual([[["unresolved-type", "warning"]], []]);
  });

  it("does not let an error be lowered after which no output can be right", () => {
    const levels = new Map([["unresolved-base-type", "warning"] as const]);
    expect(severities(false, levels).said).toEqual([["fixed-severity", undefined]]);
    expect(severities(false, new Map([["unresolved-base-type", "error"]])).said).toEqual([]);
  });
});
