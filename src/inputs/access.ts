/** Access to the file system and, with `web.ts`, to the network. */
import { constants, createReadStream, openSync, readFileSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { bytesText, checkSize, defaultLimits, type Limits, RunLimitError, readBounded } from "./limits.ts";
import type { WebOptions } from "./web.ts";

/** The file system and network access that loading needs; tests have their own. */
export interface InputAccess {
  /** Rejects if the file does not exist. */
  readFile(path: string): Promise<Uint8Array>;
  isFile(path: string): Promise<boolean>;
  readStandardInput(): Promise<Uint8Array>;
  /** Rejects unless the server answers with success. `from` is the URL of the document that refers to this one. */
  fetch(url: string, from?: string): Promise<Uint8Array>;
  isPattern(input: string): boolean;
  /** Paths of files, in any order. */
  glob(pattern: string): Promise<readonly string[]>;
}

/** What reading is allowed to do; by default, what the options of the command are by default. */
export type AccessOptions = Partial<Omit<WebOptions, "limits">> & { readonly limits?: Partial<Limits> };

/** Returns access to files and the network, within limits that count from now on. `input` is read at most once. */
export function nodeAccess(input: AsyncIterable<Uint8Array>, options: AccessOptions = {}): InputAccess {
  const limits = { ...defaultLimits, ...options.limits };
  const access: InputAccess = {
    readFile: async (path) => readFileOrPipe(path, limits),
    isFile: async (path) => isFile(path),
    readStandardInput: () => readBounded(input, limits),
    fetch: webAccess({ headers: [], origins: new Set(), allowPrivate: false, ...options, limits }),
    isPattern: (text) => /[*?[\]{}()!]/.test(text),
    glob: findFiles,
  };
  return limitedAccess(access, limits);
}

/** Most calls read no URLs and do not need the code. */
function webAccess(options: WebOptions): InputAccess["fetch"] {
  const fromPublic = new Set<string>();
  return async (url, from) => {
    const { fetchDocument } = await import("./web.ts");
    const { bytes, isPublic } = await fetchDocument(url, from !== undefined && fromPublic.has(from), options);
    if (isPublic) fromPublic.add(url);
    return bytes;
  };
}

/** Reads a file at once: the asynchronous functions take several times as long. A device or a pipe has no size to check. */
function readFileOrPipe(path: string, limits: Limits): Uint8Array | Promise<Uint8Array> {
  const stats = statSync(path);
  if (stats.isFIFO()) return readPipe(path, limits);
  if (!stats.isFile() && !stats.isDirectory()) return readBounded(createReadStream(path), limits);
  checkSize(stats.size, limits);
  return readFileSync(path);
}

/** Waits for a writer as the event loop waits for a socket: a thread that waits would keep the process from ending. */
async function readPipe(path: string, limits: Limits): Promise<Uint8Array> {
  const { Socket } = await import("node:net");
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return readBounded(new Socket({ fd, readable: true, writable: false }), limits);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Most calls name their files and do not need the package. */
async function findFiles(pattern: string): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  return glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false, dot: true });
}

/**
 * Returns the same access, within the limits of a run, which begins now. Each document counts once, also one that cannot
 * be read. Reading rejects with a `RunLimitError` from the moment that a limit is reached.
 */
function limitedAccess(access: InputAccess, limits: Limits): InputAccess {
  const sizes = new Map<string, number>();
  const deadline = AbortSignal.timeout(limits["run-seconds"] * 1000);
  const read = async (name: string, start: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    if (!sizes.has(name)) sizes.set(name, 0);
    if (sizes.size > limits.documents) {
      throw new RunLimitError("documents", `There are more than ${limits.documents} documents`);
    }
    const bytes = await untilDeadline(start(), deadline, limits);
    sizes.set(name, bytes.length);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (total <= limits["run-bytes"]) return bytes;
    throw new RunLimitError("run-bytes", `The documents are larger than ${bytesText(limits["run-bytes"])} together`);
  };
  return {
    ...access,
    readFile: (path) => read(path, () => access.readFile(path)),
    fetch: (url, from) => read(url, () => access.fetch(url, from)),
    readStandardInput: () => read("-", () => access.readStandardInput()),
  };
}

function untilDeadline<Result>(reading: Promise<Result>, deadline: AbortSignal, limits: Limits): Promise<Result> {
  return new Promise((done, reject) => {
    const end = (): void => {
      // What is still read is of no use to anyone.
      reading.catch(() => undefined);
      reject(new RunLimitError("run-seconds", `Reading takes more than ${limits["run-seconds"]} seconds`));
    };
    deadline.addEventListener("abort", end, { once: true });
    reading.then(done, reject).finally(() => deadline.removeEventListener("abort", end));
    if (deadline.aborted) end();
  });
}

const CAUSES: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "the file does not exist"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "the file does not exist"],
  ["EACCES", "permission is denied"],
  ["EPERM", "permission is denied"],
  ["ECONNREFUSED", "the connection was refused"],
  ["ENOTFOUND", "the host is unknown"],
]);

/** Returns why reading failed, to follow a colon in a message. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = "code" in inner && typeof inner.code === "string" ? inner.code : inner.name;
  return CAUSES.get(code) ?? inner.message;
}
