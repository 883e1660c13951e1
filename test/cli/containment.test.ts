/** Nothing outside the output folder is written or removed. */
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../support/folders.ts";
import { call, document } from "./command.ts";

const metadata = { "metadata/a.xml": document(["A", "B"]) };
const victim = { "victim/types.ts": "mine", "victim/fixtures/A.json": "mine" };

describe("links below the output folder", () => {
  it.each([
    ["n.s", "../victim", []],
    ["n.s", "../victim", ["--force"]],
    ["index.ts", "../victim/types.ts", []],
  ])("lead nothing outside: %s to %s %j", async (path, target, args) => {
    const folder = temporaryFolder({ ...metadata, ...victim });
    mkdirSync(join(folder, "generated"));
    symlinkSync(target, join(folder, "generated", path));
    const { code, stderr } = await call([...args], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(`generated/${path} is a link, which is not followed.`);
    expect(readFileSync(join(folder, "victim/types.ts"), "utf8")).toBe("mine");
    expect(Object.keys(filesIn(join(folder, "victim")))).toEqual(["fixtures/A.json", "types.ts"]);
  });

  it("remove nothing outside, whatever the manifest lists", async () => {
    const folder = temporaryFolder(metadata);
    await call([], { folder });
    const { tool, files } = JSON.parse(readFileSync(join(folder, "generated/manifest.json"), "utf8"));
    const hash = files["n.s/types.ts"];
    const text = readFileSync(join(folder, "generated/n.s/types.ts"), "utf8");
    writeFiles(folder, { "victim/types.ts": text, "generated/types.ts": text });
    symlinkSync("../victim", join(folder, "generated/link"));
    const listed = ["../victim/types.ts", "link/types.ts", join(folder, "victim/types.ts"), "x/../../victim/types.ts"];
    const manifest = {
      tool,
      types: {},
      files: { ...files, ...Object.fromEntries(listed.map((path) => [path, hash])) },
    };
    writeFiles(folder, { "generated/manifest.json": JSON.stringify(manifest) });
    expect((await call([], { folder })).code).toBe(0);
    expect(readFileSync(join(folder, "victim/types.ts"), "utf8")).toBe(text);
    // A manifest of another tool says nothing about which files are ours.
    const foreign = { tool: { name: "other", version: "1" }, types: {}, files: { "types.ts": hash } };
    writeFiles(folder, { "generated/manifest.json": JSON.stringify(foreign) });
    const { code, stderr } = await call([], { folder });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("not-ours") });
    expect(readFileSync(join(folder, "generated/types.ts"), "utf8")).toBe(text);
  });

  it("in place of the folder for temporary files are removed, not followed", async () => {
    const folder = temporaryFolder({ ...metadata, ...victim, "victim/new/manifest.json": "{}", "victim/old/x": "" });
    mkdirSync(join(folder, "generated"));
    const before = filesIn(join(folder, "victim"));
    symlinkSync("../victim", join(folder, "generated/.csdl-typescript-4711"));
    expect((await call([], { folder })).code).toBe(0);
    expect(filesIn(join(folder, "victim"))).toEqual(before);
  });

  it.each([1, 3, 5])("that appear while files move are noticed (rename %i)", async (count) => {
    const folder = temporaryFolder({ ...metadata, ...victim });
    await call(["--out", "real"], { folder });
    symlinkSync("real", join(folder, "generated"));
    writeFiles(folder, { "metadata/a.xml": document(["A", "B"], '<Property Name="b" Type="Edm.Int32"/>') });
    const before = filesIn(join(folder, "victim"));
    const replace = "fs.rmSync('real/n.s', { recursive: true }); fs.symlinkSync('../victim', 'real/n.s')";
    const code = `
      import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const original = fs.renameSync;
      let calls = 0;
      fs.renameSync = (...args) => {
        if (++calls === ${count}) { ${replace}; }
        return original(...args);
      };
      syncBuiltinESMExports();`;
    const node = ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
    const { stderr } = await call([], { folder, node });
    expect(stderr).toContain("cannot-write");
    expect(filesIn(join(folder, "victim"))).toEqual(before);
  });
});

describe("--out", () => {
  it("refuses the root of the file system, a home folder, that of a repository and of the config file", async () => {
    const folder = temporaryFolder({
      ...metadata,
      "repository/.git/HEAD": "",
      "home/me/x": "",
      "package/csdl-typescript.config.json": '{ "metadata": "../metadata/*.xml", "out": "." }',
    });
    const environment = { HOME: join(folder, "home/me") };
    const before = filesIn(folder);
    for (const [args, what] of [
      [["--out", "/"], "the root of the file system"],
      [["--out", "home/me"], "a home folder"],
      [["--out", "home"], "a home folder"],
      [["--out", "repository"], "the root of a repository"],
      [["--config", "package/csdl-typescript.config.json"], "the folder of the config file"],
    ] as const) {
      const { code, stderr } = await call([...args], { folder, environment });
      expect(code, stderr).toBe(2);
      expect(stderr).toContain(`is ${what}`);
    }
    expect(filesIn(folder)).toEqual(before);
    expect((await call(["--out", "repository", "--force"], { folder })).code).toBe(0);
    expect((await call(["--out", "repository"], { folder })).stderr).toBe("repository: nothing changed.\n");
  });

  it.skipIf(process.platform !== "linux")(
    "fails at once where no lock can be created",
    { timeout: 20_000 },
    async () => {
      const { code, stderr } = await call(["--out", "/proc/x"], { folder: temporaryFolder(metadata) });
      expect(code).toBe(2);
      expect(stderr).toContain("error cannot-write: Cannot write to /proc/x: ");
    },
  );
});
