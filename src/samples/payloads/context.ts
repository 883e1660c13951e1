import { type RequestRules, requestRulesOfEach } from "../../model/payloads/requests.ts";
import type { Model, StructuredType } from "../../model/types.ts";
import type { OutputOptions } from "../../plan/options.ts";
import { oncePer } from "../../text/once.ts";
import type { FaultGroups, Violation } from "../cases/violations.ts";
import { type Owner, ownerOf } from "../values/owner.ts";
import { findInstances, type Instances } from "./instances.ts";
import { createParts, type Member, type PartsOf, type ValueType } from "./parts.ts";

/** What fixtures and cases share: their view of the model, and values that are created once. */
export interface SampleContext {
  readonly parts: PartsOf;
  readonly instances: Instances;
  readonly options: OutputOptions;
  /** The owner that a payload of the type is. */
  readonly owner: (type: StructuredType) => Owner;
  /** What requests may carry. */
  readonly rules: (type: StructuredType) => RequestRules;
  /** By namespace, the alias under which its types may be named. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The sample values of primitive and enumeration members. */
  readonly samples: Map<Member, string>;
  /** The smallest payloads of types, for use in other payloads. */
  readonly smallest: Map<StructuredType, string>;
  /** Violations of the values of a type. */
  readonly violations: Map<ValueType, readonly Violation[]>;
  /** Violations of the properties of a type, for each combination of collection, nullability and what the fixture has. */
  readonly faults: Map<ValueType, FaultGroups[]>;
}

export type Labelled = readonly [label: string, json: string];

export function createSampleContext(model: Model, options: OutputOptions): SampleContext {
  const aliases = model.schemas.flatMap((schema): (readonly [string, string])[] =>
    schema.aliases[0] === undefined ? [] : [[schema.namespace, schema.aliases[0]]],
  );
  return {
    parts: createParts(options),
    instances: findInstances(model),
    options,
    owner: oncePer(ownerOf),
    rules: requestRulesOfEach(options.createRequired),
    aliases: new Map(aliases),
    samples: new Map(),
    smallest: new Map(),
    violations: new Map(),
    faults: new Map(),
  };
}
