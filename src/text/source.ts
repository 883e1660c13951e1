/** A place in an input: what a diagnostic points at. */
export interface Place {
  readonly source: Source;
  /** UTF-16 offset into `source.text`. */
  readonly offset: number;
  /** The place of the patch that changed the element here, if any: `patches.json:3:5`. */
  readonly patchedBy?: string;
}

export interface LineColumn {
  /** 1-based; CR LF counts as one line break. */
  readonly line: number;
  /** 1-based, in Unicode characters (code points). */
  readonly column: number;
}

/** One decoded input document. */
export interface Source {
  /** How messages name the input: the path as the user gave it, a URL, or `<stdin>`. */
  readonly name: string;
  /** Decoded text, without byte order mark. */
  readonly text: string;
  readonly syntax: "xml" | "json";
  /** Computed when the first message about the source is printed. */
  readonly layout: Layout;
}

/** Cells that are filled on first use. */
interface Layout {
  /** Offsets at which lines start. */
  lines: ArrayLike<number> | undefined;
  /** Offsets of characters that take two UTF-16 units. */
  pairs: ArrayLike<number> | undefined;
}

/**
 * Returns a source for text that is already decoded. The first character that is not white space determines the syntax.
 */
export function sourceOf(name: string, text: string): Source {
  const first = /[^\s]/.exec(text)?.[0];
  return {
    name,
    text,
    syntax: first === "{" || first === "[" ? "json" : "xml",
    layout: { lines: undefined, pairs: undefined },
  };
}

/** Returns line and column of a place, for people. */
export function lineColumn({ source, offset }: Place): LineColumn {
  const lines = linesOf(source);
  const index = lastAtMost(lines, offset);
  const start = lines[index]!;
  const pairs = pairsOf(source);
  const pairsBefore = lastAtMost(pairs, offset - 1) - lastAtMost(pairs, start - 1);
  return { line: index + 1, column: offset - start - pairsBefore + 1 };
}

/** Returns a source of which lines and columns can still be told, but nothing else: it does not hold the text. */
export function withoutText(source: Source): Source {
  const lines = Uint32Array.from(linesOf(source));
  const pairs = Uint32Array.from(pairsOf(source));
  return { name: source.name, text: "", syntax: source.syntax, layout: { lines, pairs } };
}

/** The index of the last of the ascending numbers that is not above the limit; -1 where all are. */
function lastAtMost(numbers: ArrayLike<number>, limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns the offset at which a line (1-based) starts. */
export function offsetOfLine(source: Source, line: number): number {
  return linesOf(source)[line - 1] ?? source.text.length;
}

/** Returns the text of a line (1-based) without its line break; undefined if there is no such line. */
export function lineText(source: Source, line: number): string | undefined {
  const lines = linesOf(source);
  const start = lines[line - 1];
  if (start === undefined) return undefined;
  let end = lines[line] ?? source.text.length;
  while (end > start && isLineBreak(source.text.charCodeAt(end - 1))) end--;
  return source.text.slice(start, end);
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function linesOf(source: Source): ArrayLike<number> {
  source.layout.lines ??= [0, ...offsetsOf(source.text, /\r\n?|\n/g, ({ index, 0: found }) => index + found.length)];
  return source.layout.lines;
}

function pairsOf(source: Source): ArrayLike<number> {
  source.layout.pairs ??= offsetsOf(source.text, /[\u{10000}-\u{10FFFF}]/gu, (match) => match.index);
  return source.layout.pairs;
}

function offsetsOf(text: string, pattern: RegExp, offsetOf: (match: RegExpExecArray) => number): number[] {
  const offsets: number[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) offsets.push(offsetOf(match));
  return offsets;
}

/**
 * Returns the place of one attribute (XML) or of its counterpart `$Name` (JSON) of the element at a place: the start of
 * its name. Without such an attribute, returns the element's own place.
 */
export function placeOfAttribute(place: Place, name: string): Place {
  const { source } = place;
  const find = source.syntax === "xml" ? offsetOfXmlAttribute : offsetOfJsonMember;
  const offset = find(source.text, place.offset, source.syntax === "xml" ? name : `$${name}`);
  return offset === undefined ? place : { ...place, offset };
}

/** Like `placeOfAttribute`, but inside the quotes. */
export function placeOfAttributeValue(place: Place, name: string): Place {
  const found = placeOfAttribute(place, name);
  const { source, offset } = found;
  if (source.syntax === "json" || offset === place.offset) return found;
  const value = /=\s*["']/g;
  value.lastIndex = offset;
  return { ...found, offset: value.test(source.text) ? value.lastIndex : offset };
}

function offsetOfXmlAttribute(text: string, start: number, name: string): number | undefined {
  const element = /<[^\s/>]+/y;
  element.lastIndex = start;
  if (!element.test(text)) return undefined;
  const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  attribute.lastIndex = element.lastIndex;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    if (match[1] === name) return match.index + match[0].indexOf(name);
  }
  return undefined;
}

/** Returns the offset of a member of the object that starts at the offset, or that is the value of the member there. */
function offsetOfJsonMember(text: string, start: number, name: string): number | undefined {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;
  token.lastIndex = start;
  const wanted = JSON.stringify(name);
  let depth = 0;
  let key: number | undefined;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === "{" || found === "[") depth++;
    else if (found === "}" || found === "]") depth--;
    else if (found === ":" && depth === 1 && key !== undefined) return key;
    // The place may be that of the member itself, whose own key and colon are at depth 0.
    key = found === wanted && depth === 1 ? match.index : undefined;
    if (depth <= 0 && (found === "}" || found === "]" || found === ",")) return undefined;
  }
  return undefined;
}
