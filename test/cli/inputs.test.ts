import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { filesIn, temporaryFolder } from "../support/folders.ts";
import { call, document, type Ended } from "./command.ts";

const graph = document(["A"]);

/** Returns the names of the types in the manifest of a run's output. */
function typesIn(folder: string, out = "generated"): readonly string[] {
  return Object.keys(JSON.parse(filesIn(folder)[`${out}/manifest.json`] ?? '{ "types": {} }').types);
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  server.on("connection", (socket) => onTestFinished(() => void socket.destroy()));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0/$metadata`;
}

describe("files", () => {
  it("reads several, and globs whatever their order on disk", async () => {
    const folder = temporaryFolder({
      "a.xml": document(["A"]).replace("n.s", "n.a"),
      "b/b.xml": document(["B"]).replace("n.s", "n.b"),
      "b/c.txt": "not metadata",
    });
    await call(["a.xml", "b/**/*.xml"], { folder });
    expect(typesIn(folder)).toEqual(["n.a.A", "n.b.B"]);
    await call(["b/b.xml", "a.xml", "--out", "again"], { folder });
    expect(filesIn(`${folder}/again`)).toEqual(filesIn(`${folder}/generated`));
  });

  it("says of none that can be read only that, and not that all names are unknown", async () => {
    const patches = JSON.stringify([{ target: "n.s.A", remove: true, why: "it is gone" }]);
    const folder = temporaryFolder({ "fix.json": patches, "bad.xml": "<edmx" });
    const args = ["--root", "n.s.A", "--overlay", "fix.json"];
    const { code, stderr } = await call(["gone.xml", ...args], { folder });
    expect(code).toBe(2);
    expect(stderr).toBe("error cannot-read: Cannot read gone.xml: the file does not exist.\n1 error\n");
    expect((await call(["bad.xml", ...args], { folder })).stderr).not.toMatch(/unknown-root|patch-target-gone/);
  });

  it("takes paths that start with a dash after --", async () => {
    const folder = temporaryFolder({ "-a.xml": graph });
    expect((await call(["--", "-a.xml"], { folder })).code).toBe(0);
    expect(typesIn(folder)).toEqual(["n.s.A"]);
  });

  it("takes metadata, output and templates from the config file, and its paths as relative to it", async () => {
    const folder = temporaryFolder({
      "sub/csdl-typescript.config.mjs": 'export default { metadata: "a.xml", out: "out", emit: "types" };',
      "sub/a.xml": graph,
    });
    expect((await call(["--config", "sub/csdl-typescript.config.mjs"], { folder })).code).toBe(0);
    expect(Object.keys(filesIn(`${folder}/sub/out`))).toEqual([
      "index.ts",
      "manifest.json",
      "n.s/index.ts",
      "n.s/types.ts",
      "odata.ts",
    ]);
  });

  it("reads a TypeScript config file", async () => {
    const folder = temporaryFolder({
      "package.json": '{ "type": "module" }',
      "csdl-typescript.config.ts":
        'import type { Config } from "csdl-typescript";\nexport default { emit: ["types"], metadata: "a.xml" } satisfies Config;',
      "a.xml": graph,
    });
    const { code, stderr } = await call(["--quiet"], { folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(typesIn(folder)).toEqual(["n.s.A"]);
  });
});

describe("standard input", () => {
  it("reads it for -", async () => {
    const folder = temporaryFolder();
    expect(await call(["-", "--quiet"], { folder, input: graph })).toMatchObject({ code: 0, stderr: "" });
    expect(typesIn(folder)).toEqual(["n.s.A"]);
  });

  it("names it in messages", async () => {
    const { code, stderr } = await call(["-"], { folder: temporaryFolder(), input: "<a>" });
    expect(code).toBe(2);
    expect(stderr).toContain("<stdin>:1:");
  });
});

describe("URLs", () => {
  it("reads one that is given, asking for XML first", async () => {
    let accept: string | undefined;
    const url = await serve((request, response) => {
      accept = request.headers.accept;
      response.writeHead(200, { "content-type": "application/xml" }).end(graph);
    });
    const folder = temporaryFolder();
    expect(await call([url, "--quiet"], { folder })).toMatchObject({ code: 0, stderr: "" });
    expect(typesIn(folder)).toEqual(["n.s.A"]);
    expect(accept).toMatch(/^application\/xml/);
  });

  it("follows redirects", async () => {
    const target = await serve((_, response) => response.end(graph));
    const url = await serve((_, response) => response.writeHead(302, { location: target }).end());
    const folder = temporaryFolder();
    expect((await call([url], { folder })).code).toBe(0);
    expect(typesIn(folder)).toEqual(["n.s.A"]);
  });

  const asked = async (answer: RequestListener): Promise<Ended> => {
    const folder = temporaryFolder();
    const ended = await call([await serve(answer)], { folder });
    expect(filesIn(folder)).toEqual({});
    return ended;
  };

  it.each<[string, RequestListener, RegExp]>([
    ["an error", (_, response) => response.writeHead(404).end("<html>"), /the server answered 404 Not Found/],
    [
      "a refusal",
      (_, response) => response.writeHead(401).end(),
      /answered 401 Unauthorized; to send credentials, use --header\./,
    ],
    ["an HTML page", (_, response) => response.end("<!DOCTYPE html><html><p>Sign in</html>"), /\$metadata:1:1 - error/],
    ["nothing", (_, response) => response.end(), /error empty-document/],
    ["a broken connection", (request) => request.socket.destroy(), /error cannot-read/],
  ])("reports a server that answers with %s", async (_, answer, said) => {
    const { code, stderr } = await asked(answer);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });

  it("gives up on a server that does not answer", async () => {
    const folder = temporaryFolder();
    const url = await serve(() => undefined);
    const { code, stderr } = await call([url, "--limit", "request-seconds=1"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("the server did not answer within 1 seconds (--limit request-seconds=1)");
  });

  it("reports a server that is not there", async () => {
    const { code, stderr } = await call(["http://127.0.0.1:1/$metadata"], { folder: temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain("cannot-read");
  });
});

describe("references", () => {
  const uses = (uri: string): string =>
    document(["B"], '<Property Name="a" Type="n.s.A"/>')
      .replace(
        "<edmx:DataServices>",
        `<edmx:Reference Uri="${uri}"><edmx:Include Namespace="n.s"/></edmx:Reference><edmx:DataServices>`,
      )
      .replace('Namespace="n.s" xmlns', 'Namespace="n.t" xmlns');

  it("reads a URL only when the network is allowed", async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests++;
      response.end(graph);
    });
    const folder = temporaryFolder({ "b.xml": uses(url) });
    expect((await call(["b.xml"], { folder })).code).toBe(2);
    expect(requests).toBe(0);
    expect((await call(["b.xml", "--allow-network"], { folder })).code).toBe(0);
    expect(requests).toBe(1);
  });

  it("reads the file that a URI is mapped to", async () => {
    const url = "https://example.org/$metadata?version=1";
    const folder = temporaryFolder({ "b.xml": uses(url), "mapped.xml": graph });
    expect((await call(["b.xml", "--reference", `${url}=mapped.xml`], { folder })).code).toBe(0);
  });

  it("reads files outside the inputs' folders only where that is allowed", async () => {
    const folder = temporaryFolder({ "in/b.xml": uses("../other/a.xml"), "other/a.xml": graph });
    expect((await call(["in/b.xml"], { folder })).code).toBe(2);
    expect((await call(["in/b.xml", "--allow-root", "other"], { folder })).code).toBe(0);
  });
});
