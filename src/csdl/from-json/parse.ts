import { type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { groupOf } from "../../text/groups.ts";
import type { Place, Source } from "../../text/source.ts";
import { MAX_DEPTH } from "../document/nesting-limit.ts";

export type JsonNode = Node;

const MAX_REPORTS = 20;

/** By the parser's error codes. */
const FAULTS: readonly string[] = [
  "This is not JSON",
  "This is not a JSON value",
  "The number is malformed",
  "Expected a member name in quotes here (there may be a comma too many before it)",
  "Expected a value here (there may be a comma too many before it)",
  "Expected a colon here",
  "Expected a comma here",
  "Expected a closing brace here",
  "Expected a closing bracket here",
  "There is text after the end of the document",
  "Comments are not allowed in JSON",
  "The comment is never closed, and comments are not allowed in JSON",
  "The string is never closed",
  "The number is malformed",
  "The Unicode escape is malformed",
  "The escape is malformed",
  "The string contains a control character",
];

/** Text → tree with offsets. Undefined, with diagnostics, if the text is not JSON (RFC 8259) or nests too deep. */
export function parseJson(source: Source, diagnostics: Diagnostics): JsonNode | undefined {
  const tooDeep = offsetOfDepth(source.text, MAX_DEPTH);
  if (tooDeep !== undefined) {
    diagnostics.report("nesting-too-deep", [String(MAX_DEPTH)], { place: { source, offset: tooDeep } });
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { disallowComments: true, allowTrailingComma: false });
  // The parser has two errors for one trailing comma.
  const first = errors.filter(({ offset }, i) => offset !== errors[i - 1]?.offset);
  for (const { error, offset } of first.slice(0, MAX_REPORTS)) {
    diagnostics.report("json-syntax", [FAULTS[error] ?? FAULTS[0]!], { place: { source, offset } });
  }
  return errors.length === 0 ? root : undefined;
}

/** Returns the offset at which brackets are nested deeper than the limit; the parser calls itself for each level. */
function offsetOfDepth(text: string, limit: number): number | undefined {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const code = text.charCodeAt(match.index);
    if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) depth--;
    if (depth > limit) return match.index;
  }
  return undefined;
}

export interface JsonContext {
  readonly source: Source;
  readonly diagnostics: Diagnostics;
}

export interface JsonMember {
  readonly name: string;
  /** The place of the name. */
  readonly at: Place;
  readonly value: JsonNode;
}

/** An object of the document, its members sorted into what they are. */
export interface JsonElement {
  /** The place of the member that the object is the value of; else of the object. */
  readonly at: Place;
  /** How messages name it. */
  readonly label: string;
  readonly context: JsonContext;
  /** `$Type` and the like, without the `$`. */
  readonly keywords: ReadonlyMap<string, JsonMember>;
  /** Members named by the model. */
  readonly members: readonly JsonMember[];
  /** What is annotated (empty: the object itself) → annotations and control information, their names without it. */
  readonly annotations: ReadonlyMap<string, readonly JsonMember[]>;
}

const NOTHING_ANNOTATED: ReadonlyMap<string, readonly JsonMember[]> = new Map();

/**
 * Returns the element of a member or of an array's item. Reports a value that is not an object and returns undefined.
 */
export function openJson(
  { label, at, value }: { readonly label: string; readonly at: Place; readonly value: JsonNode },
  context: JsonContext,
): JsonElement | undefined {
  if (value.type !== "object") {
    reportShape(context, value, label, "an object");
    return undefined;
  }
  const keywords = new Map<string, JsonMember>();
  const members: JsonMember[] = [];
  const annotations = new Map<string, JsonMember[]>();
  for (const member of membersOf(value, context)) {
    const sign = member.name.lastIndexOf("@");
    if (sign !== -1) {
      const stripped = { ...member, name: member.name.slice(sign + 1) };
      groupOf(annotations, member.name.slice(0, sign)).push(stripped);
    } else if (member.name.startsWith("$")) keywords.set(member.name.slice(1), member);
    else members.push(member);
  }
  return {
    at,
    label,
    context,
    keywords,
    members,
    annotations: annotations.size === 0 ? NOTHING_ANNOTATED : annotations,
  };
}

/**
 * Returns the members of an object in document order. Those with the name of an earlier one are reported and left out.
 */
function membersOf(object: JsonNode, { source, diagnostics }: JsonContext): readonly JsonMember[] {
  const members: JsonMember[] = [];
  const seen = new Set<string>();
  for (const { children } of object.children ?? []) {
    const [key, value] = children ?? [];
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const at = { source, offset: key.offset };
    if (seen.has(name)) diagnostics.report("duplicate-name", ["member", name], { place: at });
    else members.push({ name, at, value });
    seen.add(name);
  }
  return members;
}

/** Reports a value that is not what the specification requires in its place. */
export function reportShape(context: JsonContext, value: JsonNode, what: string, expected: string): void {
  // The name is a better place to point at than the value: it says what the message is about.
  const offset = value.parent?.type === "property" ? value.parent.offset : value.offset;
  context.diagnostics.report("invalid-json-csdl", [what, expected], { place: { source: context.source, offset } });
}

/** Returns the text of a value as written: numbers keep their digits. */
export function writtenText({ source }: JsonContext, { offset, length }: JsonNode): string {
  return source.text.slice(offset, offset + length);
}
