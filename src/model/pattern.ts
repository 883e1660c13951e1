/** Validation.Pattern as an expression; undefined where it is none, so that it asks for nothing. */
export function compilePattern(pattern: string): RegExp | undefined {
  // The vocabulary asks for one of ECMAScript; real documents also have some that only older ones took.
  return compileAs(pattern, "u") ?? compileAs(pattern, "");
}

function compileAs(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
