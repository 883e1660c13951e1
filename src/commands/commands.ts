import type { CommandName } from "../settings/options.ts";
import { type BatchCommand, oneByOne } from "./run/run.ts";

/** Every command: its usage, its help, and its code, which is loaded when the command runs. */
export const commands: Readonly<
  Record<CommandName, { usage: string; doc: string; load: () => Promise<BatchCommand> }>
> = {
  generate: {
    usage: "generate [metadata..]",
    doc: "Write interfaces, type guards and fixtures (the default command)",
    load: async () => (await import("./generate/generate.ts")).generate,
  },
  check: {
    usage: "check [metadata..]",
    doc: "Check that the output on disk is up to date, and exit with 1 if it is not",
    load: async () => oneByOne((await import("./check/check.ts")).check),
  },
  diff: {
    usage: "diff <before> <after> [later..]",
    doc: "List the changes between metadata documents, and which of them break clients or code",
    load: async () => oneByOne((await import("./diff/diff.ts")).diff),
  },
  validate: {
    usage: "validate [metadata..]",
    doc: "Report errors and warnings in the metadata",
    load: async () => oneByOne((await import("./validate.ts")).validate),
  },
  show: {
    usage: "show <type> [metadata..]",
    doc: "Show a type, an operation or an entity set as it was understood, and what is generated for it",
    load: async () => oneByOne((await import("./show/show.ts")).show),
  },
  init: {
    usage: "init",
    doc: "Write a config file with comments, or copies of built-in templates to edit",
    load: async () => oneByOne((await import("./init.ts")).init),
  },
};
