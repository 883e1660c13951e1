import { appendFileSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../support/folders.ts";
import { call, document, end, failFrom, start, stopAt, writeAt } from "./command.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Type${index}`);
const before = { "metadata/a.xml": document(names(200)) };
const after = { "metadata/a.xml": document(names(201), '<Property Name="b" Type="Edm.Int32"/>') };

type Files = Readonly<Record<string, string>>;

const outputs = new Map<Files, Promise<Files>>();

/** Returns the output of an undisturbed run, made once for all tests. */
function generated(files: Files): Promise<Files> {
  const run = async (): Promise<Files> => {
    const folder = temporaryFolder(files);
    await call([], { folder });
    return filesIn(join(folder, "generated"));
  };
  const output = outputs.get(files) ?? run();
  outputs.set(files, output);
  return output;
}

function within(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

/** Without programs that can exchange two folders. */
const noExchange = { PATH: "" };

function unstaged(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(".csdl-typescript-")));
}

describe("a run that is killed", () => {
  it.each([1, 100, 300])(
    "leaves the old output whole before anything moves (file %i); the next run cleans up",
    async (count) => {
      const [old, wanted] = [await generated(before), await generated(after)];
      const folder = temporaryFolder({ ...after, ...within("generated", old) });
      const { signal } = await call([], { folder, node: stopAt("writeFileSync", count, "SIGKILL") });
      expect(signal).toBe("SIGKILL");
      const left = filesIn(join(folder, "generated"));
      const staged = Object.keys(left).filter((path) => path.startsWith(".csdl-typescript-"));
      // The first file is the lock, beside the folder.
      expect(staged.length).toBe(Math.max(0, count - 2));
      expect(Object.fromEntries(Object.entries(left).filter(([path]) => !staged.includes(path)))).toEqual(old);
      expect((await call([], { folder })).code).toBe(0);
      expect(filesIn(join(folder, "generated"))).toEqual(wanted);
    },
  );

  it.each([1, 2, 3])("leaves the old output or the new one where folders are renamed (rename %i)", async (count) => {
    const [old, wanted] = [await generated(before), await generated(after)];
    const folder = temporaryFolder({ ...after, ...within("generated", old) });
    const node = stopAt("renameSync", count, "SIGKILL");
    const { signal } = await call([], { folder, node, environment: noExchange });
    expect(signal).toBe("SIGKILL");
    // Between the last two renames there is neither, for as long as a call of the system takes.
    expect(unstaged(filesIn(join(folder, "generated")))).toEqual(count === 3 ? {} : old);
    expect((await call(["check"], { folder })).code).toBe(1);
    expect((await call([], { folder })).code).toBe(0);
    expect(filesIn(folder)).toEqual({ ...after, ...within("generated", wanted) });
  });

  const strangers = { "notes.txt": "mine", "mine/deep/notes.txt": "mine", "n.s/mine.txt": "mine" };

  it.each([1, 2])("leaves the old output or the new one where folders are exchanged (rename %i)", async (count) => {
    const [old, wanted] = [await generated(before), await generated(after)];
    const folder = temporaryFolder({ ...after, ...within("generated", { ...old, ...strangers }) });
    symlinkSync("notes.txt", join(folder, "generated/link"));
    const { signal } = await call([], { folder, node: stopAt("renameSync", count, "SIGKILL") });
    expect(signal).toBe("SIGKILL");
    rmSync(join(folder, "generated/link"));
    const left = unstaged(filesIn(join(folder, "generated")));
    const either = [old, wanted].map((output) => ({ ...output, ...strangers }));
    // Systems without an exchange rename for a second time before the folder is replaced.
    expect(either).toContainEqual(left);
    expect((await call([], { folder })).code).toBe(0);
    expect(filesIn(folder)).toEqual({ ...after, ...within("generated", { ...wanted, ...strangers }) });
  });

  it.each([1, 2, 300, 800])("is completed by the next run where files move one by one (rename %i)", async (count) => {
    const [old, wanted] = [await generated(before), await generated(after)];
    const folder = temporaryFolder({ ...after, ...within("real", { ...old, ...strangers }) });
    symlinkSync("real", join(folder, "generated"));
    const { signal } = await call([], { folder, node: stopAt("renameSync", count, "SIGKILL") });
    expect(signal).toBe("SIGKILL");
    expect((await call(["check"], { folder })).stdout).toContain("a run was killed or is still in progress");
    expect((await call([], { folder })).code).toBe(0);
    expect(filesIn(join(folder, "real"))).toEqual({ ...wanted, ...strangers });
  });

  it("leaves nothing in place of a first output", async () => {
    const folder = temporaryFolder(before);
    await call([], { folder, node: stopAt("renameSync", 1, "SIGKILL") });
    expect(filesIn(join(folder, "generated"))).toEqual({});
    expect((await call([], { folder })).code).toBe(0);
    expect(filesIn(folder)).toEqual({ ...before, ...within("generated", await generated(before)) });
  });
});

