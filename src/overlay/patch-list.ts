/** Lists of patches: corrections of metadata that the user cannot change. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { didYouMean } from "../text/similar-names.ts";
import type { Place, Source } from "../text/source.ts";

/** The value of an attribute; null removes an optional one. */
export type AttributeValue = string | number | boolean | null;

/** Attributes as CSDL XML names them. */
export type Attributes = ReadonlyMap<string, AttributeValue>;

export type PatchAction =
  | { readonly kind: "set"; readonly attributes: Attributes }
  | { readonly kind: "remove" }
  /** A child for the target: the name of its element and its attributes. */
  | { readonly kind: "add"; readonly element: string; readonly attributes: Attributes };

export interface Patch {
  /** `namespace.Type`, `namespace.Type/member`, `namespace.action(namespace.Type)/parameter`; see `indexTargets`. */
  readonly target: string;
  readonly action: PatchAction;
  readonly place: Place;
}

interface Reading {
  readonly source: Source;
  readonly diagnostics: Diagnostics;
}

const actions = ["set", "remove", "add"] as const;
const keys = ["target", ...actions, "why"];

/**
 * Reads a list of patches: a JSON array of `{"target", "set" | "remove" | "add", "why"}`. Reports and leaves out
 * entries that cannot be read or have no reason.
 */
export function readPatchList(source: Source, diagnostics: Diagnostics): readonly Patch[] {
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  const reading = { source, diagnostics };
  for (const { error, offset } of errors) refuse(reading, offset, `it is not JSON: ${printParseErrorCode(error)}`);
  if (errors.length > 0 || root === undefined) return [];
  return (root.children ?? []).flatMap((node) => readPatch(node, reading) ?? []);
}

function readPatch(node: Node, reading: Reading): Patch | undefined {
  const members = membersOf(node);
  const target = textOf(members.get("target"));
  if (target === "") return refuse(reading, node.offset, "an entry has no target");
  for (const [key, { offset }] of members) {
    if (!keys.includes(key)) return refuse(reading, offset, `${key} is not a member of a patch`, hintFor(key));
  }
  const given = actions.filter((action) => members.has(action));
  if (given.length !== 1) {
    return refuse(reading, node.offset, `the entry for ${target} needs exactly one of set, remove and add`);
  }
  if (textOf(members.get("why")) === "") {
    return refuse(reading, node.offset, `the entry for ${target} has no reason (why)`);
  }
  const action = readAction(given[0]!, members.get(given[0]!)!, reading);
  return action && { target, action, place: { source: reading.source, offset: node.offset } };
}

function hintFor(key: string): string | undefined {
  return key === "rename" ? 'Write "set": {"Name": "…"}.' : didYouMean(key, keys);
}

function readAction(kind: (typeof actions)[number], value: Node, reading: Reading): PatchAction | undefined {
  if (kind === "remove") {
    return value.value === true ? { kind } : refuse(reading, value.offset, "the value of remove must be true");
  }
  if (kind === "set") {
    const attributes = readAttributes(value, reading);
    return attributes && { kind, attributes };
  }
  const [child, ...others] = membersOf(value);
  if (child === undefined || others.length > 0) {
    return refuse(reading, value.offset, 'add takes one element, as in {"Property": {"Name": "…"}}');
  }
  const attributes = readAttributes(child[1], reading);
  return attributes && { kind, element: child[0], attributes };
}

function readAttributes(node: Node, reading: Reading): Attributes | undefined {
  const members = membersOf(node);
  if (members.size === 0) return refuse(reading, node.offset, "there is an object without attributes");
  const attributes = new Map<string, AttributeValue>();
  for (const [name, { type, value, offset }] of members) {
    if (type === "object" || type === "array") return refuse(reading, offset, `${name} is not a plain value`);
    attributes.set(name, value);
  }
  return attributes;
}

function membersOf(node: Node): ReadonlyMap<string, Node> {
  const members = new Map<string, Node>();
  if (node.type !== "object") return members;
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key !== undefined && value !== undefined) members.set(key.value, value);
  }
  return members;
}

function textOf(node: Node | undefined): string {
  return typeof node?.value === "string" ? node.value.trim() : "";
}

function refuse({ source, diagnostics }: Reading, offset: number, what: string, hint?: string): undefined {
  diagnostics.report("invalid-patch", [source.name, what], { place: { source, offset }, hint });
}
