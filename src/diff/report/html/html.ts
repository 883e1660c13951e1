import { type DiffStep, type JudgedChange, summarize } from "../../judge.ts";
import { ruleIds, rules } from "../../rules/rules.ts";
import { verdicts } from "../../rules/verdict.ts";
import { countsText, remainderText } from "../describe.ts";
import { script, style } from "./assets.ts";
import { changesHtml } from "./changes.ts";
import { escaped } from "./text.ts";

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Returns the changes as one self-contained page: by verdict and type, with an explanation of each rule at the end. A
 * search field and a filter by verdict appear if scripts may run; otherwise the page shows everything.
 */
export function htmlReport(steps: readonly DiffStep[]): string {
  const title = titleOf(steps);
  const all = steps.flatMap(({ changes }) => changes);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
${steps.length > 1 ? contents(steps) : ""}</header>
${all.length === 0 ? "" : filterForm(all)}<main>
${steps.map((step, index) => stepSection(step, steps.length > 1 ? index + 1 : undefined)).join("\n")}
</main>
${all.length === 0 ? "" : glossary(all)}<script>${script}</script>
</body>
</html>`;
}

function titleOf(steps: readonly DiffStep[]): string {
  const [first] = steps;
  return first === undefined ? "No changes" : `${first.before} → ${steps.at(-1)!.after}`;
}

function contents(steps: readonly DiffStep[]): string {
  const links = steps.map((step, index) => {
    const { before, after, changes } = step;
    return `<li><a href="#step-${index + 1}">${escaped(`${before} → ${after}`)}</a>: ${countsText(summarize(changes))}</li>`;
  });
  return `<nav aria-label="Steps"><ol>\n${links.join("\n")}\n</ol></nav>\n`;
}

/** Hidden until the script that makes it work has run. */
function filterForm(changes: readonly JudgedChange[]): string {
  const counts = summarize(changes);
  const boxes = verdicts.map(
    (verdict) =>
      `<label class="${verdict}"><input type="checkbox" name="${verdict}" checked> ${verdict} (${counts[verdict]})</label>`,
  );
  return `<form role="search" autocomplete="off" hidden>
<label>Search <input type="search" name="search" placeholder="type, member, rule …"></label>
<fieldset><legend>Verdicts</legend>${boxes.join(" ")}</fieldset>
<output name="shown" aria-live="polite"></output>
</form>
`;
}

/** Returns the section of a step. A single step has no heading, because that of the page says the same. */
function stepSection(step: DiffStep, number: number | undefined): string {
  const { before, after, changes } = step;
  const head =
    number === undefined
      ? `<section>\n<h2>Changes</h2>`
      : `<section id="step-${number}">\n<h2>${escaped(`${before} → ${after}`)}</h2>`;
  const remainder = remainderText(step);
  const counts = `${countsText(summarize(changes))}.${remainder === undefined ? "" : ` ${escaped(remainder)}`}`;
  return `${head}\n<p>${counts}</p>\n${changesHtml(step, number === undefined ? "" : `${number}:`)}</section>`;
}

/** Returns an explanation of the rules that have changes. */
function glossary(changes: readonly JudgedChange[]): string {
  const used = new Set(changes.map(({ rule }) => rule));
  const entries = ruleIds
    .filter((rule) => used.has(rule))
    .map((rule) => {
      const { what, why, basis } = rules[rule];
      const source = `<a href="${escaped(basis.url)}" rel="noreferrer">${escaped(basis.title)}</a>`;
      return `<dt id="rule:${rule}">${rule}</dt>\n<dd>${escaped(sentence(what))} ${escaped(why)} <small>${source}</small></dd>`;
    });
  return `<footer>\n<h2>Rules</h2>\n<dl>\n${entries.join("\n")}\n</dl>\n</footer>\n`;
}

function sentence(clause: string): string {
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`;
}
