import { mkdirSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../support/folders.ts";
import { call, document } from "./command.ts";

const nothingChanged = { code: 0, stderr: "generated: nothing changed.\n" };
const metadata = { "metadata/a.xml": document(["A", "B"]) };

/** Returns a folder in which everything has been generated. */
async function generated(files: Readonly<Record<string, string>> = metadata): Promise<string> {
  const folder = temporaryFolder(files);
  expect((await call([], { folder })).code).toBe(0);
  return folder;
}

describe("a run whose inputs are unchanged", () => {
  it("ends early, and gives the same result", async () => {
    const folder = await generated();
    expect(await call([], { folder })).toMatchObject(nothingChanged);
    const { files } = JSON.parse((await call(["--format", "json"], { folder })).stdout);
    expect(files).toMatchObject({ written: [], removed: [] });
    expect([...files.kept].sort()).toEqual(Object.keys(filesIn(`${folder}/generated`)).sort());
  });

  it("is not one where the tool was built since; the run after is one again", async () => {
    const folder = await generated();
    const past = new Date("2001-02-03T04:05:06Z");
    for (const path of Object.keys(filesIn(`${folder}/generated`)))
      utimesSync(join(folder, "generated", path), past, past);
    expect((await call([], { folder })).stderr).toMatch(/^generated: 0 written, 0 removed, \d+ unchanged\.$/m);
    expect(await call([], { folder })).toMatchObject(nothingChanged);
  });

  it("does so for other paths, line ends and ways to report", async () => {
    const folder = await generated();
    const moved = { "other/b.xml": document(["A", "B"]).replaceAll("\n", "\r\n") };
    writeFiles(folder, moved);
    expect(await call(["other/b.xml"], { folder })).toMatchObject(nothingChanged);
  });

  it.each([
    ["the metadata", [], { "metadata/a.xml": document(["A", "C"]) }],
    ["a further document", [], { "metadata/b.xml": document([]).replace("n.s", "m") }],
    ["an option", ["--enums", "union"], {}],
    ["a template", ["--templates", "templates"], { "templates/fixture.hbs": "{{{json}}}\n" }],
    ["an overlay", ["--overlay", "o.json"], { "o.json": '[{"target":"n.s.A","set":{"OpenType":true},"why":"w"}]' }],
    ["an edit by hand", ["--force"], { "generated/odata.ts": "// mine\n" }],
  ])("is not one after a change of %s", async (_, args, change) => {
    const folder = await generated();
    writeFiles(folder, change);
    const { code, stderr } = await call(args, { folder });
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/[1-9]\d* written/) });
    expect((await call(["check", ...args.filter((arg) => arg !== "--force")], { folder })).code).toBe(0);
  });

  it.each([
    ["the settings of a preset", ["--preset", "graph"], nothingChanged.stderr],
    ["levels that are no errors", ["--severity", "missing-key=off"], nothingChanged.stderr],
    ["errors that are to be none", ["--severity", "invalid-identifier=warning"], nothingChanged.stderr],
    ["warnings that are to be errors", ["--severity", "missing-key=error"], "generated: 0 written"],
  ])("is one or not with %s", async (_, args, said) => {
    const folder = await generated();
    await call(args, { folder });
    const { code, stderr } = await call(args, { folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(said) });
    expect((await call(["check", ...args], { folder })).code).toBe(0);
  });

  it("is not one where what was a warning is an error again", async () => {
    const text = document(["A"]).replace('Name="A"', 'Name="A-B"');
    const folder = temporaryFolder({ "metadata/a.xml": text });
    expect((await call(["--severity", "invalid-identifier=warning"], { folder })).code).toBe(0);
    expect((await call([], { folder })).code).toBe(2);
  });

  it("reports a file in place of a folder of the output", async () => {
    const folder = await generated();
    rmSync(join(folder, "generated/n.s"), { recursive: true });
    writeFiles(folder, { "generated/n.s": "mine" });
    const { code, stderr } = await call([], { folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("not-ours") });
  });

  it("notices a file that is edited or gone", async () => {
    const folder = await generated();
    writeFiles(folder, { "generated/odata.ts": "// mine\n" });
    expect((await call([], { folder })).stderr).toContain("edited-by-hand");
    const other = await generated();
    mkdirSync(join(other, "away"));
    const { renameSync } = await import("node:fs");
    renameSync(join(other, "generated/odata.ts"), join(other, "away/odata.ts"));
    expect((await call([], { folder: other })).stderr).toContain("1 written");
  });

  it("knows the documents that it is led to", async () => {
    const reference = '<edmx:Reference Uri="b.xml"><edmx:Include Namespace="m"/></edmx:Reference>';
    const text = document(["A"], '<Property Name="a" Type="m.C"/>').replace("<edmx:DataS", `${reference}<edmx:DataS`);
    const referenced = document(["C"]).replace("n.s", "m");
    const folder = await generated({
      "a.xml": text,
      "b.xml": referenced,
      "package.json": '{"csdl-typescript":{"metadata":"a.xml"}}',
    });
    expect(await call([], { folder })).toMatchObject(nothingChanged);
    writeFiles(folder, { "b.xml": document(["C"], '<Property Name="x" Type="Edm.Guid"/>').replace("n.s", "m") });
    expect((await call([], { folder })).stderr).toMatch(/[1-9]\d* written/);
  });

  it("still does what else is asked for", async () => {
    const folder = await generated();
    expect((await call(["--dry-run"], { folder })).stdout).toContain("kept     odata.ts");
    expect((await call(["--force"], { folder })).stderr).toContain("0 written");
  });
});

