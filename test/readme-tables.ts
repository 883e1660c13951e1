import { readFileSync } from "node:fs";
import { exitCodes } from "../src/commands/run/run.ts";
import { rulesMarkdown } from "../src/diff/report/rules.ts";
import { templateNames } from "../src/render/templates/templates.ts";
import { type Option, type OptionName, optionLabel, optionNames, options } from "../src/settings/options.ts";
import { table as conformanceTable, policyRows, unsupportedRows } from "./conformance/table/index.ts";

/** The tables of README.md that come from the code, by the name in the comments around them. */
export const readmeTables: Readonly<Record<string, string>> = {
  options: table(["Option", "Value", "Default", "Commands", ""], optionNames.map(optionRow)),
  "exit-codes": table(
    ["Code", ""],
    Object.values(exitCodes).map(({ code, doc }) => [String(code), doc]),
  ),
  rules: rulesMarkdown(),
  conformance: conformance(),
  choices: table(
    ["Row", "Choice", "Otherwise by"],
    policyRows.map(({ row, policy = "", option = "" }) => [row, policy, option]),
  ),
  templates: table(["Template", "View", "Writes"], templateNames.map(templateRow)),
};

/** README.md with its tables as the code has them. */
export function withTables(readme: string): string {
  return Object.entries(readmeTables).reduce((text, [name, rows]) => {
    const around = new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, "s");
    return text.replace(around, (_, start: string, end: string) => `${start}\n${rows}\n\n${end}`);
  }, readme);
}

/** How many rows of the conformance list tests show, and the rest. */
function conformance(): string {
  const shown = conformanceTable.length - unsupportedRows.length;
  const chosen = `${policyRows.length} of them by a choice that the specification leaves`;
  const counts = `Of ${conformanceTable.length} rows tests show ${shown}, ${chosen}; ${unsupportedRows.length} are not supported:`;
  const rows = unsupportedRows.map(({ unsupported }) => [unsupported?.what ?? "", unsupported?.why ?? ""]);
  return `${counts}\n\n${table(["What is not supported", "Why"], rows)}`;
}

/** What views/types.ts says of the template in the comment of its view. */
function templateRow(name: string): readonly string[] {
  const views = readFileSync(new URL("../src/render/views/views.ts", import.meta.url), "utf8");
  if (name.startsWith("partials/")) return [`\`${name}\``, "that of `odata`", "a part of `odata.ts`"];
  const documented = new RegExp(`^/\\*\\* \`${name}\\.hbs\`(?:: (.*?))? \\*/\nexport interface (\\w+)`, "m").exec(
    views,
  );
  const [, doc = "", view = ""] = documented ?? [];
  return [`\`${name}\``, `\`${view}\``, doc.replace(/\.$/, "")];
}

function optionRow(name: OptionName): readonly string[] {
  const option: Option = options[name];
  const label = `\`${optionLabel(name)}\`${option.alias === undefined ? "" : `, \`-${option.alias}\``}`;
  const where = option.commandLineOnly ? " Command line only." : "";
  return [label, valuesOf(option), defaultOf(option), option.commands.join(", "), option.doc + where];
}

function valuesOf(option: Option): string {
  const values = [
    ...("placeholder" in option ? [option.placeholder] : []),
    ...("choices" in option && option.choices !== undefined ? option.choices : []),
  ];
  return values.map((value) => `\`${value}\``).join(" ");
}

function defaultOf(option: Option): string {
  if (option.type === "pairs" || option.default === undefined) return "";
  if (option.type === "flag") return option.default ? "on" : "off";
  const text = Array.isArray(option.default) ? option.default.join(",") : option.default;
  return text === "" ? "" : `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
