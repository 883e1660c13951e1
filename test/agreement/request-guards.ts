/** Bodies of requests, made from the fixtures of types: what the guards of requests say of each, and the compiler. */
import { join, relative } from "node:path";
import { allProperties, findProperty } from "../../src/model/hierarchy.ts";
import { isStructured } from "../../src/model/kinds.ts";
import type { StructuredType } from "../../src/model/types.ts";
import type { ManifestRequest } from "../../src/plan/types.ts";
import { readFixture } from "./agreement.ts";
import { compilerMessages } from "./compile.ts";
import { type Guard, loadBundle, type Violation } from "./guards.ts";
import { type GeneratedOutput, write } from "./output.ts";

/** The guards of what clients send of each type: to create, to update, and the same of any of its subtypes. */
export type RequestGuards = ReadonlyMap<string, readonly RequestGuard[]>;

export interface RequestGuard extends Guard {
  /** The name of the type that it vouches for. */
  readonly type: string;
  readonly isAny: boolean;
}

export function loadRequestGuards({ folder, types }: GeneratedOutput): RequestGuards {
  const modules = [...new Set([...types.values()].flatMap(({ create }) => create?.guards ?? []))];
  const loaded = loadBundle(folder, modules.map((module, i) => `export * as m${i} from "./${module}";`).join("\n"));
  const guardsOf = (request: ManifestRequest | undefined): readonly RequestGuard[] => {
    if (request === undefined) return [];
    const exports = loaded[`m${modules.indexOf(request.guards)}`] as Readonly<Record<string, unknown>>;
    return [request, ...(request.any === undefined ? [] : [request.any])].map((names) => ({
      type: names.type,
      isAny: names !== request,
      is: exports[names.guard] as Guard["is"],
      assert: exports[names.assert] as Guard["assert"],
      validate: exports[names.validate] as Guard["validate"],
    }));
  };
  return new Map([...types].map(([name, { create, update }]) => [name, [...guardsOf(create), ...guardsOf(update)]]));
}

interface Candidate {
  readonly guard: RequestGuard;
  /** The path of the module of the type. */
  readonly module: string;
  readonly title: string;
  readonly body: unknown;
}

/**
 * Has the compiler and the guards judge bodies of every type of the outputs, which are below `folder`: each that they
 * disagree on, as a sentence.
 */
export async function compareRequests(
  outputs: readonly GeneratedOutput[],
  folder: string,
): Promise<{ bodies: number; differences: string[] }> {
  const candidates = outputs.flatMap(candidatesOf);
  const refused = await refusedByCompiler(candidates, folder);
  const differences = candidates.flatMap(({ guard, module, title, body }, i) => {
    const violations = guard.validate(body);
    if (violations.length > 0 === refused.has(i)) return [];
    const verdict = violations.map(({ code, pointer }) => `${code} ${pointer}`).join(", ") || "passes";
    return `${relative(folder, module)}: ${guard.type}: ${title}: ${verdict}: ${JSON.stringify(body)}`;
  });
  return { bodies: candidates.length, differences };
}

function candidatesOf(output: GeneratedOutput): readonly Candidate[] {
  return [...loadRequestGuards(output)].flatMap(([name, guards]) => {
    const module = join(output.folder, output.types.get(name)!.module);
    const type = output.model.types.get(name) as StructuredType;
    const fixture = readFixture(output, name);
    // What a literal may not have beside the properties of its type may well be in an instance of a subtype.
    return guards
      .filter(({ isAny }) => (isAny || !type.abstract) && !hasInheritedName(type))
      .flatMap((guard) => bodiesOf(guard, fixture, type).map((body) => ({ guard, module, ...body })));
  });
}

/** The fixture without what the guard refuses, and bodies that differ from it in one place. */
function bodiesOf(
  { validate }: Guard,
  fixture: unknown,
  type: StructuredType,
): readonly Pick<Candidate, "title" | "body">[] {
  let body = fixture as JsonObject;
  const extra = (violations: readonly Violation[]) => violations.filter(({ code }) => code === "extra");
  for (let found = extra(validate(body)); found.length > 0; found = extra(validate(body))) {
    for (const { pointer } of found) body = without(body, pointer.slice(1).split("/"));
  }
  const names = Object.keys(body).filter((name) => !name.includes("@"));
  return [
    { title: "the fixture", body: fixture },
    { title: "what may be sent", body },
    { title: "nothing", body: {} },
    ...(type.open ? [] : [{ title: "undeclared", body: { ...body, undeclared: 1 } }]),
    { title: "annotated", body: { ...body, "@my.term": 1, "undeclared@my.term": 1, "@odata.etag": "1" } },
    { title: "annotated badly", body: { ...body, "@odata.etag": 1 } },
    ...names.flatMap((name) => [
      { title: `without ${name}`, body: without(body, [name]) },
      { title: `${name} is null`, body: { ...body, [name]: null } },
      { title: `${name} is something else`, body: { ...body, [name]: { undeclared: [[]] } } },
      { title: `${name} is empty`, body: { ...body, [name]: Array.isArray(body[name]) ? [{}] : {} } },
      { title: `${name} has null`, body: { ...body, [name]: [null] } },
      ...(isOpen(type, name) ? [] : [{ title: `${name} has more`, body: withUndeclared(body, name) }]),
    ]),
  ];
}

/** To the compiler an object has what every object inherits, such as a function toString, and cannot be without. */
function hasInheritedName(type: StructuredType): boolean {
  return allProperties(type).some(({ name }) => name in Object.prototype);
}

/** Whether a value of the property may have any other property. */
function isOpen(type: StructuredType, name: string): boolean {
  const property = findProperty(type, name);
  return property !== undefined && isStructured(property.type) && property.type.open;
}

type JsonObject = Readonly<Record<string, unknown>>;

function without(value: unknown, [name = "", ...rest]: readonly string[]): JsonObject {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as JsonObject) }) as Record<string, unknown>;
  if (rest.length === 0) delete copy[name];
  else copy[name] = without(copy[name], rest);
  return copy;
}

/** Puts a property that is not declared into the value of another, or into its items. */
function withUndeclared(body: JsonObject, name: string): JsonObject {
  const value = body[name];
  const add = (item: unknown) => (isObject(item) ? { ...item, undeclared: 1 } : item);
  return { ...body, [name]: Array.isArray(value) ? value.map(add) : add(value) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The numbers of the bodies that cannot be written where their type is expected. */
async function refusedByCompiler(candidates: readonly Candidate[], folder: string): Promise<ReadonlySet<number>> {
  const from = join(folder, "bodies");
  const modules = [...new Set(candidates.map(({ module }) => module))];
  const imports = modules.map((module, i) => {
    return `import type * as m${i} from "${relative(from, module).replaceAll("\\", "/").replace(/ts$/, "js")}";`;
  });
  const lines = candidates.map(({ guard, module, body }, i) => {
    const literal = JSON.stringify(body).replaceAll('"__proto__":', '["__proto__"]:');
    return `export const b${i}: m${modules.indexOf(module)}.${guard.type} = ${literal};`;
  });
  write(join(from, "bodies.ts"), [...imports, ...lines].join("\n"));
  const messages = (await compilerMessages({ folder })).filter((message) => !message.startsWith(" "));
  const places = messages.map((message) => /^bodies[\\/]bodies\.ts\((\d+),/.exec(message));
  const elsewhere = messages.filter((_, i) => places[i] === null);
  if (elsewhere.length > 0) throw new Error(elsewhere.slice(0, 5).join("\n"));
  return new Set(places.map((place) => Number(place![1]) - imports.length - 1));
}