describe("check", () => {
  interface Found {
    readonly path: string;
    readonly kinds: readonly string[];
  }
  async function kindsOf(
    folder: string,
    args: readonly string[] = [],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const { stdout } = await call(["check", "--format", "json", ...args], { folder });
    const all = Object.values<Found[]>(JSON.parse(stdout).files).flat();
    return new Map(all.map(({ path, kinds }) => [path, kinds]));
  }

  it("names the cause of each difference", async () => {
    const folder = await generated();
    writeFiles(folder, { "metadata/a.xml": document(["A", "C"]), "generated/odata.ts": "// mine\n" });
    const kinds = await kindsOf(folder);
    expect(kinds.get("n.s/types.ts")).toEqual(["metadata"]);
    expect(kinds.get("n.s/fixtures/C.json")).toEqual(["metadata"]);
    expect(kinds.get("n.s/fixtures/B.json")).toEqual(["left over", "metadata"]);
    expect(kinds.get("odata.ts")).toEqual(["hand edit"]);
    expect(kinds.get("manifest.json")).toEqual(["metadata"]);
  });

  it("tells options, templates and the tool apart", async () => {
    const folder = await generated();
    expect((await kindsOf(folder, ["--numbers", "string"])).get("manifest.json")).toEqual(["options"]);
    writeFiles(folder, { "templates/fixture.hbs": "{{{json}}}\n\n" });
    const templates = await kindsOf(folder, ["--templates", "templates", "--enums", "union"]);
    expect(templates.get("n.s/fixtures/A.json")).toEqual(["options", "templates"]);
    const manifest = filesIn(folder)["generated/manifest.json"]!;
    writeFiles(folder, { "generated/manifest.json": manifest.replace(/"version": "[^"]*"/, '"version": "0.0.1"') });
    expect((await kindsOf(folder)).get("manifest.json")).toEqual(["tool"]);
    writeFiles(folder, { "generated/manifest.json": `${manifest} ` });
    expect((await kindsOf(folder)).get("manifest.json")).toEqual(["hand edit"]);
    const { stderr } = await call(["check"], { folder });
    expect(stderr).toContain("Run `csdl-typescript generate --force` to fix it.");
  });

  it("says where a run was killed", async () => {
    const folder = await generated();
    writeFiles(folder, { "generated/.csdl-typescript-1/old/a": "" });
    rmSync(join(folder, "generated/manifest.json"));
    expect((await kindsOf(folder)).get("manifest.json")).toEqual(["interrupted"]);
  });

  it("annotates each file for GitHub", async () => {
    const folder = await generated();
    writeFiles(folder, { "generated/odata.ts": "// mine\n" });
    const { code, stdout } = await call(["check", "--format", "github"], { folder });
    expect(code).toBe(1);
    expect(stdout).toBe(
      "::error file=generated/odata.ts,title=csdl-typescript check%3A changed::odata.ts: it was edited by hand\n",
    );
  });
});
