import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../support/folders.ts";
import { call, document } from "./command.ts";

function namesIn(folder: string): Readonly<Record<string, string>> {
  const { types } = JSON.parse(filesIn(folder)["generated/manifest.json"]!);
  return Object.fromEntries(
    Object.entries<{ interface: string }>(types).map(([type, entry]) => [type, entry.interface]),
  );
}

describe("a name once given to a type", () => {
  it("stays when other types come and go, and check agrees", async () => {
    const folder = temporaryFolder({ "metadata/a.xml": document(["user"]) });
    await call([], { folder });
    expect(namesIn(folder)).toEqual({ "n.s.user": "User" });
    writeFiles(folder, { "metadata/a.xml": document(["User", "UserUpdate", "user"]) });
    await call([], { folder });
    const all = { "n.s.User": "User_2", "n.s.UserUpdate": "UserUpdate_2", "n.s.user": "User" };
    expect(namesIn(folder)).toEqual(all);
    expect((await call(["check"], { folder })).code).toBe(0);
    expect((await call(["--format", "json"], { folder })).stdout).toContain('"written": []');
    writeFiles(folder, { "metadata/a.xml": document(["User", "UserUpdate"]) });
    await call([], { folder });
    expect(namesIn(folder)).toEqual({ "n.s.User": "User_2", "n.s.UserUpdate": "UserUpdate_2" });
  });

  it("is given anew where there is no manifest", async () => {
    const folder = temporaryFolder({ "metadata/a.xml": document(["User", "user"]) });
    await call([], { folder });
    expect(namesIn(folder)).toEqual({ "n.s.User": "User", "n.s.user": "User_2" });
  });
});
