/** The libraries that the guards are compared with. */
import type { Dialect, Field } from "./dialect.ts";
import { patternOf } from "./patterns.ts";

const quoted = (text: string): string => JSON.stringify(text);
const list = (items: readonly string[]): string => items.join(", ");
const constant = (name: string, type: string): string => `const ${name} = ${type};`;

/** By one of three expressions, or by that for a pattern. */
function primitives(plain: Readonly<Record<string, string>>, matching: (pattern: string) => string) {
  return (name: string): string => plain[name] ?? matching(quoted(patternOf(name)));
}

function entries(fields: readonly Field[], optional: (type: string) => string): string {
  return list(fields.map(({ name, type, required }) => `${quoted(name)}: ${required ? type : optional(type)}`));
}

const int32 = "minimum: -2147483648, maximum: 2147483647";

/** Prints the standalone validator: all that a program needs. */
const ajv: Dialect = {
  head: 'import { Ajv } from "ajv";\nimport standalone from "ajv/dist/standalone/index.js";',
  primitive: primitives(
    {
      "Edm.String": '{ type: "string" }',
      "Edm.Boolean": '{ type: "boolean" }',
      "Edm.Int32": `{ type: "integer", ${int32} }`,
    },
    (pattern) => `{ type: "string", pattern: ${pattern} }`,
  ),
  literals: (values) => `{ enum: [${list(values.map(quoted))}] }`,
  object: '{ type: "object" }',
  array: (item) => `{ type: "array", items: ${item} }`,
  nullable: (type) => `{ anyOf: [${type}, { type: "null" }] }`,
  structure: (fields) =>
    `{ type: "object", properties: { ${entries(fields, (type) => type)} }, required: [${list(
      fields.filter(({ required }) => required).map(({ name }) => quoted(name)),
    )}] }`,
  union: (types) => `{ anyOf: [${list(types)}] }`,
  declare: constant,
  check: (type) =>
    `const ajv = new Ajv({ code: { source: true, esm: true } });
process.stdout.write(standalone.default(ajv, ajv.compile(${type})) + "\\nexport { validate as check };\\n");`,
};

const typebox: Dialect = {
  head: 'import { Type } from "@sinclair/typebox";\nimport { TypeCompiler } from "@sinclair/typebox/compiler";',
  primitive: primitives(
    { "Edm.String": "Type.String()", "Edm.Boolean": "Type.Boolean()", "Edm.Int32": `Type.Integer({ ${int32} })` },
    (pattern) => `Type.String({ pattern: ${pattern} })`,
  ),
  literals: (values) => `Type.Union([${list(values.map((value) => `Type.Literal(${quoted(value)})`))}])`,
  object: "Type.Object({})",
  array: (item) => `Type.Array(${item})`,
  nullable: (type) => `Type.Union([${type}, Type.Null()])`,
  structure: (fields) => `Type.Object({ ${entries(fields, (type) => `Type.Optional(${type})`)} })`,
  union: (types) => `Type.Union([${list(types)}])`,
  declare: constant,
  check: (type) => `const compiled = TypeCompiler.Compile(${type});\nexport const check = (v) => compiled.Check(v);`,
};

const zod: Dialect = {
  head: 'import * as z from "zod";',
  primitive: primitives(
    { "Edm.String": "z.string()", "Edm.Boolean": "z.boolean()", "Edm.Int32": "z.int32()" },
    (pattern) => `z.string().regex(new RegExp(${pattern}))`,
  ),
  literals: (values) => `z.enum([${list(values.map(quoted))}])`,
  object: "z.looseObject({})",
  array: (item) => `z.array(${item})`,
  nullable: (type) => `z.nullable(${type})`,
  structure: (fields) => `z.object({ ${entries(fields, (type) => `z.optional(${type})`)} })`,
  union: (types) => `z.union([${list(types)}])`,
  declare: constant,
  check: (type) => `export const check = (value) => ${type}.safeParse(value).success;`,
};

const valibot: Dialect = {
  head: 'import * as v from "valibot";\nconst isObject = (x) => typeof x === "object" && x !== null && !Array.isArray(x);',
  primitive: primitives(
    {
      "Edm.String": "v.string()",
      "Edm.Boolean": "v.boolean()",
      "Edm.Int32": "v.pipe(v.number(), v.integer(), v.minValue(-2147483648), v.maxValue(2147483647))",
    },
    (pattern) => `v.pipe(v.string(), v.regex(new RegExp(${pattern})))`,
  ),
  literals: (values) => `v.picklist([${list(values.map(quoted))}])`,
  object: "v.custom(isObject)",
  array: (item) => `v.array(${item})`,
  nullable: (type) => `v.nullable(${type})`,
  structure: (fields) => `v.object({ ${entries(fields, (type) => `v.optional(${type})`)} })`,
  union: (types) => `v.union([${list(types)}])`,
  declare: constant,
  check: (type) => `export const check = (value) => v.is(${type}, value);`,
};

/** TypeScript, of which typia's own compiler makes the check. */
const typia: Dialect = {
  head: 'import typia, { tags } from "typia";',
  primitive: primitives(
    { "Edm.String": "string", "Edm.Boolean": "boolean", "Edm.Int32": '(number & tags.Type<"int32">)' },
    (pattern) => `(string & tags.Pattern<${pattern}>)`,
  ),
  literals: (values) => `(${values.map(quoted).join(" | ")})`,
  object: "Record<string, unknown>",
  array: (item) => `${item}[]`,
  nullable: (type) => `(${type} | null)`,
  structure: (fields) =>
    `{ ${fields.map(({ name, type, required }) => `${quoted(name)}${required ? "" : "?"}: ${type};`).join(" ")} }`,
  union: (types) => `(${types.join(" | ")})`,
  declare: (name, type) => `export type ${name} = ${type};`,
  check: (type) => `export const check = typia.createIs<${type}>();`,
};

export const dialects = { "ajv standalone": ajv, typebox, typia, zod, valibot } as const;
export type DialectName = keyof typeof dialects;
