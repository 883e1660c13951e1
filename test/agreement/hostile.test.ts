/** Documents that are made to break a generator: what is valid in them comes out right, what is not is said. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it, vi } from "vitest";
import { describeWithShared, sharedPath } from "../support/shared.ts";
import { compilerMessages } from "./compile.ts";
import { faultsOf, generateAll, type Outcome, writeAssignmentsOf } from "./corpus.ts";
import { folderForSuite } from "./output.ts";
import { quickCompiler, shareSupportCode } from "./quick.ts";

/** Documents without an error, however odd; and how many types they have. All others have errors. */
const valid: Readonly<Record<string, number>> = {
  "c01-proto-names.xml": 10,
  "c02-proto-namespace.xml": 2,
  "c05-injection-in-descriptions.xml": 20,
  "c08-windows-device-names.xml": 10,
  "c10-pascal-collisions.xml": 19,
  "c11-ts-reserved-and-globals.xml": 110,
  "c13-unicode-identifiers.xml": 16,
  "c16-self-reference.xml": 2,
  "c17-required-cycle.xml": 5,
  "c19-polymorphism.xml": 4,
  "c20-open-types.xml": 2,
  "c22-many-schemas-same-short-name.xml": 61,
  "c23-crlf-and-tabs-in-attributes.xml": 1,
  "j01-proto-key.json": 3,
  "j08-bom-and-utf16.json": 0,
  "m10-property-named-like-type.xml": 2,
  "m20-annotation-errors-are-not-fatal.xml": 1,
  "multi/a.xml": 3,
  "multi/b.xml": 3,
  "multi/traversal.xml": 1,
  "s02-bare-schema-root.xml": 1,
  "s16-reference-without-include.xml": 1,
  "s17-unknown-attrs-and-elements.xml": 1,
  "x19-noise-but-valid.xml": 1,
  "x22-utf16le-bom.xml": 1,
  "x23-utf16be-no-bom.xml": 1,
  "x31-deep-unknown-elements-10k.xml": 1,
};

function hostileDocuments(): readonly string[] {
  const paths = readdirSync(sharedPath("corpus", "hostile"), { recursive: true, encoding: "utf8" });
  return paths.filter((path) => /\.(xml|json)$/.test(path)).map((path) => path.replaceAll("\\", "/"));
}

describeWithShared("hostile documents", () => {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
  const folder = folderForSuite();
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  const outcomes = new Map<string, Outcome>();
  beforeAll(async () => {
    const paths = hostileDocuments();
    const found = await generateAll(
      folder,
      paths.map((path) => `hostile/${path}`),
    );
    for (const [index, path] of paths.entries()) outcomes.set(path, found[index]!);
  });

  it("are refused, with an error that says where, unless they are valid", () => {
    const generated = [...outcomes].flatMap(([path, { output }]) =>
      output ? [[path, output.types.size] as const] : [],
    );
    expect(Object.fromEntries(generated.sort())).toEqual(valid);
    for (const [path, { diagnostics, output }] of outcomes) {
      if (output !== undefined) continue;
      const [error] = diagnostics.entries.filter(({ severity }) => severity === "error");
      expect(error?.place, path).toBeDefined();
    }
  });

  it("have guards that agree with their fixtures and cases", () => {
    expect([...outcomes.values()].flatMap(faultsOf)).toEqual([]);
  });

  it("compile with every strictness", async () => {
    for (const outcome of outcomes.values()) writeAssignmentsOf(outcome);
    shareSupportCode([...outcomes.values()].flatMap(({ output }) => output ?? []));
    expect(await compilerMessages({ folder, ...quickCompiler() })).toEqual([]);
  });

  it("touch nothing but the output", () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(inherited);
    const written = readdirSync(folder).filter((name) => !/^\d+$/.test(name));
    expect(written.sort()).toEqual(["package.json", "tsconfig.json"]);
    for (const name of readdirSync(folder).filter((name) => /^\d+$/.test(name))) {
      expect(["assignments", "output"]).toEqual(expect.arrayContaining(readdirSync(join(folder, name))));
    }
  });
});
