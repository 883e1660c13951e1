import { readFileSync } from "node:fs";
import { exitCodes } from "../../src/commands/run/run.ts";
import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import { type DiagnosticRuleJson, diagnosticRules } from "../../src/diagnostics/report/rules.ts";
import { rulesMarkdown } from "../../src/diff/report/rules.ts";
import { limitTable } from "../../src/inputs/limits.ts";
import { templateNames } from "../../src/render/templates/templates.ts";
import { type Option, type OptionName, optionLabel, optionNames, options } from "../../src/settings/options.ts";
import { table as conformanceTable, policyRows, unsupportedRows } from "../conformance/table/index.ts";
import { sampleValues } from "./sample-values.ts";

/** The tables of the pages that come from the code, by the name in the comments around them. */
export const tables: Readonly<Record<string, string>> = {
  options: table(["Option", "Value", "Default", "Commands", ""], optionNames.map(optionRow)),
  limits: table(
    ["Name", "Default", "Limits"],
    Object.entries(limitTable).map(([name, { default: number, doc }]) => [`\`${name}\``, `${number}`, doc]),
  ),
  "exit-codes": table(
    ["Code", ""],
    Object.values(exitCodes).map(({ code, doc }) => [String(code), doc]),
  ),
  "metadata-diagnostics": table(["Code", "Level", "Message"], diagnosticRules().map(diagnosticRow)),
  "other-diagnostics": table(["Code", "Level", "Message"], otherDiagnostics().map(diagnosticRow)),
  rules: rulesMarkdown(),
  conformance: conformance(),
  choices: table(
    ["Row", "Choice", "To choose otherwise"],
    policyRows.map(({ row, policy = "", option = "" }) => [row, policy, option]),
  ),
  templates: table(["Template", "View", "Writes"], templateNames.map(templateRow)),
  "sample-values": table(
    ["Name", "Type", "Value"],
    sampleValues().map(({ name, type, value }) => [`\`${name}\``, `\`${type}\``, `\`${JSON.stringify(value)}\``]),
  ),
};

/** Returns a page with its tables as the code has them. */
export function withTables(page: string): string {
  return Object.entries(tables).reduce((text, [name, rows]) => {
    const around = new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, "s");
    return text.replace(around, (_, start: string, end: string) => `${start}\n${rows}\n\n${end}`);
  }, page);
}

/** Returns how many rows of the conformance list tests show, and a table of the rest. */
function conformance(): string {
  const shown = conformanceTable.length - unsupportedRows.length;
  const choices = `in ${policyRows.length} of these the specification leaves a choice.`;
  if (unsupportedRows.length === 0) return `The list has ${shown} rows. Tests show all of them; ${choices}`;
  const counts = [
    `The list has ${conformanceTable.length} rows. Tests show ${shown} of them; ${choices}`,
    `${unsupportedRows.length} rows are not supported:`,
  ];
  const rows = unsupportedRows.map(({ unsupported }) => [unsupported?.what ?? "", unsupported?.why ?? ""]);
  return `${counts.join(" ")}\n\n${table(["What is not supported", "Why"], rows)}`;
}

/** Returns the diagnostics that are not about metadata, but about the call, the templates and the output. */
function otherDiagnostics(): readonly DiagnosticRuleJson[] {
  const ofMetadata = new Set(diagnosticRules().map(({ code }) => code));
  return Object.entries(catalogue)
    .filter(([code]) => !ofMetadata.has(code))
    .map(([code, { severity, isFatal, message }]) => {
      const names = Array.from({ length: message.length }, () => "…");
      const say: (...names: readonly string[]) => string = message;
      return { code, level: severity, fixed: isFatal, message: say(...names).replace("….", "…") };
    });
}

function diagnosticRow({ code, level, fixed, message }: DiagnosticRuleJson): readonly string[] {
  return [`\`${code}\``, fixed ? `${level}, fixed` : level, message.replaceAll("<", "&lt;").replaceAll("*", "\\*")];
}

/** Returns what a file views.ts says of the template in the comment of its view. */
function templateRow(name: string): readonly string[] {
  const folders = ["", "checks/", "declarations/", "operations/", "requests/", "service/"];
  const texts = folders.map((folder) =>
    readFileSync(new URL(`../../src/render/views/${folder}views.ts`, import.meta.url), "utf8"),
  );
  const views = texts.join("\n");
  const [, owner] = /^partials\/([a-z]+)-/.exec(name) ?? [];
  if (owner !== undefined) return [`\`${name}\``, `that of \`${owner}\``, `a part of \`${owner}.ts\``];
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
  if (option.type === "pairs" || option.type === "numbers" || option.default === undefined) return "";
  if (option.type === "flag") return option.default ? "on" : "off";
  const text = Array.isArray(option.default) ? option.default.join(",") : option.default;
  return text === "" ? "" : `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
