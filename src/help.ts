import yargs, { type Argv } from "yargs";
import { commands } from "./commands/commands.ts";
import { type CommandName, commandNames, type Option, optionFor, optionNames } from "./settings/options.ts";
import { tool } from "./tool.ts";

/** Returns the help text of a command, or of all commands, for a terminal of this width. */
export async function helpText(command: CommandName | undefined, columns = 100): Promise<string> {
  const base = yargs()
    .scriptName(tool.name)
    .locale("en")
    .usage("$0: TypeScript interfaces, type guards and JSON fixtures from OData CSDL")
    .version(tool.version)
    .help()
    .alias({ help: "h", version: "v" })
    .wrap(Math.min(columns, 120));
  const parser = commandNames.reduce((chain, name) => {
    const { usage, doc } = commands[name];
    return chain.command(name === "generate" ? [usage, "$0"] : usage, doc, (builder) => withOptions(builder, name));
  }, base);
  let text = "";
  const args = command === undefined ? ["--help"] : [command, "--help"];
  await parser.parseAsync(args, {}, (_error: unknown, _parsed: unknown, output: string) => {
    text = output;
  });
  return text;
}

function withOptions(builder: Argv, command: CommandName): Argv {
  if (command === "show")
    builder.positional("type", {
      type: "string",
      describe: "Name of a type, an operation or an entity set, or glob of names",
    });
  for (const name of optionNames) {
    const option = optionFor(name, command);
    if (!option.commands.includes(command)) continue;
    if (name === "metadata" && command === "diff") describeSides(builder);
    else if (name === "metadata") builder.positional(name, { type: "string", array: true, describe: option.doc });
    else builder.option(name, yargsOption(option));
  }
  return builder;
}

/** Describes the arguments of `diff`: the first two have names of their own in the usage. */
function describeSides(builder: Argv): void {
  const document = "file, glob, http(s) URL, REV:path in git, or - for standard input";
  builder.positional("before", { type: "string", describe: `Older CSDL document: ${document}` });
  builder.positional("after", { type: "string", describe: "Newer version of the document" });
  builder.positional("later", {
    type: "string",
    array: true,
    defaultDescription: "none",
    describe: "Further versions, each compared with the one before it",
  });
}

function yargsOption(option: Option) {
  const hasDefault = option.type !== "pairs" && option.type !== "numbers" && option.default !== undefined;
  const defaults = hasDefault ? String(option.default) : undefined;
  return {
    type: option.type === "flag" ? ("boolean" as const) : ("string" as const),
    describe: "choices" in option ? `${option.doc} (${option.choices?.join(", ")})` : option.doc,
    ...(option.alias !== undefined && { alias: option.alias }),
    ...(defaults !== undefined && defaults !== "" && defaults !== "false" && { defaultDescription: defaults }),
  };
}
