import {
  chmodSync,
  existsSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manifestName } from "../../../src/output/manifest.ts";
import { markWritten } from "../../../src/output/write.ts";
import { filesIn, temporaryFolder, writeFiles } from "../../support/folders.ts";
import { output, write } from "./write-output.ts";

describe("a first run", () => {
  it("writes every file and the manifest into a folder that is not there", async () => {
    const folder = join(temporaryFolder(), "a", "generated");
    const { changes } = await write(output({ "index.ts": "1", "n.s/types.ts": "2" }), folder);
    expect(changes?.written).toEqual(["index.ts", "n.s/types.ts", "manifest.json"]);
    expect(Object.keys(filesIn(folder))).toEqual(["index.ts", "manifest.json", "n.s/types.ts"]);
    expect(readdirSync(join(folder, ".."))).toEqual(["generated"]);
  });

  it("writes into a folder that holds other things, and leaves them alone", async () => {
    const folder = temporaryFolder({ "notes.md": "mine", "n.s/own.ts": "mine too" });
    await write(output({ "n.s/types.ts": "2" }), folder);
    expect(Object.keys(filesIn(folder))).toEqual(["manifest.json", "n.s/own.ts", "n.s/types.ts", "notes.md"]);
  });

  it("adopts a file that happens to be as it should be", async () => {
    const folder = temporaryFolder({ "index.ts": "1" });
    const { changes, codes } = await write(output({ "index.ts": "1" }), folder);
    expect({ changes, codes }).toEqual({
      changes: { written: ["manifest.json"], removed: [], kept: ["index.ts"] },
      codes: [],
    });
  });

  it("overwrites nothing that it did not write, and then writes nothing at all", async () => {
    const before = { "index.ts": "mine", "n.s": "a file where a folder belongs" };
    const folder = temporaryFolder(before);
    const { changes, codes, messages } = await write(
      output({ "new.ts": "0", "index.ts": "1", "n.s/types.ts": "2" }),
      folder,
      { force: true },
    );
    expect(changes).toBeUndefined();
    expect(codes).toEqual(["not-ours", "not-ours"]);
    expect(messages[0]).toContain(join(folder, "index.ts"));
    expect(filesIn(folder)).toEqual(before);
  });
});

describe("the time of the manifest", () => {
  const timeOf = (folder: string, path: string): number => statSync(join(folder, path)).mtimeMs;

  it("is set where it may not be written", async () => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1" }), folder);
    const date = new Date("2001-02-03T04:05:06Z");
    utimesSync(join(folder, manifestName), date, date);
    chmodSync(join(folder, manifestName), 0o444);
    markWritten(folder);
    expect(timeOf(folder, manifestName)).toBeGreaterThan(date.getTime());
  });

  it("is after those of what was written, and not after that of an edit at once", async () => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "n.s/a.ts": "1" }), folder);
    for (let round = 0; round < 20; round++) {
      writeFiles(folder, { "n.s/before.ts": String(round) });
      markWritten(folder);
      writeFiles(folder, { "n.s/after.ts": String(round) });
      expect(timeOf(folder, "n.s/before.ts")).toBeLessThan(timeOf(folder, manifestName));
      expect(timeOf(folder, "n.s/after.ts")).toBeGreaterThanOrEqual(timeOf(folder, manifestName));
    }
    expect((await write(output({ "n.s/a.ts": "1" }), folder)).changes?.kept).toContain(manifestName);
  });
});

