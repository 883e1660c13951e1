/** Whether what is generated for operations agrees: fixtures with guards and types, and URLs with what they call. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isStructured } from "../../src/model/kinds.ts";
import { mayBeLeftOut, ownParameters } from "../../src/model/payloads/overloads.ts";
import { resultOf } from "../../src/model/payloads/results.ts";
import type { Operation } from "../../src/model/types.ts";
import { keyed } from "../../src/plan/operations/operations.ts";
import type { ManifestBody, ManifestOperation } from "../../src/plan/types.ts";
import { type Cases, casesOf } from "../support/cases.ts";
import { type Guard, loadBundle } from "./guards.ts";
import { type GeneratedOutput, write } from "./output.ts";

export interface OperationAgreement {
  readonly operations: number;
  readonly fixtures: number;
  readonly valid: number;
  readonly invalid: number;
  readonly factories: number;
  readonly differences: readonly string[];
}

type Functions = Readonly<Record<string, unknown>>;

/** Tries fixtures, cases and factories of all operations on their guards, and writes the calls of functions. */
export function compareOperations(output: GeneratedOutput): OperationAgreement {
  const modules = modulesOf(output);
  const loaded = loadBundle(
    output.folder,
    modules.map((module, index) => `export * as m${index} from "./${module}";`).join("\n"),
  );
  const differences: string[] = [];
  const counts = { fixtures: 0, valid: 0, invalid: 0, factories: 0 };
  for (const [key, operation] of operationsOf(output)) {
    const entry = output.operations.get(key);
    if (entry === undefined) {
      differences.push(`${key}: not in the manifest`);
      continue;
    }
    const functions = loaded[`m${modules.indexOf(entry.module)}`] as Functions;
    const { parameters, response } = entry;
    for (const body of [parameters, response]) {
      if (body?.fixture === undefined || body.guard === undefined) continue;
      counts.fixtures++;
      const value = readBody(output, body);
      const guard = guardOf(body, functions);
      const found = refusals(guard, value).map((violation) => `the fixture is refused: ${violation}`);
      if (body === parameters) found.push(...notMissed(guard, value, operation));
      if (body.cases !== undefined)
        found.push(...faultsOfCases(guard, casesOf(textAt(output, body.cases), value), counts));
      if (body.factory !== undefined) {
        counts.factories++;
        const make = (loaded[`m${modules.indexOf(body.factories!)}`] as Functions)[body.factory] as () => unknown;
        if (JSON.stringify(make()) !== JSON.stringify(value)) found.push("the factory makes something else");
      }
      differences.push(...found.map((fault) => `${body.type}: ${fault}`));
    }
    if (operation.kind === "Function") differences.push(...faultsOfCall(output, entry, functions));
  }
  return { operations: output.operations.size, ...counts, differences };
}

function modulesOf({ operations }: GeneratedOutput): readonly string[] {
  const modules = [...operations.values()].flatMap(({ module, parameters, response }) => {
    return [module, parameters?.factories, response.factories];
  });
  return [...new Set(modules.filter((module) => module !== undefined))];
}

function operationsOf({ model }: GeneratedOutput): readonly (readonly [key: string, operation: Operation])[] {
  return model.schemas.flatMap(({ operations }) => keyed(operations));
}

function readBody(output: GeneratedOutput, { fixture }: ManifestBody): Readonly<Record<string, unknown>> {
  return JSON.parse(textAt(output, fixture!));
}

