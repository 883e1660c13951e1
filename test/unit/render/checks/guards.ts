/** The guards of a few types, rendered and run. */
import { expect } from "vitest";
import type { Model } from "../../../../src/model/types.ts";
import type { OutputOptions } from "../../../../src/plan/options.ts";
import { generateCode, runModule } from "../../../support/generated-code.ts";
import { modelOf } from "../../../support/model-of.ts";

export type Options = Partial<OutputOptions>;
/** What is wrong with a value of a type, as `code pointer`; the three forms of the guard must agree. */
export type Faults = (type: string, value: unknown, query?: object) => readonly string[];

export function guardsOf(csdl: string, options: Options = {}): Promise<Faults> {
  return guardsOfModel(modelOf(csdl).model, options);
}

export async function guardsOfModel(model: Model, options: Options = {}): Promise<Faults> {
  const code = await generateCode(model, { emit: new Set(["types", "guards"]), ...options });
  const guards = (await runModule(code, "N/guards.ts")) as Readonly<Record<string, (...values: unknown[]) => unknown>>;
  return (type, value, query) => {
    const found = guards[`validate${type}`]!(value, query) as { readonly code: string; readonly pointer: string }[];
    expect(guards[`is${type}`]!(value, query)).toBe(found.length === 0);
    if (found.length === 0) guards[`assert${type}`]!(value, query);
    else expect(() => guards[`assert${type}`]!(value, query)).toThrow(/^Not a valid/);
    return found.map(({ code, pointer }) => `${code} ${pointer}`);
  };
}

/** Returns the guard of one complex type, `thing`, with these members. */
export async function guardOf(members: string, others = "", options: Options = {}) {
  const faults = await guardsOf(`<ComplexType Name="thing">${members}</ComplexType>${others}`, options);
  return (value: unknown, query?: object) => faults("Thing", value, query);
}

/** Returns a value deep inside others, deeper than the stack of any engine. */
export function nested(innermost: object, around: (value: object) => object): object {
  let value = innermost;
  for (let level = 0; level < 20_000; level++) value = around(value);
  return value;
}

export const property = (name: string, type: string, rest = "") => `<Property Name="${name}" Type="${type}" ${rest}/>`;
export const relation = (name: string, type: string, rest = "") =>
  `<NavigationProperty Name="${name}" Type="${type}" ${rest}/>`;
export const nonNull = 'Nullable="false"';
