/** What makes it quick to compile the output of many documents, or of large ones. */
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compilerOf } from "../matrix/compilers.ts";
import { type GeneratedOutput, write } from "./output.ts";

/** Returns the native compiler, which takes a third of the time; if it is not available, that of this project. */
export function quickCompiler(): { readonly compiler?: string } {
  const compiler = compilerOf("7.0");
  return compiler === undefined ? {} : { compiler };
}

/**
 * Has copies of the support code refer to the first: they are the same for most documents, and compilers need more time and
 * memory for them than for all types.
 */
export function shareSupportCode(outputs: Iterable<GeneratedOutput>): void {
  const first = new Map<string, string>();
  for (const { folder } of outputs) {
    const path = join(folder, "odata.ts");
    const text = readFileSync(path, "utf8");
    const same = first.get(text);
    if (same === undefined) first.set(text, folder);
    else write(path, `export * from "${relative(folder, same).replaceAll(sep, "/")}/odata.js";\n`);
  }
}
