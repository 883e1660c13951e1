import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** Every page that a user or a contributor reads, by its path in the repository. */
export const pages: readonly string[] = globSync(["*.md", "docs/**/*.md", "test/README.md"], { cwd: root }).sort();

/** Returns the text of a page, or of any other file of the repository. */
export function textOf(path: string): string {
  return readFileSync(`${root}/${path}`, "utf8");
}

/** A fenced block of code, or a comment `<!-- run … -->` of commands that readers do not see. */
export interface Block {
  /** The language; `hidden` for a comment. */
  readonly language: string;
  /** What follows the language: what the block is for. */
  readonly use: string;
  readonly text: string;
  /** Where `text` begins in the page. */
  readonly start: number;
}

/** Returns the blocks of a page, in order. */
export function blocksOf(page: string): readonly Block[] {
  const blocks = /^(```(\w+) ?(.*)\n)((?:.*\n)*?)^```$|^(<!-- run\n)((?:.*\n)*?)^-->$/gm;
  return [...page.matchAll(blocks)].map((match) => {
    const [, fence, language = "hidden", use = "", code, comment = "", commands = ""] = match;
    return { language, use, text: code ?? commands, start: match.index + (fence ?? comment).length };
  });
}

/** Returns a page without its blocks of code. */
export function proseOf(page: string): string {
  return page.replace(/^```.*?^```$/gms, "");
}
