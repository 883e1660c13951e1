/** A config file with several configurations. */
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../support/folders.ts";
import { call, document, end, start } from "./command.ts";

const config = [
  { metadata: "v2.xml", out: "gen/v2", emit: "types" },
  { metadata: "v1.xml", out: "gen/v1", emit: "types" },
];
const files = { "v1.xml": document(["A"]), "v2.xml": document(["A", "B"]) };

function folderWith(configurations: unknown, more: Readonly<Record<string, string>> = files): string {
  return temporaryFolder({ ...more, "csdl-typescript.config.json": JSON.stringify(configurations) });
}

describe("several configurations", () => {
  it("are all written, checked and validated", async () => {
    const folder = folderWith(config);
    const { code, stderr } = await call([], { folder });
    expect(stderr).toBe("gen/v2: 5 written, 0 removed, 0 unchanged.\ngen/v1: 5 written, 0 removed, 0 unchanged.\n");
    expect(code).toBe(0);
    expect((await call(["check"], { folder })).stderr).toBe("gen/v2 is up to date.\ngen/v1 is up to date.\n");
    expect((await call([], { folder })).stderr).toBe("gen/v2: nothing changed.\ngen/v1: nothing changed.\n");
    expect((await call(["validate"], { folder })).stderr).toBe("v2.xml: 2 types read.\nv1.xml: 1 type read.\n");
    writeFiles(folder, { "v1.xml": document(["A", "C"]) });
    const checked = await call(["check"], { folder });
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/^gen\/v1:\nchanged {3}n\.s\/types\.ts: the metadata changed\n/);
  });

  it.each([
    ["metadata that cannot be read", { metadata: "none.xml", out: "gen/v1" }, {}],
    ["a file that is in the way", config[1], { "gen/v1/index.ts": "mine" }],
    ["a folder that is in the way of its report", { ...config[1], report: "gen" }, { "gen/v1/manifest.json": "" }],
  ])("are not written if one of them has %s", async (_, last, more) => {
    const folder = folderWith([config[0], last], { ...files, ...more });
    const before = filesIn(folder);
    const { code } = await call([], { folder });
    expect(code).toBe(2);
    expect(filesIn(folder)).toEqual(before);
  });

  it("report the errors of all", async () => {
    const folder = folderWith(config, {});
    expect((await call([], { folder })).stderr).toMatch(/v2\.xml.*v1\.xml/s);
  });

  it("are one document with --format json", async () => {
    const folder = folderWith(config);
    const { stdout } = await call(["--format", "json"], { folder });
    const paths = ["odata.ts", "index.ts", "n.s/types.ts", "n.s/index.ts", "manifest.json"];
    const written = { written: paths, removed: [], kept: [] };
    expect(JSON.parse(stdout)).toEqual({
      diagnostics: [],
      configurations: [
        { out: "gen/v2", files: written },
        { out: "gen/v1", files: written },
      ],
    });
    const checked = await call(["check", "--format", "json"], { folder });
    const same = { changed: [], missing: [], leftOver: [] };
    expect(JSON.parse(checked.stdout).configurations).toEqual([
      { out: "gen/v2", files: same },
      { out: "gen/v1", files: same },
    ]);
  });

  it("can write one dependency file together, and a report each", async () => {
    const folder = folderWith(config.map((each) => ({ ...each, depfile: "d", report: `${each.out}.json` })));
    expect((await call([], { folder })).code).toBe(0);
    const depfile = readFileSync(join(folder, "d"), "utf8");
    expect(depfile.match(/^\S+\/manifest\.json: \\$/gm)).toEqual([
      "gen/v2/manifest.json: \\",
      "gen/v1/manifest.json: \\",
    ]);
    expect(["gen/v1.json", "gen/v2.json"].map((path) => existsSync(join(folder, path)))).toEqual([true, true]);
    const { code, stderr } = await call(["--report", "r.json"], { folder });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("the report of two configurations"),
    });
  });

  it("are limited by --only, which diff, show and init need", async () => {
    const folder = folderWith(config);
    expect((await call(["--only", "./gen/v1/"], { folder })).stderr).toBe(
      "gen/v1: 5 written, 0 removed, 0 unchanged.\n",
    );
    const { code, stderr } = await call(["show", "A"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("show takes one configuration, and csdl-typescript.config.json has several.");
    expect(stderr).toContain("Select one with --only: gen/v2, gen/v1.");
    expect((await call(["show", "B", "--only", "gen/v2"], { folder })).code).toBe(0);
    expect((await call(["check", "--only", "gen/v3"], { folder })).stderr).toContain("unknown-configuration");
  });

  it("cannot share the metadata of the command line", async () => {
    const folder = folderWith(config);
    await call([], { folder });
    const written = filesIn(folder);
    for (const command of ["generate", "check"]) {
      const { code, stderr } = await call([command, "v1.xml"], { folder });
      expect(code).toBe(2);
      expect(stderr).toContain(
        "Metadata on the command line takes one configuration, and csdl-typescript.config.json has several.",
      );
    }
    expect(filesIn(folder)).toEqual(written);
    expect((await call(["v1.xml", "--only", "gen/v2"], { folder })).code).toBe(0);
    expect((await call(["validate", "v1.xml"], { folder })).code).toBe(0);
  });

  it.each([
    ["the same", "gen", "./gen"],
    ["in each other", "gen", "gen/sub"],
    ["in each other by a link", "link/sub", "gen"],
  ])("cannot have output folders that are %s", async (_, a, b) => {
    const folder = folderWith([{ out: a }, { out: b }], { "gen/notes.txt": "mine" });
    symlinkSync("gen", join(folder, "link"));
    const { code, stderr } = await call([], { folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/csdl-typescript\.config\.json:1:\d+ - error overlapping-output/);
  });

  it("are watched together", async () => {
    const folder = folderWith(config);
    const child = start(["--watch"], { folder });
    const ended = end(child);
    let text = "";
    child.stderr.on("data", (more: string) => {
      text += more;
    });
    const until = async (wanted: RegExp): Promise<void> => {
      while (!wanted.test(text)) await new Promise((done) => setTimeout(done, 10));
      text = "";
    };
    await until(/gen\/v1: 5 written.*Watching/s);
    writeFiles(folder, { "v1.xml": document(["A", "C"]) });
    await until(/gen\/v2: nothing changed.*gen\/v1: \d+ written.*Watching/s);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 0, signal: null });
  });
});

describe("the schema of config files", () => {
  it("is in the package, and init names it in JSON", async () => {
    const folder = temporaryFolder();
    expect((await call(["init", "--config", "sub/csdl-typescript.config.json"], { folder })).code).toBe(0);
    const { $schema, ...rest } = JSON.parse(readFileSync(join(folder, "sub/csdl-typescript.config.json"), "utf8"));
    expect($schema).toBe("../node_modules/csdl-typescript/dist/config.schema.json");
    expect(rest).toEqual({ metadata: ["metadata/**/*.{xml,json,csdl,edmx}"], out: "generated" });
    const shipped = createRequire(import.meta.url).resolve("csdl-typescript/config.schema.json");
    expect(JSON.parse(readFileSync(shipped, "utf8")).$defs.configuration.properties).toHaveProperty("out");
  });
});
