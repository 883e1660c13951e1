/** What is read: the metadata of Microsoft Graph where it is at hand, and metadata of its shape where not. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { graphLike } from "./graph-like/graph-like.ts";

export interface Inputs {
  /** Name → path; the first is the one that peers get, too. */
  readonly documents: readonly (readonly [name: string, path: string])[];
  /** Two versions of one document. */
  readonly versions: readonly [before: string, after: string];
}

const typesOfGraph = 3403;

/** From the folder `CSDL_SHARED`, by default `../shared`; or written to `scratch`, from the seeded generator. */
export function findInputs(root: string, scratch: string): Inputs {
  const corpus = resolve(root, process.env.CSDL_SHARED ?? "../shared", "corpus");
  if (existsSync(corpus)) {
    const names = ["graph-beta", "graph-v1.0"];
    const history = join(corpus, "graph-history");
    return {
      documents: names.map((name) => [name, join(corpus, `${name}.xml`)] as const),
      versions: [join(history, "05-before.xml"), join(history, "05-after.xml")],
    };
  }
  const path = writeGraphLike(root, scratch, typesOfGraph);
  const after = join(scratch, "graph-like-after.xml");
  const text = readFileSync(path, "utf8");
  writeFileSync(after, text.replaceAll('Type="Edm.Int32" Nullable="false"', 'Type="Edm.Int64"'));
  return { documents: [["graph-like", path]], versions: [path, after] };
}

/** The path of metadata with this many types, with the seed types and a `user` among them. */
export function writeGraphLike(root: string, scratch: string, types: number): string {
  const seed = readFileSync(join(root, "metadata/microsoft.graph.xml"), "utf8");
  const schema = /(?<=<Schema [^>]*>).*(?=<\/Schema>)/s.exec(seed)?.[0] ?? "";
  const file = join(scratch, `graph-like-${types}.xml`);
  mkdirSync(scratch, { recursive: true });
  writeFileSync(file, graphLike({ types, seed: 1, schema: schema.replaceAll('"Core.', '"Org.OData.Core.V1.') }));
  return file;
}
