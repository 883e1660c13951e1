/** The guards of results against what the Graph reference of 2020 shows that actions and functions return. */
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { type Guard, loadBundle } from "../agreement/guards.ts";
import { folderForSuite, type GeneratedOutput, generateInto } from "../agreement/output.ts";
import { describeWithShared, sharedPath } from "../support/shared.ts";
import { type Example, listedEntries, readExamples } from "./payloads.ts";

/** Pages show a part of an instance. */
const partial = { presence: "partial" } as const;

describeWithShared("the results that the Graph reference shows", () => {
  const folder = folderForSuite();
  let output: GeneratedOutput;
  let shown: (readonly [example: Example, key: string])[];
  beforeAll(async () => {
    const emit = new Set(["types", "guards", "operations"] as const);
    output = await generateInto(join(folder, "output"), [sharedPath("corpus", "graph-beta.xml")], { emit });
    const keys = new Map([...output.operations.keys()].map((key) => [pageOf(key), key]));
    const examples = readExamples("graph-beta-docs-2020.jsonl");
    shown = examples.flatMap((example) => {
      const key = keys.get(example.name.split(" ")[1]!.split("-").slice(-2).join("-"));
      return key === undefined ? [] : [[example, key] as const];
    });
  }, 120_000);

  it("pass, but for those that the list explains", ({ annotate }) => {
    const modules = [...new Set([...output.operations.values()].map(({ module }) => module))];
    const lines = modules.map((module, index) => `export * as m${index} from "./${module}";`);
    const loaded = loadBundle(output.folder, lines.join("\n"));
    const refused = shown.flatMap(([{ name, payload }, key]) => {
      const { module, response } = output.operations.get(key)!;
      const functions = loaded[`m${modules.indexOf(module)}`] as Readonly<Record<string, unknown>>;
      if (response.validate === undefined) return [];
      const violations = (functions[response.validate] as Guard["validate"])(payload, partial);
      return violations.map(({ pointer, code }) => `${name} ${pointer} ${code}`);
    });
    expect(shown.length).toBeGreaterThan(20);
    expect(refused).toEqual(listedEntries("operations.txt"));
    return annotate(`${shown.length} results shown`, "results");
  });
});

/** The end of the name of an operation's page: `device-checkmembergroups`. */
function pageOf(key: string): string {
  const [, name = "", owner = ""] = /^(?:.*\.)?(\w+)\((?:Collection\()?(?:[\w.]*\.)?(\w*)/.exec(key) ?? [];
  return `${owner}-${name}`.toLowerCase();
}
