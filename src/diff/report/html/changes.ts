import { lineColumn, type Place } from "../../../text/source.ts";
import { byType, type DiffStep, type JudgedChange, memberOf } from "../../judge.ts";
import type { RuleCase } from "../../rules/rule.ts";
import { rules } from "../../rules/rules.ts";
import { type Verdict, verdicts } from "../../rules/verdict.ts";
import { remarks } from "../describe.ts";
import { code, escaped } from "./text.ts";

const titles: Readonly<Record<Verdict, string>> = { breaking: "Breaking", risky: "Risky", safe: "Safe" };

/**
 * Returns the changes of a step: a section for each verdict with a list for each type. `prefix` makes ids differ from
 * those of other steps.
 */
export function changesHtml(step: DiffStep, prefix: string): string {
  return verdicts
    .map((verdict) => {
      const found = step.changes.filter((change) => change.verdict === verdict);
      return found.length === 0 ? "" : verdictHtml(verdict, found, step, prefix);
    })
    .join("");
}

function verdictHtml(verdict: Verdict, changes: readonly JudgedChange[], step: DiffStep, prefix: string): string {
  const groups = [...byType(changes)].map(([type, group]) => {
    const id = escaped(`${prefix}${verdict}:${type}`);
    const items = group.map((change) => changeHtml(change, step)).join("\n");
    return `<section class="type" id="${id}">\n<h4><a href="#${id}">${code(type)}</a></h4>\n<ul>\n${items}\n</ul>\n</section>\n`;
  });
  const title = `${titles[verdict]} <span class="count">${changes.length}</span>`;
  return `<section class="verdict ${verdict}" data-verdict="${verdict}">\n<h3>${title}</h3>\n${groups.join("")}</section>\n`;
}

function changeHtml(change: JudgedChange, step: DiffStep): string {
  const { rule, target } = change;
  const details = [...condition(change), ...remarks(change)].map((detail) => `<small>${escaped(detail)}</small>`);
  const member = memberOf(target);
  const cells = [
    `<span class="member">${member === "" ? "" : code(member)}</span>`,
    `<span class="rule"><a href="#rule:${rule}">${rule}</a></span>`,
    `<span class="what">${transitionHtml(change)}${details.join("")}</span>`,
    `<small class="place">${escaped(placesText(change, step))}</small>`,
  ];
  return `<li class="change">${cells.join(" ")}</li>`;
}

/** Returns the condition of the verdict, if the rule has more than one case. */
function condition(change: JudgedChange): readonly string[] {
  const cases: Readonly<Record<string, RuleCase>> = rules[change.rule].cases;
  return Object.keys(cases).length === 1 ? [] : [cases[change.case]!.when];
}

function transitionHtml({ before, after }: JudgedChange): string {
  if (before === undefined) return after === undefined ? "" : `+ ${code(after)}`;
  return after === undefined ? `− ${code(before)}` : `${code(before)} → ${code(after)}`;
}

/** Returns line and column on each side, with the file if it is not the one named on the command line. */
function placesText({ placeBefore, placeAfter }: JudgedChange, { before, after }: DiffStep): string {
  const was = placeBefore && `before ${placeText(placeBefore, before)}`;
  const is = placeAfter && `after ${placeText(placeAfter, after)}`;
  return [was, is].filter((text) => text !== undefined).join(", ");
}

function placeText(place: Place, document: string): string {
  const { line, column } = lineColumn(place);
  const { name } = place.source;
  return name === document ? `${line}:${column}` : `${name}:${line}:${column}`;
}
