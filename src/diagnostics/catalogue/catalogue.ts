/**
 * Every diagnostic there is: code → default severity and sentence. The codes are public: they stay when the sentences
 * change. Groups are in the order of the stages that report them.
 */
import { callCatalogue } from "./call.ts";
import { csdlCatalogue } from "./csdl.ts";
import type { Entry, Severity } from "./entry.ts";
import { modelCatalogue } from "./model.ts";
import { outputCatalogue } from "./output.ts";
import { planCatalogue } from "./plan.ts";
import { renderCatalogue } from "./render.ts";

export type { Severity };

export const catalogue = {
  // the call: command line and config file
  ...callCatalogue,

  // csdl: text → document
  ...csdlCatalogue,

  // model: documents → model
  ...modelCatalogue,

  // plan: model → output plan
  ...planCatalogue,

  // render: plan → text
  ...renderCatalogue,

  // output: files → disk
  ...outputCatalogue,
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof catalogue;

/** The names that go into the sentence of a code. */
export type NamesOf<Code extends DiagnosticCode> = Readonly<Parameters<(typeof catalogue)[Code]["message"]>>;

/** Checks whether a diagnostic is an error unless its level is set. */
export function isUsuallyError(code: string): boolean {
  return new Map<string, Entry>(Object.entries(catalogue)).get(code)?.severity === "error";
}
