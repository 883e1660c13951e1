/** A browser for the pages that are written. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { temporaryFolder } from "../support/folders.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Tests that need it say so and skip without it. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`Skipped: there is no ${executablePath}. Install Chromium, or set CHROMIUM to its path.`);

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

/** Texts that stand out too little from what is behind them. */
export function faintTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(readFileSync(new URL("faint-texts.js", import.meta.url), "utf8"));
}
