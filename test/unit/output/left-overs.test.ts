import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../../support/folders.ts";
import { output, write } from "./write-output.ts";

describe("after a killed run", () => {
  it("removes what it had staged, beside the folder and in it", async () => {
    const above = temporaryFolder({
      ".generated.csdl-typescript-77/new/a.ts": "half",
      "generated/.csdl-typescript-78/new/a.ts": "half",
      "generated/.csdl-typescript-1234/new/b.ts": "half, by a process of the same id",
      ".generated.csdl-typescript-notes": "mine",
    });
    await write(output({ "a.ts": "1" }), join(above, "generated"), { isRunning: () => true });
    expect(Object.keys(filesIn(above))).toEqual([
      ".generated.csdl-typescript-notes",
      "generated/a.ts",
      "generated/manifest.json",
    ]);
  });

  it.each([0, 1, 2, 3, 4, 5])("completes a move that was stopped after %i renames", async (done) => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1", "gone.ts": "2", "kept.ts": "3" }), folder);
    const other = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "changed", "kept.ts": "3", "n/b.ts": "new" }), other);
    const wanted = filesIn(other);
    const old = filesIn(folder);
    // The folder as `commit` leaves it after so many of its steps, in its order.
    const steps: (() => void)[] = [
      () => moveText("gone.ts", "old"),
      () => moveText("a.ts", "old"),
      () => putText("a.ts"),
      () => putText("n/b.ts"),
      () => moveText("manifest.json", "old"),
    ];
    const staging = ".csdl-typescript-4711";
    const now: Record<string, string> = { ...old, [`${staging}/old/.keep`]: "" };
    for (const path of ["a.ts", "n/b.ts", "manifest.json"]) now[`${staging}/new/${path}`] = wanted[path]!;
    function moveText(path: string, to: string): void {
      now[`${staging}/${to}/${path}`] = now[path]!;
      delete now[path];
    }
    function putText(path: string): void {
      now[path] = now[`${staging}/new/${path}`]!;
      delete now[`${staging}/new/${path}`];
    }
    for (const step of steps.slice(0, done)) step();
    const killed = temporaryFolder(now);
    const { codes } = await write(output({ "a.ts": "changed", "kept.ts": "3", "n/b.ts": "new" }), killed);
    expect(codes).toEqual([]);
    expect(filesIn(killed)).toEqual(wanted);
  });

  it("keeps what was edited between the kill and the next run", async () => {
    const folder = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "1" }), folder);
    const other = join(temporaryFolder(), "generated");
    await write(output({ "a.ts": "changed" }), other);
    for (const [path, text] of Object.entries(filesIn(other))) {
      writeFiles(folder, { [`.csdl-typescript-4711/new/${path}`]: text });
    }
    mkdirSync(join(folder, ".csdl-typescript-4711/old"));
    writeFiles(folder, { "a.ts": "edited" });
    expect((await write(output({ "a.ts": "changed" }), folder)).codes).toEqual(["edited-by-hand"]);
    expect(filesIn(folder)["a.ts"]).toBe("edited");
  });
});
