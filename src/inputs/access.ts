/** The only file of this stage that uses the file system and the network. */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";

/** The file system and network access that loading needs; tests have their own. */
export interface InputAccess {
  /** Rejects if the file does not exist. */
  readFile(path: string): Promise<Uint8Array>;
  isFile(path: string): Promise<boolean>;
  readStandardInput(): Promise<Uint8Array>;
  /** Rejects unless the server answers with success. */
  fetch(url: string): Promise<Uint8Array>;
  isPattern(input: string): boolean;
  /** Paths of files, in any order. */
  glob(pattern: string): Promise<readonly string[]>;
}

const TIMEOUT_SECONDS = 30;

/** Ten times the largest metadata known. A device or a server may never end. */
const LARGEST_MEBIBYTES = 256;

/** Returns access to files and the network. `input` is read at most once. */
export function nodeAccess(input: AsyncIterable<Uint8Array>): InputAccess {
  return {
    readFile: async (path) => readFileOrPipe(path),
    isFile: async (path) => isFile(path),
    readStandardInput: () => readAll(input),
    fetch: fetchBytes,
    isPattern: (text) => /[*?[\]{}()!]/.test(text),
    glob: findFiles,
  };
}

/** Reads a file at once: the asynchronous functions take several times as long. A device or a pipe has no size to check. */
function readFileOrPipe(path: string): Uint8Array | Promise<Uint8Array> {
  const stats = statSync(path);
  if (!stats.isFile() && !stats.isDirectory()) return readAll(createReadStream(path));
  checkSize(stats.size);
  return readFileSync(path);
}

function checkSize(bytes: number): void {
  if (bytes > LARGEST_MEBIBYTES * 2 ** 20) throw new Error(`it is larger than ${LARGEST_MEBIBYTES} MiB`);
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

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    checkSize(size);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url, {
    headers: { Accept: "application/xml, application/json;q=0.9, */*;q=0.1" },
    signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
  });
  if (!response.ok) throw new Error(`the server answered ${`${response.status} ${response.statusText}`.trim()}`);
  return response.body === null ? new Uint8Array() : readAll(response.body);
}

const CAUSES: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "the file does not exist"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "the file does not exist"],
  ["EACCES", "permission is denied"],
  ["EPERM", "permission is denied"],
  ["ECONNREFUSED", "the connection was refused"],
  ["ENOTFOUND", "the host is unknown"],
  ["TimeoutError", `the server did not answer within ${TIMEOUT_SECONDS} seconds`],
]);

/** Returns why reading failed, to follow a colon in a message. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = "code" in inner && typeof inner.code === "string" ? inner.code : inner.name;
  return CAUSES.get(code) ?? inner.message;
}