describe("a further run", () => {
  it("leaves what is as it should be untouched, byte and date", async () => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1", "b.ts": "2" }), folder);
    const date = new Date("2001-02-03T04:05:06Z");
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), date, date);
    utimesSync(folder, date, date);
    const { changes } = await write(output({ "a.ts": "1", "b.ts": "2" }), folder);
    expect(changes?.kept).toEqual(["a.ts", "b.ts", "manifest.json"]);
    for (const path of ["", ...readdirSync(folder)]) expect(statSync(join(folder, path)).mtime).toEqual(date);
    await write(output({ "a.ts": "1", "b.ts": "3" }), folder);
    expect(statSync(join(folder, "a.ts")).mtime).toEqual(date);
    expect(filesIn(folder)["b.ts"]).toBe("3");
  });

  it("removes what it wrote and no longer generates, and the folders that leaves empty", async () => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a/b/c.ts": "1", "a/d.ts": "2", "e/f.ts": "3", "g.ts": "4" }), folder);
    writeFiles(folder, { "e/mine.ts": "5" });
    const { changes } = await write(output({ "a/d.ts": "2" }), folder);
    expect(changes?.removed).toEqual(["a/b/c.ts", "e/f.ts", "g.ts"]);
    expect(Object.keys(filesIn(folder))).toEqual(["a/d.ts", "e/mine.ts", "manifest.json"]);
    expect(existsSync(join(folder, "a/b"))).toBe(false);
  });

  it.each([
    ["changed", { "a.ts": "new", "b.ts": "2" }],
    ["removed", { "b.ts": "new" }],
  ])("keeps a file that was edited by hand where it would be %s", async (_, next) => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1", "b.ts": "2" }), folder);
    writeFiles(folder, { "a.ts": "edited" });
    const before = filesIn(folder);
    const refused = await write(output(next), folder);
    expect(refused.codes).toEqual(["edited-by-hand"]);
    expect(filesIn(folder)).toEqual(before);
    const forced = await write(output(next), folder, { force: true });
    expect(forced.codes).toEqual([]);
    expect(filesIn(folder)).toMatchObject(next);
    expect(filesIn(folder)["a.ts"]).not.toBe("edited");
  });

  it("takes a file that was edited to what it should be as its own", async () => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1" }), folder);
    writeFiles(folder, { "a.ts": "2" });
    expect((await write(output({ "a.ts": "2" }), folder)).changes?.kept).toEqual(["a.ts"]);
  });

  describe("that finds a file with an old time", () => {
    const old = new Date("2001-02-03T04:05:06Z");

    /** Output whose `a.ts` was edited so that only its content tells. */
    async function edited(): Promise<string> {
      const folder = join(temporaryFolder(), "generated");
      await write(output({ "a.ts": "1", "b.ts": "2" }), folder);
      writeFiles(folder, { "a.ts": "edited" });
      utimesSync(join(folder, "a.ts"), old, old);
      return folder;
    }

    it("does not read it where it would stay as it was written", async () => {
      const folder = await edited();
      const { changes } = await write(output({ "a.ts": "1", "b.ts": "3" }), folder);
      expect(changes?.kept).toEqual(["a.ts"]);
      expect(filesIn(folder)).toMatchObject({ "a.ts": "edited", "b.ts": "3" });
    });

    it("reads it where it would change, and keeps what was edited", async () => {
      const folder = await edited();
      const { codes } = await write(output({ "a.ts": "new", "b.ts": "3" }), folder);
      expect(codes).toEqual(["edited-by-hand"]);
      expect(filesIn(folder)).toMatchObject({ "a.ts": "edited", "b.ts": "2" });
    });

    it("reads it where everything is to be overwritten", async () => {
      const folder = await edited();
      const { changes } = await write(output({ "a.ts": "1", "b.ts": "2" }), folder, { force: true });
      expect(changes?.written).toContain("a.ts");
      expect(filesIn(folder)).toMatchObject({ "a.ts": "1" });
    });

    it("does not take a link for it", async () => {
      const folder = await edited();
      rmSync(join(folder, "a.ts"));
      symlinkSync("b.ts", join(folder, "a.ts"));
      lutimesSync(join(folder, "a.ts"), old, old);
      const { codes } = await write(output({ "a.ts": "1", "b.ts": "3" }), folder);
      expect(codes).toEqual(["not-ours"]);
    });
  });

  it.each([
    ["keeps the folder where someone works in it", true],
    ["replaces the folder where no one does", false],
  ])("%s", async (_, isWorked) => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1" }), folder);
    const { ino } = statSync(folder);
    await write(output({ "a.ts": "2" }), folder, { isWorkedIn: () => isWorked });
    expect(statSync(folder).ino === ino).toBe(isWorked);
    expect(filesIn(folder)["a.ts"]).toBe("2");
  });

  it("follows a change of case", async () => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "vppToken.json": "1" }), folder);
    await write(output({ "VppToken.json": "1" }), folder);
    expect(Object.keys(filesIn(folder))).toEqual(["VppToken.json", "manifest.json"]);
  });

  it.each(["", "{", "<<<<<<< HEAD\n{}\n"])("says what to do if the manifest is not JSON (%j)", async (manifest) => {
    const folder = temporaryFolder({ "manifest.json": manifest, "a.ts": "old", "mine.ts": "mine" });
    expect((await write(output({ "a.ts": "1" }), folder)).codes).toEqual(["broken-manifest"]);
    expect(filesIn(folder)).toEqual({ "manifest.json": manifest, "a.ts": "old", "mine.ts": "mine" });
    expect((await write(output({ "a.ts": "1" }), folder, { force: true })).codes).toEqual([]);
    expect(filesIn(folder)).toMatchObject({ "a.ts": "1", "mine.ts": "mine" });
    expect((await write(output({ "a.ts": "1" }), folder)).changes?.written).toEqual([]);
  });

  it("does not remove files elsewhere that an edited manifest names", async () => {
    const above = temporaryFolder({ "precious.txt": "1" });
    const folder = join(above, "generated");
    await write(output({ "a.ts": "1" }), folder);
    const manifest = JSON.parse(filesIn(folder)["manifest.json"]!);
    manifest.files["../precious.txt"] = "0";
    writeFiles(folder, { "manifest.json": JSON.stringify(manifest) });
    await write(output({ "b.ts": "1" }), folder, { force: true });
    expect(filesIn(above)).toMatchObject({ "precious.txt": "1" });
  });
});

