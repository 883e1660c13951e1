/** Checks one document by our guards and by the validator. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { nodeAccess } from "../../src/inputs/access.ts";
import type { Model } from "../../src/model/types.ts";
import { loadModel } from "../../src/pipeline.ts";
import type { OutputOptions } from "../../src/plan/options.ts";
import { generateFrom } from "../conformance/generate.ts";
import type { Guard, Output } from "../conformance/output.ts";
import { casesOf } from "../support/cases.ts";
import { sharedPath } from "../support/shared.ts";
import { type Disagreement, disagreementsOf } from "./compare.ts";
import { type ConverterOptions, schemasOf } from "./converter.ts";
import { type Csdl, propertiesOf, readCsdl } from "./csdl.ts";
import { type Material, mutationsOf } from "./mutations.ts";
import { namedSubtype, type Place, placeAt } from "./places.ts";
import { rules } from "./rules.ts";
import { type Fault, type Validate, validatorsOf } from "./validator.ts";

export interface CheckOptions extends ConverterOptions {
  readonly unspecifiedItems: OutputOptions["unspecifiedItems"];
  /** How many mutations to try. */
  readonly runs: number;
  /** Validate so many of the types only, evenly chosen. */
  readonly types?: number;
}

export interface Findings {
  readonly types: number;
  readonly fixtures: number;
  readonly cases: number;
  readonly mutations: number;
  /** Values that both refuse, and for the same reasons. */
  readonly refused: number;
  /** How often a rule explains a disagreement, by the rule's name. */
  readonly explained: ReadonlyMap<string, number>;
  /** A sentence for each disagreement that no rule explains. */
  readonly unexplained: readonly string[];
}

interface Comparison {
  readonly csdl: Csdl;
  readonly output: Output;
  readonly validatorOf: (schema: string) => Validate;
  readonly counts: { refused: number };
  readonly explained: Map<string, number>;
  readonly unexplained: string[];
  readonly unspecifiedItems: CheckOptions["unspecifiedItems"];
}

/** Feeds the fixtures, the cases and mutations of both to both. */
export async function checkDocument(path: string, options: CheckOptions): Promise<Findings> {
  const csdl = readCsdl(readFileSync(path, "utf8"));
  const output = await generateFrom(await modelOf(path), new Diagnostics(), options);
  const every = Math.max(1, csdl.types.size / (options.types ?? csdl.types.size));
  const types = [...output.types.keys()]
    .filter((type) => csdl.types.has(type))
    .filter((_, index) => Math.floor(index / every) < Math.floor((index + 1) / every));
  const validatorOf = validatorsOf(schemasOf(csdl, types, options));
  const comparison: Comparison = {
    csdl,
    output,
    validatorOf,
    counts: { refused: 0 },
    explained: new Map(),
    unexplained: [],
    unspecifiedItems: options.unspecifiedItems,
  };
  const values = new Map<string, readonly unknown[]>();
  let cases = 0;
  for (const type of types) {
    const fixture: unknown = JSON.parse(output.files.get(output.types.get(type)!.fixture!)!);
    const { valid, invalid } = casesOf(output.files.get(output.types.get(type)!.cases!)!, fixture);
    for (const { value } of [{ value: fixture }, ...valid]) compareSample(comparison, { type, value, exemplary: true });
    for (const { value } of invalid) compareSample(comparison, { type, value, exemplary: false });
    values.set(type, [fixture, ...valid.map(({ value }) => value)]);
    cases += valid.length + invalid.length;
  }
  const mutations = mutationsOf(materialOf(csdl, values), { runs: options.runs, seed: 404 });
  for (const mutation of mutations) compareSample(comparison, { ...mutation, exemplary: false });
  const { counts, explained, unexplained } = comparison;
  return {
    types: types.length,
    fixtures: types.length,
    cases,
    mutations: mutations.length,
    ...counts,
    explained,
    unexplained,
  };
}

async function modelOf(path: string): Promise<Model> {
  const diagnostics = new Diagnostics();
  const options = { references: vocabularies, allowedRoots: [...vocabularies.values()].map(dirname) };
  const selection = await loadModel([path], options, nodeAccess(process.stdin), diagnostics);
  const errors = diagnostics.entries.filter(({ severity }) => severity === "error");
  if (selection === undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return selection.model;
}

/** Files of the corpus for what documents call by addresses of their own. */
const vocabularies: ReadonlyMap<string, string> = new Map([
  ["http://vocabs.odata.org/core/v1", sharedPath("corpus", "oasis-vocabularies", "Org.OData.Core.V1.xml")],
]);

function materialOf(csdl: Csdl, values: Material["values"]): Material {
  const navigation = new Map<string, readonly string[]>();
  for (const type of values.keys()) {
    const properties = [...propertiesOf(csdl, type)].filter(([, { $Kind }]) => $Kind === "NavigationProperty");
    navigation.set(
      type,
      properties.map(([name]) => name),
    );
  }
  return { values, typeNames: [...csdl.types.keys(), "checked.Unknown"], navigation };
}

interface Sample {
  readonly type: string;
  readonly value: unknown;
  /** Whether the generator calls it valid. */
  readonly exemplary: boolean;
}

/** Asks the guard of the type, and that of the type and its subtypes. */
function compareSample(comparison: Comparison, sample: Sample): void {
  const { is: _, any, ...own } = comparison.output.guards.get(sample.type)!;
  compareFaults(comparison, { ...sample, schema: sample.type, ours: faultsBy(own, sample.value) });
  if (any !== undefined)
    compareFaults(comparison, { ...sample, schema: `${sample.type}-any`, ours: faultsBy(any, sample.value) });
}

function faultsBy({ validate }: Pick<Guard, "validate">, value: unknown): readonly Fault[] {
  return validate(value).map(({ pointer, code }) => ({ pointer, kind: code }));
}

interface Compared extends Sample {
  readonly schema: string;
  readonly ours: readonly Fault[];
}

function compareFaults(comparison: Comparison, compared: Compared): void {
  const disagreements = disagreementsOf(compared.ours, comparison.validatorOf(compared.schema)(compared.value));
  if (disagreements.length === 0 && compared.ours.length > 0) comparison.counts.refused++;
  for (const disagreement of disagreements) {
    const { csdl, unspecifiedItems } = comparison;
    const { type, schema, value, ours, exemplary } = compared;
    const actual = schema === type ? type : namedSubtype(csdl, value, type);
    const place = placeAt(csdl, actual, value, disagreement.fault.pointer);
    const question = { ...disagreement, place, csdl, ours, exemplary, unspecifiedItems };
    const rule = rules.find((candidate) => candidate.explains(question));
    if (rule !== undefined) comparison.explained.set(rule.name, (comparison.explained.get(rule.name) ?? 0) + 1);
    else comparison.unexplained.push(sentence(compared, disagreement, place));
  }
}

function sentence({ schema, value }: Compared, { only, fault }: Disagreement, place: Place): string {
  const at = `${only} ${fault.kind} at ${fault.pointer || "the root"} of ${schema}`;
  const declared = JSON.stringify(place.property ?? place.type ?? null);
  return `${at}: ${JSON.stringify(place.value)?.slice(0, 120)}, declared ${declared}, in ${JSON.stringify(value).slice(0, 600)}`;
}
