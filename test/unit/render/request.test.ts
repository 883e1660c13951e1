import { expect, it } from "vitest";
import { generateFiles } from "../../../src/pipeline.ts";
import { modelOf } from "../../support/model-of.ts";

it("asks once per type which of its properties are keys", async () => {
  // So many that the keys compared with all properties would take minutes.
  const names = Array.from({ length: 50_000 }, (_, index) => `k${index}`);
  const refs = names.map((name) => `<PropertyRef Name="${name}"/>`).join("");
  const properties = names.map((name) => `<Property Name="${name}" Type="Edm.Int32" Nullable="false"/>`).join("");
  const { model, diagnostics } = modelOf(`<EntityType Name="E"><Key>${refs}</Key>${properties}</EntityType>`);
  const generated = await generateFiles(model, { emit: new Set(["types"]) }, diagnostics);
  expect(diagnostics.entries).toEqual([]);
  const types = [...(generated?.files ?? [])].map(({ text }) => text).join("");
  expect(types).toContain("k49999?: number;");
});
