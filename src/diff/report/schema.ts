/** The JSON Schema (2020-12) of what `diff --format json` prints. */
import { ruleIds } from "../rules/rules.ts";
import { verdicts } from "../rules/verdict.ts";

const count = { type: "integer", minimum: 0 } as const;
const text = { type: "string" } as const;
const verdict = { enum: verdicts } as const;
const place = {
  type: "object",
  required: ["file", "line", "column"],
  properties: { file: text, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } },
  additionalProperties: false,
} as const;

const diagnostics = {
  type: "array",
  description: "Diagnostics on the documents and the command line, with stable codes.",
  items: {
    type: "object",
    required: ["code", "severity", "message"],
    properties: {
      code: text,
      severity: { enum: ["error", "warning", "info"] },
      message: text,
      hint: text,
      file: text,
      line: { type: "integer", minimum: 1 },
      column: { type: "integer", minimum: 1 },
    },
    additionalProperties: false,
  },
} as const;

const summary = {
  type: "object",
  required: verdicts,
  properties: { breaking: count, risky: count, safe: count },
  additionalProperties: false,
} as const;

const change = {
  type: "object",
  required: ["rule", "case", "verdict", "wire", "source", "target", "before", "after", "places"],
  properties: {
    rule: { enum: ruleIds, description: "The rule that the change falls under; `diff --rules` explains each rule." },
    case: { ...text, description: "The case of the rule that determines the verdicts." },
    verdict: { ...verdict, description: "The worse of wire and source." },
    wire: { ...verdict, description: "Does a deployed client break?" },
    source: { ...verdict, description: "Does TypeScript that uses the generated code stop compiling?" },
    target: { ...text, description: "ns.type or ns.type/member, aliases resolved." },
    before: { type: ["string", "null"], description: "The declaration before the change; null if there was none." },
    after: { type: ["string", "null"] },
    places: { type: "object", properties: { before: place, after: place }, additionalProperties: false },
    note: { ...text, description: "A remark on the change." },
    deprecation: {
      type: "object",
      description: "The deprecation that the target was, or is, declared with.",
      properties: { text, date: text, removalDate: text, version: text },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
} as const;

const step = {
  type: "object",
  required: ["before", "after", "summary", "changes"],
  properties: {
    before: { ...text, description: "The document as named on the command line." },
    after: text,
    summary: { $ref: "#/$defs/summary" },
    suggestedStep: { enum: ["major", "minor", "patch"], description: "Only in the report of `generate`." },
    changes: { type: "array", items: { $ref: "#/$defs/change" } },
    diagnostics: { $ref: "#/$defs/diagnostics" },
  },
  additionalProperties: false,
} as const;

const steps = {
  type: "object",
  required: ["summary", "steps"],
  properties: {
    summary: { $ref: "#/$defs/summary" },
    steps: { type: "array", items: { $ref: "#/$defs/step" } },
    diagnostics: { $ref: "#/$defs/diagnostics" },
  },
  additionalProperties: false,
} as const;

/** Exit code 2: nothing was compared, so there may be changes. */
const refusal = {
  type: "object",
  required: ["diagnostics"],
  properties: { diagnostics: { $ref: "#/$defs/diagnostics" } },
  additionalProperties: false,
} as const;

export const diffReportSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "csdl-typescript diff",
  description:
    "For two documents, their changes. For more than two, a step for each document and the next. Diagnostics only after an error.",
  oneOf: [{ $ref: "#/$defs/step" }, { $ref: "#/$defs/steps" }, { $ref: "#/$defs/refusal" }],
  $defs: { step, steps, refusal, summary, change, diagnostics },
} as const;
