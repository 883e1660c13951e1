/** Public API: `loadModel` → `generateFiles` → `writeOutput`, and what they take and give. */
export { type InputAccess, nodeAccess } from "./csdl/input-access.ts";
export type { LineColumn, Place, Source } from "./csdl/source.ts";
export { lineColumn } from "./csdl/source.ts";
export type { DiagnosticCode, Severity } from "./diagnostics/catalogue.ts";
export { type Diagnostic, Diagnostics, type ReportDetails } from "./diagnostics/collector.ts";
export { type DiagnosticJson, diagnosticJson } from "./diagnostics/json.ts";
export { printDiagnostics } from "./diagnostics/print.ts";
export type { Change } from "./diff/change.ts";
export { type CompareOptions, compareModels } from "./diff/compare.ts";
export { type DiffStep, type JudgedChange, judge, type Summary, suggestedStep, summarize } from "./diff/judge.ts";
export { type DiffFormat, diffReport } from "./diff/report.ts";
export type { ChangeJson, DiffJson, StepJson } from "./diff/report-json.ts";
export { diffReportSchema } from "./diff/report-schema.ts";
export { type RuleId, rules } from "./diff/rules.ts";
export type { Verdict } from "./diff/verdict.ts";
export type { StalePatch } from "./model/patch.ts";
export type { Attributes, AttributeValue, Patch, PatchAction } from "./model/patch-list.ts";
export type { LeftOut, Selection } from "./model/select.ts";
export type * from "./model/types.ts";
export type { Config } from "./options.ts";
export { type Comparison, compareOutput, type Output } from "./output/compare.ts";
export { type FileStatus, type OutputFolder, openFolder } from "./output/folder.ts";
export { type OutputChanges, type WriteOptions, writeOutput } from "./output/write.ts";
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
export type * from "./render/views/types.ts";
export { tool } from "./tool.ts";
