import { countsText, placeText, remainderText, remarks } from "./describe.ts";
import { script, style } from "./html-assets.ts";
import { type DiffStep, type JudgedChange, summarize } from "./judge.ts";
import { rules } from "./rules.ts";
import { verdicts } from "./verdict.ts";

/** Changes as one page that needs nothing else: a table with a search field and a filter by verdict. */
export function htmlReport(steps: readonly DiffStep[]): string {
  const title = titleOf(steps);
  const all = steps.flatMap(({ changes }) => changes);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<form role="search">
<label>Search <input type="search" name="search" autocomplete="off"></label>
${filters(all)}
<output name="shown" aria-live="polite">${all.length} of ${all.length} changes</output>
</form>
${steps.map(stepSection).join("\n")}
<script>${script}</script>
</body>
</html>`;
}

function titleOf(steps: readonly DiffStep[]): string {
  const [first] = steps;
  return first === undefined ? "No changes" : `${first.before} → ${steps.at(-1)!.after}`;
}

function filters(changes: readonly JudgedChange[]): string {
  const counts = summarize(changes);
  const boxes = verdicts.map(
    (verdict) =>
      `<label class="${verdict}"><input type="checkbox" name="${verdict}" checked> ${verdict} (${counts[verdict]})</label>`,
  );
  return `<fieldset><legend>Verdict</legend>${boxes.join(" ")}</fieldset>`;
}

function stepSection(step: DiffStep): string {
  const { before, after, changes } = step;
  const remainder = remainderText(step);
  return `<section>
<h2>${escaped(`${before} → ${after}`)}</h2>
<p>${escaped(countsText(summarize(changes)))}.${remainder === undefined ? "" : ` ${escaped(remainder)}`}</p>
${changes.length === 0 ? "" : table(changes)}
</section>`;
}

function table(changes: readonly JudgedChange[]): string {
  const rows = verdicts.flatMap((verdict) => changes.filter((change) => change.verdict === verdict).map(row));
  return `<table>
<thead><tr><th scope="col">Verdict</th><th scope="col">Target</th><th scope="col">Change</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Place</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function row(change: JudgedChange): string {
  const { rule, verdict, target, before = "", after = "" } = change;
  const { what, why } = rules[rule];
  const details = [...remarks(change)].map((remark) => `<br><small>${escaped(remark)}</small>`).join("");
  const cells = [
    escaped(verdict),
    `<code>${escaped(target)}</code>`,
    `<span title="${escaped(`${what}. ${why}`)}">${escaped(rule)}</span>${details}`,
    code(before),
    code(after),
    escaped(placeText(change) ?? ""),
  ];
  return `<tr class="${verdict}">${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function code(text: string): string {
  return text === "" ? "" : `<code>${escaped(text)}</code>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for content and for attributes in quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found]!);
}
