import type pc from "picocolors";
import type { Basis, RuleCase } from "../rules/rule.ts";
import { type RuleId, ruleIds, rules } from "../rules/rules.ts";
import type { Verdict } from "../rules/verdict.ts";

type Colors = ReturnType<typeof pc.createColors>;

/** A rule as `diff --rules --format json` has it. */
export interface RuleJson {
  readonly rule: string;
  readonly what: string;
  readonly cases: readonly (RuleCase & { readonly case: string })[];
  readonly why: string;
  readonly basis: Basis;
  readonly mirror: string;
}

/** Returns all rules, in the order to read them. */
export function rulesJson(): readonly RuleJson[] {
  return ruleIds.map((rule) => {
    const { what, why, basis, mirror } = rules[rule];
    return { rule, what, cases: casesOf(rule), why, basis, mirror };
  });
}

function casesOf(rule: RuleId): RuleJson["cases"] {
  return Object.entries<RuleCase>(rules[rule].cases).map(([name, found]) => ({ case: name, ...found }));
}

/** Returns all rules, for people. */
export function rulesText(colors: Colors): string {
  const paint = (verdict: Verdict): string =>
    ({ breaking: colors.red, risky: colors.yellow, safe: colors.green })[verdict](verdict);
  const blocks = rulesJson().map(({ rule, what, cases, why, basis }) => {
    const lines = cases.map(({ case: name, when, wire, source }) => {
      const label = when === "" ? "" : `${name} (${when}): `;
      return `  ${label}wire ${paint(wire)}, source ${paint(source)}`;
    });
    return [`${colors.bold(rule)}: ${what}`, ...lines, `  ${why}`, colors.dim(`  ${basis.title}, ${basis.url}`)].join(
      "\n",
    );
  });
  return blocks.join("\n\n");
}

/** Returns all rules as a Markdown table with a row for each case. */
export function rulesMarkdown(): string {
  const rows = rulesJson().flatMap(({ rule, what, cases, why, basis }) =>
    cases.map(({ when, wire, source }, index) => {
      const cells = index === 0 ? [`\`${rule}\``, what, why, `[${basis.title}](${basis.url})`] : ["", "", "", ""];
      const [id, clause, reason, link] = cells;
      return `| ${id} | ${clause} | ${when} | ${wire} | ${source} | ${reason} | ${link} |`;
    }),
  );
  return ["| Rule | What | Case | Wire | Source | Why | Basis |", `|${" --- |".repeat(7)}`, ...rows].join("\n");
}
