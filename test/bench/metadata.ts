/** What is read: the metadata of Microsoft Graph where it is at hand, and metadata of its shape where not. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { graphLike } from "./graph-like/graph-like.ts";

export interface Inputs {
  /** Name → path; the first is the one that peers get, too. */
  readonly documents: readonly (readonly [name: string, path: string])[];
  /** Two versions of one document. */
  readonly versions: readonly [before: string, after: string];
}

/** As many types as the older copy of Graph beta has that the reaches are about. */
export const typesOfGraph = 3403;

/** By which others can tell whether they have the same input. */
export interface InputDescription {
  readonly name: string;
  readonly bytes: number;
  readonly types: number;
  readonly sha256: string;
}

export function describeInputs({ documents }: Inputs): InputDescription[] {
  return documents.map(([name, path]) => {
    const bytes = readFileSync(path);
    const types = bytes.toString().match(/<(?:EntityType|ComplexType|EnumType|TypeDefinition)\s/g)?.length ?? 0;
    return { name, bytes: bytes.length, types, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
}

/**
 * From the folder `CSDL_SHARED`, by default `../shared`; where not all of them are there, written to `scratch`, from the
 * seeded generator.
 */
export function findInputs(root: string, scratch: string): Inputs {
  const corpus = resolve(root, process.env.CSDL_SHARED ?? "../shared", "corpus");
  const graph: Inputs = {
    documents: ["graph-beta", "graph-v1.0"].map((name) => [name, join(corpus, `${name}.xml`)] as const),
    versions: [join(corpus, "graph-history/05-before.xml"), join(corpus, "graph-history/05-after.xml")],
  };
  if ([...graph.documents.map(([, path]) => path), ...graph.versions].every((path) => existsSync(path))) return graph;
  const path = writeGraphLike(root, scratch, typesOfGraph);
  const after = join(scratch, "graph-like-after.xml");
  const text = readFileSync(path, "utf8");
  writeFileSync(after, text.replaceAll('Type="Edm.Int32" Nullable="false"', 'Type="Edm.Int64"'));
  return { documents: [["graph-like", path]], versions: [path, after] };
}

/** Returns the path of metadata with this many types, the seed types among them. */
export function writeGraphLike(root: string, scratch: string, types: number): string {
  const seed = readFileSync(join(root, "metadata/microsoft.graph.xml"), "utf8");
  const schema = /(?<=<Schema [^>]*>).*(?=<\/Schema>)/s.exec(seed)?.[0] ?? "";
  const file = join(scratch, `graph-like-${types}.xml`);
  mkdirSync(scratch, { recursive: true });
  writeFileSync(file, graphLike({ types, seed: 1, schema: schema.replaceAll('"Core.', '"Org.OData.Core.V1.') }));
  return file;
}
