import { byCodePoint } from "../text/order.ts";
import { allocatorBeside } from "./free-names.ts";
/** What one generated module imports from others, and the local names. */
export interface Imports {
  /**
   * The local name of `name` as exported by another module (a path below the output folder, without extension).
   */
  readonly use: (module: string, name: string) => string;
  /** The local name of another module, of which all is imported. */
  readonly whole: (module: string) => string;
  /** The local name of the support code; notes whether only its types are used. */
  readonly odata: (use?: "type" | "value") => "odata";
  readonly list: () => readonly Import[];
  /** What the module imports of the support code. */
  readonly odataUse: () => "none" | "type" | "value";
}

export interface Import {
  readonly module: string;
  readonly names: readonly { readonly name: string; readonly local: string }[];
  /** The local name of the module, where all of it is imported. */
  readonly whole?: string;
}

/**
 * Starts the imports of a module that declares the names `own`; an imported name that is already used gets a number.
 */
export function createImports(own: Iterable<string>): Imports {
  const allocate = allocatorBeside(new Set(own));
  const modules = new Map<string, Map<string, string>>();
  const wholes = new Map<string, string>();
  let odataUse: "none" | "type" | "value" = "none";
  return {
    use(from, name) {
      const names = modules.get(from) ?? new Map<string, string>();
      modules.set(from, names);
      const known = names.get(name);
      if (known !== undefined) return known;
      const local = allocate(name);
      names.set(name, local);
      return local;
    },
    whole(from) {
      const known = wholes.get(from);
      if (known !== undefined) return known;
      const local = allocate(from.slice(from.lastIndexOf("/") + 1));
      wholes.set(from, local);
      return local;
    },
    odata(use = "type") {
      if (odataUse !== "value") odataUse = use;
      return "odata";
    },
    odataUse: () => odataUse,
    list: () => [
      ...[...wholes].sort(byKey).map(([module, whole]) => ({ module, whole, names: [] })),
      ...[...modules].sort(byKey).map(([module, names]) => ({ module, names: listNames(names) })),
    ],
  };
}

function listNames(names: ReadonlyMap<string, string>): Import["names"] {
  return [...names].sort(byKey).map(([name, local]) => ({ name, local }));
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return byCodePoint(a[0], b[0]);
}
