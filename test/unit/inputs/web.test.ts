import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { isPrivateAddress } from "../../../src/inputs/addresses.ts";
import { defaultLimits } from "../../../src/inputs/limits.ts";
import { fetchDocument, type WebOptions } from "../../../src/inputs/web.ts";

/** Starts a server on this machine and returns its origin. */
async function serve(answer: RequestListener, host = "127.0.0.1"): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const redirectTo =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();

interface Given extends Partial<Omit<WebOptions, "limits">> {
  readonly limits?: Partial<WebOptions["limits"]>;
  readonly isFromPublic?: boolean;
}

/** Fetches and returns the text, or what went wrong. */
async function fetched(url: string, { isFromPublic = false, limits, ...given }: Given = {}): Promise<string> {
  const options = { headers: [], origins: new Set<string>(), allowPrivate: false, ...given };
  const all = { ...options, limits: { ...defaultLimits, ...limits } };
  return fetchDocument(url, isFromPublic, all).then(
    ({ bytes }) => Buffer.from(bytes).toString(),
    (cause: Error) => cause.message,
  );
}

describe("a body", () => {
  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("is decompressed from %s", async (encoding, compress) => {
    const origin = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(compress("text"));
    });
    expect(await fetched(origin)).toBe("text");
  });

  it("is refused once it is larger than allowed, after decompression, too", async () => {
    const blanks = gzipSync(Buffer.alloc(10_000_000, " "));
    const origin = await serve(({ url }, response) => {
      if (url === "/zip") response.writeHead(200, { "content-encoding": "gzip" }).end(blanks);
      else response.writeHead(200, { "content-length": "2000000" });
      response.flushHeaders();
    });
    const limits = { "document-bytes": 1_000_000 };
    const want = "it is larger than 1000000 bytes (--limit document-bytes=1000000)";
    expect(await fetched(`${origin}/zip`, { limits })).toBe(want);
    expect(await fetched(`${origin}/announced`, { limits })).toBe(want);
  });

  it("that does not end in time is given up", async () => {
    const origin = await serve((_, response) => void response.write("<"));
    const want = "the server did not answer within 1 seconds (--limit request-seconds=1)";
    expect(await fetched(origin, { limits: { "request-seconds": 1 } })).toBe(want);
  });
});

describe("redirects", () => {
  it("are followed so many times", async () => {
    const origin = await serve(({ url }, response) => {
      const left = Number(url?.slice(1));
      if (left === 0) response.end("here");
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    });
    expect(await fetched(`${origin}/5`)).toBe("here");
    expect(await fetched(`${origin}/6`)).toBe("there are more than 5 redirects (--limit redirects=5)");
    expect(await fetched(`${origin}/1`, { limits: { redirects: 0 } })).toContain("more than 0 redirects");
  });

  it.each(["file:///etc/passwd", "ftp://example.org/"])("to %s are refused", async (target) => {
    const origin = await serve(redirectTo(target));
    expect(await fetched(origin)).toBe("it leads to something else than a web address");
  });

  it.each(["127.0.0.2", "localhost"])("from a public address to %s are refused unless asked for", async (host) => {
    // 127.0.0.1 stands for a public address, where a name is not.
    const isPrivate = (address: string): boolean => host === "localhost" || address !== "127.0.0.1";
    const target = await serve((_, response) => response.end("secret"), host === "localhost" ? "127.0.0.1" : host);
    const to = target.replace("127.0.0.1", host);
    const want = `it leads from a public address to ${host}, which is private; use --allow-private to follow it`;
    expect(await fetched(to, { isPrivate, isFromPublic: true })).toBe(want);
    expect(await fetched(to, { isPrivate, isFromPublic: true, allowPrivate: true })).toBe("secret");
    expect(await fetched(to, { isPrivate })).toBe("secret");
    if (host === "localhost") return;
    const origin = await serve(redirectTo(to));
    expect(await fetched(origin, { isPrivate })).toBe(want);
    expect(await fetched(origin, { isPrivate, allowPrivate: true })).toBe("secret");
  });
});

describe("headers of the user", () => {
  const headers = [["Authorization", "Bearer s3cret"]] as const;

  /** Returns a server that redirects `/go` elsewhere, and what it was sent. */
  async function noting(target?: string) {
    const sent: IncomingHttpHeaders[] = [];
    const origin = await serve((request, response) => {
      sent.push(request.headers);
      if (request.url === "/go") response.writeHead(302, { location: target ?? "/there" }).end();
      else response.end("ok");
    });
    return { origin, tokens: () => sent.map(({ authorization }) => authorization) };
  }

  it("are sent to the origins of the inputs only", async () => {
    const [one, other] = [await noting(), await noting()];
    const origins = new Set([one.origin]);
    for (const { origin } of [one, other]) await fetched(`${origin}/`, { headers, origins });
    expect(one.tokens()).toEqual(["Bearer s3cret"]);
    expect(other.tokens()).toEqual([undefined]);
  });

  it("follow a redirect within the origin, and none to another, though it be that of another input", async () => {
    const end = await noting();
    const away = await noting(`${end.origin}/`);
    const within = await noting();
    const origins = new Set([end.origin, away.origin, within.origin]);
    expect(await fetched(`${within.origin}/go`, { headers, origins })).toBe("ok");
    expect(within.tokens()).toEqual(["Bearer s3cret", "Bearer s3cret"]);
    expect(await fetched(`${away.origin}/go`, { headers, origins })).toBe("ok");
    expect([...away.tokens(), ...end.tokens()]).toEqual(["Bearer s3cret", undefined]);
  });
});

it("a URL with a password is refused", async () => {
  expect(await fetched("http://me:pass@127.0.0.1:1/")).toBe("the URL has a user name or password; use --header");
});

describe("private addresses", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "::1",
    "[::1]",
    "fd00::1",
  ])("include %s", (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(["::ffff:127.0.0.1", "::ffff:7f00:1", "64:ff9b::7f00:1", "fe80::1%eth0", "255.255.255.255"])(
    "include %s",
    (address) => expect(isPrivateAddress(address)).toBe(true),
  );
  it.each(["1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1"])("do not include %s", (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});
