/** The facts from terms of the Core, Validation and Capabilities vocabularies that the model keeps. */
import type { Expression } from "../../../csdl/document/document.ts";
import type { Capabilities, Constraints, Deprecation, Documentation, KeyProperty } from "../../types.ts";
import {
  capabilityTerms,
  type RequestRestrictions,
  type RestrictedNavigation,
  readCapability,
  readInsertRestrictions,
  readNavigationRestrictions,
  readUpdateRestrictions,
} from "./restriction-facts.ts";

export interface AnnotationFacts {
  readonly documentation: Documentation;
  readonly computed: boolean;
  readonly computedDefault: boolean;
  readonly immutable: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly constraints: Constraints | undefined;
  readonly isUrl: boolean;
  readonly optional: boolean;
  /** DefaultValue of Core.OptionalParameter. */
  readonly optionalDefault: string | undefined;
  readonly insert: RequestRestrictions | undefined;
  readonly update: RequestRestrictions | undefined;
  readonly navigation: readonly RestrictedNavigation[];
  readonly capabilities: Capabilities;
  readonly alternateKeys: readonly (readonly KeyProperty[])[];
}

export type MutableFacts = { -readonly [K in keyof AnnotationFacts]: AnnotationFacts[K] };

export const NO_DOCUMENTATION: Documentation = {
  description: undefined,
  longDescription: undefined,
  deprecation: undefined,
};

const SPACE = 0x20;

/** The facts of an element without annotations. */
export const NO_FACTS: AnnotationFacts = newFacts();

/** Returns the same facts, to be filled. */
export function newFacts(): MutableFacts {
  return {
    documentation: NO_DOCUMENTATION,
    computed: false,
    computedDefault: false,
    immutable: false,
    readOnly: false,
    writeOnly: false,
    constraints: undefined,
    isUrl: false,
    optional: false,
    optionalDefault: undefined,
    insert: undefined,
    update: undefined,
    navigation: [],
    capabilities: {},
    alternateKeys: [],
  };
}

type FactReader = (facts: MutableFacts, value: Expression | undefined) => void;

/** By the term's qualified name. Values that are not constants are unknown before there is an instance. */
export const factReaders: ReadonlyMap<string, FactReader> = new Map<string, FactReader>([
  [
    "Org.OData.Core.V1.Description",
    (facts, value) => {
      facts.documentation = { ...facts.documentation, description: prose(value) };
    },
  ],
  [
    "Org.OData.Core.V1.LongDescription",
    (facts, value) => {
      facts.documentation = { ...facts.documentation, longDescription: prose(value) };
    },
  ],
  [
    "Org.OData.Core.V1.Revisions",
    (facts, value) => {
      facts.documentation = { ...facts.documentation, deprecation: deprecation(value) };
    },
  ],
  [
    "Org.OData.Core.V1.Computed",
    (facts, value) => {
      facts.computed = tag(value);
    },
  ],
  [
    "Org.OData.Core.V1.ComputedDefaultValue",
    (facts, value) => {
      facts.computedDefault = tag(value);
    },
  ],
  [
    "Org.OData.Core.V1.Immutable",
    (facts, value) => {
      facts.immutable = tag(value);
    },
  ],
  [
    "Org.OData.Core.V1.Permissions",
    (facts, value) => {
      facts.readOnly = permitsAtMost(value, /^(?:None|Read|Invoke|0|1|4|5)$/);
      facts.writeOnly = permitsAtMost(value, /^(?:None|Write|Invoke|0|2|4|6)$/);
    },
  ],
  [
    "Org.OData.Core.V1.IsURL",
    (facts, value) => {
      facts.isUrl = tag(value);
    },
  ],
  [
    "Org.OData.Core.V1.OptionalParameter",
    (facts, value) => {
      // Its type is a record whose members all have defaults, so that it is present even without a value.
      facts.optional = value?.kind !== "Null";
      facts.optionalDefault = text(records(value)[0]?.get("DefaultValue"));
    },
  ],
  [
    "Org.OData.Capabilities.V1.InsertRestrictions",
    (facts, value) => {
      facts.insert = readInsertRestrictions(value);
    },
  ],
  [
    "Org.OData.Capabilities.V1.UpdateRestrictions",
    (facts, value) => {
      facts.update = readUpdateRestrictions(value);
    },
  ],
  [
    "Org.OData.Capabilities.V1.NavigationRestrictions",
    (facts, value) => {
      facts.navigation = readNavigationRestrictions(value);
    },
  ],
  [
    "Org.OData.Core.V1.AlternateKeys",
    (facts, value) => {
      facts.alternateKeys = records(value).map((record) => records(record.get("Key")).flatMap(keyProperty));
    },
  ],
  [
    "Org.OData.Validation.V1.AllowedValues",
    (facts, value) => {
      const values = records(value).map((record) => text(record.get("Value")));
      constrain(facts, { allowedValues: values.filter((item) => item !== undefined) });
    },
  ],
  [
    "Org.OData.Validation.V1.Minimum",
    (facts, value) => {
      constrain(facts, { minimum: finite(value) });
    },
  ],
  [
    "Org.OData.Validation.V1.Maximum",
    (facts, value) => {
      constrain(facts, { maximum: finite(value) });
    },
  ],
  [
    "Org.OData.Validation.V1.Pattern",
    (facts, value) => {
      constrain(facts, { pattern: text(value) });
    },
  ],
  [
    "Org.OData.Validation.V1.MultipleOf",
    (facts, value) => {
      const factor = finite(value);
      if (factor !== undefined && factor > 0) constrain(facts, { multipleOf: factor });
    },
  ],
  [
    "Org.OData.Validation.V1.MinItems",
    (facts, value) => {
      constrain(facts, { minItems: finite(value) });
    },
  ],
  [
    "Org.OData.Validation.V1.MaxItems",
    (facts, value) => {
      constrain(facts, { maxItems: finite(value) });
    },
  ],
]);

