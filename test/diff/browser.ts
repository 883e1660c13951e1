/** A browser for the pages that are written. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { describeIf } from "../support/describe-if.ts";
import { temporaryFolder } from "../support/folders.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** `describe` for tests that need a browser: without one they skip, and say why. */
export const describeWithBrowser = describeIf(
  existsSync(executablePath),
  `no Chromium at ${executablePath}; install it, or set CHROMIUM to its path`,
);

/** Started with a profile of its own, which is gone when it ends. */
export function openBrowser(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet] });
}

export interface Visit {
  readonly page: Page;
  /** What the page asked for, itself included. */
  readonly requests: readonly string[];
  /** What it wrote to the console, or threw. */
  readonly complaints: readonly string[];
}

/** Opens a page, of a test, without a network. */
export async function visit(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const folder = temporaryFolder({ "page.html": html });
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(join(folder, "page.html")).href);
  return { page, requests, complaints };
}

/**
 * Lays out what is below the fold as if a reader had scrolled there. With `content-visibility: auto`, Chromium may answer
 * for it from the layout before a change of size, and under load it does.
 */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(
    "for (const { style } of document.body.querySelectorAll('*')) style.contentVisibility = 'visible'",
  );
}

/** Texts that stand out too little from what is behind them. */
export function faintTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(readFileSync(new URL("faint-texts.js", import.meta.url), "utf8"));
}
