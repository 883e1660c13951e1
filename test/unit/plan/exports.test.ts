import { expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { generateFiles } from "../../../src/pipeline.ts";
import type { EmitKind, OutputOptions } from "../../../src/plan/options.ts";
import type { ManifestType } from "../../../src/plan/types.ts";
import { modelOf } from "../../support/model-of.ts";

const { model } = modelOf(`
  <EnumType Name="color"><Member Name="red"/></EnumType>
  <EnumType Name="none"/>
  <EnumType Name="rights" IsFlags="true"><Member Name="read" Value="1"/><Member Name="write" Value="2"/></EnumType>
  <TypeDefinition Name="code" UnderlyingType="Edm.String"/>
  <ComplexType Name="shape" Abstract="true"/><ComplexType Name="circle" BaseType="N.shape"/>
  <EntityType Name="drawing"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="shapes" Type="Collection(N.shape)" Nullable="false"/></EntityType>`);

it.each<[OutputOptions["enums"], readonly EmitKind[]]>([
  ["const", ["types", "guards", "fixtures"]],
  ["union", ["types"]],
  ["enum", ["types", "guards"]],
  ["const", ["types", "request-guards"]],
])("the manifest has every name that is exported, with --enums %s and --emit %j", async (enums, emit) => {
  const generated = await generateFiles(model, { enums, emit: new Set(emit) }, new Diagnostics());
  const modules = [...generated!.files].filter(({ path }) => /^N\/(types|guards|requests)\.ts$/.test(path));
  const exported = modules.flatMap(({ text }) =>
    [...text.matchAll(/^export (?:abstract )?(?:const|enum|function|interface|type) (\w+)/gm)].map(([, name]) => name!),
  );
  const listed = [...generated!.types.values()].flatMap((type) => (type as ManifestType).exports);
  expect([...listed].sort()).toEqual([...new Set(exported)].sort());
  expect(listed).toContain("DrawingUpdate");
});
