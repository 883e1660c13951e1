/**
 * A dependency file as Make and Ninja read it: the target depends on the inputs, each of which also is a target of its
 * own, so that Make does not stop where one is gone. Paths have `/` and are relative, or absolute.
 */
export function printDepfile(target: string, inputs: readonly string[]): string {
  const escaped = inputs.map(escapedPath);
  const rule = [`${escapedPath(target)}:`, ...escaped].join(" \\\n  ");
  return `${[rule, ...escaped.map((input) => `${input}:`)].join("\n")}\n`;
}

/** As compilers do it: a backslash before what would end or start something, a dollar twice. */
function escapedPath(path: string): string {
  return path
    .replace(/\\*[ #]/g, (found) => found.replaceAll("\\", "\\\\").replace(/[ #]$/, "\\$&"))
    .replaceAll("$", "$$$$");
}
