/** The other checker: a JSON Schema validator with the schemas of one document. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Schema } from "./converter.ts";

/** What a checker finds wrong: of ours the code, of theirs the keyword. */
export interface Fault {
  readonly pointer: string;
  readonly kind: string;
}

export type Validate = (value: unknown) => readonly Fault[];

/** Two's complement, and the format registry of OpenAPI. */
const integers = {
  uint8: [0n, 255n],
  int8: [-(2n ** 7n), 2n ** 7n - 1n],
  int16: [-(2n ** 15n), 2n ** 15n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
} as const;

function validator(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  addFormats.default(ajv);
  for (const [name, [least, most]] of Object.entries(integers)) {
    const validate = (value: number) => Number.isInteger(value) && BigInt(value) >= least && BigInt(value) <= most;
    ajv.addFormat(name, { type: "number", validate });
  }
  // OData's times of day have no offset, which RFC 3339 would have.
  ajv.addFormat("time", /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?$/);
  ajv.addFormat("decimal", true);
  ajv.addFormat("decimal128", true);
  return ajv;
}

/** Keywords whose errors only say that there are others. */
const summaries = ["if", "allOf"];

/** Returns the checkers of all schemas by name; each is compiled when it is first asked. */
export function validatorsOf(schemas: ReadonlyMap<string, Schema>): (name: string) => Validate {
  const ajv = validator();
  ajv.addSchema({ $id: "checked", components: { schemas: Object.fromEntries(schemas) } });
  return (name) => {
    const validate = ajv.getSchema(`checked#/components/schemas/${name}`) as ValidateFunction | undefined;
    if (validate === undefined) throw new Error(`The converter wrote no schema ${name}.`);
    return (value) => {
      if (validate(value)) return [];
      const errors = (validate.errors ?? []).filter(({ keyword }) => !summaries.includes(keyword));
      return errors.map(({ instancePath, keyword }) => ({ pointer: instancePath, kind: keyword }));
    };
  };
}
