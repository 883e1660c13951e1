import { statSync } from "node:fs";

/** Linux's numbers for the system call that exchanges two paths, by processor. */
const systemCalls: Readonly<Record<string, string>> = { x64: "316", arm64: "276" };

/** -100: paths as they are; 2: exchange. */
const perl = "exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)";

/**
 * Exchanges two folders in one step, so that neither path is ever without a folder. Node has no function for it; `mv` has
 * since version 9.5 of GNU coreutils, and Perl can call the system. Returns false, with nothing changed, if that is not
 * possible here.
 */
export function exchangeFolders(a: string, b: string): boolean {
  if (process.platform !== "linux") return false;
  // Loaded here, as most runs write nothing and need no other program.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const before = statSync(a).ino;
  const call = systemCalls[process.arch];
  const ways: readonly (readonly [command: string, args: readonly string[]])[] = [
    ["mv", ["--exchange", "--no-target-directory", "--", a, b]],
    ...(call === undefined ? [] : [["perl", ["-e", perl, call, a, b]] as const]),
  ];
  return ways.some(([command, args]) => {
    spawnSync(command, args, { stdio: "ignore" });
    // What counts is what was done, whatever the command says.
    return statSync(a).ino !== before;
  });
}
