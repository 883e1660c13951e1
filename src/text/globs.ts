/** Globs over names and paths whose parts are separated by dots and slashes: `ns.type`, `ns.type/member`. */

/** Whether the text is a glob and not just a name. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * Returns the expression that matches what a glob stands for: `?` is one character and `*` any number of characters, in
 * both cases except dots and slashes; `**` is any number of any characters.
 */
export function globExpression(glob: string): RegExp {
  const source = glob.replace(/\*\*|[*?]|[\\^$.|+()[\]{}]/g, (part) => {
    if (part === "**") return ".*";
    if (part === "*") return "[^./]*";
    return part === "?" ? "[^./]" : `\\${part}`;
  });
  return new RegExp(`^${source}$`, "su");
}
