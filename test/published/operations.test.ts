/** The guards of actions and functions against what the Graph reference of 2020 shows of calls and results. */
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { type Guard, loadBundle } from "../agreement/guards.ts";
import { folderForSuite, type GeneratedOutput, generateInto } from "../agreement/output.ts";
import { describeWithShared, sharedPath } from "../support/shared.ts";
import { type ActionBody, actionBodies, faultyActionBodies } from "./action-bodies.ts";
import { type Example, listedEntries, readExamples } from "./payloads.ts";

/** Pages show a part of an instance. */
const partial = { presence: "partial" } as const;

describeWithShared("the results and calls that the Graph reference shows", () => {
  const folder = folderForSuite();
  let output: GeneratedOutput;
  let functionsOf: (key: string) => Readonly<Record<string, unknown>>;
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
    const modules = [...new Set([...output.operations.values()].map(({ module }) => module))];
    const lines = modules.map((module, index) => `export * as m${index} from "./${module}";`);
    const loaded = loadBundle(output.folder, lines.join("\n"));
    functionsOf = (key) => {
      return loaded[`m${modules.indexOf(output.operations.get(key)!.module)}`] as Readonly<Record<string, unknown>>;
    };
  }, 120_000);

  /** What the guard of the parameters says of the body of a call. */
  function faultsOf({ operation, body }: ActionBody): readonly string[] {
    const { parameters } = output.operations.get(operation)!;
    const violations = (functionsOf(operation)[parameters!.validate!] as Guard["validate"])(body);
    return violations.map(({ code, pointer }) => `${code} ${pointer}`);
  }

  it("have bodies that pass", () => {
    const refused = actionBodies.flatMap((action) => faultsOf(action).map((fault) => `${action.call}: ${fault}`));
    expect(refused).toEqual([]);
  });

  it("have faults that are named", () => {
    expect(faultyActionBodies.map(faultsOf)).toEqual(faultyActionBodies.map(({ fault }) => [fault]));
  });

  it("pass, but for those that the list explains", ({ annotate }) => {
    const refused = shown.flatMap(([{ name, payload }, key]) => {
      const { response } = output.operations.get(key)!;
      if (response.validate === undefined) return [];
      const violations = (functionsOf(key)[response.validate] as Guard["validate"])(payload, partial);
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
