import { describe, expect, it } from "vitest";
import { isAsPrinted, type Manifest, printManifest } from "../../../src/output/manifest.ts";

const manifest: Manifest = {
  tool: { name: "csdl-typescript", version: "1.0.0" },
  inputs: { metadata: "1", options: "2" },
  types: new Map([
    ["N.b", { kind: "EnumType", exports: ["B"] }],
    ["N.a", { kind: "ComplexType" }],
  ]),
  operations: new Map([["N.f()", { kind: "Function" }]]),
  files: new Map([["N/types.ts", "3"]]),
};

describe("the manifest", () => {
  it("leaves out what there is none of", () => {
    const small = { ...manifest, inputs: undefined, types: new Map(), operations: new Map(), files: new Map() };
    expect(JSON.parse(printManifest(small))).toEqual({ tool: manifest.tool, types: {}, files: {} });
  });

  it("is as printed until someone edits or formats it", () => {
    const text = printManifest(manifest);
    expect(isAsPrinted(text)).toBe(true);
    expect(isAsPrinted(text.replace('"N.a": {', '"N.a": { '))).toBe(false);
    expect(isAsPrinted(JSON.stringify(JSON.parse(text), null, 2))).toBe(false);
    expect(isAsPrinted(text.slice(1))).toBe(false);
    expect(isAsPrinted("null")).toBe(false);
  });
});
