import { expect, it } from "vitest";
import { readInPairs } from "../../../src/commands/diff/models.ts";
import type { Run } from "../../../src/commands/run/run.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { compareModels } from "../../../src/diff/compare/models.ts";
import { forgetTexts } from "../../../src/diff/forget-texts.ts";
import { defaultLimits } from "../../../src/inputs/limits.ts";
import { lineColumn } from "../../../src/text/source.ts";
import { edmx } from "../../support/edmx.ts";
import { modelOf } from "../../support/model-of.ts";

function documentOf(type: string): string {
  return edmx(`<Schema Namespace="N"><ComplexType Name="${type}"/></Schema>`);
}

it("versions are compared as soon as they are read, so that two models at most are held", async () => {
  const files = new Map([..."abcd"].map((name) => [`${name}.xml`, documentOf(name)]));
  const log: string[] = [];
  const access = {
    isFile: async (path: string) => [...files.keys()].some((name) => path.endsWith(name)),
    isPattern: () => false,
    readFile: async (path: string) => {
      const name = path.slice(-5);
      log.push(`read ${name[0]}`);
      return new TextEncoder().encode(files.get(name)!);
    },
  };
  const options = {
    metadata: [...files.keys()],
    overlay: [],
    severity: new Map(),
    reference: new Map(),
    "allow-root": [],
    limit: defaultLimits,
  };
  const run = { options, diagnostics: new Diagnostics(), access } as unknown as Run;
  const areAllRead = await readInPairs(
    run,
    () => {},
    (...pair) => {
      log.push(`compare ${pair.map(({ types }) => [...types.values()].map(({ name }) => name)).join(" ")}`);
    },
  );
  expect(run.diagnostics.entries).toEqual([]);
  expect(areAllRead).toBe(true);
  expect(log).toEqual(["read a", "read b", "compare a b", "read c", "compare b c", "read d", "compare c d"]);
});

it("changes that are kept have their places, but not the texts of the documents", () => {
  const models = ["Edm.String", "Edm.Int32"].map(
    (type) => modelOf(`\n<ComplexType Name="T"><Property Name="p" Type="${type}"/></ComplexType>`).model,
  );
  const changes = compareModels(models[0]!, models[1]!);
  const places = changes.flatMap(({ placeBefore, placeAfter }) => [placeBefore!, placeAfter!]);
  const kept = forgetTexts(changes).flatMap(({ placeBefore, placeAfter }) => [placeBefore!, placeAfter!]);
  expect(kept).toHaveLength(2);
  expect(kept.map(lineColumn)).toEqual(places.map(lineColumn));
  expect(kept.map(({ source }) => [source.name, source.text])).toEqual([
    ["test.xml", ""],
    ["test.xml", ""],
  ]);
});
