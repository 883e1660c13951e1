/** Reads inputs such as `HEAD~1:metadata/graph.xml` from git. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { InputAccess } from "./access.ts";
import { type Limits, tooLarge } from "./limits.ts";

interface Revision {
  /** The absolute path that stands for the root of the revision; the rest of a path is a path in git. */
  readonly prefix: string;
  readonly name: string;
}

/**
 * Returns access that also reads `REVISION:path` from the repository around the current folder, for inputs that have
 * this form and do not name a file. References of such a document lead to files of the same revision. Paths are those
 * of git: from the top of the repository, or with `./` from the current folder.
 */
export function withRevisions(access: InputAccess, inputs: readonly string[], limits: Limits): InputAccess {
  const revisions = inputs.map(revisionOf).filter((revision) => revision !== undefined);
  if (revisions.length === 0) return access;
  const find = (path: string): { name: string; path: string } | undefined => {
    const revision = revisions.find(({ prefix }) => path.startsWith(prefix));
    return revision && { name: revision.name, path: path.slice(revision.prefix.length).split(sep).join("/") };
  };
  return {
    ...access,
    readFile: (path) => {
      const found = find(path);
      return found === undefined
        ? access.readFile(path)
        : git(["cat-file", "blob", `${found.name}:${found.path}`], limits);
    },
    isFile: async (path) => {
      const found = find(path);
      if (found === undefined) return access.isFile(path);
      return git(["cat-file", "-e", `${found.name}:${found.path}`], limits).then(
        () => true,
        () => false,
      );
    },
  };
}

/**
 * Parses `REVISION:path`, whose colon is not that of a URL or a Windows drive. A leading dash is rejected, as git would
 * treat it as an option. Without a revision, or with the number of a stage, it is git's index.
 */
function revisionOf(input: string): Revision | undefined {
  const [, name] = /^(:[0-3]|[^:]*):/.exec(input) ?? [];
  if (name === undefined || /^(?:-.*|[a-z]|file)$/is.test(name)) return undefined;
  if (input.startsWith("//", name.length + 1)) return undefined;
  return existsSync(input) ? undefined : { prefix: `${resolve(".")}${sep}${name}:`, name };
}

/** Returns the output of git. Rejects with git's own message if it fails. Runs no shell, pager, hook or filter. */
function git(args: readonly string[], limits: Limits): Promise<Uint8Array> {
  // One byte more shows that there are too many.
  const maxBuffer = limits["document-bytes"] + 1;
  return new Promise((done, reject) => {
    execFile("git", args, { encoding: "buffer", maxBuffer, windowsHide: true }, (error, output, words) => {
      if (output.length > limits["document-bytes"]) reject(tooLarge(limits));
      else if (error === null) done(output);
      else reject(new Error(causeOf(error, words.toString("utf8"))));
    });
  });
}

function causeOf(error: Error & { readonly code?: unknown }, words: string): string {
  if (error.code === "ENOENT") return "git is not installed";
  const [first = ""] = words.trim().split("\n");
  return first === "" ? error.message : `git says: ${first.replace(/\.$/, "")}`;
}
