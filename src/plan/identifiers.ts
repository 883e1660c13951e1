import { once } from "../text/once.ts";

/**
 * Most names are plain. Expressions over all of Unicode cost milliseconds, so functions create them only when needed.
 */
const plain = /^[A-Za-z_$][\w$]*$/;

/**
 * Returns whether `name` is an ECMAScript IdentifierName that compilers can read, without format characters, which are
 * invisible.
 */
export function isIdentifier(name: string): boolean {
  if (plain.test(name)) return true;
  return /^[\p{ID_Start}_$](?:(?!\p{Cf})[\p{ID_Continue}$])*$/u.test(name) && !youngLetters().test(name);
}

/** Letters and digits of Unicode 16 and 17, which Node may know and TypeScript, to version 6, does not. */
const young = `
  88f 897 c5c cdc 1acf-1add 1ae0-1aeb 1c89-1c8a a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 105c0-105f3
  10940-10959 10d40-10d65 10d69-10d6d 10d6f-10d85 10ec2-10ec7 10efa-10efc 11380-11389 1138b 1138e
  11390-113b5 113b7-113c0 113c2 113c5 113c7-113ca 113cc-113d3 113e1-113e2 116d0-116e3 11b60-11b67
  11bc0-11be0 11bf0-11bf9 11db0-11ddb 11de0-11de9 11f5a 13460-143fa 16100-16139 16d40-16d6c
  16d70-16d79 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cff 18d09-18d1e 18d80-18df2
  1ccf0-1ccf9 1e5d0-1e5fa 1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 2b73a-2b73f 2cea2-2cead 323b0-33479
`;

const youngLetters = once(() => {
  const ranges = young.replaceAll(/[\da-f]+/g, "\\u{$&}").replaceAll(/\s/g, "");
  return new RegExp(`[${ranges}]`, "u");
});

/**
 * Returns a CSDL name (section 15.2) in TypeScript's convention for types: its first letter in upper case, nothing else
 * changed, except that characters that CSDL allows and ECMAScript does not become their code point. Those of ASCII, which
 * CSDL does not allow either, become underscores.
 */
export function pascalCase(name: string): string {
  const legal = plain.test(name) ? name : toIdentifier(name);
  const first = String.fromCodePoint(legal.codePointAt(0) ?? 0x5f);
  const upper = first.toUpperCase();
  return (isIdentifier(upper) ? upper : first) + legal.slice(first.length);
}

function toIdentifier(name: string): string {
  const legal = name
    .replace(/[\0-\x7f]/g, (character) => (/[\w$]/.test(character) ? character : "_"))
    .replace(/[^\p{ID_Continue}$]|\p{Cf}/gu, escaped)
    .replace(/./gsu, (character) => (youngLetters().test(character) ? escaped(character) : character));
  return /^[\p{ID_Start}_$]/u.test(legal) ? legal : `_${legal}`;
}

function escaped(character: string): string {
  return `_u${character.codePointAt(0)!.toString(16)}`;
}

/** Returns a namespace as one identifier: `microsoft.graph.callRecords` → `microsoftGraphCallRecords`. */
export function camelCase(namespace: string): string {
  const pascal = namespace.split(".").map(pascalCase).join("");
  const first = String.fromCodePoint(pascal.codePointAt(0) ?? 0x5f);
  return first.toLowerCase() + pascal.slice(first.length);
}
