import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describeIf } from "./describe-if.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = resolve(root, process.env.CSDL_SHARED ?? "../shared");

/** Whether the corpus, which is not part of this repository, is on this machine. Tests that need it skip without it. */
export const hasShared = existsSync(resolve(shared, "corpus/INDEX.tsv"));

/** Returns the path of a file of the corpus, given below its folder (`CSDL_SHARED`, by default `../shared`). */
export function sharedPath(...segments: string[]): string {
  return resolve(shared, ...segments);
}

/** Returns the text of a file of the corpus. */
export function readShared(...segments: string[]): string {
  return readFileSync(sharedPath(...segments), "utf8");
}

/** `describe` for tests that need the corpus: without it they skip, and say why. */
export function describeWithShared(name: string, body: () => void): void {
  describeIf(hasShared, `no corpus of real documents at ${shared}; set CSDL_SHARED to its folder`)(name, body);
}
