import { describe, expect, it } from "vitest";
import { commandNames, type Option, optionNames, options } from "../../src/settings/options.ts";
import { temporaryFolder } from "../support/folders.ts";
import { call } from "./command.ts";

describe("help", () => {
  it.each(commandNames)("of %s lists the options of the table for it, and no other", async (command) => {
    const { stdout } = await call([command, "--help"], { folder: temporaryFolder() });
    const listed = [...stdout.matchAll(/^ +(?:-\w, )?--([a-z-]+) /gm)].map(([, name]) => name);
    const wanted = optionNames.filter((name) => {
      const option: Option = options[name];
      return name !== "metadata" && option.commands.includes(command);
    });
    expect([...new Set(listed)].sort()).toEqual([...wanted, "help", "version"].sort());
  });

  it("of diff names the two sides", async () => {
    const { stdout } = await call(["diff", "--help"], { folder: temporaryFolder() });
    expect(stdout).toContain("csdl-typescript diff <before> <after> [later..]");
    expect(stdout).not.toContain("metadata/**");
    expect(stdout).not.toContain("[default: []]");
  });

  it("lists the commands", async () => {
    const { stdout } = await call(["--help"], { folder: temporaryFolder() });
    const listed = [...stdout.matchAll(/^ +csdl-typescript (\w+)/gm)].map(([, name]) => name);
    expect(listed).toEqual(commandNames);
  });
});
