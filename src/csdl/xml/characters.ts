/** Which characters XML 1.0 allows where (sections 2.2 and 2.3), and how references to them read (section 4.1). */

const NAME_START = 1;
const NAME_PART = 2;

const asciiClass = classifyAscii();

function classifyAscii(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    if (/[A-Za-z_:]/.test(char)) classes[code] = NAME_START;
    else if (/[0-9.-]/.test(char)) classes[code] = NAME_PART;
  }
  return classes;
}

/** Section 2.3, productions NameStartChar and NameChar: what lies beyond ASCII, as first and last code points. */
const NAME_START_RANGES = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00, 0x2fef,
  0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
];
const NAME_PART_RANGES = [0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040];

/** Returns the offset after the XML name that starts at the offset; the offset itself if no name starts there. */
export function endOfName(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const found = asciiClass[code];
      if (found !== NAME_START && (found !== NAME_PART || at === start)) return at;
      at++;
    } else {
      const length = nameCharBeyondAscii(text, at, at === start);
      if (length === 0) return at;
      at += length;
    }
  }
}

/** Returns how many UTF-16 units the name character at the offset takes; 0 if there is none. */
function nameCharBeyondAscii(text: string, at: number, first: boolean): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (!isIn(NAME_START_RANGES, code) && (first || !isIn(NAME_PART_RANGES, code))) return 0;
  return code > 0xffff ? 2 : 1;
}

function isIn(ranges: readonly number[], code: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i]! && code <= ranges[i + 1]!) return true;
  return false;
}

/** Returns the offset of the first character from `start` on that is not white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Section 2.2, production Char. */
export function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9A-Fa-f]+));/g;

const PREDEFINED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Returns text with its references replaced. The text must be well-formed. */
export function decodeText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return PREDEFINED[name] ?? "";
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
  });
}

/**
 * Returns an attribute's value, normalised (section 3.3.3): literal white space becomes spaces, referenced white space
 * stays.
 */
export function decodeAttribute(raw: string): string {
  // The parser has made one line feed of every line break.
  if (!raw.includes("&") && !raw.includes("\n") && !raw.includes("\t")) return raw;
  return decodeText(raw.replace(/[\t\n]/g, " "));
}
