/**
 * The JSON Patches (RFC 6902) by which cases differ from the fixture. Pointers are the contents of JSON strings, values
 * are JSON texts: they are printed many thousand times.
 */

export type Operation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly json: string }
  | { readonly op: "copy" | "move"; readonly from: string; readonly path: string }
  | { readonly op: "remove"; readonly path: string };

export type Patch = readonly Operation[];

/** Returns the patch that makes `json` of the value at a place. */
export function replaceWith(json: string, path = ""): Patch {
  return [{ op: "replace", path, json }];
}

/** Returns the patch that sets a member that may be absent. */
export function addMember(path: string, json: string): Patch {
  return [{ op: "add", path, json }];
}

/** Returns the patch for the same value further down, at the place to which the steps lead. */
export function below(steps: string, patch: Patch): Patch {
  return patch.map((operation) => {
    const path = steps + operation.path;
    return "from" in operation ? { ...operation, from: steps + operation.from, path } : { ...operation, path };
  });
}

/** Returns the patch as JSON text on one line. */
export function patchText(patch: Patch): string {
  return `[${patch.map(operationText).join(",")}]`;
}

function operationText(operation: Operation): string {
  const { op, path } = operation;
  const from = "from" in operation ? `,"from":"${operation.from}"` : "";
  const value = "json" in operation ? `,"value":${operation.json}` : "";
  return `{"op":"${op}"${from},"path":"${path}"${value}}`;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Returns the JSON text of a document after the patch, which must fit it. */
export function patched(document: string, patch: Patch): string {
  // Values are put in as texts at the end: reading 1e400 would make infinity of it, which JSON cannot express.
  const texts: string[] = [];
  let root: Json = JSON.parse(document);
  for (const operation of patch) {
    const steps = stepsOf(operation.path);
    const value = newValue(operation, root, texts);
    if (steps.length === 0) root = value;
    else apply(operation, valueAt(root, steps.slice(0, -1)), steps.at(-1)!, value);
  }
  return JSON.stringify(root).replace(/"\\u0000(\d+)"/g, (_, index) => texts[Number(index)]!);
}

function newValue(operation: Operation, root: Json, texts: string[]): Json {
  if ("json" in operation) return `\0${texts.push(operation.json) - 1}`;
  return "from" in operation ? structuredClone(valueAt(root, stepsOf(operation.from))) : null;
}

function apply(operation: Operation, parent: Json, step: string, value: Json): void {
  if (Array.isArray(parent)) {
    parent.splice(Number(step), operation.op === "add" || operation.op === "copy" ? 0 : 1, value);
    return;
  }
  const members = parent as { [name: string]: Json };
  if (operation.op === "move") delete members[stepsOf(operation.from).at(-1)!];
  if (operation.op === "remove") delete members[step];
  else Object.defineProperty(members, step, { value, enumerable: true, configurable: true, writable: true });
}

function stepsOf(pointer: string): readonly string[] {
  const [, ...steps] = String(JSON.parse(`"${pointer}"`)).split("/");
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function valueAt(root: Json, steps: readonly string[]): Json {
  return steps.reduce((value, step) => (value as { [name: string]: Json })[step]!, root);
}
