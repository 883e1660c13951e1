/** What the terms of the Core and Validation vocabularies say that the model keeps. */
import type { Expression } from "../csdl/document.ts";
import type { Deprecation, Documentation } from "./types.ts";

export interface Facts {
  readonly documentation: Documentation;
  readonly computed: boolean;
  readonly immutable: boolean;
  readonly readOnly: boolean;
  readonly allowedValues: readonly string[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly pattern: string | undefined;
  readonly isUrl: boolean;
  readonly optional: boolean;
}

export type FactsDraft = { -readonly [K in keyof Facts]: Facts[K] };

export const NO_DOCUMENTATION: Documentation = {
  description: undefined,
  longDescription: undefined,
  deprecation: undefined,
};

const SPACE = 0x20;
const NO_VALUES: readonly string[] = [];

/** What an element without annotations has. */
export const NO_FACTS: Facts = newFacts();

/** The same, to be filled. */
export function newFacts(): FactsDraft {
  return {
    documentation: NO_DOCUMENTATION,
    computed: false,
    immutable: false,
    readOnly: false,
    allowedValues: NO_VALUES,
    minimum: undefined,
    maximum: undefined,
    pattern: undefined,
    isUrl: false,
    optional: false,
  };
}

type FactReader = (facts: FactsDraft, value: Expression | undefined) => void;

/** By the term's qualified name. Values that are no constants say nothing before there is an instance. */
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
    "Org.OData.Core.V1.Immutable",
    (facts, value) => {
      facts.immutable = tag(value);
    },
  ],
  [
    "Org.OData.Core.V1.Permissions",
    (facts, value) => {
      facts.readOnly = forbidsWriting(value);
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
    },
  ],
  [
    "Org.OData.Validation.V1.AllowedValues",
    (facts, value) => {
      facts.allowedValues = records(value)
        .map((record) => text(record.get("Value")))
        .filter((item) => item !== undefined);
    },
  ],
  [
    "Org.OData.Validation.V1.Minimum",
    (facts, value) => {
      facts.minimum = finite(value);
    },
  ],
  [
    "Org.OData.Validation.V1.Maximum",
    (facts, value) => {
      facts.maximum = finite(value);
    },
  ],
  [
    "Org.OData.Validation.V1.Pattern",
    (facts, value) => {
      facts.pattern = text(value);
    },
  ],
]);

function text(value: Expression | undefined): string | undefined {
  return value?.kind === "Constant" ? value.value : undefined;
}

/** Space around a description belongs to the layout of the document. */
function prose(value: Expression | undefined): string | undefined {
  const written = text(value);
  if (written === undefined || written === "") return undefined;
  // Trimming thousands of strings that need none is what takes the time here.
  if (written.charCodeAt(0) > SPACE && written.charCodeAt(written.length - 1) > SPACE) return written;
  return written.trim() || undefined;
}

/** A term of type Core.Tag, which is true where no value is given. */
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
function forbidsWriting(value: Expression | undefined): boolean {
  const members = enumMembers(text(value));
  return members.length > 0 && members.every((member) => /^(?:None|Read|Invoke|0|1|4|5)$/.test(member));
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

/** The first revision of kind Deprecated. */
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
