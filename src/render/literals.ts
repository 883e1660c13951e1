/**
 * The only place where text from the metadata becomes code: whatever it contains, it stays a string, a key or a
 * comment.
 */
import { isIdentifier } from "../plan/identifiers.ts";

/** Line breaks that JSON allows in a string, and characters that change how the code around them is displayed. */
const unsafeInString = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const plain = /^[\w #$%&()*+,./:;<=>?@[\]^{|}~!-]*$/;

/** Returns `text` as a string literal. */
export function stringLiteral(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text).replace(unsafeInString, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const asciiIdentifier = /^[A-Za-z_$][\w$]*$/;

/** Returns `name` as the key of a member of an interface. */
export function memberKey(name: string): string {
  return asciiIdentifier.test(name) || isIdentifier(name) ? name : stringLiteral(name);
}

/** Returns `name` as the key of an object literal, in which a plain `__proto__` would set the prototype. */
export function objectKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : memberKey(name);
}

/** Returns `name` as the key of a TypeScript `enum`, which does not allow computed keys. */
export function enumKey(name: string): string {
  return name === "__proto__" ? '"__proto__"' : memberKey(name);
}

/** The key of a member at the beginning of a line of JSON. */
const keyOfLine = /^( *)"([A-Za-z_$][\w$]*)": /gm;

/** Returns JSON over several lines as an expression, whose further lines are indented. */
export function jsonLiteral(json: string, indent: string): string {
  return json
    .replace(keyOfLine, (_, blanks: string, name: string) => `${blanks}${objectKey(name)}: `)
    .replace(unsafeInString, unicodeEscape)
    .replaceAll("\n", `\n${indent}`);
}

/** Control characters, and those that change the direction of the text around them. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** An @ that starts a tag in an editor. */
const startOfTag = /(?<=^|[\s{])@/g;

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;
const width = 110;

/** A line as most descriptions are: nothing to escape, nothing to trim. */
const plainComment = /^\w[\w ,.'"()\-:;?!=#%&]*(?<! )$/;

/**
 * Returns metadata text as the lines of a documentation comment, wrapped, and escaped so that it cannot end the
 * comment.
 */
export function commentLines(text: string): readonly string[] {
  if (text.length <= width && plainComment.test(text)) return [text];
  return text
    .split(lineBreak)
    .map((line) => line.replaceAll("\t", " ").trim().replace(unprintable, "").replaceAll("*/", "*\\/"))
    .flatMap((line) => wrap(line))
    .map((line) => line.replace(startOfTag, "\\@"));
}

function wrap(line: string): readonly string[] {
  if (line.length <= width) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/[ \t]+/)) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  lines.push(current);
  return lines;
}

/** Returns a documentation comment of `lines` (each already safe), with a line break at its end; empty for no lines. */
export function docComment(lines: readonly string[], indent: string): string {
  const [first, ...rest] = lines;
  if (first === undefined) return "";
  if (rest.length === 0 && first.length <= width) return `${indent}/** ${first} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}
