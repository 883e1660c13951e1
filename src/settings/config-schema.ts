/** The JSON Schema (2020-12) of a config file, from the table of options. */
import { configNames, type Option, options } from "./options.ts";

const text = { type: "string", minLength: 1 } as const;

/** Returns the schema of a config file in JSON: one configuration, or an array of them. */
export function configSchema() {
  const properties = Object.fromEntries(configNames.map((name) => [name, schemaOf(options[name])]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "csdl-typescript config file",
    description: "One configuration or, for several services, an array of them.",
    anyOf: [
      { $ref: "#/$defs/configuration" },
      { type: "array", minItems: 1, items: { $ref: "#/$defs/configuration" } },
    ],
    $defs: {
      configuration: {
        type: "object",
        properties: { $schema: { type: "string", description: "This schema, for editors." }, ...properties },
        additionalProperties: false,
      },
    },
  };
}

function schemaOf(option: Option) {
  return {
    description: option.doc,
    ...valueSchema(option),
    ...("default" in option && option.default !== undefined && { default: option.default }),
  };
}

/** Accepts what `readValue` accepts. */
function valueSchema(option: Option) {
  switch (option.type) {
    case "flag":
      return { type: "boolean" };
    case "text":
      return text;
    case "choice":
      return { enum: option.choices };
    case "texts":
      return { anyOf: [text, { type: "array", items: text }] };
    case "choices":
      return { anyOf: [listedIn(option.choices), { type: "array", minItems: 1, items: listedIn(option.choices) }] };
    case "pairs":
      return pairsSchema(option.choices);
    case "numbers":
      return numbersSchema(Object.keys(option.default));
  }
}

/** One choice, for editors to suggest, or several with commas. */
function listedIn(choices: readonly string[]) {
  const one = `\\s*(${choices.join("|")})\\s*`;
  return { anyOf: [{ enum: choices }, { type: "string", pattern: `^${one}(,${one})*$` }] };
}

function pairsSchema(choices: readonly string[] | undefined) {
  const pair = { type: "string", pattern: choices === undefined ? "^.+=.+$" : `^.+=(${choices.join("|")})$` };
  const values = choices === undefined ? text : { enum: choices };
  return { anyOf: [{ type: "object", additionalProperties: values }, pair, { type: "array", items: pair }] };
}

function numbersSchema(names: readonly string[]) {
  const pair = { type: "string", pattern: `^(${names.join("|")})=\\d+$` };
  const number = {
    anyOf: [
      { type: "integer", minimum: 0 },
      { type: "string", pattern: "^\\d+$" },
    ],
  };
  const properties = Object.fromEntries(names.map((name) => [name, number]));
  return { anyOf: [{ type: "object", properties, additionalProperties: false }, pair, { type: "array", items: pair }] };
}