function textAt({ folder }: GeneratedOutput, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** What is wrong with the cases of a body: each valid one passes, each invalid one has its fault and no other. */
function faultsOfCases(
  guard: Guard,
  { valid, invalid }: Cases,
  counts: { valid: number; invalid: number },
): readonly string[] {
  counts.valid += valid.length;
  counts.invalid += invalid.length;
  const ofValid = valid.flatMap(({ name, value }) => {
    return refusals(guard, value).map((violation) => `${name}: refused: ${violation}`);
  });
  const ofInvalid = invalid.flatMap(({ name, value, pointer, code }) => {
    const found = refusals(guard, value).join(", ");
    return found === `${code} ${pointer}` ? [] : [`${name}: should be ${code} ${pointer}, is ${found || "accepted"}`];
  });
  return [...ofValid, ...ofInvalid];
}

function guardOf({ guard, assert, validate }: ManifestBody, functions: Functions): Guard {
  return { is: functions[guard!], assert: functions[assert!], validate: functions[validate!] } as Guard;
}

/** What is wrong with a value, in which the three forms of a guard must agree. */
function refusals({ is, assert, validate }: Guard, value: unknown): readonly string[] {
  const found = validate(value).map(({ code, pointer }) => `${code} ${pointer}`);
  if (is(value) !== (found.length === 0)) return [...found, `is says ${is(value)}`];
  if (found.length === 0) assert(value);
  return found;
}

/** Parameters that must be there are missed, all others are not. */
function notMissed(guard: Guard, value: Readonly<Record<string, unknown>>, operation: Operation): readonly string[] {
  return ownParameters(operation).flatMap((parameter) => {
    const { [parameter.name]: left, ...rest } = value;
    // Of a stream there is no value in JSON.
    if (left === undefined) return [];
    const expected = mayBeLeftOut(operation, parameter) ? "" : `missing /${pointerPart(parameter.name)}`;
    const found = refusals(guard, rest).join(", ");
    return found === expected ? [] : [`without ${parameter.name} "${found}" instead of "${expected}"`];
  });
}

function pointerPart(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Segments and query of a URL (RFC 3986, section 3.3 and 3.4). */
const isUrl = /^(?:[\w.~!$&'()*+,;=:@?/-]|%[0-9A-F]{2})+$/;

/** What is wrong with the call that a function writes of its fixture. */
function faultsOfCall(
  output: GeneratedOutput,
  { parameters, response, exports }: ManifestOperation,
  functions: Functions,
): readonly string[] {
  const guards = new Set([parameters, response].flatMap((body) => [body?.guard, body?.assert, body?.validate]));
  const [name] = exports.filter((each) => typeof functions[each] === "function" && !guards.has(each));
  const call = functions[name!] as (parameters?: object) => string;
  const url = parameters === undefined ? call() : call(readBody(output, parameters));
  return isUrl.test(url) ? [] : [`${name}: not a URL: ${url}`];
}

/**
 * Writes TypeScript that assigns the fixtures of parameters and results to their types below `folder`, which must be beside
 * the output or above it.
 */
export function writeOperationAssignments(output: GeneratedOutput, folder: string): void {
  const from = relative(folder, output.folder).replaceAll("\\", "/");
  const modules: string[] = [];
  const local: Local = (module, name) => {
    if (!modules.includes(module)) modules.push(module);
    return `m${modules.indexOf(module)}.${name}`;
  };
  const statements = operationsOf(output).flatMap(([key, operation]) => {
    const entry = output.operations.get(key)!;
    // A result that is an instance has the fixture of its type, which is assigned already.
    const bodies = [entry.parameters, entry.response].filter((body) => ownFixture.test(body?.fixture ?? ""));
    return bodies.flatMap((body) => {
      const text = readFileSync(join(output.folder, body!.fixture!), "utf8").trim();
      const type = local(entry.module, body!.type);
      const literal = text.replaceAll('"__proto__":', '["__proto__"]:');
      const subtypes = body === entry.response ? typeOfSubtypes(operation, output, local) : undefined;
      // The literal of a subtype's instance has more than its abstract base allows literals to have.
      return subtypes === undefined ? `${type} = ${literal}` : [`${subtypes} = ${literal}`, `${type} = PREVIOUS`];
    });
  });
  const imports = modules.map((module, index) => {
    return `import type * as m${index} from "${from}/${module.replace(/\.ts$/, ".js")}";`;
  });
  const lines = statements.map((statement, index) => {
    return `export const o${index}: ${statement.replace(/PREVIOUS$/, `o${index - 1}`)};`;
  });
  write(join(folder, "operations.ts"), `${[...imports, ...lines, "export {};"].join("\n")}\n`);
}

type Local = (module: string, name: string) => string;

const ownFixture = /\.(?:parameters|response)\.json$/;

function typeOfSubtypes({ returnType }: Operation, { types }: GeneratedOutput, local: Local): string | undefined {
  const result = resultOf(returnType);
  if (result.kind !== "collection" || !isStructured(result.use.type) || !result.use.type.abstract) return undefined;
  const { any, module } = types.get(result.use.type.qualifiedName)!;
  return any === undefined ? undefined : `${local("odata.ts", "Collection")}<${local(module, any.union)}>`;
}
