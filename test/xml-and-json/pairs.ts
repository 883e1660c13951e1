/** Documents that the corpus has as XML and as JSON. */
import { existsSync, readdirSync } from "node:fs";
import { hasShared, sharedPath } from "../support/shared.ts";

export interface Pair {
  readonly name: string;
  readonly xml: string;
  readonly json: string;
}

/** Returns what OASIS publishes in both representations. */
function published(folder: string): Pair[] {
  const names = readdirSync(sharedPath("corpus", folder)).filter((name) => name.endsWith(".json"));
  const pairs = names.sort().map((name) => pairOf(folder, name, sharedPath("corpus", folder, name)));
  return pairs.filter(({ xml }) => existsSync(xml));
}

/** Returns what OASIS's converter made of XML; a name has the folder before the first two underscores. */
function derived(): Pair[] {
  const names = readdirSync(sharedPath("corpus", "csdl-json-derived"));
  return names.sort().map((name) => {
    const end = name.indexOf("__");
    const json = sharedPath("corpus", "csdl-json-derived", name);
    return { ...pairOf(name.slice(0, end), name.slice(end + 2), json), name: `csdl-json-derived/${name}` };
  });
}

function pairOf(folder: string, jsonName: string, json: string): Pair {
  const xml = sharedPath("corpus", folder, jsonName.replace(/\.json$/, ".xml"));
  return { name: `${folder}/${jsonName}`, xml, json };
}

export const pairs: readonly Pair[] = hasShared
  ? [...published("oasis-csdl-schemas"), ...published("oasis-vocabularies"), ...derived()]
  : [];