describe("a run that the file system fails", () => {
  it.each([1, 2, 3])("loses nothing where not even undoing works (rename %i)", async (count) => {
    const [old, wanted] = [await generated(before), await generated(after)];
    const folder = temporaryFolder({ ...after, ...within("generated", old) });
    const node = failFrom("renameSync", count);
    const { code, stderr } = await call([], { folder, node, environment: noExchange });
    expect({ code, isReported: stderr.includes("cannot-write") }).toEqual({ code: 2, isReported: true });
    const texts = Object.values(filesIn(folder));
    expect(Object.values(old).filter((text) => !texts.includes(text))).toEqual([]);
    expect((await call([], { folder })).code).toBe(0);
    expect(filesIn(folder)).toEqual({ ...after, ...within("generated", wanted) });
  });
});

describe("a folder that someone else writes to meanwhile", () => {
  it.each(["generated/mine.txt", "generated/n.s/mine.txt"])("keeps %s", async (path) => {
    const [old, wanted] = [await generated(before), await generated(after)];
    const folder = temporaryFolder({ ...after, ...within("generated", old) });
    // The second rename moves the old output away as a whole: what is in it has been looked at long before.
    const node = writeAt("renameSync", 2, path, "mine");
    const { code } = await call([], { folder, node, environment: noExchange });
    expect(code).toBe(0);
    expect(filesIn(folder)).toEqual({ ...after, ...within("generated", wanted), [path]: "mine" });
  });
});

describe("a run that is asked to stop", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("cleans up and ends by %s", async (wanted) => {
    const old = await generated(before);
    const folder = temporaryFolder({ ...after, ...within("generated", old) });
    const { code, signal, stderr } = await call([], { folder, node: stopAt("writeFileSync", 10, wanted) });
    expect({ code, signal, stderr }).toEqual({ code: null, signal: wanted, stderr: "" });
    expect(filesIn(join(folder, "generated"))).toEqual(old);
  });
});

describe("--watch", () => {
  it("generates again when something changes, survives broken input, and ends with Ctrl-C", async () => {
    const folder = temporaryFolder({ "metadata/a.xml": document(["A"]) });
    const child = start(["--watch"], { folder });
    const ended = end(child);
    let text = "";
    let seen = 0;
    child.stderr.on("data", (more: string) => {
      text += more;
    });
    const next = async (wanted: string): Promise<void> => {
      while (text.indexOf("Ctrl-C", seen) === -1) await new Promise((done) => setTimeout(done, 10));
      const end = text.indexOf("Ctrl-C", seen) + 1;
      expect(text.slice(seen, end)).toContain(wanted);
      seen = end;
    };
    await next("0 removed, 0 unchanged");
    writeFileSync(join(folder, "metadata/a.xml"), document(["B"]));
    await next("2 removed");
    expect(Object.keys(filesIn(folder))).toContain("generated/n.s/fixtures/B.json");
    appendFileSync(join(folder, "metadata/a.xml"), "<");
    await next("xml-syntax");
    expect(Object.keys(filesIn(folder))).toContain("generated/n.s/fixtures/B.json");
    writeFileSync(join(folder, "metadata/a.xml"), document(["B"]));
    await next("nothing changed");
    writeFileSync(join(folder, "metadata/c.xml"), document(["C"]).replace("n.s", "n.t"));
    await next("written");
    expect(Object.keys(filesIn(folder))).toContain("generated/n.t/fixtures/C.json");
    writeFileSync(join(folder, "csdl-typescript.config.json"), '{ "emit": "types" }');
    await next("removed");
    expect(Object.keys(filesIn(folder))).not.toContain("generated/n.t/fixtures/C.json");
    rmSync(join(folder, "csdl-typescript.config.json"));
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 0, signal: null });
  });
});

describe("an output folder that someone works in", () => {
  it.each([
    ["is the working directory", (out: string) => call(["../metadata/a.xml", "--out", "."], { folder: out })],
    [
      "is above it",
      (out: string) => {
        mkdirSync(join(out, "below"), { recursive: true });
        return call(["../../metadata/a.xml", "--out", ".."], { folder: join(out, "below") });
      },
    ],
    [
      "is where npm was called",
      (out: string) => call(["--out", "out"], { folder: join(out, ".."), environment: { INIT_CWD: out } }),
    ],
  ])("stays the same folder if it %s", async (_, generate) => {
    const folder = temporaryFolder({ ...before, "out/mine.txt": "mine" });
    const out = join(folder, "out");
    const { ino } = statSync(out);
    for (const files of [before, after]) {
      writeFiles(folder, files);
      expect(await generate(out)).toMatchObject({ code: 0 });
      expect(statSync(out).ino).toBe(ino);
    }
    const { "mine.txt": mine, ...output } = filesIn(out);
    expect(mine).toBe("mine");
    expect(output).toEqual(await generated(after));
  });
});
