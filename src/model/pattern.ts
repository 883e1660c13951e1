/** Returns Validation.Pattern as a regular expression; undefined, which allows any text, if it is not one. */
export function compilePattern(pattern: string): RegExp | undefined {
  // The vocabulary requires an ECMAScript expression; real documents also have some that are valid only without the
  // flag u.
  return compileAs(pattern, "u") ?? compileAs(pattern, "");
}

function compileAs(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
