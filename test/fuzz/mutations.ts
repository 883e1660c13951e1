/** Ways to change a text: its bytes, its tags and attributes as XML, its members as JSON. */
import fc from "fast-check";

/** A call of this name in generated code could only be text of the input that became code. */
export const canary = "zq7x";

/** Text that ends a comment, a literal or a name, in each of the languages that are read and written. */
export const hostileTexts: readonly string[] = [
  `*/ ${canary}(); /*`,
  `"; ${canary}(); "`,
  `'; ${canary}(); '`,
  `\`; ${canary}(); \``,
  `\${${canary}()}`,
  `\\"); ${canary}(); ("`,
  `\n${canary}();\n`,
  `\u2028${canary}();\u2029`,
  `{{${canary}}} {{{${canary}}}}`,
  `</script><script>${canary}()</script>`,
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "then",
  "",
  " ",
  ".",
  "..",
  "../../etc/passwd",
  "/",
  "con",
  "a.b.c.d",
  "Collection(Collection(Edm.String))",
  "Collection(",
  "Edm.",
  "Edm.Nothing",
  "Edm.Untyped",
  "Edm.PrimitiveType",
  "Edm.Stream",
  "Edm.Decimal",
  "Edm.Duration",
  "Edm.GeographyPoint",
  "Edm.EntityType",
  "Edm.AnnotationPath",
  "n.s.e",
  "self.e",
  "$Kind",
  "@odata.type",
  "@Core.Description",
  "\u{1F600}",
  "\u202Eabc",
  "e\u0301",
  "A".repeat(5000),
  "-1",
  "0",
  "9223372036854775808",
  "1e400",
  "NaN",
  "INF",
  "true",
  "null",
  "max",
  "variable",
  "(a+)+$",
  "[",
  "2024-02-30",
];

const hostile = fc.constantFrom(...hostileTexts);

/** Which place to change, how, and with what; places are counted modulo their number. */
export interface Mutation {
  readonly how: number;
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.nat(),
  at: fc.nat(),
  other: fc.nat(),
  text: fc.oneof(
    { weight: 3, arbitrary: hostile },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  ),
});

type Change = (text: string, mutation: Mutation) => string;

/** Returns the text with one part of it changed, or as it is if it has no such part. */
export function mutated(change: "bytes" | "xml" | "json", text: string, by: Mutation): string {
  const ways = changes[change];
  return ways[by.how % ways.length]!(text, by);
}

const changes: Readonly<Record<"bytes" | "xml" | "json", readonly Change[]>> = {
  bytes: [
    (text, { at, other }) => withSpan(text, at, other % 9, ""),
    (text, { at, text: inserted }) => withSpan(text, at, 0, inserted),
    (text, { at, other, text: inserted }) => withSpan(text, at, other % 5, inserted),
    (text, { at, other }) => withSpan(text, at, 0, text.substr(other % (text.length + 1), 40)),
    (text, { at }) => text.slice(0, at % (text.length + 1)),
  ],
  xml: [
    (text, by) => withMatch(text, attribute, by.at, ([, name]) => `${name}="${escaped(by.text)}"`),
    (text, by) => withMatch(text, attribute, by.at, ([, name]) => `${name}="${valueAt(text, by.other)}"`),
    (text, by) => withMatch(text, attribute, by.at, () => ""),
    (text, by) => withMatch(text, attribute, by.at, ([, , value]) => `${nameAt(text, by.other)}="${value}"`),
    (text, by) => withMatch(text, leaf, by.at, ([tag]) => tag + tag),
    (text, by) => withMatch(text, leaf, by.at, () => ""),
    (text, by) => withMatch(text, leaf, by.at, () => matchAt(text, leaf, by.other)?.[0] ?? ""),
    (text, by) => withMatch(text, leaf, by.at, ([tag]) => tag + (matchAt(text, element, by.other)?.[0] ?? "")),
    (text, by) => withMatch(text, element, by.at, ([tag]) => tag + tag),
    (text, by) => withMatch(text, element, by.at, () => ""),
    (text, by) => withMatch(text, content, by.at, () => `>${escaped(by.text)}<`),
    (text, by) => withMatch(text, leaf, by.at, ([tag]) => `${tag}${description(by.text)}`),
    (text, by) =>
      withMatch(text, leaf, by.at, ([tag]) => tag.replace(/\s*\/>$/, `>${description(by.text)}</${nameOf(tag)}>`)),
  ],
  json: [
    (text, by) => withMember(text, by, () => by.text),
    (text, by) => withMember(text, by, () => partAt(text, by.other)),
    (text, by) => withMember(text, by, () => undefined),
    (text, by) => withMember(text, by, (value) => [value]),
    (text, by) => withMember(text, by, () => oddValues[by.other % oddValues.length]),
    (text, by) =>
      withMember(text, by, (value) => (isObject(value) ? { ...value, [by.text]: partAt(text, by.other) } : {})),
  ],
};

const attribute = /([\w:.]+)\s*=\s*"([^"]*)"/g;
const leaf = /<[\w:.]+(?:\s[^<>]*)?\/>/g;
const element = /<([\w:.]+)(?:\s[^<>]*)?>(?:(?!<\1[\s>])[\s\S])*?<\/\1>/g;
const content = />[^<]*</g;

const oddValues: readonly unknown[] = [null, true, 0, -1, 1e308, [], {}, [null], { $Kind: "EnumType" }, { $Type: [] }];

function withSpan(text: string, at: number, length: number, inserted: string): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start + length);
}

function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | undefined {
  const matches = [...text.matchAll(pattern)];
  return matches[at % matches.length] as RegExpExecArray | undefined;
}

function withMatch(text: string, pattern: RegExp, at: number, replacement: (match: RegExpExecArray) => string): string {
  const match = matchAt(text, pattern, at);
  if (match === undefined) return text;
  return text.slice(0, match.index) + replacement(match) + text.slice(match.index + match[0].length);
}

function valueAt(text: string, at: number): string {
  return matchAt(text, attribute, at)?.[2] ?? "";
}

function nameAt(text: string, at: number): string {
  return matchAt(text, attribute, at)?.[1] ?? "Name";
}

function nameOf(tag: string): string {
  return /^<([\w:.]+)/.exec(tag)?.[1] ?? "";
}

function description(text: string): string {
  return `<Annotation Term="Org.OData.Core.V1.Description" String="${escaped(text)}"/>`;
}

/** Returns text as an attribute's value that XML reads as the same text. */
function escaped(text: string): string {
  const replaced = text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return replaced.replace(/[\n\t\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Part = { readonly owner: object; readonly key: string };

function partsOf(value: unknown): readonly Part[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [{ owner: value, key }, ...partsOf(member)]);
}

function partAt(text: string, at: number): unknown {
  const parts = partsOf(parsed(text));
  const part = parts[at % parts.length];
  return part && Reflect.get(part.owner, part.key);
}

function withMember(text: string, { at }: Mutation, replacement: (value: unknown) => unknown): string {
  const root = parsed(text);
  const parts = partsOf(root);
  const part = parts[at % parts.length];
  if (part === undefined) return text;
  const value = replacement(Reflect.get(part.owner, part.key));
  Object.defineProperty(part.owner, part.key, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(root);
}

/** An earlier mutation may have left text that is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
