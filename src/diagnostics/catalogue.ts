/**
 * Every diagnostic there is: code → default severity and sentence. The codes are public: they stay when the sentences
 * change. Groups stand in the order of the stages that report them.
 */
import { callCatalogue } from "./catalogue-call.ts";
import { csdlCatalogue } from "./catalogue-csdl.ts";
import type { Entry, Severity } from "./catalogue-entry.ts";
import { modelCatalogue } from "./catalogue-model.ts";
import { outputCatalogue } from "./catalogue-output.ts";
import { planCatalogue } from "./catalogue-plan.ts";
import { renderCatalogue } from "./catalogue-render.ts";

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
