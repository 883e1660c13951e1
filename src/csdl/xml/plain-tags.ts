/**
 * The short cut of the well-formedness check: nearly all tags of real documents are plain (ASCII names without prefix,
 * double quotes). Other tags, and tags with errors, are left to the full check, which also reports.
 */

/** Start tags with more attributes are left to the full check. */
const MAX_PLAIN_ATTRIBUTES = 16;

/** Returns a buffer for the offsets at which the attribute names of one plain tag start and end. */
export function plainTagBuffer(): Int32Array {
  return new Int32Array(2 * MAX_PLAIN_ATTRIBUTES);
}

/** Returns the offset after the plain name at the offset; the offset itself if there is none. */
export function endOfPlainName(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  if ((code < 0x61 || code > 0x7a) && (code < 0x41 || code > 0x5a) && code !== 0x5f) return start;
  do code = text.charCodeAt(++at);
  while (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
  return at;
}

/**
 * Returns the offset after the attributes and the `>` of a plain start tag whose name ends at the offset; -1 if it is
 * not plain.
 */
export function endOfPlainAttributes(text: string, nameEnd: number, names: Int32Array): number {
  let at = nameEnd;
  let count = 0;
  for (;;) {
    const before = at;
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++at);
    if (code === 0x3e) return at + 1;
    if (code === 0x2f) return text.charCodeAt(at + 1) === 0x3e ? at + 2 : -1;
    const end = endOfPlainName(text, at);
    if (at === before || end === at || count === 2 * MAX_PLAIN_ATTRIBUTES) return -1;
    // Namespace declarations must be recorded, so they are not plain.
    if (code === 0x78 && text.startsWith("xmlns", at)) return -1;
    if (text.charCodeAt(end) !== 0x3d || text.charCodeAt(end + 1) !== 0x22) return -1;
    for (let i = 0; i < count; i += 2) {
      if (sameText(text, names[i]!, at, end - at) && names[i + 1]! - names[i]! === end - at) return -1;
    }
    names[count++] = at;
    names[count++] = end;
    at = text.indexOf('"', end + 2) + 1;
    if (at === 0) return -1;
  }
}

/** Returns whether two parts of the text are equal. */
export function sameText(text: string, first: number, second: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (text.charCodeAt(first + i) !== text.charCodeAt(second + i)) return false;
  }
  return true;
}
