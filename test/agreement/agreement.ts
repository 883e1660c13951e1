/** Whether the fixtures and the cases of generated output agree with its guards: each difference as a sentence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Type } from "../../src/model/types.ts";
import { type Cases, casesOf } from "../support/cases.ts";
import type { Guard, GuardOptions, Guards } from "./guards.ts";
import type { GeneratedOutput } from "./output.ts";

export interface Agreement {
  readonly types: number;
  readonly valid: number;
  readonly invalid: number;
  readonly differences: readonly string[];
}

/**
 * Tries the fixture and every case of every type on the guards of the type and of all that it derives from. Of the types
 * in `impossible`, which can have no valid value, only the forms of the guards are compared.
 */
export function compareWithGuards(
  output: GeneratedOutput,
  guards: Guards,
  impossible: ReadonlySet<string> = new Set(),
): Agreement {
  const differences: string[] = [];
  const counts = { types: 0, valid: 0, invalid: 0 };
  for (const name of output.types.keys()) {
    const compare = comparison(output.model.types.get(name)!, guards, differences);
    const cases = readCases(output, name);
    counts.types++;
    if (impossible.has(name)) {
      for (const { value } of [...cases.valid, ...cases.invalid]) compare.forms("an impossible value", value);
      continue;
    }
    compare.valid("fixture", readFixture(output, name));
    for (const { name: title, value } of cases.valid) compare.valid(title, value);
    for (const { name: title, value, pointer, code } of cases.invalid)
      compare.invalid(title, value, `${code} ${pointer}`);
    counts.valid += cases.valid.length;
    counts.invalid += cases.invalid.length;
  }
  return { ...counts, differences };
}

export function readFixture(output: GeneratedOutput, name: string): unknown {
  return JSON.parse(readFileSync(join(output.folder, output.types.get(name)!.fixture!), "utf8"));
}

export function readCases(output: GeneratedOutput, name: string): Cases {
  const text = readFileSync(join(output.folder, output.types.get(name)!.cases!), "utf8");
  return casesOf(text, readFixture(output, name));
}

interface Comparison {
  readonly forms: (title: string, value: unknown) => void;
  readonly valid: (title: string, value: unknown) => void;
  readonly invalid: (title: string, value: unknown, violation: string) => void;
}

function comparison(type: Type, guards: Guards, differences: string[]): Comparison {
  const guard = guards.types.get(type.qualifiedName)!;
  const agree = (title: string, value: unknown) => {
    for (const sentence of disagreements(type, value, guards)) differences.push(`${title}: ${sentence}`);
  };
  const violationsOf = (value: unknown) => guard.validate(value).map(({ code, pointer }) => `${code} ${pointer}`);
  return {
    forms: agree,
    valid(title, value) {
      agree(title, value);
      const found = violationsOf(value);
      if (found.length > 0) differences.push(`${type.qualifiedName}: ${title}: refused: ${found.join(", ")}`);
    },
    invalid(title, value, violation) {
      agree(title, value);
      const found = violationsOf(value);
      if (found.length !== 1 || found[0] !== violation) {
        differences.push(
          `${type.qualifiedName}: ${title}: should be ${violation}, is ${found.join(", ") || "accepted"}`,
        );
      }
    },
  };
}

/** Returns the disagreements about a value among the three forms of a type's guards, or of its base types' guards. */
export function disagreements(type: Type, value: unknown, guards: Guards, options?: GuardOptions): readonly string[] {
  return [...guardsOf(type, guards)].flatMap(([name, guard]) => {
    const isValid = guard.is(value, options);
    const violations = guard.validate(value, options);
    const thrown = errorOf(() => guard.assert(value, options));
    const said: string[] = [];
    if (isValid !== (violations.length === 0)) said.push(`is says ${isValid}, validate ${JSON.stringify(violations)}`);
    if (isValid ? thrown !== undefined : !(thrown instanceof guards.ValidationError))
      said.push(`assert threw ${thrown}`);
    return said.map((sentence) => `${name}: ${sentence}`);
  });
}

function* guardsOf(type: Type, guards: Guards): Generator<readonly [string, Guard]> {
  for (let at: Type | undefined = type; at !== undefined; at = "base" in at ? at.base : undefined) {
    const guard = guards.types.get(at.qualifiedName)!;
    yield [at.qualifiedName, guard];
    if (guard.any !== undefined) yield [`any ${at.qualifiedName}`, guard.any];
  }
}

function errorOf(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
