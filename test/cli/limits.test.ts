/** Inputs that never end, and signals while they are read. */
import { execFileSync } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { filesIn, temporaryFolder } from "../support/folders.ts";
import { call, document, end, start } from "./command.ts";

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const referring = (uri: string, text = document(["A"])): string =>
  text.replace("<edmx:DataServices>", `<edmx:Reference Uri="${uri}"/>$&`);

/** Answers each document with a reference to the next one. */
const endlessChain: RequestListener = ({ url }, response) => {
  const next = Number(url?.slice(1)) + 1;
  response.end(referring(`/${next}`, document(["A"]).replace("n.s", `n.s${next}`)));
};

const endlessBody: RequestListener = (_, response) => {
  const blanks = Buffer.alloc(2 ** 16, " ");
  const write = (): void => {
    while (!response.destroyed && response.write(blanks));
  };
  response.on("drain", write);
  write();
};

describe("a run", () => {
  it.each([
    ["documents", "documents=20", "There are more than 20 documents, so "],
    ["bytes", "run-bytes=5000", "The documents are larger than 5000 bytes together, so "],
    ["seconds", "run-seconds=1", "Reading takes more than 1 seconds, so "],
  ])("ends at its limit of %s", async (_, limit, said) => {
    const url = await serve(endlessChain);
    const folder = temporaryFolder({ "a.xml": referring(`${url}/1`) });
    const { code, stderr } = await call(["a.xml", "--allow-network", "--limit", limit, "--limit", "documents=20"], {
      folder,
    });
    if (limit.startsWith("run-seconds")) expect(stderr).toMatch(/error limit-reached/);
    else expect(stderr).toContain(said);
    expect(code).toBe(2);
    expect(Object.keys(filesIn(folder))).toEqual(["a.xml"]);
  });

  it.skipIf(process.platform === "win32")("ends at its limit of seconds at a pipe that nobody writes to", async () => {
    const folder = temporaryFolder();
    execFileSync("mkfifo", [join(folder, "a.xml")]);
    const { code, stderr } = await call(["a.xml", "--limit", "run-seconds=1"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("error limit-reached: Reading takes more than 1 seconds, so a.xml is not read.");
  });
});

it.skipIf(process.platform === "win32")("a pipe is read to its end, also if its writer comes late", async () => {
  const folder = temporaryFolder();
  execFileSync("mkfifo", [join(folder, "a.xml")]);
  const running = call(["a.xml", "--quiet"], { folder });
  // Blocks until the command reads.
  execFileSync("sh", ["-c", "sleep 1; cat > a.xml"], { cwd: folder, input: document(["A"]) });
  expect(await running).toMatchObject({ code: 0, stderr: "" });
});

describe("SIGINT and SIGTERM", () => {
  const more = ["--limit", `document-bytes=${2 ** 33}`];
  const url = (answer: RequestListener) => async (): Promise<readonly string[]> => [
    `${await serve(answer)}/1`,
    ...more,
  ];
  const sources: readonly (readonly [string, (folder: string) => Promise<readonly string[]>])[] = [
    ["a device", async () => ["/dev/zero", ...more]],
    [
      "a pipe",
      async (folder) => {
        execFileSync("mkfifo", [join(folder, "a.xml")]);
        return ["a.xml"];
      },
    ],
    ["an endless body", url(endlessBody)],
    ["a server that does not answer", url(() => undefined)],
    [
      "an endless chain of references",
      async () => [`${await serve(endlessChain)}/1`, "--allow-network", "--limit", "documents=1000000"],
    ],
    ["a large document", async () => ["large.xml"]],
  ];
  it
    .skipIf(process.platform === "win32")
    .each(
      sources.flatMap(([name, source]) =>
        (["SIGINT", "SIGTERM"] as const).map((signal) => [signal, name, source] as const),
      ),
    )("%s ends a run that reads %s", { timeout: 20_000 }, async (wanted, name, source) => {
    const types = Array.from({ length: name === "a large document" ? 100_000 : 0 }, (_, index) => `T${index}`);
    const folder = temporaryFolder({ "large.xml": document(types) });
    const child = start([...(await source(folder))], { folder });
    const ended = end(child);
    setTimeout(() => child.kill(wanted), 1500);
    expect(await ended).toMatchObject({ code: null, signal: wanted });
    expect(Object.keys(filesIn(folder)).filter((path) => path.startsWith("generated"))).toEqual([]);
  });
});

describe("--header", () => {
  it("is taken from the environment, and is not in what is written or said", async () => {
    const tokens: (string | undefined)[] = [];
    const origin = await serve(({ headers }, response) => {
      tokens.push(headers.authorization);
      response.end(document(["A"]));
    });
    const config = { metadata: `${origin}/`, header: `Authorization: Bearer \${TOKEN}`, report: "r.md", depfile: "d" };
    const folder = temporaryFolder({ "csdl-typescript.config.json": JSON.stringify(config) });
    const environment = { TOKEN: "s3cret" };
    const runs = [await call([], { folder, environment }), await call(["--format", "json"], { folder, environment })];
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(tokens).toEqual(["Bearer s3cret", "Bearer s3cret"]);
    expect(JSON.stringify([runs, filesIn(folder)])).not.toContain("s3cret");
    const unset = await call([], { folder });
    expect(unset.code).toBe(2);
    expect(unset.stderr).toContain("The environment variable TOKEN, which --header uses, is not set.");
  });

  it.each([["s3cret"], ["a b: s3cret"], ["A: s3cret\nB: c"]])("shows no value of the malformed %j", async (header) => {
    const { code, stderr, stdout } = await call(["http://127.0.0.1:1/", "--header", header], {
      folder: temporaryFolder(),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("error invalid-header: Header 1 of --header is not a name, a colon and a value.");
    expect(stdout + stderr).not.toContain("s3cret");
  });
});
