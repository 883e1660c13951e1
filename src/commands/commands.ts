import type { CommandName } from "../settings/options.ts";
import type { Command } from "./run/run.ts";

/** Every command: how it is called, what it does, and its code, which is loaded where it is called. */
export const commands: Readonly<Record<CommandName, { usage: string; doc: string; load: () => Promise<Command> }>> = {
  generate: {
    usage: "generate [metadata..]",
    doc: "Write interfaces, type guards and fixtures (the default command)",
    load: async () => (await import("./generate/generate.ts")).generate,
  },
  check: {
    usage: "check [metadata..]",
    doc: "Exit with 1 where the output on disk is not what generate would write",
    load: async () => (await import("./check/check.ts")).check,
  },
  diff: {
    usage: "diff <before> <after> [later..]",
    doc: "Say what changed from one metadata document to the next, and whom it breaks",
    load: async () => (await import("./diff/diff.ts")).diff,
  },
  validate: {
    usage: "validate [metadata..]",
    doc: "Say what is wrong with the metadata",
    load: async () => (await import("./validate.ts")).validate,
  },
  show: {
    usage: "show <type> [metadata..]",
    doc: "Show a type: base and derived types, properties, where it is used",
    load: async () => (await import("./show/show.ts")).show,
  },
  init: {
    usage: "init",
    doc: "Write a commented config file, or built-in templates to start overrides from",
    load: async () => (await import("./init.ts")).init,
  },
};
