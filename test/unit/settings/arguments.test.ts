import { describe, expect, it } from "vitest";
import { readArguments } from "../../../src/settings/arguments.ts";

/** Command and options of a call, as a plain object. */
function read(...args: string[]): unknown {
  const found = readArguments(args);
  if (!("commandLine" in found)) return found;
  const { command, commandLine, type } = found;
  return { command, ...(type !== "" && { type }), ...Object.fromEntries(commandLine) };
}

describe("a call", () => {
  it.each([
    { args: [], wanted: { command: "generate" } },
    { args: ["a.xml", "b.xml"], wanted: { command: "generate", metadata: ["a.xml", "b.xml"] } },
    { args: ["-q", "check", "a.xml"], wanted: { command: "check", quiet: true, metadata: ["a.xml"] } },
    { args: ["--out", "a"], wanted: { command: "generate", out: "a" } },
    { args: ["--out=a"], wanted: { command: "generate", out: "a" } },
    { args: ["-o", "a"], wanted: { command: "generate", out: "a" } },
    { args: ["-oa"], wanted: { command: "generate", out: "a" } },
    { args: ["-o=a"], wanted: { command: "generate", out: "a" } },
    { args: ["-qw"], wanted: { command: "generate", quiet: true, watch: true } },
    { args: ["--out", "true"], wanted: { command: "generate", out: "true" } },
    { args: ["--root", "a", "--root=b", "--root", "c"], wanted: { command: "generate", root: ["a", "b", "c"] } },
    { args: ["--no-color"], wanted: { command: "generate", color: false } },
    { args: ["--color=false"], wanted: { command: "generate", color: false } },
    { args: ["--strict=true"], wanted: { command: "generate", strict: true } },
    { args: ["-"], wanted: { command: "generate", metadata: ["-"] } },
    { args: ["--overlay", "-"], wanted: { command: "generate", overlay: "-" } },
    { args: ["--", "-a.xml", "--out"], wanted: { command: "generate", metadata: ["-a.xml", "--out"] } },
    { args: ["--metadata", "a.xml"], wanted: { command: "generate", metadata: ["a.xml"] } },
    { args: ["b.xml", "--metadata=a.xml"], wanted: { command: "generate", metadata: ["b.xml", "a.xml"] } },
    { args: ["--root", "a", "check"], wanted: { command: "check", root: "a" } },
    { args: ["--overlay", "o", "show", "n.A"], wanted: { command: "show", overlay: "o", type: "n.A" } },
    { args: ["show", "--overlay", "o", "n.A"], wanted: { command: "show", overlay: "o", type: "n.A" } },
    { args: ["--root", "a", "src"], wanted: { command: "generate", root: "a", metadata: ["src"] } },
    { args: ["--root=a", "b.xml"], wanted: { command: "generate", root: "a", metadata: ["b.xml"] } },
    { args: ["--root", "a", "*.xml"], wanted: { command: "generate", root: "a", metadata: ["*.xml"] } },
    { args: ["show", "n.A", "a.xml"], wanted: { command: "show", type: "n.A", metadata: ["a.xml"] } },
    { args: ["diff", "--rules"], wanted: { command: "diff", rules: true } },
    { args: ["--unknown"], wanted: { command: "generate", unknown: true } },
    { args: ["-x"], wanted: { command: "generate", x: true } },
  ])("$args", ({ args, wanted }) => {
    expect(read(...args)).toEqual(wanted);
  });
});

describe("a question", () => {
  it.each([
    { args: ["--help"], wanted: { asked: "help", command: undefined } },
    { args: ["help"], wanted: { asked: "help", command: undefined } },
    { args: ["check", "-h", "--out"], wanted: { asked: "help", command: "check" } },
    { args: ["-v"], wanted: { asked: "version" } },
  ])("$args", ({ args, wanted }) => {
    expect(read(...args)).toEqual(wanted);
  });
});

describe("a fault", () => {
  it.each([
    { args: ["--out"], fault: "--out needs a value" },
    { args: ["--out", "-q"], fault: "--out needs a value" },
    { args: ["-qc"], fault: "-c needs a value" },
    { args: ["--no-out"], fault: "--no-out needs a value" },
    { args: ["--quiet=yes"], fault: "--quiet=yes is neither true nor false" },
    { args: ["show"], fault: "show needs the name of a type" },
    { args: ["diff", "a"], fault: "diff needs at least two documents to compare" },
    { args: ["-", "-"], fault: "standard input can be read only once" },
    { args: ["init", "a"], fault: "init does not take the argument a" },
    { args: ["chek"], fault: "There is no command chek" },
  ])("$args", ({ args, fault }) => {
    expect(read(...args)).toMatchObject({ fault });
  });
});
