import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diffReportSchema } from "../../src/diff/report/schema.ts";
import { schemaFaults } from "../diff/schema-faults.ts";
import { temporaryFolder } from "../support/folders.ts";
import { call, document } from "./command.ts";

const text = '<Property Name="a" Type="Edm.String"/>';
const number = '<Property Name="a" Type="Edm.Int32"/>';

/** Returns a folder with documents by name. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const documents = {
  "1.xml": document(["t"], text),
  "2.xml": document(["t", "u"], text),
  "3.xml": document(["t", "u"], number),
};

/** The same, the first version of `a/1.xml` committed and the second one in the folder. */
function repository(): string {
  const folder = folderWith({ "a/1.xml": documents["1.xml"], "a/b c/x:1.xml": documents["1.xml"] });
  const git = (...args: readonly string[]): void => {
    const who = ["-c", "user.name=n", "-c", "user.email=n@localhost", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...who, ...args], { cwd: folder, stdio: "ignore" });
  };
  git("init", "--initial-branch", "main");
  git("add", ".");
  git("commit", "-m", "x");
  git("tag", "v1");
  writeFileSync(join(folder, "a/1.xml"), documents["2.xml"]);
  return folder;
}

describe("diff", () => {
  it("prints what changed, and exits with 0 unless told otherwise", async () => {
    const folder = folderWith(documents);
    const { code, stdout, stderr } = await call(["diff", "2.xml", "3.xml"], { folder });
    expect(stdout).toMatch(/^2\.xml → 3\.xml: 2 breaking, 0 risky, 0 safe\n/);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it.each([
    ["1.xml", "2.xml", "breaking", 0],
    ["1.xml", "2.xml", "any", 1],
    ["2.xml", "3.xml", "breaking", 1],
    ["2.xml", "3.xml", "never", 0],
    ["2.xml", "2.xml", "any", 0],
  ])("from %s to %s with --fail-on %s exits with %i", async (before, after, failOn, code) => {
    const ended = await call(["diff", before, after, "--fail-on", failOn], { folder: folderWith(documents) });
    expect(ended.code).toBe(code);
  });

  it("says of a document and itself that nothing changed", async () => {
    const { code, stdout } = await call(["diff", "2.xml", "2.xml"], { folder: folderWith(documents) });
    expect(stdout).toBe("2.xml → 2.xml: 0 breaking, 0 risky, 0 safe\n\nNo changes.\n");
    expect(code).toBe(0);
  });

  it("compares each document with the next", async () => {
    const { stdout } = await call(["diff", "1.xml", "2.xml", "3.xml", "--format", "json"], {
      folder: folderWith(documents),
    });
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [],
      summary: { breaking: 2, risky: 0, safe: 1 },
      steps: [
        { before: "1.xml", after: "2.xml", changes: [{ rule: "type-added", target: "n.s.u" }] },
        { before: "2.xml", after: "3.xml", summary: { breaking: 2 } },
      ],
    });
  });

  it("prints what the schema in the package says, of results and of errors", async () => {
    const schema = new URL("../../dist/diff.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(schema, "utf8"))).toEqual(diffReportSchema);
    const known = "property-removed n.s.t/a Never mind.\n";
    const folder = folderWith({ ...documents, known });
    for (const args of [
      ["1.xml", "3.xml"],
      ["1.xml", "2.xml", "3.xml"],
      ["1.xml", "1.xml", "--ignore", "known"],
      ["1.xml", "none.xml"],
      ["1.xml", "3.xml", "--root", "n.s.x"],
    ]) {
      const { stdout } = await call(["diff", ...args, "--format", "json"], { folder });
      expect(schemaFaults(JSON.parse(stdout)), args.join(" ")).toEqual([]);
    }
  });

  it("compares what the SDK of the config file ships, with where its navigation leads", async () => {
    const leading = (to: string): string =>
      document(["t", "u", "v"])
        .replaceAll("ComplexType", "EntityType")
        .replace('<EntityType Name="t">', `$&<NavigationProperty Name="n" Type="n.s.${to}"/>`);
    const files = { "1.xml": leading("u"), "2.xml": leading("v") };
    for (const [navigation, found] of [
      ["shape", []],
      ["deep", [{ rule: "property-type-changed", target: "n.s.t/n" }]],
    ] as const) {
      const config = JSON.stringify({ root: ["n.s.t"], navigation });
      const folder = folderWith({ ...files, "csdl-typescript.config.json": config });
      const { stdout } = await call(["diff", "1.xml", "2.xml", "--format", "json"], { folder });
      expect(JSON.parse(stdout)).toMatchObject({ changes: found });
    }
  });

  it("annotates files as the repository names them, from whichever folder it runs", async () => {
    const folder = folderWith({ "sub/1.xml": documents["2.xml"], "sub/2.xml": documents["3.xml"] });
    const annotated = async (repository: string): Promise<string> => {
      const environment = { GITHUB_WORKSPACE: repository };
      const args = ["diff", "1.xml", "2.xml", "--format", "github"];
      return (await call(args, { folder: join(folder, "sub"), environment })).stdout;
    };
    expect(await annotated(folder)).toContain("::error file=sub/2.xml,line=4,");
    expect(await annotated(join(folder, "other"))).toContain("::error file=2.xml,line=4,");
  });

  it("takes verdicts and an ignore file, and says which of its entries are of no use", async () => {
    const known = "property-type-changed n.s.t/a Agreed.\nproperty-removed n.s.t/a Never mind.\n";
    const folder = folderWith({ ...documents, known });
    const options = ["--ignore", "known", "--verdict", "property-type-changed=risky", "--fail-on", "breaking"];
    const { code, stdout, stderr } = await call(["diff", "2.xml", "3.xml", ...options], { folder });
    expect(stdout).toMatch(/: 0 breaking, 1 risky, 0 safe\n(?:.|\n)*1 change is ignored\.\n$/);
    expect(stderr).toMatch(/known:2:1 - warning unused-ignore: /);
    expect(code).toBe(0);
  });

  it.each([
    [["diff", "1.xml"], "invalid-call"],
    [["diff", "1.xml", "2.xml", "--verdict", "property-gone=safe"], "unknown-rule"],
    [["diff", "1.xml", "2.xml", "--ignore", "none"], "cannot-read"],
    [["diff", "1.xml", "2.xml", "--root", "n.s.x"], "unknown-root"],
    [["check", "1.xml", "--format", "html"], "invalid-option"],
  ])("refuses %j", async (args, code) => {
    const ended = await call(args, { folder: folderWith(documents) });
    expect(ended.stderr).toContain(`error ${code}: `);
    expect(ended.code).toBe(2);
  });

  it.each([
    ["is missing", "none.xml", ""],
    ["is empty", "bad.xml", ""],
    ["is a page of an error", "bad.xml", "<html><body>503</body></html>"],
    ["is cut off", "bad.xml", documents["1.xml"].slice(0, -30)],
    ["names a type that is not there", "bad.xml", document(["t"], '<Property Name="a" Type="n.s.x"/>')],
  ])("never takes a document that %s for one without changes", async (_, name, content) => {
    const folder = folderWith({ ...documents, "bad.xml": content });
    for (const pair of [
      [name, "1.xml"],
      ["1.xml", name],
      [name, name],
    ]) {
      const { code, stdout } = await call(["diff", ...pair], { folder });
      expect([code, stdout]).toEqual([2, ""]);
    }
  });

  it("does not take what it could not read for unchanged", async () => {
    const reference =
      '<edmx:Reference Uri="gone.xml"><edmx:Include Namespace="x"/></edmx:Reference><edmx:DataServices>';
    const content = documents["1.xml"].replace("<edmx:DataServices>", reference);
    const folder = folderWith({ "1.xml": content, "2.xml": content });
    const { code, stdout, stderr } = await call(["diff", "1.xml", "2.xml"], { folder });
    expect(stderr).toContain("incomplete-diff");
    expect([code, stdout]).toEqual([2, ""]);
  });

  it.each(["html", "github"])("has no rules as %s", async (format) => {
    const { code, stdout, stderr } = await call(["diff", "--rules", "--format", format], { folder: temporaryFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`--rules cannot be combined with --format ${format}`);
  });

  it("lists the rules", async () => {
    const { code, stdout } = await call(["diff", "--rules", "--format", "json"], { folder: temporaryFolder() });
    expect(code).toBe(0);
    const { rules } = JSON.parse(stdout) as { rules: readonly { rule: string; cases: readonly unknown[] }[] };
    expect(rules.find(({ rule }) => rule === "property-removed")).toMatchObject({
      mirror: "property-added",
      cases: [{ wire: "breaking", source: "breaking" }, { case: "deprecated" }],
    });
  });

  it("does not clutter the report with what is doubtful about the metadata", async () => {
    const folder = folderWith({ "1.xml": document(["t"], '<Property Name="t" Type="Edm.String"/>') });
    expect((await call(["validate", "1.xml"], { folder })).stdout).toContain("property-name-equals-type");
    expect((await call(["diff", "1.xml", "1.xml"], { folder })).stderr).toBe("");
  });
});

describe("diff of a git revision", () => {
  it.each(["HEAD:a/1.xml", "v1:./a/1.xml", "main@{0}:a/1.xml"])("reads %s", async (before) => {
    const { code, stdout } = await call(["diff", before, "a/1.xml", "--format", "json"], { folder: repository() });
    expect(JSON.parse(stdout)).toMatchObject({ before, changes: [{ rule: "type-added", target: "n.s.u" }] });
    expect(code).toBe(0);
  });

  it.each([":a/1.xml", ":0:a/1.xml", ":./a/1.xml"])("reads %s, which is of the index", async (before) => {
    const { code, stdout } = await call(["diff", before, "a/1.xml", "--format", "json"], { folder: repository() });
    expect(JSON.parse(stdout)).toMatchObject({ before, changes: [{ rule: "type-added", target: "n.s.u" }] });
    expect(code).toBe(0);
  });

  it.each(["HEAD:a/1.xml", "HEAD:./1.xml", "HEAD:./b c/x:1.xml", "HEAD:a/b c/x:1.xml"])(
    "reads %s from a folder of the repository",
    async (before) => {
      const { code, stdout } = await call(["diff", before, "1.xml"], { folder: join(repository(), "a") });
      expect(stdout).toContain(`${before} → 1.xml: 0 breaking, 0 risky, 1 safe`);
      expect(code).toBe(0);
    },
  );

  it("follows references within the revision", async () => {
    const folder = repository();
    const user = documents["1.xml"]
      .replace("<edmx:DataServices>", '<edmx:Reference Uri="1.xml"><edmx:Include Namespace="n.s"/></edmx:Reference>$&')
      .replace('<Schema Namespace="n.s"', '<Schema Namespace="user"');
    writeFileSync(join(folder, "a/user.xml"), user);
    for (const args of [
      ["add", "."],
      ["-c", "user.name=n", "-c", "user.email=n@localhost", "commit", "-m", "y"],
    ]) {
      execFileSync("git", args, { cwd: folder, stdio: "ignore" });
    }
    writeFileSync(join(folder, "a/1.xml"), documents["3.xml"]);
    const { stdout } = await call(["diff", "HEAD:a/user.xml", "a/user.xml", "--format", "json"], { folder });
    const { changes } = JSON.parse(stdout) as { changes: readonly { rule: string; target: string }[] };
    expect(changes.map(({ rule, target }) => `${rule} ${target}`)).toEqual([
      "property-type-changed n.s.t/a",
      "property-type-changed n.s.u/a",
    ]);
  });

  it.each(["none:a/1.xml", "HEAD:none.xml", "HEAD:a"])("says that there is no %s", async (before) => {
    const { code, stdout, stderr } = await call(["diff", before, "a/1.xml"], { folder: repository() });
    expect(stderr).toMatch(/error cannot-read: Cannot read \S+: git says: fatal: /);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("never hands an option to git", async () => {
    const folder = repository();
    const { code } = await call(["diff", "--", "--textconv:a/1.xml", "a/1.xml"], { folder });
    expect(code).toBe(2);
  });

  it("prefers a file of that very name", async () => {
    const folder = repository();
    writeFileSync(join(folder, "HEAD:x.xml"), documents["1.xml"]);
    const { code, stdout } = await call(["diff", "HEAD:x.xml", "a/1.xml"], { folder });
    expect(stdout).toContain("1 safe");
    expect(code).toBe(0);
  });
});
