/** Where and with what was measured: figures of two machines are not to be compared, their ratios may be. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, platform, release, totalmem } from "node:os";
import { join } from "node:path";

export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  /** The average of the last minute as the run begins: well above 0 means that others were at work, too. */
  readonly load: string;
  readonly version: string;
  readonly commit: string;
  /** What is bundled or used by the bench itself. */
  readonly tools: Readonly<Record<string, string>>;
  /** The file system of the outputs: making thousands of files may cost more than all else. */
  readonly scratch: string;
}

export function describeMachine(root: string, scratch: string): Machine {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${processors[0]?.model.trim() ?? "unknown"}, ${processors.length} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    load: (loadavg()[0] ?? 0).toFixed(1),
    version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    commit: commitOf(root),
    tools: Object.fromEntries(tools.map((name) => [name, versionOf(root, name)])),
    scratch: fileSystemOf(scratch),
  };
}

const tools = ["fast-xml-parser", "handlebars", "esbuild", "typescript"];

function versionOf(root: string, name: string): string {
  return JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;
}

function fileSystemOf(folder: string): string {
  try {
    const lines = execFileSync("df", ["--output=fstype", folder], { encoding: "utf8" }).trim().split("\n");
    return lines.at(-1) ?? "an unknown file system";
  } catch {
    return "an unknown file system";
  }
}

function commitOf(root: string): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return "not a git checkout";
  }
}
