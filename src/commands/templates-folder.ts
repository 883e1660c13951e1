import { readFileSync } from "node:fs";
import { join } from "node:path";

const extension = ".hbs";

/** The templates of a folder, by name: their path below it without `.hbs`. Throws what the file system throws. */
export async function readTemplates(folder: string): Promise<ReadonlyMap<string, string>> {
  const { glob } = await import("tinyglobby");
  const paths = (await glob(`**/*${extension}`, { cwd: folder })).sort();
  return new Map(paths.map((path) => [path.slice(0, -extension.length), readFileSync(join(folder, path), "utf8")]));
}
