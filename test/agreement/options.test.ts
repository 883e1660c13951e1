/** What holds by default holds with every option: one test an option, on documents of our own and of others. */
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import type { OutputOptions } from "../../src/plan/options.ts";
import { hasShared, sharedPath } from "../support/shared.ts";
import { compareWithGuards } from "./agreement.ts";
import { writeAssignments } from "./assignments.ts";
import { compilerMessages, nodeModules, strictest } from "./compile.ts";
import { loadGuards } from "./guards.ts";
import { folderForSuite, type GeneratedOutput, generateInto } from "./output.ts";
import { quickCompiler, shareSupportCode } from "./quick.ts";

interface Variant {
  readonly options: Partial<OutputOptions>;
  readonly compiler: keyof typeof compilers;
  /** JSON text is not a value of a TypeScript `enum`, so fixtures do not fit interfaces that have one. */
  readonly hasEnums?: true;
}

const compilers = {
  strictest: { ...strictest, ...nodeModules },
  "strictest except for what enum needs": { ...strictest, ...nodeModules, erasableSyntaxOnly: false },
};

const variants: Readonly<Record<string, Variant>> = {
  "enums as literal unions": { options: { enums: "union" }, compiler: "strictest" },
  "enums as TypeScript enums": {
    options: { enums: "enum" },
    compiler: "strictest except for what enum needs",
    hasEnums: true,
  },
  "numbers as JSON numbers": { options: { numbers: "number" }, compiler: "strictest" },
  "numbers as strings": { options: { numbers: "string" }, compiler: "strictest" },
  "unspecified items non-null": { options: { unspecifiedItems: "non-null" }, compiler: "strictest" },
  "deep navigation": { options: { navigation: "deep" }, compiler: "strictest" },
  "open enumerations": { options: { enumValues: "open" }, compiler: "strictest" },
  "without nulls": { options: { presence: "omit-nulls" }, compiler: "strictest" },
  "partial presence": { options: { presence: "partial" }, compiler: "strictest" },
  "open types with an index signature": { options: { openTypes: "index" }, compiler: "strictest" },
  "plain control information": { options: { controlInformation: "plain" }, compiler: "strictest" },
};

const own = [
  "../../metadata/microsoft.graph.xml",
  "../types/consumer/library.csdl.xml",
  "guards.csdl.xml",
  "versions.csdl.xml",
];
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
  const outputs: GeneratedOutput[] = [];
  it.each(Object.entries(variants))(
    "%s: guards, fixtures and cases agree",
    async (name, { options, compiler, hasEnums }) => {
      for (const [index, input] of inputs.entries()) {
        const target = join(folder, compiler, name, String(index));
        const output = await generateInto(join(target, "output"), [input], options);
        expect(compareWithGuards(output, loadGuards(output)).differences.slice(0, 20)).toEqual([]);
        if (!hasEnums) writeAssignments(output, join(target, "assignments"));
        outputs.push(output);
      }
    },
  );

  it("types alone: neither guards nor fixtures", async () => {
    for (const [index, input] of inputs.entries()) {
      const target = join(folder, "strictest/types", String(index));
      const output = await generateInto(target, [input], { emit: new Set(["types"]) });
      outputs.push(output);
      expect(output.paths.filter((path) => /(guards|checks)\.ts$|[/]fixtures[/]/.test(path))).toEqual([]);
    }
  });

  // All of them at once: a start of the compiler costs more than one more variant.
  it.each(Object.entries(compilers))("%s: the output compiles", async (name, options) => {
    const own = join(folder, name);
    shareSupportCode(outputs.filter((output) => output.folder.startsWith(own + sep)));
    expect(await compilerMessages({ folder: own, options, ...quickCompiler() })).toEqual([]);
  });
});
