/** Format characters are left out even where ECMAScript allows them: they are invisible, and newer tables have more. */
const notIdentifier = /[^\p{ID_Continue}$]|\p{Cf}/gu;
const identifierStart = /^[\p{ID_Start}_$]/u;
const identifier = /^[\p{ID_Start}_$](?:(?!\p{Cf})[\p{ID_Continue}$])*$/u;

/** Whether `name` is an ECMAScript IdentifierName. */
export function isIdentifier(name: string): boolean {
  return identifier.test(name);
}

/**
 * A CSDL name (section 15.2) in TypeScript's convention for types: its first letter in upper case, nothing else
 * changed, but for characters that CSDL allows and ECMAScript does not, which become their code point.
 */
export function pascalCase(name: string): string {
  const legal = name.replace(notIdentifier, (character) => `_u${character.codePointAt(0)?.toString(16) ?? ""}`);
  const started = identifierStart.test(legal) ? legal : `_${legal}`;
  const first = String.fromCodePoint(started.codePointAt(0) ?? 0x5f);
  return first.toUpperCase() + started.slice(first.length);
}

/** A namespace as one identifier: `microsoft.graph.callRecords` → `microsoftGraphCallRecords`. */
export function camelCase(namespace: string): string {
  const pascal = namespace.split(".").map(pascalCase).join("");
  const first = String.fromCodePoint(pascal.codePointAt(0) ?? 0x5f);
  return first.toLowerCase() + pascal.slice(first.length);
}
