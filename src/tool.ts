import { readFileSync } from "node:fs";
import packageJson from "../package.json" with { type: "json" };

/** What writes the output, as the manifest names it. */
export const tool = { name: packageJson.name, version: packageJson.version };

/** The text of a built-in template; the package ships them beside the code, which has them compiled. */
export function builtInTemplate(name: string): string {
  return readFileSync(new URL(`../templates/${name}.hbs`, import.meta.url), "utf8");
}
