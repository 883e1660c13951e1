import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { generateFiles } from "../../../src/pipeline.ts";
import { casesSchema } from "../../../src/samples/cases/schema.ts";
import { casesOf } from "../../support/cases.ts";
import { modelOf } from "../../support/model-of.ts";

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(casesSchema);

const types = `<EnumType Name="E"><Member Name="a"/><Member Name="b"/></EnumType>
  <ComplexType Name="base" Abstract="true"/>
  <ComplexType Name="T" BaseType="N.base"><Property Name="a" Type="Edm.Double" Nullable="false"/><Property Name="t" Type="N.T"/>
    <Property Name="base" Type="N.base"/><Property Name="e" Type="Collection(N.E)"/></ComplexType>`;

async function filesWith(cases: "patch" | "full"): Promise<ReadonlyMap<string, string>> {
  const generated = await generateFiles(modelOf(types).model, { cases }, new Diagnostics());
  return new Map([...generated!.files].map(({ path, text }) => [path, text]));
}

const isCases = (path: string): boolean => path.endsWith(".cases.json");

it.each(["patch", "full"] as const)("cases of the form %s have the published schema", async (form) => {
  const files = await filesWith(form);
  const paths = [...files.keys()].filter(isCases);
  expect(paths).toHaveLength(3);
  for (const path of paths) {
    validate(JSON.parse(files.get(path)!));
    expect(validate.errors ?? [], path).toEqual([]);
  }
});

it.each([
  [{ valid: [], invalid: [{ name: "a", pointer: "", code: "type" }] }],
  [{ valid: [{ name: "a", patch: [{ op: "test", path: "/a", value: 1 }] }], invalid: [] }],
  [{ valid: [{ name: "a", patch: [{ op: "remove", path: "a" }] }], invalid: [] }],
  [{ valid: [{ name: "a", patch: [{ op: "remove", path: "/a" }], value: {} }], invalid: [] }],
  [{ valid: [] }],
])("others do not: %j", (cases) => {
  expect(validate(cases)).toBe(false);
});

it("a patch makes the value that --cases full writes", async () => {
  const [patches, values] = [await filesWith("patch"), await filesWith("full")];
  for (const path of [...values.keys()].filter(isCases)) {
    const fixture: unknown = JSON.parse(values.get(path.replace(".cases", ""))!);
    expect(casesOf(patches.get(path)!, fixture), path).toEqual(casesOf(values.get(path)!, undefined));
  }
});
