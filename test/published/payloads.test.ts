/** The guards against payloads that others wrote: the examples of the Graph reference of 2020. */
import { beforeAll, expect, it } from "vitest";
import { findProperty } from "../../src/model/hierarchy.ts";
import { isStructured } from "../../src/model/kinds.ts";
import type { StructuredType } from "../../src/model/types.ts";
import { type GeneratedCode, generateCode, runModule } from "../support/generated-code.ts";
import { loadModel } from "../support/load-model.ts";
import { describeWithShared, sharedPath } from "../support/shared.ts";
import { type Example, listedEntries, readExamples } from "./payloads.ts";

interface Violation {
  readonly pointer: string;
  readonly code: string;
}
type Options = Readonly<Record<string, string>>;
type Guard = (value: unknown, options: Options) => boolean;
type Validate = (value: unknown, options: Options) => readonly Violation[];

/** Pages show a part of an instance. */
const partial = { presence: "partial" };

describeWithShared("the payloads of the Graph reference", () => {
  const types = new Map<string, StructuredType>();
  let examples: Example[];
  let code: GeneratedCode;
  const guards = new Map<string, Readonly<Record<string, unknown>>>();
  beforeAll(async () => {
    const model = loadModel(sharedPath("corpus", "graph-beta.xml"));
    // Some pages write names in another case than the metadata.
    for (const type of model.types.values()) if (isStructured(type)) types.set(type.qualifiedName.toLowerCase(), type);
    examples = readExamples("graph-beta-docs-2020.jsonl");
    code = await generateCode(model, { emit: new Set(["types", "guards"]) });
    const used = examples.map(declaredType).filter((type) => type !== undefined);
    for (const path of new Set(used.map((type) => code.types.get(type.qualifiedName)!.guards!))) {
      guards.set(path, await runModule(code, path));
    }
  }, 60_000);

  function declaredType({ declaredType: text }: Example): StructuredType | undefined {
    return types.get(text.replace(/^Collection\((.*)\)$/, "$1").toLowerCase());
  }

  /** Returns the instances in a payload with their pointers: its own, unless it is the envelope of a response. */
  function instances(
    payload: Example["payload"],
    type: StructuredType,
  ): (readonly [pointer: string, value: unknown])[] {
    const { value } = payload;
    if (value === undefined || findProperty(type, "value") !== undefined) return [["", payload]];
    return Array.isArray(value) ? value.map((item, i) => [`/value/${i}`, item]) : [["/value", value]];
  }

  /** Returns the guard that lets a subtype stand in the place of the type, where there is one. */
  function guardOf({ qualifiedName }: StructuredType): { is: Guard; validate: Validate } {
    const entry = code.types.get(qualifiedName)!;
    const { guard, validate } = entry.any ?? entry;
    const exported = guards.get(entry.guards!)!;
    return { is: exported[guard!] as Guard, validate: exported[validate!] as Validate };
  }

  function failures(options: Options): string[] {
    return examples.flatMap((example) => {
      const type = declaredType(example);
      if (type === undefined) return [`${example.name} is of no structured type`];
      const { validate } = guardOf(type);
      return instances(example.payload, type).flatMap(([pointer, value]) =>
        validate(value, options).map((violation) => `${example.name} ${pointer}${violation.pointer} ${violation.code}`),
      );
    });
  }

  it("pass, except those that contradict the metadata as listed", () => {
    expect(failures(partial).sort()).toEqual(listedEntries("payloads.txt").sort());
  });

  it("pass with open enumerations where only a member's name was wrong", () => {
    const listed = listedEntries("payloads.txt").filter((entry) => !entry.endsWith(" enum"));
    expect(failures({ ...partial, enums: "open" }).sort()).toEqual(listed.sort());
  });

  it("get the same answer from the boolean guard and the explaining one", () => {
    for (const example of examples) {
      const type = declaredType(example);
      for (const [pointer, value] of type === undefined ? [] : instances(example.payload, type)) {
        const { is, validate } = guardOf(type!);
        expect(is(value, partial), example.name + pointer).toBe(validate(value, partial).length === 0);
      }
    }
  });

  it("are looked at: each member that the metadata knows fails where its value is nothing that JSON has", () => {
    let members = 0;
    for (const example of examples) {
      const type = declaredType(example);
      for (const [pointer, value] of type === undefined ? [] : instances(example.payload, type)) {
        const known = Object.keys(value as object).filter((name) => isChecked(type!, name));
        const broken = Object.fromEntries(known.map((name) => [name, Symbol("no JSON value")]));
        const found = guardOf(type!).validate(broken, partial);
        expect(found.map((violation) => violation.pointer).sort(), example.name + pointer).toEqual(
          known.map((name) => `/${name}`).sort(),
        );
        members += known.length;
      }
    }
    expect(members).toBeGreaterThan(2000);
  });
});

/** Returns whether a property's value can be wrong: a stream's cannot. */
function isChecked(type: StructuredType, name: string): boolean {
  const property = findProperty(type, name);
  return property !== undefined && !(property.type.kind === "Primitive" && property.type.name === "Edm.Stream");
}
