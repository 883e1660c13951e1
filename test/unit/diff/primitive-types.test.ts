import { expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { compareModels } from "../../../src/diff/compare/models.ts";
import { primitives } from "../../../src/model/primitives.ts";
import { generateFiles } from "../../../src/pipeline.ts";
import { complex, required } from "../../diff/csdl-text.ts";
import { modelWritten } from "../../diff/surroundings.ts";

const plain = { alias: undefined, seed: 0 };
const names = [...primitives.keys()];

/** What is generated for a property of each primitive type, with the names of odata.ts for numbers written out. */
async function generatedTypes(numbers: "wire" | "number" | "string"): Promise<ReadonlyMap<string, string>> {
  const children = names.map((type, i) => complex(`t${i}`, required("p", type)));
  const generated = await generateFiles(
    modelWritten(children, plain),
    { numbers, emit: new Set(["types"]) },
    new Diagnostics(),
  );
  const text = [...generated!.files].map((file) => file.text).join("\n");
  const definition = (name: string): string => new RegExp(`^export type ${name} = (.*);$`, "m").exec(text)![1]!;
  return new Map(
    names.map((type, i) => {
      const own = new RegExp(`^export interface T${i} .*?^  (p\\??: .*?);$`, "ms").exec(text)![1]!;
      return [type, own.replace(/odata\.(Int64|Decimal|Double)/, (_, name: string) => definition(name))];
    }),
  );
}

it.each(["wire", "number", "string"] as const)(
  "two primitive types have the same form where the generated code has the same type, with --numbers %s",
  async (numbers) => {
    const pairs = names.flatMap((before) => names.map((after) => ({ before, after })));
    const model = (side: "before" | "after") =>
      modelWritten(
        pairs.map((pair) => complex(`${pair.before}${pair.after}`.replaceAll(".", "_"), required("p", pair[side]))),
        plain,
      );
    const changes = compareModels(model("before"), model("after"), { numbers });
    const found = changes.map((change) => `${change.before} → ${change.after}: ${change.case}`).sort();
    const types = await generatedTypes(numbers);
    const expected = pairs
      .filter(({ before, after }) => before !== after)
      .map(({ before, after }) => {
        const isSame = types.get(before) === types.get(after);
        return `${before} → ${after}: ${isSame ? "same-form" : "other-form"}`;
      });
    expect(found).toEqual(expected.sort());
  },
);
