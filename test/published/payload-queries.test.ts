/** The payloads of the Graph reference as answers to a query of what each holds, with the settings of preset graph. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findProperty } from "../../src/model/hierarchy.ts";
import { isStructured } from "../../src/model/kinds.ts";
import type { StructuredType } from "../../src/model/types.ts";
import { describeWithShared } from "../support/shared.ts";
import { loadGraph } from "./graph-guards.ts";
import { type Example, listedEntries, readExamples } from "./payloads.ts";
import { queryOf } from "./queries.ts";

type Instance = Readonly<Record<string, unknown>>;

/** What is wrong with each example of a type that the metadata has, as `pointer code`, by its name. */
type Faults = ReadonlyMap<string, readonly string[]>;

/** Why an example fails, by the code of its first violation. */
const reasons: Readonly<Record<string, string>> = {
  missing: "fail: items of which different parts are shown, or an abstract type without a name",
  derived: "fail: the name of an abstract type as the type of an instance",
  format: "fail: a placeholder in place of a value",
  type: "fail: a value of another kind than the metadata says",
};

function instancesIn({ payload }: Example, type: StructuredType): (readonly [pointer: string, value: Instance])[] {
  const { value } = payload;
  if (value === undefined || findProperty(type, "value") !== undefined) return [["", payload]];
  if (!Array.isArray(value)) return [["/value", value as Instance]];
  return value.map((item: Instance, index) => [`/value/${index}`, item]);
}

async function faultsWith(document: string, optionsFor: (query: object) => object): Promise<Faults> {
  const { model, guardOf } = await loadGraph(document);
  const types = new Map([...model.types].map(([name, type]) => [name.toLowerCase(), type]));
  const faults = new Map<string, string[]>();
  for (const example of readExamples("graph-beta-docs-2020.jsonl")) {
    const type = types.get(example.declaredType.replace(/^Collection\((.*)\)$/, "$1").toLowerCase());
    if (type === undefined || !isStructured(type)) continue;
    const [is, validate] = guardOf(type);
    const found = instancesIn(example, type).flatMap(([pointer, value]) => {
      const options = optionsFor(queryOf([value], type, model));
      const violations = validate(value, options);
      expect(is(value, options), example.name).toBe(violations.length === 0);
      return violations.map((violation) => `${pointer}${violation.pointer} ${violation.code}`);
    });
    faults.set(example.name, found);
  }
  return faults;
}

const listed = (faults: Faults) => [...faults].flatMap(([name, found]) => found.map((fault) => `${name} ${fault}`));

/** How many pass, and how many fail why. */
function countsOf(faults: Faults): Map<string, number> {
  const counts = new Map([
    ["examples whose type the metadata has", faults.size],
    ["pass", 0],
    ...Object.values(reasons).map((reason) => [reason, 0] as const),
  ]);
  for (const [first] of faults.values()) {
    const row = first === undefined ? "pass" : (reasons[first.split(" ").at(-1)!] ?? first);
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

describeWithShared("the payloads of the Graph reference, by a query of what each holds", () => {
  it("pass, but for those that contradict the metadata, and those that are listed", { timeout: 120_000 }, async () => {
    const queried = await faultsWith("graph-beta.xml", (query) => query);
    const partial = await faultsWith("graph-beta.xml", () => ({ presence: "partial" }));
    expect(listed(queried).sort()).toEqual([...listed(partial), ...listedEntries("payload-queries.txt")].sort());
    for (const fault of listed(partial)) expect(listedEntries("payloads.txt")).toContain(fault);
  });

  it("are counted on the page", { timeout: 120_000 }, async () => {
    const beta = countsOf(await faultsWith("graph-beta.xml", (query) => query));
    const stable = countsOf(await faultsWith("graph-v1.0.xml", (query) => query));
    const rows = [...beta.keys()].map((row) => `| ${row} | ${beta.get(row)} | ${stable.get(row)} |`);
    expect([...stable.keys()]).toEqual([...beta.keys()]);
    const page = readFileSync(new URL("../../docs/microsoft-graph.md", import.meta.url), "utf8");
    expect(page).toContain(rows.join("\n"));
  });
});
