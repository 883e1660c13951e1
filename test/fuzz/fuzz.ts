/** The properties that hold whatever the input is. */
import fc from "fast-check";
import type { OutputOptions } from "../../src/plan/options.ts";
import type { Options } from "../../src/settings/options.ts";
import { outputOptions } from "../../src/settings/output-options.ts";
import { outputTable } from "../../src/settings/output-table.ts";
import { configs, faultsOfConfig } from "./configs.ts";
import { ignoreFiles, jsonDocuments, patchLists, xmlDocuments } from "./documents.ts";
import { faultsOfIgnoreFile, faultsOfRun, type Inputs, type Settings } from "./faults.ts";
import { mutated, mutation } from "./mutations.ts";
import { loadGuarded } from "./payloads.ts";

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

/** Texts that are no documents, and what is wrong with how each is read. */
interface Texts {
  readonly texts: fc.Arbitrary<string>;
  readonly faultsOf: (text: string) => readonly string[] | Promise<readonly string[]>;
}

const guarded = once(loadGuarded);

const others: Readonly<Record<string, () => Texts | Promise<Texts>>> = {
  "ignore files": () => ({ texts: mutatedOne(ignoreFiles, "bytes"), faultsOf: faultsOfIgnoreFile }),
  "bytes of config files": () => ({ texts: mutatedOne(configs, "bytes"), faultsOf: faultsOfConfig }),
  "members of config files": () => ({ texts: mutatedOne(configs, "json"), faultsOf: faultsOfConfig }),
  payloads: async () => {
    const { payloads, faultsOf } = await guarded();
    return { texts: mutatedOne(payloads, "json"), faultsOf };
  },
};

export const kinds: readonly string[] = [...Object.keys(inputs), ...Object.keys(others)];

/** Returns the property of one kind of input, for fast-check to try. */
export async function propertyOf(kind: string): Promise<fc.IAsyncProperty<[unknown, Settings]>> {
  const files = inputs[kind];
  if (files !== undefined) {
    return fc.asyncProperty(files, settings, async (given, chosen) => expectNone(await faultsOfRun(given, chosen)));
  }
  const { texts, faultsOf } = await others[kind]!();
  return fc.asyncProperty(texts, settings, async (text, _: Settings) => expectNone(await faultsOf(text)));
}

/** Makes something when it is first needed. */
function once<Made>(make: () => Made): () => Made {
  const made: Made[] = [];
  return () => {
    if (made.length === 0) made.push(make());
    return made[0]!;
  };
}

function expectNone(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.slice(0, 5).join("\n"));
}
