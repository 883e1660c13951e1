/** Public API: `loadModel` → `generateFiles` → `writeOutput`, and the types of their parameters and results. */

export type { DiagnosticCode, Severity } from "./diagnostics/catalogue/catalogue.ts";
export { type Diagnostic, Diagnostics, type ReportDetails } from "./diagnostics/collector.ts";
export { type DiagnosticJson, diagnosticJson } from "./diagnostics/report/json.ts";
export { printDiagnostics } from "./diagnostics/report/text.ts";
export type { Change } from "./diff/compare/change.ts";
export { type CompareOptions, compareModels } from "./diff/compare/models.ts";
export { type DiffStep, type JudgedChange, judge, type Summary, suggestedStep, summarize } from "./diff/judge.ts";
export type { ChangeJson, DiffJson, StepJson } from "./diff/report/json.ts";
export { type DiffFormat, diffReport } from "./diff/report/report.ts";
export { diffReportSchema } from "./diff/report/schema.ts";
export { type RuleId, rules } from "./diff/rules/rules.ts";
export type { Verdict } from "./diff/rules/verdict.ts";
export { type AccessOptions, type InputAccess, nodeAccess } from "./inputs/access.ts";
export type { LeftOut, Selection } from "./model/select/select.ts";
export type * from "./model/types.ts";
export { type Comparison, compareOutput, type Output } from "./output/compare.ts";
export { type FileStatus, type OutputFolder, openFolder } from "./output/folder.ts";
export { type OutputChanges, type WriteOptions, writeOutput } from "./output/write.ts";
export type { StalePatch } from "./overlay/apply.ts";
export type { Attributes, AttributeValue, Patch, PatchAction } from "./overlay/patch-list.ts";
export {
  type Generated,
  type GenerateOptions,
  generateFiles,
  loadModel,
  type ModelOptions,
  type Stage,
} from "./pipeline.ts";
export type { EmitKind, OutputOptions } from "./plan/options.ts";
export type { OutputFile } from "./render/files.ts";
export type * from "./render/views/views.ts";
export type { Config } from "./settings/options.ts";
export type { LineColumn, Place, Source } from "./text/source.ts";
export { lineColumn } from "./text/source.ts";
export { tool } from "./tool.ts";
