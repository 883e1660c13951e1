import { readFileSync } from "node:fs";
import { isUrl, standardInput } from "./expand.ts";

/** The bytes of an input, or why there are none: a clause for a message. */
export type Bytes = { readonly bytes: Uint8Array } | { readonly failure: string };

export interface ReadOptions {
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** Milliseconds until a server that says nothing is given up. */
  readonly timeout?: number;
}

const patience = 30_000;

/** Reads a file, an http(s) URL or standard input (`-`). What goes wrong outside the program is never thrown. */
export async function readInput(name: string, options: ReadOptions): Promise<Bytes> {
  if (name === standardInput) return { bytes: await options.readStandardInput() };
  return isUrl(name) ? fetchInput(name, options.timeout ?? patience) : readFile(name);
}

function readFile(path: string): Bytes {
  try {
    return { bytes: readFileSync(path) };
  } catch (cause) {
    return { failure: failureOf(cause) };
  }
}

async function fetchInput(url: string, timeout: number): Promise<Bytes> {
  try {
    const headers = { accept: "application/xml, application/json;q=0.9, */*;q=0.1" };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeout) });
    if (!response.ok) return { failure: `the server answered ${response.status} ${response.statusText}`.trimEnd() };
    if (/^\s*text\/html\b/i.test(response.headers.get("content-type") ?? "")) {
      return { failure: "the server answered with an HTML page, perhaps to sign in" };
    }
    return { bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (cause) {
    if (cause instanceof Error && cause.name === "TimeoutError") {
      return { failure: `the server did not answer within ${timeout / 1000} s` };
    }
    // fetch says "fetch failed" and keeps the reason in the cause.
    return { failure: failureOf(cause instanceof Error && cause.cause !== undefined ? cause.cause : cause) };
  }
}

const wordings = new Map([
  ["ENOENT", "it does not exist"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "access is denied"],
  ["ECONNREFUSED", "the connection is refused"],
  ["ENOTFOUND", "the host is not known"],
]);

function failureOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const wording = "code" in cause ? wordings.get(String(cause.code)) : undefined;
  return wording ?? cause.message.replace(/\.$/, "");
}
