import { always, bases, type Rule, removal } from "./rule.ts";

/** Changes of structural and navigation properties. */
export const propertyRules = {
  "property-added": {
    what: "the property is new",
    why: "Clients must expect properties that they do not know. One that may be neither null nor left to a default has to be sent by all who create the type. A response written out as a literal, as in a mock, is not covered: it lacks any new property.",
    basis: bases.versioning,
    mirror: "property-removed",
    cases: {
      optional: {
        when: "is nullable, a collection, has a default or is never sent by clients",
        wire: "safe",
        source: "safe",
      },
      required: { when: "is not nullable, and has no default", wire: "risky", source: "risky" },
      "required-navigation": {
        when: "is a navigation property to a single entity that must exist",
        wire: "risky",
        source: "safe",
      },
    },
  },
  "property-removed": {
    what: "the property is gone",
    why: "Clients that read it find nothing, and clients that send it are refused.",
    basis: bases.versioning,
    mirror: "property-added",
    cases: removal("breaking"),
  },
  "property-renamed-case": {
    what: "the property's name is spelt with other capitals",
    why: "Names are case-sensitive: it is another property in every payload and URL.",
    basis: bases.names,
    mirror: "property-renamed-case",
    cases: always("breaking", "breaking"),
  },
  "property-kind-changed": {
    what: "a structural property becomes a navigation property, or the other way round",
    why: "A structural property is always in the payload; a navigation property only where it is expanded.",
    basis: bases.versioning,
    mirror: "property-kind-changed",
    cases: always("breaking", "breaking"),
  },
  "property-type-changed": {
    what: "the property has another type, or becomes a collection or a single value",
    why: "Values are of another form than clients send and expect.",
    basis: bases.versioning,
    mirror: "property-type-changed",
    cases: {
      "other-form": { when: "the generated TypeScript type changes", wire: "breaking", source: "breaking" },
      "same-form": { when: "both have the same TypeScript type", wire: "breaking", source: "safe" },
    },
  },
  "property-nullability-changed": {
    what: "null becomes a value of the property, or ceases to be one",
    why: "Code that reads a value which may now be null must handle it; a client that sends null where it is no longer allowed is refused.",
    basis: bases.versioning,
    mirror: "property-nullability-changed",
    cases: {
      loosened: { when: "null becomes a value", wire: "risky", source: "breaking" },
      tightened: { when: "null ceases to be a value that clients may send", wire: "breaking", source: "breaking" },
      "tightened-read-only": {
        when: "null ceases to be a value of what clients never send",
        wire: "safe",
        source: "safe",
      },
      unspecified: {
        when: "of a collection: whether items may be null becomes unspecified, or nullable from unspecified",
        wire: "safe",
        source: "safe",
      },
    },
  },
  "property-moved-to-base": {
    what: "the property is declared by a base type now",
    why: "Instances of this type have the same properties as before; for the base type and what else derives from it, the property is new.",
    basis: bases.inheritance,
    mirror: "property-moved-to-derived",
    cases: {
      own: { when: "no other type that can be created gains the property", wire: "safe", source: "safe" },
      optional: { when: "other types gain it, and clients need not send it", wire: "safe", source: "safe" },
      required: { when: "other types gain it, not nullable and without default", wire: "risky", source: "risky" },
      "required-navigation": {
        when: "other types gain it, a navigation property to a single entity that must exist",
        wire: "risky",
        source: "safe",
      },
    },
  },
  "property-moved-to-derived": {
    what: "the property is no longer declared by the base type, but by this one",
    why: "Instances of this type have the same properties as before; the base type and its other subtypes may lose it.",
    basis: bases.inheritance,
    mirror: "property-moved-to-base",
    cases: {
      shared: {
        when: "the base type, and what else derives from it, loses the property",
        wire: "breaking",
        source: "breaking",
      },
      own: { when: "the type no longer derives from the one that declared it", wire: "safe", source: "safe" },
    },
  },
  "property-access-changed": {
    what: "clients may send the property, or no longer may (Core.Computed, Core.Immutable, Core.Permissions, InsertRestrictions, UpdateRestrictions)",
    why: "What the service sets by itself is left out of requests, and of the types for them.",
    basis: bases.core,
    mirror: "property-access-changed",
    cases: {
      restricted: { when: "may be sent less often than before", wire: "risky", source: "breaking" },
      extended: { when: "may be sent more often than before, or need not be sent", wire: "safe", source: "safe" },
      required: { when: "must be sent by all who create the type, from now on", wire: "risky", source: "risky" },
      restated: { when: "may be sent as before, for another reason", wire: "safe", source: "safe" },
    },
  },
  "property-default-changed": {
    what: "the property has another default value",
    why: "A client that leaves the property out creates something else than before; one that loses its default has to be sent.",
    basis: bases.versioning,
    mirror: "property-default-changed",
    cases: {
      changed: { when: "has a default as before, or need not be sent", wire: "risky", source: "safe" },
      lost: { when: "has none any more and is not nullable", wire: "risky", source: "risky" },
      gained: { when: "had none and need not be sent any more", wire: "safe", source: "safe" },
    },
  },
  "property-containment-changed": {
    what: "the navigation property contains its target, or no longer does",
    why: "Contained entities are addressed through their container and end with it.",
    basis: bases.versioning,
    mirror: "property-containment-changed",
    cases: {
      contained: { when: "contains its target: requests can no longer refer to it", wire: "risky", source: "breaking" },
      released: { when: "no longer contains its target", wire: "risky", source: "safe" },
    },
  },
  "property-constraint-changed": {
    what: "other values are allowed (Validation.AllowedValues, Minimum, Maximum, Pattern)",
    why: "A service may refuse values that it accepted before.",
    basis: bases.core,
    mirror: "property-constraint-changed",
    cases: {
      restricted: { when: "allows values less than before, or others", wire: "risky", source: "safe" },
      extended: { when: "allows all that it did before, and more", wire: "safe", source: "safe" },
    },
  },
  "facet-changed": {
    what: "MaxLength, Precision, Scale, Unicode or SRID is another one",
    why: "A service refuses values that exceed its facets, and a reader may have relied on them.",
    basis: bases.versioning,
    mirror: "facet-changed",
    cases: {
      restricted: { when: "allows less than before, or other values", wire: "risky", source: "safe" },
      extended: { when: "allows more than before", wire: "safe", source: "safe" },
    },
  },
} as const satisfies Record<string, Rule>;
