import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";

const extension = ".hbs";

/** The templates of a folder, by name: their path below it without `.hbs`. Throws what the file system throws. */
export function readTemplates(folder: string): ReadonlyMap<string, string> {
  const paths = globSync(`**/*${extension}`, { cwd: folder }).sort();
  return new Map(paths.map((path) => [path.slice(0, -extension.length), readFileSync(join(folder, path), "utf8")]));
}
