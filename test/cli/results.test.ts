import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder } from "../support/folders.ts";
import { call, document, end, start } from "./command.ts";

const good = { "metadata/a.xml": document(["A", "B"]) };
const slip = { "metadata/a.xml": document(["A"], '<Property Name="a" Type="Edm.String" Nullabel="false"/>') };

describe("--format json", () => {
  it.each([
    ["generate", [], 0],
    ["generate", ["--dry-run"], 0],
    ["check", [], 1],
    ["validate", [], 0],
    ["show", ["n.s.A"], 0],
    ["show", ["n.s.Nope"], 2],
    ["init", [], 0],
  ])("is one document: %s %j", async (command, args, wanted) => {
    const { code, stdout } = await call([command, ...args, "--format", "json"], { folder: temporaryFolder(slip) });
    expect(code).toBe(wanted);
    const json = JSON.parse(stdout);
    expect(Array.isArray(json.diagnostics)).toBe(true);
  });

  it("has diagnostics with code, level and place", async () => {
    const { stdout, stderr } = await call(["validate", "--format=json"], { folder: temporaryFolder(slip) });
    expect(stderr).toBe("1 type read.\n");
    expect(JSON.parse(stdout)).toEqual({
      diagnostics: [
        {
          code: "unknown-attribute",
          severity: "warning",
          message: "Nullabel is not a known attribute of Property a; it is ignored.",
          hint: expect.stringContaining("Nullable"),
          file: "metadata/a.xml",
          line: 4,
          column: expect.any(Number),
        },
      ],
      types: 1,
    });
  });

  it("has the paths that generate wrote, removed and kept", async () => {
    const folder = temporaryFolder(good);
    const first = JSON.parse((await call(["--format", "json"], { folder })).stdout);
    expect(first).toMatchObject({ diagnostics: [], out: "generated", files: { removed: [], kept: [] } });
    expect([...first.files.written].sort()).toEqual(Object.keys(filesIn(`${folder}/generated`)).sort());
  });

  it("holds for a call that is wrong, too", async () => {
    for (const args of [
      ["--format", "json", "--emitt"],
      ["--format=json", "--out"],
    ]) {
      const { code, stdout, stderr } = await call(args, { folder: temporaryFolder() });
      expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
      expect(JSON.parse(stdout).diagnostics).toHaveLength(1);
    }
  });
});

