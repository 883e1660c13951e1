/** The HTML report as a reader meets it: in a browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compareModels } from "../../src/diff/compare/models.ts";
import { nothingIgnored } from "../../src/diff/ignore.ts";
import { type DiffStep, type JudgedChange, judge, summarize } from "../../src/diff/judge.ts";
import { htmlReport } from "../../src/diff/report/html/html.ts";
import { describeWithBrowser, faintTexts, layOutAll, openBrowser, visit } from "./browser.ts";
import { ruleCases } from "./cases/rule-cases.ts";
import { modelWritten } from "./surroundings.ts";

const noDecision = { verdicts: new Map(), ignore: nothingIgnored };
const plain = { alias: undefined, seed: 0 };

/** Each case of each rule: every kind of entry there is. */
const step: DiffStep = {
  before: "old.xml",
  after: "new.xml",
  ...judge(
    ruleCases.flatMap(({ before, after }) =>
      compareModels(modelWritten([before], plain), modelWritten([after], plain)),
    ),
    noDecision,
  ),
};

const counts = summarize(step.changes);
const total = step.changes.length;
const phone = { width: 390, height: 844 };
const html = htmlReport([step]);
const changelog = htmlReport([step, { ...step, before: "new.xml", after: "newer.xml" }]);

/** Returns the number of visible elements that match a selector. */
function visible(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => element.checkVisibility()).length`,
  );
}

describeWithBrowser("the HTML report in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("asks for nothing, complains of nothing, can be read by day and by night, and fits a telephone", async () => {
    const { page, requests, complaints } = await visit(browser, changelog);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faintTexts(page)).toEqual([]);
    }
    await page.setViewportSize(phone);
    await layOutAll(page);
    const edges = "[...document.body.querySelectorAll('*')].map((element) => element.getBoundingClientRect().right)";
    expect(Math.max(...(await page.evaluate<number[]>(edges)))).toBeLessThanOrEqual(phone.width);
    expect(requests).toEqual([page.url()]);
    expect(complaints).toEqual([]);
  });

  it("finds what is searched for, by type, member, rule or text, all words at once", async () => {
    const { page } = await visit(browser, html);
    const search = page.getByRole("searchbox");
    const [{ target, rule }] = step.changes.filter((change) => change.target.includes("/")) as [JudgedChange];
    const wanted = step.changes.filter((change) => change.target === target && change.rule === rule);
    await search.fill(`${target.toUpperCase().replace("/", " ")} ${rule}`);
    expect(await visible(page, ".change")).toBe(wanted.length);
    expect(await page.getByRole("status").textContent()).toBe(`${wanted.length} of ${total} changes shown`);
    // A heading with nothing below it would mislead.
    expect(await visible(page, ".type")).toBe(new Set(wanted.map(({ verdict }) => verdict)).size);
    const [{ verdict }] = wanted as [JudgedChange];
    const found = wanted.filter((change) => change.verdict === verdict).length;
    expect(await page.locator(`.${verdict} > h3`).textContent()).toMatch(new RegExp(`${found} of ${counts[verdict]}$`));
    await search.fill("no such thing");
    expect(await visible(page, ".change, h3, h4")).toBe(0);
    expect(await page.getByRole("status").textContent()).toBe(`Nothing matches: 0 of ${total} changes shown`);
    await search.fill("");
    expect(await visible(page, ".change")).toBe(total);
  });

  it("shows the verdicts that are chosen, by mouse and by keyboard", async () => {
    const { page } = await visit(browser, html);
    await page.getByLabel(`safe (${counts.safe})`).uncheck();
    expect(await visible(page, ".change")).toBe(counts.breaking + counts.risky);
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await visible(page, ".change")).toBe(counts.risky);
    expect(await page.getByRole("heading", { level: 3 }).allTextContents()).toEqual([`Risky ${counts.risky}`]);
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).not.toBe("none");
  });

  it("leads from each change to its rule, and to each type by a link of its own", async () => {
    const { page } = await visit(browser, changelog);
    const ids = await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map(({ id }) => id)");
    expect(new Set(ids).size).toBe(ids.length);
    const links = await page.evaluate<string[]>("[...document.links].map((link) => link.getAttribute('href'))");
    const inside = links.filter((link) => link.startsWith("#")).map((link) => link.slice(1));
    expect(inside.length).toBeGreaterThan(2 * total);
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
    const link = page.locator(".change .rule a").first();
    const rule = await link.textContent();
    await link.press("Enter");
    const entry = page.locator("dt:target");
    expect(await entry.textContent()).toBe(rule);
    const { y } = (await entry.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(page.viewportSize()!.height);
  });

  it("shows everything where scripts are not allowed, and no filter that does nothing", async () => {
    const { page } = await visit(browser, html, { javaScriptEnabled: false });
    expect(await visible(page, ".change")).toBe(total);
    expect(await visible(page, "form, input, output")).toBe(0);
  });
});
