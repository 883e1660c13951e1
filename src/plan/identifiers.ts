/**
 * Most names are plain. Expressions over all of Unicode cost milliseconds, so functions create them only when needed.
 */
const plain = /^[A-Za-z_$][\w$]*$/;

/** Returns whether `name` is an ECMAScript IdentifierName without format characters, which are invisible. */
export function isIdentifier(name: string): boolean {
  return plain.test(name) || /^[\p{ID_Start}_$](?:(?!\p{Cf})[\p{ID_Continue}$])*$/u.test(name);
}

/**
 * Returns a CSDL name (section 15.2) in TypeScript's convention for types: its first letter in upper case, nothing else
 * changed, except that characters that CSDL allows and ECMAScript does not become their code point. Those of ASCII, which
 * CSDL does not allow either, become underscores.
 */
export function pascalCase(name: string): string {
  const legal = plain.test(name) ? name : toIdentifier(name);
  const first = String.fromCodePoint(legal.codePointAt(0) ?? 0x5f);
  return first.toUpperCase() + legal.slice(first.length);
}

function toIdentifier(name: string): string {
  const legal = name
    .replace(/[\0-\x7f]/g, (character) => (/[\w$]/.test(character) ? character : "_"))
    .replace(/[^\p{ID_Continue}$]|\p{Cf}/gu, (character) => `_u${character.codePointAt(0)?.toString(16) ?? ""}`);
  return /^[\p{ID_Start}_$]/u.test(legal) ? legal : `_${legal}`;
}

/** Returns a namespace as one identifier: `microsoft.graph.callRecords` → `microsoftGraphCallRecords`. */
export function camelCase(namespace: string): string {
  const pascal = namespace.split(".").map(pascalCase).join("");
  const first = String.fromCodePoint(pascal.codePointAt(0) ?? 0x5f);
  return first.toLowerCase() + pascal.slice(first.length);
}
