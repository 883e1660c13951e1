/** Each name and text of the documents in turn, replaced throughout by a text that goes on as code where it can. */
import { describe, expect, it, vi } from "vitest";
import { defaultOutputOptions } from "../../src/plan/options.ts";
import { xmlDocuments } from "./documents.ts";
import { faultsOfRun } from "./faults.ts";
import { canary } from "./mutations.ts";

vi.setConfig({ testTimeout: 300_000 });

const breakout = `*/ ${canary}(); /* "; ${canary}(); ' \${${canary}()} \`; ${canary}(); \\`;
const escaped = breakout.replaceAll('"', "&quot;");
const emit = new Set([...defaultOutputOptions.emit, "request-guards"] as const);

/** Returns the namespaces, aliases, names and texts of a document. */
function textsIn(document: string): readonly string[] {
  const found = document.matchAll(/\s(?:Name|Namespace|Alias|String|DefaultValue|Qualifier)="([^"]+)"/g);
  return [...new Set([...found].map(([, text]) => text!))];
}

/** Replaces a text wherever an attribute has it, so that what refers to a name still does. */
function replaced(document: string, text: string): string {
  const pattern = new RegExp(`(?<!\\w)${text.replaceAll(/[^\w\s]/g, "\\$&")}(?!\\w)`, "g");
  return document.replaceAll(/="[^"]*"/g, (value) => value.replaceAll(pattern, () => escaped));
}

describe("a text that goes on as code where it is not escaped ends in errors, or in a literal or a comment", () => {
  it.each(xmlDocuments.map((document, index) => [index, document] as const))("document %i", async (_, document) => {
    const faults: string[] = [];
    for (const text of textsIn(document)) {
      const found = await faultsOfRun(
        { "a.xml": replaced(document, text) },
        { output: { ...defaultOutputOptions, emit }, isLenient: true },
      );
      faults.push(...found.map((fault) => `${text}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
