/** Whether what is generated for operations agrees: fixtures with guards and types, and functions with what they call. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ownParameters } from "../../src/model/overloads.ts";
import type { Operation } from "../../src/model/types.ts";
import { keyed } from "../../src/plan/operations/operations.ts";
import type { ManifestBody } from "../../src/plan/types.ts";
import { type Guard, loadBundle } from "./guards.ts";
import { type GeneratedOutput, write } from "./output.ts";

export interface OperationAgreement {
  readonly operations: number;
  readonly fixtures: number;
  readonly differences: readonly string[];
}

/** Tries the fixtures of all operations on their guards, whole and without what must be there. */
export function compareOperations(output: GeneratedOutput): OperationAgreement {
  const exports = loadOperations(output);
  const differences: string[] = [];
  let fixtures = 0;
  for (const [key, operation] of operationsOf(output)) {
    const entry = output.operations.get(key);
    if (entry === undefined) {
      differences.push(`${key}: not in the manifest`);
      continue;
    }
    const functions = exports.get(entry.module)!;
    for (const body of [entry.parameters, entry.response]) {
      if (body?.fixture === undefined || body.guard === undefined) continue;
      fixtures++;
      const value = readBody(output, body);
      const guard = guardOf(body, functions);
      differences.push(...refusals(guard, value).map((found) => `${body.type}: the fixture is refused: ${found}`));
      const names = body === entry.parameters ? demanded(operation) : [];
      differences.push(...notMissed(guard, value, names).map((found) => `${body.type}: ${found}`));
    }
    if (entry.parameters?.fixture !== undefined && operation.kind === "Function") {
      differences.push(
        ...faultsOfCall(readBody(output, entry.parameters), functions, entry.exports).map(
          (found) => `${key}: ${found}`,
        ),
      );
    }
  }
  return { operations: output.operations.size, fixtures, differences };
}

type Functions = Readonly<Record<string, unknown>>;

function loadOperations({ folder, operations }: GeneratedOutput): ReadonlyMap<string, Functions> {
  const modules = [...new Set([...operations.values()].map(({ module }) => module))];
  const lines = modules.map((module, index) => `export * as m${index} from "./${module}";`);
  const loaded = loadBundle(folder, lines.join("\n"));
  return new Map(modules.map((module, index) => [module, loaded[`m${index}`] as Functions]));
}

function operationsOf({ model }: GeneratedOutput): readonly (readonly [key: string, operation: Operation])[] {
  return model.schemas.flatMap(({ operations }) => keyed(operations));
}

function readBody({ folder }: GeneratedOutput, { fixture }: ManifestBody): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, fixture!), "utf8"));
}

function guardOf({ guard, assert, validate }: ManifestBody, functions: Functions): Guard {
  return { is: functions[guard!], assert: functions[assert!], validate: functions[validate!] } as Guard;
}

/** What the three forms of a guard say of a value, which must be the same. */
function refusals(guard: Guard, value: unknown): readonly string[] {
  const found = guard.validate(value).map(({ code, pointer }) => `${code} ${pointer}`);
  if (guard.is(value) !== (found.length === 0)) found.push(`is says ${guard.is(value)}`);
  if (found.length === 0) guard.assert(value);
  return found;
}

function demanded(operation: Operation): readonly string[] {
  const isDemanded = ({ optional, collection, nullable }: Operation["parameters"][number]) =>
    !optional && (operation.kind === "Function" || collection || nullable === false);
  return ownParameters(operation)
    .filter(isDemanded)
    .map(({ name }) => name);
}

function notMissed(
  guard: Guard,
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
): readonly string[] {
  return names.flatMap((name) => {
    const { [name]: _, ...rest } = value;
    const found = refusals(guard, rest);
    return found.length === 1 && found[0] === `missing /${name}` ? [] : [`${name} is not missed: ${found.join(", ")}`];
  });
}

/** What is wrong with the call that a function writes of its fixture. */
function faultsOfCall(value: object, functions: Functions, names: readonly string[]): readonly string[] {
  const write = names
    .map((name) => functions[name])
    .find((each) => typeof each === "function" && /functionCall/.test(String(each)));
  const url = (write as (parameters: object) => string)(value);
  const isUrl =
    /^[\w.~%!$&'*+;:@-]+\((?:[\w.~!$&'()*+,;=:@-]|%[0-9A-F]{2})*\)(?:\?(?:[\w.~!()*+,;:@/?$'=&-]|%[0-9A-F]{2})+)?$/;
  return isUrl.test(url) ? [] : [`not a URL: ${url}`];
}

/** Has the compiler check that the fixtures of operations are what their types say. Answers how many. */
export function writeOperationAssignments(output: GeneratedOutput, folder: string): number {
  const lines: string[] = [];
  const modules = [...new Set([...output.operations.values()].map(({ module }) => module))];
  for (const [index, module] of modules.entries()) {
    const path = relative(folder, join(output.folder, module)).replaceAll("\\", "/").replace(/\.ts$/, ".js");
    lines.push(`import type * as m${index} from "${path.startsWith(".") ? path : `./${path}`}";`);
  }
  let count = 0;
  for (const { module, parameters, response } of output.operations.values()) {
    for (const body of [parameters, response]) {
      // That of an instance is the fixture of its type, which is assigned already.
      if (body?.fixture === undefined || !/\.(?:parameters|response)\.json$/.test(body.fixture)) continue;
      const text = readFileSync(join(output.folder, body.fixture), "utf8").trim();
      const literal = text.replaceAll('"__proto__":', '["__proto__"]:');
      lines.push(`export const o${count++}: m${modules.indexOf(module)}.${body.type} = ${literal};`);
    }
  }
  write(join(folder, "operations.ts"), `${lines.join("\n")}\n`);
  return count;
}
