import { readFileSync } from "node:fs";
import packageJson from "../package.json" with { type: "json" };

/** The name and version of the tool, as in the manifest. */
export const tool = { name: packageJson.name, version: packageJson.version };

/**
 * Returns the text of a built-in template; the package ships the texts beside the code, which contains them compiled.
 */
export function builtInTemplate(name: string): string {
  return readFileSync(new URL(`../templates/${name}.hbs`, import.meta.url), "utf8");
}
