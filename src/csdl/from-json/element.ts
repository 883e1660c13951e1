import { didYouMean } from "../../text/similar-names.ts";
import { type JsonContext, type JsonElement, type JsonMember, type JsonNode, openJson, reportShape } from "./parse.ts";

const ANNOTATED = ["$Kind"];

/** Opens the element of a member of the model; reports keywords that its kind does not have. */
export function openMember(
  member: JsonMember,
  kind: string,
  known: readonly string[],
  context: JsonContext,
): JsonElement | undefined {
  const element = openJson({ label: `${kind} ${member.name}`, at: member.at, value: member.value }, context);
  if (element !== undefined) checkKeywords(element, known);
  return element;
}

/**
 * Reports keywords that the specification does not know in the element (section 17: they are ignored). `hintFor` gives
 * a hint for a keyword; otherwise the hint is the most similar known keyword.
 */
export function checkKeywords(
  element: JsonElement,
  known: readonly string[],
  hintFor?: (keyword: string) => string | undefined,
): void {
  for (const [name, { at }] of element.keywords) {
    if (known.includes(name) || name === "Kind") continue;
    const similar = () => didYouMean(`$${name}`, [...ANNOTATED, ...known.map((keyword) => `$${keyword}`)]);
    element.context.diagnostics.report("unknown-member", [`$${name}`, element.label], {
      place: at,
      hint: hintFor?.(name) ?? similar(),
    });
  }
}

/** Returns the value of a keyword if it has the wanted type; reports a value of another type. */
function typedValueOf(element: JsonElement, keyword: string, type: JsonNode["type"]): unknown {
  const member = element.keywords.get(keyword);
  if (member === undefined) return undefined;
  if (member.value.type === type) return member.value.value;
  reportShape(element.context, member.value, `$${keyword} of ${element.label}`, `a ${type}`);
  return undefined;
}

export function stringOf(element: JsonElement, keyword: string): string | undefined {
  const value = typedValueOf(element, keyword, "string");
  return typeof value === "string" ? value : undefined;
}

export function booleanOf<T>(element: JsonElement, keyword: string, absent: T): boolean | T {
  const value = typedValueOf(element, keyword, "boolean");
  return typeof value === "boolean" ? value : absent;
}

/** Returns the value of a required keyword; reports a missing one. */
export function requiredString(element: JsonElement, keyword: string): string | undefined {
  if (!element.keywords.has(keyword)) {
    element.context.diagnostics.report("missing-attribute", [`$${keyword}`, element.label], { place: element.at });
  }
  return stringOf(element, keyword);
}

/** Returns the items of a keyword's array; none if it is missing. Reports a value that is not an array. */
export function itemsOf(element: JsonElement, keyword: string): readonly JsonNode[] {
  const member = element.keywords.get(keyword);
  if (member === undefined) return [];
  if (member.value.type === "array") return member.value.children ?? [];
  reportShape(element.context, member.value, `$${keyword} of ${element.label}`, "an array");
  return [];
}

/** Returns the members of a keyword's object, with the annotations of each. */
export function objectOf(element: JsonElement, keyword: string): JsonElement | undefined {
  const member = element.keywords.get(keyword);
  if (member === undefined) return undefined;
  return openJson({ label: `$${keyword} of ${element.label}`, at: member.at, value: member.value }, element.context);
}

/** Returns the text of a string. Reports any other value and returns undefined. */
export function textOfNode(node: JsonNode, what: string, context: JsonContext): string | undefined {
  if (node.type === "string" && typeof node.value === "string") return node.value;
  reportShape(context, node, what, "a string");
  return undefined;
}
