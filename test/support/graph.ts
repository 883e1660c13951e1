/** All of Microsoft Graph: from the corpus, or made on the spot in its shape and size, so that every machine has it. */
import { fileURLToPath } from "node:url";
import { folderForSuite } from "../agreement/output.ts";
import { writeGraphLike } from "../bench/metadata.ts";
import { hasShared, sharedPath } from "./shared.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** As many as v1.0 has. */
const types = 3822;

export interface WholeGraph {
  readonly title: string;
  readonly path: string;
}

/**
 * Returns the document of this name of the corpus. Without a corpus, metadata made for the tests of the file that
 * calls.
 */
export function wholeGraph(name: "graph-beta" | "graph-v1.0"): WholeGraph {
  if (hasShared) return { title: `all of Microsoft Graph, ${name}`, path: sharedPath("corpus", `${name}.xml`) };
  return {
    title: `${types} types made on the spot in the shape of Microsoft Graph`,
    path: writeGraphLike(root, folderForSuite(), types),
  };
}
