import { readFileSync } from "node:fs";

/**
 * Returns the differences that a page of this folder lists, such as `+ microsoft.graph.user/adhocCalls`;
 * `graph-types.txt` explains the notation.
 */
export function listedDifferences(page: string): string[] {
  const text = readFileSync(new URL(page, import.meta.url), "utf8");
  return [...text.matchAll(/^([+-]) (\S+[./])((?: \w+|\n {2}\w+)+)$/gm)].flatMap(([, side, owner, names = ""]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => `${side} ${owner}${name}`),
  );
}
