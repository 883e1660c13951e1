/** Each dependency has its reason on the page, below the heading that says who needs it. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import tsdown from "../../tsdown.config.ts";
import { root, textOf } from "./pages.ts";

const sections = textOf("docs/dependencies.md")
  .split(/^## /m)
  .map((section) =>
    [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = ""]) => names.match(/[^`, ]+/g) ?? []),
  );
const [, installed, bundled, forDevelopment] = sections.map((names) => names.sort());

const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
  readFileSync(`${root}/package.json`, "utf8"),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;

it("names what users install", () => {
  expect(installed).toEqual(Object.keys({ ...dependencies, ...optionalDependencies }).sort());
});

it("names what is bundled, and everything else that development needs", () => {
  const isBundled = (name: string): boolean =>
    [tsdown]
      .flat()
      .some(({ deps }) => [deps?.alwaysBundle].flat().some((rule) => rule instanceof RegExp && rule.test(name)));
  const all = Object.keys(devDependencies ?? {}).sort();
  expect(bundled).toEqual(all.filter(isBundled));
  expect(forDevelopment).toEqual(all.filter((name) => !isBundled(name)));
});
