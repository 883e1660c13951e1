import type { Import, Imports } from "../../plan/imports.ts";
import { moduleSpecifier } from "../../plan/options.ts";
import type { Scope } from "./scope.ts";
import type { ImportView, ModuleView } from "./views.ts";

/** The modules from which others import nothing but types. */
const typesOnly: ReadonlySet<string> = new Set(["types", "operations"]);

/** What a module imports from another. */
export function importView({ module, names, whole = "" }: Import, { folder, plan }: Scope): ImportView {
  const [from, file] = module.split("/") as [string, string];
  const path = from === folder ? "." : folder === "" ? `./${from}` : `../${from}`;
  return {
    keyword: typesOnly.has(file) ? "import type" : "import",
    whole,
    names: names.map(({ name, local }) => (name === local ? name : `${name} as ${local}`)),
    from: moduleSpecifier(`${path}/${file}`, plan.options),
  };
}

/** The keyword by which a module imports the support code. */
export function odataKeyword(imports: Imports): ModuleView["odata"] {
  return keywords[imports.odataUse()];
}

const keywords = { none: "", type: "import type", value: "import" } as const;
