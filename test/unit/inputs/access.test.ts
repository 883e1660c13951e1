import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { causeOf, nodeAccess } from "../../../src/inputs/access.ts";
import { loadDocuments } from "../../../src/inputs/load.ts";
import { inSchema } from "../../support/edmx.ts";

const text = inSchema(`<EnumType Name="E"/>`);
let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "csdl-"));
  await writeFile(join(folder, "b.xml"), text);
  await writeFile(join(folder, "a.xml"), text);
  await writeFile(join(folder, "a [1].xml"), text);
  await mkdir(join(folder, "sub.xml"));
  server = createServer((request, response) => {
    if (request.url === "/moved") response.writeHead(302, { Location: "/$metadata" }).end();
    else if (request.url === "/$metadata") response.end(text);
    else if (request.url === "/endless") writeForEver(response);
    else if (request.url === "/login") response.end("<!DOCTYPE html><html></html>");
    else response.writeHead(404).end("<html></html>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

const blanks = Buffer.alloc(2 ** 20, " ");

function writeForEver(response: ServerResponse): void {
  const write = (): void => {
    while (!response.destroyed && response.write(blanks));
  };
  response.on("drain", write);
  write();
}

function* endless(): Generator<Uint8Array> {
  while (true) yield blanks;
}

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function load(...inputs: string[]) {
  const diagnostics = new Diagnostics();
  const documents = await loadDocuments({ inputs }, nodeAccess(Readable.from([Buffer.from(text)])), diagnostics);
  const names = documents.map(({ document }) => document.at.source.name);
  return { names, messages: diagnostics.entries.map(({ code, message }) => `${code}: ${message}`) };
}

describe("inputs that never end", () => {
  const tooLarge = "it is larger than 1 MiB (--limit document-bytes=1048576)";
  const limits = { "document-bytes": 2 ** 20 };

  it("are refused on standard input", async () => {
    const reading = nodeAccess(Readable.from(endless()), { limits }).readStandardInput();
    await expect(reading.catch(causeOf)).resolves.toBe(tooLarge);
  });

  it("are refused from a server", async () => {
    const reading = nodeAccess(Readable.from([]), { limits }).fetch(`${url}/endless`);
    await expect(reading.catch(causeOf)).resolves.toBe(tooLarge);
  });

  it.skipIf(process.platform === "win32")("are refused from a device", async () => {
    const reading = nodeAccess(Readable.from([]), { limits }).readFile("/dev/zero");
    await expect(reading.catch(causeOf)).resolves.toBe(tooLarge);
  });
});

describe("files", () => {
  it("are found by patterns, in order, folders left out", async () => {
    const { names, messages } = await load(`${folder}/*.xml`);
    expect(messages).toEqual([]);
    expect(names).toEqual(["a [1].xml", "a.xml", "b.xml"].map((name) => join(folder, name)));
  });

  it("are found by names that look like patterns, and by file URLs", async () => {
    const { names } = await load(join(folder, "a [1].xml"), `file://${folder}/a.xml`);
    expect(names).toEqual([join(folder, "a [1].xml"), `file://${folder}/a.xml`]);
  });

  it("that are none are reported", async () => {
    const missing = join(folder, "no.xml");
    const sub = join(folder, "sub.xml");
    const { messages } = await load(missing, sub);
    expect(messages).toEqual([
      `cannot-read: Cannot read ${missing}: the file does not exist.`,
      `cannot-read: Cannot read ${sub}: it is a folder.`,
    ]);
  });
});

describe("standard input", () => {
  it("is read to its end", async () => {
    expect(await load("-")).toEqual({ names: ["<stdin>"], messages: [] });
  });
});

describe("web addresses", () => {
  it("are fetched, through redirections", async () => {
    expect(await load(`${url}/$metadata`, `${url}/moved`)).toMatchObject({ messages: [] });
  });

  it("that answer otherwise are reported", async () => {
    const { messages } = await load(`${url}/no`, `${url}/login`);
    expect(messages).toEqual([
      `cannot-read: Cannot read ${url}/no: the server answered 404 Not Found.`,
      "not-csdl: This is an HTML page, not CSDL.",
    ]);
  });

  it("that do not answer are reported", async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const { messages } = await load(`http://127.0.0.1:${port}/`);
    expect(messages).toEqual([`cannot-read: Cannot read http://127.0.0.1:${port}/: the connection was refused.`]);
  });
});

describe("causeOf", () => {
  it.each([
    {
      error: new Error("outer", { cause: Object.assign(new Error("inner"), { code: "ENOTFOUND" }) }),
      want: "the host is unknown",
    },
    { error: Object.assign(new Error("x"), { code: "EACCES" }), want: "permission is denied" },
    { error: new Error("something else"), want: "something else" },
    { error: "text", want: "text" },
  ])("$want", ({ error, want }) => {
    expect(causeOf(error)).toBe(want);
  });
});
