/** Reads documents from web addresses. */
import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isPrivateAddress } from "./addresses.ts";
import { checkSize, type Limits, readBounded } from "./limits.ts";

export interface WebOptions {
  readonly limits: Limits;
  /** Headers for the origins below; other servers do not receive them. */
  readonly headers: readonly Header[];
  readonly origins: ReadonlySet<string>;
  /** Whether a public address may lead to a private one. */
  readonly allowPrivate: boolean;
  /** Whether an IP address is private; tests have their own rule. */
  readonly isPrivate?: (address: string) => boolean;
}

export type Header = readonly [name: string, value: string];

export interface WebDocument {
  readonly bytes: Uint8Array;
  /** Whether it is from a public address. */
  readonly isPublic: boolean;
}

/** A request that is ready to be sent. */
interface Request {
  readonly url: URL;
  readonly headers: readonly Header[];
  /** Whether a private address is refused. */
  readonly mustBePublic: boolean;
  readonly signal: AbortSignal;
  readonly isPrivate: (address: string) => boolean;
}

/**
 * Fetches a document. Follows redirects, but not from a public address to a private one, and without the headers of the
 * user once they lead to another origin. Rejects unless the server answers with success within the limits.
 * `isFromPublic`: a document at a public address refers to it.
 */
export async function fetchDocument(address: string, isFromPublic: boolean, options: WebOptions): Promise<WebDocument> {
  const { limits, allowPrivate, isPrivate = isPrivateAddress } = options;
  const signal = AbortSignal.timeout(limits["request-seconds"] * 1000);
  const first = new URL(address);
  let url = first;
  let headers = options.origins.has(first.origin) ? options.headers : [];
  let mustBePublic = isFromPublic && !allowPrivate;
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await send({ url, headers, mustBePublic, signal, isPrivate });
      const isPublic = !isPrivate(response.socket.remoteAddress ?? "");
      const target = redirectOf(response);
      if (target === undefined) return { bytes: await readBody(response, limits, signal), isPublic };
      response.destroy();
      if (redirects === limits.redirects) {
        throw new Error(`there are more than ${limits.redirects} redirects (--limit redirects=${limits.redirects})`);
      }
      url = new URL(target, url);
      if (url.origin !== first.origin) headers = [];
      mustBePublic = isPublic && !allowPrivate;
    }
  } catch (cause) {
    const seconds = limits["request-seconds"];
    if (!signal.aborted) throw cause;
    throw new Error(`the server did not answer within ${seconds} seconds (--limit request-seconds=${seconds})`);
  }
}

/** Sends a request and returns the response, its body not read yet. */
function send({ url, headers, mustBePublic, signal, isPrivate }: Request): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Error("it leads to something else than a web address");
  if (url.username !== "" || url.password !== "") throw new Error("the URL has a user name or password; use --header");
  const refuse = (host: string): Error =>
    new Error(`it leads from a public address to ${host}, which is private; use --allow-private to follow it`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (mustBePublic && isIP(host) !== 0 && isPrivate(host)) throw refuse(host);
  const publicLookup: LookupFunction = (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.find(({ address }) => isPrivate(address));
      if (error === null && refused !== undefined) callback(refuse(name), "", 4);
      else if (options.all === true) callback(error, addresses);
      else callback(error, addresses?.[0]?.address ?? "", addresses?.[0]?.family);
    });
  };
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((done, reject) => {
    const accepted = {
      Accept: "application/xml, application/json;q=0.9, */*;q=0.1",
      "Accept-Encoding": "gzip, deflate, br",
    };
    const all = { ...accepted, "User-Agent": "csdl-typescript", ...Object.fromEntries(headers) };
    const resolving = mustBePublic ? { lookup: publicLookup } : {};
    // A pooled connection may be to another address.
    const sent = request(url, { headers: all, signal, agent: false, ...resolving }, done);
    sent.on("error", reject);
    sent.end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

async function readBody(response: IncomingMessage, limits: Limits, signal: AbortSignal): Promise<Uint8Array> {
  const { statusCode = 0, statusMessage = "", headers } = response;
  try {
    if (statusCode < 200 || statusCode > 299) {
      const advice = statusCode === 401 || statusCode === 403 ? "; to send credentials, use --header" : "";
      throw new Error(`the server answered ${`${statusCode} ${statusMessage}`.trim()}${advice}`);
    }
    checkSize(Number(headers["content-length"] ?? 0), limits);
    return await readBounded(decompressed(response), limits);
  } finally {
    response.destroy();
    signal.throwIfAborted();
  }
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"]?.toLowerCase() ?? "identity";
  const decompressors = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  if (encoding === "identity") return response;
  const found = Object.entries(decompressors).find(([name]) => name === encoding);
  if (found === undefined)
    throw new Error(`the server answered in the encoding ${encoding}, which it was not asked for`);
  // An error of the response ends what is read.
  return pipeline(response, found[1](), () => undefined);
}
