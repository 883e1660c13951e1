import type { Import, Imports } from "../../plan/imports.ts";
import type { ImportView, ModuleView } from "./views.ts";

/** What a module in `folder`, which is empty for that of the output, imports from another. */
export function importView({ module, names }: Import, folder: string): ImportView {
  const [from, file] = module.split("/") as [string, string];
  const path = from === folder ? "." : folder === "" ? `./${from}` : `../${from}`;
  return {
    keyword: file === "types" ? "import type" : "import",
    names: names.map(({ name, local }) => (name === local ? name : `${name} as ${local}`)),
    from: `${path}/${file}.js`,
  };
}

/** The keyword by which a module imports the support code. */
export function odataKeyword(imports: Imports): ModuleView["odata"] {
  return keywords[imports.odataUse()];
}

const keywords = { none: "", type: "import type", value: "import" } as const;
