/** What compiles beside generated code and the published types of Standard Schema. */
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { isVppToken, odata, type VppToken, validateVppToken } from "./graph/index.js";

export const schema: StandardSchemaV1<VppToken, VppToken> = odata.standardSchema(isVppToken, validateVppToken);

const answer = odata.standardSchema(isVppToken, validateVppToken, { select: ["id"] });
export const input: StandardSchemaV1.InferInput<typeof answer> = { id: "1" };
export const output: StandardSchemaV1.InferOutput<typeof answer> = { id: "1" };
// @ts-expect-error It was not selected.
export const other: unknown = output.appleId;
// @ts-expect-error There is no such property.
odata.standardSchema(isVppToken, validateVppToken, { select: ["identifier"] });
