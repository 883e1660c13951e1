import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../support/folders.ts";
import { call, document, stopAt } from "./command.ts";

const before = { "metadata/a.xml": document(["A", "B"]) };
const after = { "metadata/a.xml": document(["A"], '<Property Name="a" Type="Edm.String" Nullable="false"/>') };

describe("--report", () => {
  it("says what changed since the last run, and what version step that asks for", async () => {
    const folder = temporaryFolder(before);
    const generate = async (file: string): Promise<string> => {
      expect(await call(["--report", file, "--quiet"], { folder })).toMatchObject({ code: 0, stdout: "", stderr: "" });
      return filesIn(folder)[file]!;
    };
    expect(await generate("r.txt")).toBe("There is no model from an earlier run to compare with.\n");
    expect(JSON.parse(await generate("r.json"))).toEqual({
      before: "the last run",
      after: "metadata/**/*.{xml,json,csdl,edmx}",
      summary: { breaking: 0, risky: 0, safe: 0 },
      suggestedStep: "patch",
      changes: [],
    });
    expect((await call(["check", "--report", "r.txt"], { folder })).code).toBe(0);
    const kept = filesIn(folder);
    writeFiles(folder, after);
    const report = await generate("out/r.md");
    expect(report).toContain("`n.s.B`");
    expect(report).toMatch(/\nSuggested version step: major\.\n$/);
    const other = temporaryFolder({ ...kept, ...after });
    expect((await call(["--report", "r.html", "--force"], { folder: other })).code).toBe(0);
    expect(filesIn(other)["r.html"]).toContain("Suggested version step: major.");
  });

  it("never takes a model that it cannot read for one without changes", async () => {
    const folder = temporaryFolder(before);
    await call(["--report", "r.json"], { folder });
    writeFiles(folder, { ...after, "generated/model.json": '{"format":1,"schemas":[],"terms":[]}' });
    const refused = await call(["--report", "r.json"], { folder });
    expect({ code: refused.code, stderr: refused.stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("edited-by-hand"),
    });
    const { code, stderr } = await call(["--report", "r.json", "--force"], { folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("unusable-model") });
    expect(Object.keys(JSON.parse(filesIn(folder)["r.json"]!))).toEqual(["reason"]);
  });

  it("writes nothing where it cannot be written, and is not written where the output is not", async () => {
    const folder = temporaryFolder({ ...before, "r.json/a": "" });
    expect(await call(["--report", "r.json"], { folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot-write"),
    });
    expect(filesIn(folder)).toEqual({ ...before, "r.json/a": "" });
    const foreign = { ...before, "generated/odata.ts": "mine" };
    const other = temporaryFolder(foreign);
    expect((await call(["--report", "r.json"], { folder: other })).code).toBe(2);
    expect(filesIn(other)).toEqual(foreign);
  });

  it("still says all of it after a kill", async () => {
    const first = temporaryFolder(before);
    await call(["--report", "r.json"], { folder: first });
    writeFiles(first, after);
    const changed = filesIn(first);
    await call(["--report", "r.json"], { folder: first });
    const wanted = filesIn(first);
    expect(JSON.parse(wanted["r.json"]!).summary.breaking).toBeGreaterThan(0);
    // How many renames there are depends on whether the system can exchange two folders.
    let kills = 0;
    for (;;) {
      const folder = temporaryFolder(changed);
      const node = stopAt("renameSync", kills + 1, "SIGKILL");
      const { signal } = await call(["--report", "r.json"], { folder, node });
      if (signal === null) break;
      kills++;
      expect(signal).toBe("SIGKILL");
      expect((await call(["--report", "r.json"], { folder })).code).toBe(0);
      expect(filesIn(folder)).toEqual(wanted);
    }
    expect(kills).toBeGreaterThan(2);
  });

  it("takes its model along when it is no longer asked for", async () => {
    const folder = temporaryFolder(before);
    await call(["--report", "r.json"], { folder });
    expect((await call([], { folder })).stderr).toContain("1 removed");
    expect(Object.keys(filesIn(folder))).not.toContain("generated/model.json");
  });
});

describe("--report and --depfile", () => {
  it.each([
    ["an input", ["--depfile", "metadata/a.xml"]],
    ["the config file", ["--report", "csdl-typescript.config.json"]],
    ["a generated module", ["--report", "generated/index.ts"]],
    ["the manifest", ["--depfile", "generated/manifest.json"]],
    ["the other one", ["--report", "r", "--depfile", "./r"]],
  ])("do not take the place of %s", async (_, args) => {
    const folder = temporaryFolder({ ...before, "csdl-typescript.config.json": "{}" });
    const kept = filesIn(folder);
    const { code, stderr } = await call(args, { folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("cannot-write") });
    expect(filesIn(folder)).toEqual(kept);
  });
});

describe("--depfile", () => {
  it("names all that was read, also by a run that ends early", async () => {
    const folder = temporaryFolder({
      ...before,
      "o v.json": '[{"target":"n.s.A","set":{"OpenType":true},"why":"w"}]',
      "templates/fixture.hbs": "{{{json}}}\n",
      "csdl-typescript.config.json": '{ "templates": "templates", "overlay": ["o v.json"], "depfile": "deps/a.d" }',
    });
    const inputs = ["csdl-typescript.config.json", "metadata/a.xml", "o\\ v.json", "templates/fixture.hbs"];
    const wanted = `generated/manifest.json: \\\n  ${inputs.join(" \\\n  ")}\n${inputs.map((path) => `${path}:\n`).join("")}`;
    for (const _ of ["whole", "early"]) {
      expect((await call([], { folder })).code).toBe(0);
      expect(filesIn(folder)["deps/a.d"]).toBe(wanted);
      writeFiles(folder, { "deps/a.d": "" });
    }
  });
});
