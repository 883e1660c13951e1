/** Which test shows which row of the conformance list, and which rows are not supported, and why. */
import { modelRows } from "./model.ts";
import type { Row } from "./row.ts";
import { servicesRows } from "./services.ts";
import { typesRows } from "./types.ts";
import { validityRows } from "./validity.ts";

export const table: readonly Row[] = [...modelRows, ...typesRows, ...servicesRows, ...validityRows];

export const unsupportedRows = table.filter(({ unsupported }) => unsupported !== undefined);
export const policyRows = table.filter(({ policy }) => policy !== undefined);