describe("all or nothing", () => {
  async function oldOutput(): Promise<{ folder: string; before: Readonly<Record<string, string>> }> {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1", "n/b.ts": "2" }), folder);
    return { folder, before: filesIn(folder) };
  }

  it("leaves the old output whole where rendering throws", async () => {
    const { folder, before } = await oldOutput();
    function* failing() {
      yield { path: "a.ts", text: "new" };
      throw new Error("a bug");
    }
    await expect(write({ ...output({}), files: failing() }, folder)).rejects.toThrow("a bug");
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["a.ts", "manifest.json", "n"]);
  });

  it("leaves no folder behind where the first run throws", async () => {
    const above = temporaryFolder();
    function* failing() {
      yield { path: "a.ts", text: "new" };
      throw new Error("a bug");
    }
    await expect(write({ ...output({}), files: failing() }, join(above, "generated"))).rejects.toThrow("a bug");
    expect(readdirSync(above)).toEqual([]);
  });

  it("stops between two files when asked to", async () => {
    const { folder, before } = await oldOutput();
    const controller = new AbortController();
    function* many() {
      for (let i = 0; i < 2_000; i++) {
        if (i === 700) controller.abort(new Error("stopped"));
        yield { path: `${i}.ts`, text: "new" };
      }
    }
    const running = write({ ...output({}), files: many() }, folder, { signal: controller.signal });
    await expect(running).rejects.toThrow("stopped");
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["a.ts", "manifest.json", "n"]);
  });

  it("moves everything back where moving in fails half-way", async () => {
    const { folder, before } = await oldOutput();
    // What renders last makes a folder stand where a file is to go, after the comparison saw nothing there.
    function* obstructing() {
      yield { path: "a.ts", text: "new" };
      yield { path: "z.ts", text: "new" };
      mkdirSync(join(folder, "z.ts"));
      writeFileSync(join(folder, "z.ts", "mine"), "mine");
      yield { path: "n/b.ts", text: "new" };
    }
    const { codes } = await write({ ...output({}), files: obstructing() }, folder);
    expect(codes).toEqual(["cannot-write"]);
    expect(filesIn(folder)).toEqual({ ...before, "z.ts/mine": "mine" });
  });

  it("reports a folder that cannot be made", async () => {
    const above = temporaryFolder({ generated: "a file" });
    const { codes } = await write(output({ "a.ts": "1" }), join(above, "generated"));
    expect(codes).toEqual(["cannot-write"]);
    expect(filesIn(above)).toEqual({ generated: "a file" });
  });
});

describe("paths that the planner must not make", () => {
  it.each(["../a.ts", "/a.ts", "a//b.ts", "a/../../b.ts", "./a.ts", "a\\b.ts", "C:a.ts", ""])(
    "throws at %j",
    async (path) => {
      const folder = temporaryFolder();
      await expect(write(output({ [path]: "1" }), folder)).rejects.toThrow("leaves the output folder");
      expect(filesIn(folder)).toEqual({});
    },
  );

  it.each([
    ["a.ts", "A.ts"],
    ["manifest.json", "b.ts"],
  ])("throws at two files that some file systems take for one: %s, %s", async (first, second) => {
    const folder = temporaryFolder();
    await expect(write(output({ [first]: "1", [second]: "2" }), folder)).rejects.toThrow("Two files");
    expect(filesIn(folder)).toEqual({});
  });
});

describe("the manifest", () => {
  it("lists types and files in code point order, with hashes, and not itself", async () => {
    const folder = join(temporaryFolder(), "generated");
    const types = new Map([
      ["n.b", { kind: "EntityType" }],
      ["n.B", { kind: "EnumType" }],
      ["__proto__.a", { kind: "ComplexType" }],
    ]);
    await write({ ...output({ "z.ts": "", "Z.json": "abc" }), types }, folder);
    expect(filesIn(folder)["manifest.json"]).toBe(`{
  "tool": {
    "name": "csdl-typescript",
    "version": "1.0.0"
  },
  "types": {
    "__proto__.a": {"kind":"ComplexType"},
    "n.B": {"kind":"EnumType"},
    "n.b": {"kind":"EntityType"}
  },
  "files": {
    "Z.json": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "z.ts": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  }
}
`);
  });
});
