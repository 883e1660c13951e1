/** The options that decide what the output is. */
import { defaultOutputOptions } from "../plan/options.ts";
import { type Option, reading, writing } from "./option.ts";

export const outputTable = {
  emit: {
    type: "choices",
    default: [...defaultOutputOptions.emit],
    choices: ["types", "guards", "request-guards", "fixtures", "cases", "factories", "operations"],
    doc: "What to write, comma-separated. Each includes the types, and cases include the fixtures.",
    commands: [...writing, "show"],
  },
  cases: {
    type: "choice",
    default: defaultOutputOptions.cases,
    choices: ["patch", "full"],
    doc: "Write each case as a JSON Patch of the fixture, or as a whole value.",
    commands: writing,
  },
  enums: {
    type: "choice",
    default: defaultOutputOptions.enums,
    choices: ["const", "union", "enum"],
    doc: "Write enumerations as a const object and a union of literals, as a union of literals only, or as a TypeScript enum.",
    commands: writing,
  },
  numbers: {
    type: "choice",
    default: defaultOutputOptions.numbers,
    choices: ["wire", "number", "string"],
    doc: "Type Int64 and Decimal values as every form that a service may send, as JSON numbers only, or as strings (IEEE754Compatible=true).",
    commands: [...writing, "diff"],
  },
  "unspecified-items": {
    type: "choice",
    default: defaultOutputOptions.unspecifiedItems,
    choices: ["nullable", "non-null"],
    doc: "Whether collections may contain null if the metadata does not specify it.",
    commands: writing,
  },
  "enum-values": {
    type: "choice",
    default: defaultOutputOptions.enumValues,
    choices: ["closed", "open"],
    doc: "Type enumerations in responses as closed, or as open to members that the metadata does not declare yet.",
    commands: writing,
  },
  presence: {
    type: "choice",
    default: defaultOutputOptions.presence,
    choices: ["complete", "omit-nulls", "partial"],
    doc: "Which properties guards without options require: all, those that cannot be null, or none.",
    commands: writing,
  },
  "open-types": {
    type: "choice",
    default: defaultOutputOptions.openTypes,
    choices: ["declared", "index"],
    doc: "Write interfaces of open types with the declared properties only, or with an index signature for all others.",
    commands: writing,
  },
  "create-required": {
    type: "choice",
    default: defaultOutputOptions.createRequired,
    choices: ["annotated", "non-nullable"],
    doc: "Which properties a create must have: those that InsertRestrictions require, or also those that cannot be null and have no default.",
    commands: [...writing, "diff"],
  },
  "control-information": {
    type: "choice",
    default: defaultOutputOptions.controlInformation,
    choices: ["prefixed", "plain"],
    doc: "Write control information as @odata.type, or as @type, which OData 4.01 allows.",
    commands: writing,
  },
  "import-extension": {
    type: "choice",
    default: defaultOutputOptions.importExtension,
    choices: ["js", "ts", "none"],
    doc: "End relative imports in .js, in .ts for programs that run TypeScript as it is, or in nothing for old bundlers.",
    commands: writing,
  },
  declarations: {
    type: "flag",
    default: defaultOutputOptions.declarations,
    doc: "Write .js files with .d.ts files in place of .ts files. Needs ts-morph.",
    commands: writing,
  },
  untyped: {
    type: "texts",
    default: [],
    placeholder: "TYPE",
    doc: "Use unknown in place of these types, and check nothing: qualified names or globs. Repeatable.",
    commands: reading,
  },
  navigation: {
    type: "choice",
    default: defaultOutputOptions.navigation,
    choices: ["shape", "deep"],
    doc: "Whether guards check only the shape of navigation properties, or their content too.",
    commands: [...writing, "diff"],
  },
} as const satisfies Record<string, Option>;
