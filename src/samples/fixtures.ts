import { isStructured } from "../model/kinds.ts";
import type { Model, StructuredType, Type } from "../model/types.ts";
import type { OutputOptions } from "../plan/options.ts";
import { oncePer } from "../text/once.ts";
import { type Cases, nullCase, otherRootCases } from "./cases/cases.ts";
import { invalidCases } from "./cases/invalid.ts";
import { definitionCases, definitionSample, enumerationCases } from "./cases/scalars.ts";
import { validCases } from "./cases/valid.ts";
import { type FactoryPayload, factoryPayload } from "./factories.ts";
import { complete } from "./payloads/complete.ts";
import { createSampleContext, type SampleContext } from "./payloads/context.ts";
import { enumerationOf } from "./values/enumerations.ts";

export type { Cases, InvalidCase, ValidCase } from "./cases/cases.ts";

/** Fixtures and cases of a model's types, created for one type at a time on request, and kept. */
export type Fixtures = (type: Type) => Fixture;

export interface Fixture {
  /**
   * The JSON text of a type's fixture, without final newline: a complete payload, an abstract type's that of its first
   * concrete subtype. A type that requires a value of itself has no finite payload: its fixture leaves that value out.
   */
  readonly json: string;
  /** What the type's guard must accept and reject. A type without a finite payload has no valid cases. */
  readonly cases: () => Cases;
  /** What factories need beyond the fixture; of structured types only. */
  readonly payload?: () => FactoryPayload;
}

/**
 * Fixtures for the types of a model. The content of a fixture depends only on the names and facets of its own type, and
 * a case only on the property that it is about.
 */
export function createFixtures(model: Model, options: OutputOptions): Fixtures {
  const shared = createSampleContext(model, options);
  return oncePer((type) => {
    if (isStructured(type)) return structuredFixture(type, shared);
    return type.kind === "EnumType"
      ? { json: enumerationOf(type, undefined), cases: () => enumerationCases(type, options) }
      : { json: definitionSample(type, options), cases: () => definitionCases(type, options) };
  });
}

function structuredFixture(type: StructuredType, shared: SampleContext): Fixture {
  const payload = complete(type, shared);
  const isStub = shared.instances.first(type) === undefined;
  const subject = { payload, shared };
  const none: Cases = { valid: [], invalid: [nullCase, ...otherRootCases] };
  return {
    json: payload.json,
    payload: () => factoryPayload(type, subject),
    cases: () => (isStub ? none : { valid: validCases(type, subject), invalid: invalidCases(type, subject) }),
  };
}
