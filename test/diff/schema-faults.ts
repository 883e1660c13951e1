import { Ajv2020 } from "ajv/dist/2020.js";
import { diffReportSchema } from "../../src/diff/report/schema.ts";

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(diffReportSchema);

/** Returns what keeps a value from being a result of `diff --format json`, as JSON pointers with the keyword. */
export function schemaFaults(value: unknown): readonly string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
