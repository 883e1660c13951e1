/**
 * Characters that would change how a message looks or what a terminal does (control characters, bidirectional
 * controls, line separators, zero-width characters, lone surrogates), written as \u{…}.
 */
export function escapeControls(text: string): string {
  return UNSAFE.test(text) ? text.replace(ALL_UNSAFE, escaped) : text;
}

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const ALL_UNSAFE = new RegExp(UNSAFE, "gu");

function escaped(char: string): string {
  return `\\u{${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}}`;
}
