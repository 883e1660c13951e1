import { isStructured } from "../model/kinds.ts";
import type { Model, StructuredType, Type } from "../model/types.ts";
import type { OutputOptions } from "../plan/options.ts";
import { type Cases, rootCases } from "./cases/cases.ts";
import { invalidCases } from "./cases/invalid.ts";
import { definitionCases, definitionSample, enumerationCases } from "./cases/scalars.ts";
import { validCases } from "./cases/valid.ts";
import { complete } from "./payloads/complete.ts";
import { createSampleContext, type SampleContext } from "./payloads/context.ts";
import { smallestPayload } from "./payloads/payload.ts";
import { enumerationOf } from "./values/enumerations.ts";

export type { Cases, InvalidCase, ValidCase } from "./cases/cases.ts";

/** Fixtures and cases of a model's types, created for one type at a time on request. */
export interface Fixtures {
  /**
   * The JSON text of a type's fixture, without final newline: a complete payload, an abstract type's that of its first
   * concrete subtype. A type that requires a value of itself has no finite payload: its fixture leaves that value out.
   */
  fixture(type: Type): string;
  /** What the type's guard must accept and reject. A type without a finite payload has no valid cases. */
  cases(type: Type): Cases;
}

/** Fixtures for the types of a model. The content of a fixture depends only on the names and facets of its own type. */
export function createFixtures(model: Model, options: OutputOptions): Fixtures {
  const shared = createSampleContext(model, options);
  return {
    fixture(type) {
      if (isStructured(type)) return complete(type, shared);
      return type.kind === "EnumType" ? enumerationOf(type, undefined) : definitionSample(type, options);
    },
    cases(type) {
      if (isStructured(type)) return structuredCases(type, shared);
      return type.kind === "EnumType" ? enumerationCases(type, options) : definitionCases(type, options);
    },
  };
}

function structuredCases(type: StructuredType, shared: SampleContext): Cases {
  const shown = shared.instances.smallest(type);
  if (shown === undefined) return { valid: [], invalid: rootCases };
  const payload = smallestPayload(shown, shown === type ? undefined : shown.qualifiedName, shared);
  return { valid: validCases(type, payload, shared), invalid: invalidCases(type, payload, shared) };
}
