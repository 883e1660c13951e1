import type { Diagnostics } from "../diagnostics/collector.ts";
import { type Source, sourceOf } from "../text/source.ts";

/**
 * Bytes → text: by byte order mark, else by the pattern of a first `<` or `{` in UTF-16 (XML 1.0, appendix F), else by
 * the encoding that the XML declaration names, else UTF-8. Bytes that are not valid in the encoding are reported
 * (`invalid-encoding`), as is an encoding that cannot be read (`unsupported-encoding`).
 */
export function decodeSource(name: string, bytes: Uint8Array, diagnostics: Diagnostics): Source | undefined {
  const encoding = detectEncoding(bytes);
  if (isWestern(encoding)) return sourceOf(name, decodeWestern(bytes));
  const decoder = decoderOf(encoding);
  if (decoder === undefined) {
    diagnostics.report("unsupported-encoding", [encoding], { place: { source: sourceOf(name, ""), offset: 0 } });
    return undefined;
  }
  try {
    return sourceOf(name, decoder.decode(bytes));
  } catch {
    const hint = "Save the document as UTF-8, or declare its encoding in the XML declaration.";
    reportInvalidBytes(name, bytes, { encoding, diagnostics, hint });
    return undefined;
  }
}

/** Returns the text of a file that must be UTF-8. Reports invalid bytes and replaces them by U+FFFD. */
export function decodeUtf8(name: string, bytes: Uint8Array, diagnostics: Diagnostics): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    reportInvalidBytes(name, bytes, { encoding: "utf-8", diagnostics, hint: "Save the file as UTF-8." });
    return new TextDecoder().decode(bytes);
  }
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}

/** ISO 8859-1 is read as windows-1252, as the WHATWG's encoding standard requires. */
function isWestern(encoding: string): boolean {
  return /^(windows-1252|cp-?1252|iso-?8859-?1|iso_8859-1|latin-?1)$/.test(encoding);
}

/** What windows-1252 has from 0x80 to 0x9F. */
const WESTERN = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** Some versions of Node's decoder ignore the differences between windows-1252 and ISO 8859-1. */
function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9F]/g, (char) => WESTERN.charAt(char.charCodeAt(0) - 0x80));
}

function detectEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xef && second === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && isMarkupStart(second)) return "utf-16be";
  if (isMarkupStart(first) && second === 0) return "utf-16le";
  return declaredEncoding(bytes);
}

function isMarkupStart(byte: number | undefined): boolean {
  return byte === 0x3c || byte === 0x7b;
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
  // .NET's StringWriter declares utf-16 whatever the bytes become; a declaration that can be read byte by byte is not
  // UTF-16. US-ASCII is a part of UTF-8, and windows-1252 (what TextDecoder makes of us-ascii) is not.
  if (/^(utf-?16|ucs-?2|iso-10646-ucs-2|us-ascii|ascii)/.test(declared)) return "utf-8";
  return declared;
}

interface InvalidBytes {
  readonly encoding: string;
  readonly diagnostics: Diagnostics;
  readonly hint: string;
}

/** Reports the first U+FFFD of a lenient decoding that is not in the bytes. */
function reportInvalidBytes(name: string, bytes: Uint8Array, { encoding, diagnostics, hint }: InvalidBytes): void {
  const text = new TextDecoder(encoding).decode(bytes);
  const source = sourceOf(name, text);
  let offset = text.indexOf("\uFFFD");
  if (encoding !== "utf-8") {
    diagnostics.report("invalid-encoding", [encoding, ""], { place: { source, offset } });
    return;
  }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let counted = 0;
  let byteOffset = mark;
  while (offset !== -1) {
    byteOffset += Buffer.byteLength(text.slice(counted, offset));
    if (bytes[byteOffset] !== 0xef || bytes[byteOffset + 1] !== 0xbf || bytes[byteOffset + 2] !== 0xbd) break;
    counted = offset;
    offset = text.indexOf("\uFFFD", offset + 1);
  }
  const byte = bytes[byteOffset]?.toString(16).toUpperCase().padStart(2, "0") ?? "";
  diagnostics.report("invalid-encoding", [encoding.toUpperCase(), byte], {
    place: { source, offset: Math.max(offset, 0) },
    hint,
  });
}
