import { always, bases, type Rule, removal } from "./rule.ts";

/** Changes of structural and navigation properties. */
export const propertyRules = {
  "property-added": {
    what: "the property was added",
    why: "Clients must accept properties that they do not know. If a property is not nullable and has no default value, every client that creates the type must send it. The source verdict does not cover responses written as literals, as in a mock: they lack any new property.",
    basis: bases.versioning,
    mirror: "property-removed",
    cases: {
      optional: {
        when: "need not be sent: --create-required says what must",
        wire: "safe",
        source: "safe",
      },
      required: {
        when: "must be sent by every client that creates the type",
        wire: "risky",
        source: "breaking",
      },
      "required-unsent": {
        when: "must be sent with the type, which no request contains",
        wire: "safe",
        source: "safe",
      },
      "required-navigation": {
        when: "is a navigation property to a single entity that must exist",
        wire: "risky",
        source: "safe",
      },
    },
  },
  "property-removed": {
    what: "the property was removed",
    why: "Clients that read the property no longer find it, and requests that send it are rejected.",
    basis: bases.versioning,
    mirror: "property-added",
    cases: removal("breaking"),
  },
  "property-renamed-case": {
    what: "the property's name is now capitalised differently",
    why: "Names are case-sensitive: in every payload and URL, this is a different property.",
    basis: bases.names,
    mirror: "property-renamed-case",
    cases: always("breaking", "breaking"),
  },
  "property-kind-changed": {
    what: "a structural property became a navigation property, or the reverse",
    why: "A structural property is always in the payload, a navigation property only if it is expanded.",
    basis: bases.versioning,
    mirror: "property-kind-changed",
    cases: always("breaking", "breaking"),
  },
  "property-type-changed": {
    what: "the property's type changed, or it became a collection or a single value",
    why: "Values no longer have the form that clients send and expect.",
    basis: bases.versioning,
    mirror: "property-type-changed",
    cases: {
      "other-form": { when: "the generated TypeScript type changes", wire: "breaking", source: "breaking" },
      "same-form": { when: "both types have the same TypeScript type", wire: "breaking", source: "safe" },
    },
  },
  "property-nullability-changed": {
    what: "the nullability of the property changed",
    why: "Code that reads the property must handle null if it is now allowed; requests that send null are rejected if it is no longer allowed.",
    basis: bases.versioning,
    mirror: "property-nullability-changed",
    cases: {
      loosened: { when: "null is now allowed", wire: "risky", source: "breaking" },
      tightened: {
        when: "null is no longer allowed, and clients may send the property",
        wire: "breaking",
        source: "breaking",
      },
      "tightened-read-only": {
        when: "null is no longer allowed, and clients never send the property",
        wire: "safe",
        source: "safe",
      },
      unspecified: {
        when: "for a collection: the nullability of items is no longer specified, or changed from unspecified to nullable",
        wire: "safe",
        source: "safe",
      },
    },
  },
  "property-moved-to-base": {
    what: "the property moved to a base type",
    why: "Instances of this type have the same properties as before; the base type and its other subtypes gain the property.",
    basis: bases.inheritance,
    mirror: "property-moved-to-derived",
    cases: {
      own: { when: "no other type that can be created gains the property", wire: "safe", source: "safe" },
      optional: { when: "other types gain it, and clients do not have to send it", wire: "safe", source: "safe" },
      required: {
        when: "other types gain it, and every client that creates one of these must send it",
        wire: "risky",
        source: "breaking",
      },
      "required-navigation": {
        when: "other types gain it, and it is a navigation property to a single entity that must exist",
        wire: "risky",
        source: "safe",
      },
    },
  },
  "property-moved-to-derived": {
    what: "the property moved from the base type to this type",
    why: "Instances of this type have the same properties as before; the base type and its other subtypes may lose it.",
    basis: bases.inheritance,
    mirror: "property-moved-to-base",
    cases: {
      shared: {
        when: "the base type and its other subtypes lose the property",
        wire: "breaking",
        source: "breaking",
      },
      own: { when: "the type no longer derives from the type that declared it", wire: "safe", source: "safe" },
    },
  },
  "property-access-changed": {
    what: "the requests in which clients may send the property changed (Core.Computed, Core.Immutable, Core.Permissions, InsertRestrictions, UpdateRestrictions)",
    why: "Properties that the service sets are left out of requests and of the generated request types.",
    basis: bases.core,
    mirror: "property-access-changed",
    cases: {
      restricted: { when: "may be sent in fewer requests than before", wire: "risky", source: "breaking" },
      extended: { when: "may be sent in more requests than before, or need not be sent", wire: "safe", source: "safe" },
      required: {
        when: "must now be sent by every client that creates or updates the type",
        wire: "risky",
        source: "breaking",
      },
      restated: {
        when: "may be sent in the same requests as before, for a different reason",
        wire: "safe",
        source: "safe",
      },
    },
  },
  "property-default-changed": {
    what: "the property's default value changed",
    why: "If a client leaves the property out, the service now sets a different value; a property that loses its default value may have to be sent.",
    basis: bases.versioning,
    mirror: "property-default-changed",
    cases: {
      changed: { when: "still has a default value, or does not have to be sent", wire: "risky", source: "safe" },
      lost: { when: "no longer has a default value and has to be sent", wire: "risky", source: "breaking" },
      gained: { when: "had no default value before, and no longer has to be sent", wire: "safe", source: "safe" },
    },
  },
  "property-containment-changed": {
    what: "the navigation property now contains its target, or no longer does",
    why: "Contained entities are addressed through their container and are deleted with it.",
    basis: bases.versioning,
    mirror: "property-containment-changed",
    cases: {
      contained: { when: "contains its target: requests can no longer refer to it", wire: "risky", source: "breaking" },
      released: { when: "no longer contains its target", wire: "risky", source: "safe" },
    },
  },
  "property-constraint-changed": {
    what: "the allowed values changed (Validation.AllowedValues, Minimum, Maximum, Pattern)",
    why: "A service may reject values that it accepted before.",
    basis: bases.core,
    mirror: "property-constraint-changed",
    cases: {
      restricted: { when: "allows fewer values than before, or different ones", wire: "risky", source: "safe" },
      extended: { when: "allows all values that it allowed before, and more", wire: "safe", source: "safe" },
    },
  },
  "facet-changed": {
    what: "MaxLength, Precision, Scale, Unicode or SRID changed",
    why: "A service rejects values that exceed the facets, and clients that read values may rely on the facets.",
    basis: bases.versioning,
    mirror: "facet-changed",
    cases: {
      restricted: { when: "allows fewer values than before, or different ones", wire: "risky", source: "safe" },
      extended: { when: "allows more values than before", wire: "safe", source: "safe" },
    },
  },
} as const satisfies Record<string, Rule>;
