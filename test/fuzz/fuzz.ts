/** The properties that hold whatever the input is. */
import fc from "fast-check";
import type { OutputOptions } from "../../src/plan/options.ts";
import type { Options } from "../../src/settings/options.ts";
import { outputOptions } from "../../src/settings/output-options.ts";
import { outputTable } from "../../src/settings/output-table.ts";
import { ignoreFiles, jsonDocuments, patchLists, xmlDocuments } from "./documents.ts";
import { faultsOfIgnoreFile, faultsOfRun, type Inputs, type Settings } from "./faults.ts";
import { mutated, mutation } from "./mutations.ts";

/** Each option that shapes the output, with each of its values. */
const output: fc.Arbitrary<OutputOptions> = fc
  .record(
    Object.fromEntries(
      Object.entries(outputTable).flatMap(([name, option]) =>
        option.type === "choice" ? [[name, fc.constantFrom(...option.choices)]] : [],
      ),
    ),
  )
  .map((chosen) => outputOptions({ emit: outputTable.emit.default, ...chosen } as unknown as Options));

export const settings: fc.Arbitrary<Settings> = fc.record({ output, isLenient: fc.boolean() });

const few = fc.array(mutation, { minLength: 1, maxLength: 4 });

function mutatedOne(texts: readonly string[], kind: "bytes" | "xml" | "json"): fc.Arbitrary<string> {
  return fc.record({ text: fc.constantFrom(...texts), by: few }).map(({ text, by }) => {
    return by.reduce((changed, step) => mutated(kind, changed, step), text);
  });
}

/** What is mutated, and how: the files of a run. */
const inputs: Readonly<Record<string, fc.Arbitrary<Inputs>>> = {
  "bytes of XML": mutatedOne(xmlDocuments, "bytes").map((text) => ({ "a.xml": text })),
  "bytes of JSON": mutatedOne(jsonDocuments, "bytes").map((text) => ({ "a.json": text })),
  "tags and attributes": mutatedOne(xmlDocuments, "xml").map((text) => ({ "a.xml": text })),
  "members of CSDL JSON": mutatedOne(jsonDocuments, "json").map((text) => ({ "a.json": text })),
  "lists of patches": mutatedOne(patchLists, "json").map((text) => ({
    "a.json": jsonDocuments[0]!,
    "overlay.json": text,
  })),
  overlays: fc
    .record({ text: fc.constantFrom(...xmlDocuments), overlay: mutatedOne(xmlDocuments, "xml") })
    .map(({ text, overlay }) => ({ "a.xml": text, "overlay.xml": overlay })),
};

export const kinds: readonly string[] = [...Object.keys(inputs), "ignore files"];

/** Returns the property of one kind of input, for fast-check to try. */
export function propertyOf(kind: string): fc.IAsyncProperty<[Inputs, Settings]> {
  const arbitrary = inputs[kind] ?? mutatedOne(ignoreFiles, "bytes").map((text) => ({ ignore: text }));
  return fc.asyncProperty(arbitrary, settings, async (files, chosen) => {
    const faults = "ignore" in files ? faultsOfIgnoreFile(files.ignore ?? "") : await faultsOfRun(files, chosen);
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join("\n"));
  });
}
