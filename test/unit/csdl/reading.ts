import { readDocument } from "../../../src/csdl/read.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { lineColumn, type Place, sourceOf } from "../../../src/text/source.ts";
import { inSchema } from "../../support/edmx.ts";

/** A document and what was reported on it, as `code line:column`. */
export function readText(text: string) {
  const diagnostics = new Diagnostics();
  const document = readDocument(sourceOf("test.xml", text), diagnostics);
  return { document, reports: reportsOf(diagnostics), diagnostics };
}

/** The same for what stands inside a schema, which starts on line 1. */
export function readSchemaText(content: string) {
  const result = readText(inSchema(content));
  return { ...result, schema: result.document!.schemas[0]! };
}

export function reportsOf(diagnostics: Diagnostics): string[] {
  return diagnostics.entries.map(({ code, place }) => (place === undefined ? code : `${code} ${position(place)}`));
}

export function position(place: Place): string {
  const { line, column } = lineColumn(place);
  return `${line}:${column}`;
}

/** Returns a value without the places in it, for comparison with what was meant. */
export function withoutPlaces<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPlaces) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "at");
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)])) as T;
}