const NO_CONSTRAINTS: Constraints = {
  allowedValues: [],
  minimum: undefined,
  exclusiveMinimum: false,
  maximum: undefined,
  exclusiveMaximum: false,
  multipleOf: undefined,
  pattern: undefined,
  minItems: undefined,
  maxItems: undefined,
};

function constrain(facts: MutableFacts, more: Partial<Constraints>): void {
  if (Object.values(more).some((value) => value !== undefined)) {
    facts.constraints = { ...(facts.constraints ?? NO_CONSTRAINTS), ...more };
  }
}

/** The term that annotates an annotation with a limit. */
export const EXCLUSIVE = "Org.OData.Validation.V1.Exclusive";

/** Records that the limit that an annotation by this term sets is exclusive. */
export function readExclusive(facts: MutableFacts, term: string, value: Expression | undefined): void {
  if (term === "Org.OData.Validation.V1.Minimum") constrain(facts, { exclusiveMinimum: tag(value) });
  if (term === "Org.OData.Validation.V1.Maximum") constrain(facts, { exclusiveMaximum: tag(value) });
}

/** Records what an annotation by this term states of a set or singleton. */
export function readCapabilities(facts: MutableFacts, term: string, value: Expression | undefined): void {
  const [member, capability] = capabilityTerms.get(term) ?? [];
  const stated = member === undefined ? undefined : readCapability(value, member);
  if (capability !== undefined && stated !== undefined) {
    facts.capabilities = { ...facts.capabilities, [capability]: stated };
  }
}

/** A record of Core.PropertyRef; CSDL JSON writes paths as strings. */
function keyProperty(record: RecordValues): KeyProperty[] {
  const name = record.get("Name");
  const path = name?.kind === "Path" || name?.kind === "Constant" ? name.value.trim() : "";
  return path === "" ? [] : [{ path: path.split("/"), alias: text(record.get("Alias")) }];
}

function text(value: Expression | undefined): string | undefined {
  return value?.kind === "Constant" ? value.value : undefined;
}

/** Trims a description: the space around it belongs to the layout of the document. */
function prose(value: Expression | undefined): string | undefined {
  const written = text(value);
  if (written === undefined || written === "") return undefined;
  // Trimming thousands of strings that do not need it would take most of the time here.
  if (written.charCodeAt(0) > SPACE && written.charCodeAt(written.length - 1) > SPACE) return written;
  return written.trim() || undefined;
}

/** Returns the value of a term of type Core.Tag, which is true if no value is given. */
function tag(value: Expression | undefined): boolean {
  if (value === undefined) return true;
  const written = text(value);
  return written === "true" || written === "1";
}

function finite(value: Expression | undefined): number | undefined {
  const written = text(value)?.trim();
  if (written === undefined || written === "") return undefined;
  const number = Number(written);
  return Number.isFinite(number) ? number : undefined;
}

/** Core.Permission is a flags enumeration; its values are None 0, Read 1, Write 2, ReadWrite 3, Invoke 4. */
function permitsAtMost(value: Expression | undefined, permissions: RegExp): boolean {
  const members = enumMembers(text(value));
  return members.length > 0 && members.every((member) => permissions.test(member));
}

/** Members without the type before them: `a.b.Color/Red a.b.Color/Blue` in XML, `Red,Blue` in JSON. */
function enumMembers(written: string | undefined): string[] {
  if (written === undefined) return [];
  const members = written.split(/[\s,]+/).map((member) => member.slice(member.lastIndexOf("/") + 1));
  return members.filter((member) => member !== "");
}

type RecordValues = ReadonlyMap<string, Expression | undefined>;

function records(value: Expression | undefined): RecordValues[] {
  const items = value?.kind === "Collection" ? value.items : value === undefined ? [] : [value];
  return items
    .filter((item) => item.kind === "Record")
    .map((item) => new Map(item.propertyValues.map(({ property, value }) => [property, value])));
}

/** Returns the first revision of kind Deprecated. */
function deprecation(value: Expression | undefined): Deprecation | undefined {
  const revision = records(value).find((record) => enumMembers(text(record.get("Kind"))).includes("Deprecated"));
  if (revision === undefined) return undefined;
  return {
    text: prose(revision.get("Description")),
    date: text(revision.get("Date")),
    removalDate: text(revision.get("RemovalDate")),
    version: text(revision.get("Version")),
  };
}
