/** What holds by default holds with every option: one test an option, on documents of our own and of others. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import type { OutputOptions } from "../../src/plan/options.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { compareWithGuards } from "./agreement.ts";
import { writeAssignments } from "./assignments.ts";
import { compilerMessages, nodeModules, strictest } from "./compile.ts";
import { loadGuards } from "./guards.ts";
import { folderForSuite, generateInto } from "./output.ts";

interface Variant {
  readonly options: Partial<OutputOptions>;
  /** Where the option gives up what it does not allow. */
  readonly compilerOptions?: object;
  /** Text in JSON is no value of a TypeScript `enum`, so that fixtures fit no interface that has one. */
  readonly hasEnums?: true;
}

const variants: Readonly<Record<string, Variant>> = {
  "enums as literal unions": { options: { enums: "union" } },
  "enums as TypeScript enums": {
    options: { enums: "enum" },
    compilerOptions: { erasableSyntaxOnly: false },
    hasEnums: true,
  },
  "numbers as JSON numbers": { options: { numbers: "number" } },
  "numbers as strings": { options: { numbers: "string" } },
  "unspecified items non-null": { options: { unspecifiedItems: "non-null" } },
  "deep navigation": { options: { navigation: "deep" } },
};

const own = ["../../metadata/microsoft.graph.xml", "../types/consumer/library.csdl.xml", "guards.csdl.xml"];
const services = [
  "oasis-openapi/TripPin.xml",
  "oasis-openapi/ExampleService.xml",
  "odata2ts/int-test__asp-net__resource__library.xml",
  "odata2ts/int-test__cap__resource__library.xml",
];
const inputs = [
  ...own.map((path) => fileURLToPath(new URL(path, import.meta.url))),
  ...(hasShared ? services.map((path) => sharedPath("corpus", path)) : []),
];

describe(`with every option, ${inputs.length} documents`, () => {
  vi.setConfig({ testTimeout: 300_000 });
  const folder = folderForSuite();
  it.each(Object.entries(variants))("%s", async (name, { options, compilerOptions, hasEnums }) => {
    for (const [index, input] of inputs.entries()) {
      const output = await generateInto(join(folder, name, String(index)), [input], options);
      expect(compareWithGuards(output, loadGuards(output)).differences.slice(0, 20)).toEqual([]);
      if (!hasEnums) writeAssignments(output, join(folder, name, `${index}-assignments`));
    }
    const all = { ...strictest, ...nodeModules, ...compilerOptions };
    expect(await compilerMessages({ folder: join(folder, name), options: all })).toEqual([]);
  });

  it("types without guards and fixtures", async () => {
    const target = join(folder, "types");
    for (const [index, input] of inputs.entries()) {
      const { paths } = await generateInto(join(target, String(index)), [input], { emit: new Set(["types"]) });
      expect(paths.filter((path) => /(guards|checks)\.ts$|[/]fixtures[/]/.test(path))).toEqual([]);
    }
    expect(await compilerMessages({ folder: target })).toEqual([]);
  });
});
