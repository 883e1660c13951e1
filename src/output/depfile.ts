/**
 * Returns a dependency file for Make and Ninja: the target depends on the inputs. Each input is also a target of its
 * own, so that Make does not stop if one is missing. Paths have `/` and are relative or absolute.
 */
export function printDepfile(target: string, inputs: readonly string[]): string {
  const escaped = inputs.map(escapedPath);
  const rule = [`${escapedPath(target)}:`, ...escaped].join(" \\\n  ");
  return `${[rule, ...escaped.map((input) => `${input}:`)].join("\n")}\n`;
}

/** Escapes a path as compilers do: a backslash before special characters, a dollar twice. */
function escapedPath(path: string): string {
  return path
    .replace(/\\*[ #]/g, (found) => found.replaceAll("\\", "\\\\").replace(/[ #]$/, "\\$&"))
    .replaceAll("$", "$$$$");
}