describe("text", () => {
  it("has no colour where it does not go to a terminal", async () => {
    const { stderr } = await call(["--emitt"], { folder: temporaryFolder() });
    expect(stderr).not.toContain("\u001b");
  });

  it("has none on a build server, either, which libraries take for a terminal", async () => {
    const { stderr } = await call(["--emitt"], { folder: temporaryFolder(), environment: { CI: "true" } });
    expect(stderr).not.toContain("\u001b");
  });

  it("ends quietly where whoever reads standard output has seen enough", async () => {
    const names = Array.from({ length: 400 }, (_, index) => `Type${index}`);
    const folder = temporaryFolder({ "metadata/a.xml": document(names) });
    const child = start(["--dry-run", "--quiet"], { folder });
    child.stdout.destroy();
    const { code, stderr } = await end(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("--dry-run", () => {
  it("lists what would be written, removed and kept, and writes nothing", async () => {
    const folder = temporaryFolder(good);
    await call([], { folder });
    const changed = temporaryFolder({ ...filesIn(folder), "metadata/a.xml": document(["A", "C"]) });
    const before = filesIn(changed);
    const { code, stdout } = await call(["--dry-run"], { folder: changed });
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    expect(lines).toContain("written  n.s/fixtures/C.json");
    expect(lines).toContain("removed  n.s/fixtures/B.json");
    expect(lines).toContain("kept     n.s/fixtures/A.json");
    expect(filesIn(changed)).toEqual(before);
  });

  it("says what --root leaves out", async () => {
    const { stdout } = await call(["--dry-run", "--root", "n.s.A"], { folder: temporaryFolder(good) });
    expect(stdout).toContain("left out 1 types that no root needs");
    expect(stdout).not.toContain("fixtures/B.json");
  });
});

describe("show", () => {
  const text = document(["A"]).replace(
    "</Schema>",
    `<ComplexType Name="B" BaseType="n.s.A" OpenType="true"><Property Name="b" Type="Collection(n.s.E)" Nullable="true"/></ComplexType>
     <EnumType Name="E"><Member Name="x" Value="2"/><Member Name="y" Value="7"/></EnumType></Schema>`,
  );
  const folder = (): string => temporaryFolder({ "metadata/a.xml": text });

  it("prints a type with base types, properties and where it is used", async () => {
    const { code, stdout } = await call(["show", "B"], { folder: folder() });
    expect(code).toBe(0);
    expect(stdout).toBe(`n.s.B (complex type, open)
  metadata/a.xml:5:3
Base types:
  n.s.A
Properties:
  a  Edm.String, nullable, from n.s.A
  b  Collection(n.s.E), nullable items
Generated as:
  n.s/types.ts: B, BCreate, BUpdate
  n.s/guards.ts: isB, assertB, validateB
  n.s/factories.ts: mockB, mockBs, mockBCreate
  n.s/fixtures/B.json
  n.s/fixtures/B.cases.json
`);
  });

  it("names the types that may have been meant", async () => {
    const { code, stderr } = await call(["show", "b"], { folder: folder() });
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean n.s.B?");
  });

  it("prints all that a glob stands for", async () => {
    const { stdout } = await call(["show", "n.s.*", "metadata/a.xml"], { folder: folder() });
    expect(stdout).toContain("n.s.A (complex type)\n  metadata/a.xml:4:5\nDirectly derived types:\n  n.s.B\n");
    expect(stdout).toContain("n.s.E (enumeration type, Edm.Int32)\n");
    expect(stdout).toContain("Members:\n  x = 2\n  y = 7\nUsed by:\n  n.s.B/b\nGenerated as:\n  n.s/types.ts: E\n");
  });

  it("says of several types what each declares itself", async () => {
    const { stdout } = await call(["show", "n.s.*"], { folder: folder() });
    expect(stdout).toContain(
      "Base type:\n  n.s.A\nOwn properties:\n  b  Collection(n.s.E), nullable items\nGenerated as:\n",
    );
    const alone = await call(["show", "n.*.B"], { folder: folder() });
    expect(alone.stdout).toContain("Base types:\n  n.s.A\nProperties:\n  a  Edm.String, nullable, from n.s.A\n");
  });

  it("takes a glob without a dot, as --root does", async () => {
    const { code, stdout } = await call(["show", "**"], { folder: folder() });
    expect(code).toBe(0);
    expect(stdout.match(/^n\.s\.\w/gm)).toEqual(["n.s.A", "n.s.B", "n.s.E"]);
  });
});

describe("init", () => {
  it("writes a config file that says nothing yet, and does not overwrite it", async () => {
    const folder = temporaryFolder(good);
    expect(await call(["init"], { folder })).toMatchObject({
      code: 0,
      stderr: "csdl-typescript.config.mjs written.\n",
    });
    expect((await call([], { folder })).code).toBe(0);
    const { code, stderr } = await call(["init"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("error file-exists");
  });

  it.each(["graph.mjs", "graph.json"])("writes a config file that uses a preset, here %s", async (config) => {
    const folder = temporaryFolder(good);
    expect((await call(["init", "--preset", "graph", "--config", config], { folder })).code).toBe(0);
    expect((await call(["--config", config], { folder })).code).toBe(0);
    const preset = { ...filesIn(folder), "metadata/a.xml": good["metadata/a.xml"]! };
    expect((await call(["check", "--preset", "graph"], { folder: temporaryFolder(preset) })).code).toBe(0);
    const written = filesIn(folder)[config]!;
    expect(written).toMatch(/^ {2}"?preset"?: "graph",$/m);
    if (config === "graph.json") return;
    expect(written).toContain('The preset graph sets it.\n  // "enum-values": "open",\n');
    expect(written).toContain('  // enums: "const",\n');
  });

  it("ejects templates, which then change nothing until they are edited", async () => {
    const folder = temporaryFolder(good);
    await call([], { folder });
    const ejected = await call(["init", "--eject", "interface", "--eject", "partials/odata-types"], { folder });
    expect(ejected.code).toBe(0);
    expect(Object.keys(filesIn(`${folder}/templates`))).toEqual(["interface.hbs", "partials/odata-types.hbs"]);
    expect((await call(["check", "--templates", "templates"], { folder })).code).toBe(0);
    const twice = await call(["init", "--eject", "interface"], { folder });
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain("file-exists");
  });

  it("knows the template that an override is for", async () => {
    const folder = temporaryFolder({ ...good, "templates/interfce.hbs": "" });
    const { code, stderr } = await call(["--templates", "templates"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("interfce");
    expect(Object.keys(filesIn(folder))).not.toContain("generated/manifest.json");
  });

  it.each(["generate", "check", "generate --dry-run", "generate --verify"])(
    "says where an override fails while it renders: %s",
    async (command) => {
      const files = { ...good, "templates/interface.hbs": "{{nothingLikeThis}}\n" };
      const folder = temporaryFolder(files);
      const { code, stdout, stderr } = await call([...command.split(" "), "--templates", "templates"], { folder });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/interface\.hbs:1:\d+ - error template-fault/);
      expect(filesIn(folder)).toEqual(files);
    },
  );

  it("takes a folder without templates for a slip", async () => {
    const { code, stderr } = await call(["--templates", "no-such-folder"], { folder: temporaryFolder(good) });
    expect(code).toBe(2);
    expect(stderr).toContain("no-such-folder");
  });
});

describe("--verify and --timing", () => {
  it("type-checks before writing", async () => {
    const folder = temporaryFolder(good);
    expect(await call(["--verify", "--quiet", "--dry-run"], { folder })).toMatchObject({ code: 0, stderr: "" });
    await call(["init", "--eject", "index"], { folder });
    appendFileSync(join(folder, "templates/index.hbs"), "\nexport const wrong: string = 1;\n");
    const { code, stderr } = await call(["--verify", "--templates", "templates"], { folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/does-not-compile: The output does not compile at n\.s\/index\.ts:\d+:14/);
    expect(Object.keys(filesIn(folder))).not.toContain("generated/manifest.json");
  });

  it.each([
    [["--timing"], "write"],
    [["--timing", "--dry-run"], "compare"],
    [["check", "--timing"], "compare"],
  ])("says where the time of %j went", async (args, last) => {
    const { stderr } = await call(args, { folder: temporaryFolder(good) });
    const stages = [...stderr.matchAll(/^(\w+) +\d+ ms$/gm)].map(([, stage]) => stage);
    expect(stages.sort()).toEqual([last, "model", "plan", "read", "render", "total"].sort());
  });
});
