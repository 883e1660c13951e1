/** The whole of Microsoft Graph, written in another way: nothing changes. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/csdl/read.ts";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { compareModels } from "../../src/diff/compare/models.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Model } from "../../src/model/types.ts";
import { sourceOf } from "../../src/text/source.ts";
import { wholeGraph } from "../support/graph.ts";

function modelOf(text: string): Model {
  const diagnostics = new Diagnostics();
  const document = readDocument(sourceOf("graph.xml", text), diagnostics)!;
  const model = buildModel([{ document, references: [] }], diagnostics);
  expect(diagnostics.entries.filter(({ severity }) => severity === "error")).toEqual([]);
  return model;
}

/** Returns the children of a schema in reverse, if they start a line with this indentation. */
function reversed(text: string, indentation: string): string {
  const element = new RegExp(
    `^${indentation}<(\\w+)(?: [^>]*)?(?:/>|>(?:.|\n)*?^${indentation}</\\1>|>.*</\\1>)\\n`,
    "gm",
  );
  const elements = text.match(element) ?? [];
  return text.replace(element, "").replace(/(?=<\/Schema>)/, () => elements.reverse().join(""));
}

const { title, path } = wholeGraph("graph-beta");

describe(title, () => {
  it("is the same with another alias and every schema child in another place", () => {
    const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    const alias = text.replaceAll('Alias="graph"', 'Alias="g"').replace(/(["(/])graph\./g, "$1g.");
    const other = alias.replace(/^ {4}<Schema (?:.|\n)*?^ {4}<\/Schema>\n/gm, (schema) => reversed(schema, "      "));
    expect(alias.length).toBeLessThan(text.length - 10_000);
    expect(other.length).toBe(alias.length);
    expect(other.slice(0, 1000)).not.toBe(alias.slice(0, 1000));
    const [before, after] = [modelOf(text), modelOf(other)];
    expect(after.types.size).toBe(before.types.size);
    expect(compareModels(before, after)).toEqual([]);
    expect(compareModels(after, before)).toEqual([]);
  });
});
