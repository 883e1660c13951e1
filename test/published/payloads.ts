import { readFileSync } from "node:fs";
import { readShared } from "../support/shared.ts";

/** An example payload of the Graph reference. */
export interface Example {
  /** Where it stands: the line of the file of payloads, and the name of the page, such as `11 bundle-get`. */
  readonly name: string;
  readonly declaredType: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Returns the examples of a file of the corpus's payloads, in its order. */
export function readExamples(file: string): Example[] {
  const lines = readShared("payloads", file).trimEnd().split("\n");
  return lines.map((line, i) => {
    const { page, declaredType, payload } = JSON.parse(line) as { page: string } & Omit<Example, "name">;
    return { name: `${i + 1} ${page.replace(/^.*\/|\.md$/g, "")}`, declaredType, payload };
  });
}

/**
 * Returns the entries of a list of this folder, such as `11 bundle-get /createdDateTime format`; the list explains
 * them.
 */
export function listedEntries(list: string): string[] {
  const text = readFileSync(new URL(list, import.meta.url), "utf8");
  return text.split("\n").filter((line) => /^\d+ /.test(line));
}
