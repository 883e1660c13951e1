import { always, bases, type Rule, removal } from "./rule.ts";

/** Changes of a type as a whole, and of what it says of itself. */
export const typeRules = {
  "type-added": {
    what: "the type is new",
    why: "Types may be added at any time. Where a type is derived from one that a payload may hold, clients must expect it, and a switch over the subtypes no longer covers all of them.",
    basis: bases.versioning,
    mirror: "type-removed",
    cases: {
      new: { when: "stands alone, or derives from nothing that was there and in use", wire: "safe", source: "safe" },
      subtype: { when: "derives from a type that was there and is in use", wire: "risky", source: "risky" },
    },
  },
  "type-removed": {
    what: "the type is gone",
    why: "Whatever named the type, in a payload, a URL or an import, names nothing any more.",
    basis: bases.policy,
    mirror: "type-added",
    cases: removal("breaking"),
  },
  "type-renamed-case": {
    what: "the type's name is spelt with other capitals",
    why: "Names are case-sensitive: @odata.type, type-cast segments and exported names all change.",
    basis: bases.names,
    mirror: "type-renamed-case",
    cases: always("breaking", "breaking"),
  },
  "type-kind-changed": {
    what: "the type is declared as something else",
    why: "Entities are addressed and linked, complex values, enumerations and type definitions are not, and they travel in other forms.",
    basis: bases.versioning,
    mirror: "type-kind-changed",
    cases: {
      structured: { when: "between entity type and complex type", wire: "breaking", source: "risky" },
      other: { when: "to or from an enumeration or type definition", wire: "breaking", source: "breaking" },
    },
  },
  "base-type-changed": {
    what: "the base type is another one",
    why: "A type that loses a base can no longer stand where the base is declared, nor be cast to it, and loses what it inherited.",
    basis: bases.inheritance,
    mirror: "base-type-changed",
    cases: {
      lost: { when: "no longer derives from its former base type", wire: "breaking", source: "breaking" },
      gained: { when: "had no base type before", wire: "risky", source: "risky" },
      inserted: { when: "still derives from its former base type", wire: "safe", source: "safe" },
      "inserted-required": {
        when: "still derives from its former base type, but inherits what all who create it must send",
        wire: "risky",
        source: "risky",
      },
    },
  },
  "type-abstract-changed": {
    what: "the type becomes abstract, or ceases to be",
    why: "There are no instances of an abstract type: clients can neither create them nor expect them. One that ceases to be abstract is one type more that a payload may hold, and that a switch over the subtypes does not cover.",
    basis: bases.inheritance,
    mirror: "type-abstract-changed",
    cases: {
      abstract: { when: "becomes abstract", wire: "risky", source: "risky" },
      concrete: { when: "ceases to be abstract", wire: "risky", source: "risky" },
    },
  },
  "type-open-changed": {
    what: "the type becomes open for dynamic properties, or closed",
    why: "A closed type takes no dynamic properties; who sends or reads one that is not declared is left without. What is declared reads as before in an open type, but keyof has every name.",
    basis: bases.versioning,
    mirror: "type-open-changed",
    cases: {
      opened: { when: "becomes open", wire: "safe", source: "safe" },
      closed: { when: "becomes closed", wire: "risky", source: "risky" },
    },
  },
  "type-stream-changed": {
    what: "the entity type becomes one of media entities, or ceases to be",
    why: "A media entity is created from its stream and has a media resource to read.",
    basis: bases.inheritance,
    mirror: "type-stream-changed",
    cases: {
      gained: { when: "gains a media resource", wire: "risky", source: "safe" },
      lost: { when: "loses its media resource", wire: "breaking", source: "breaking" },
    },
  },
  "key-changed": {
    what: "the key is another one",
    why: "Every URL of an entity holds its key. Key properties may be left out of a create and must be left out of an update.",
    basis: bases.versioning,
    mirror: "key-changed",
    cases: always("breaking", "breaking"),
  },
  "underlying-type-changed": {
    what: "the underlying type is another one",
    why: "Values of a type definition travel as its underlying type does; of an enumeration only the range of values changes, as names are what travels.",
    basis: bases.enumerations,
    mirror: "underlying-type-changed",
    cases: {
      enumeration: { when: "is an enumeration", wire: "risky", source: "safe" },
      definition: { when: "is a type definition", wire: "breaking", source: "breaking" },
      "same-form": {
        when: "is a type definition, and both have the same TypeScript type",
        wire: "breaking",
        source: "safe",
      },
    },
  },
  "flags-changed": {
    what: "values become combinations of members, or single members",
    why: "A value with several members is one that clients of single members cannot read, and the other way round they send what is no longer accepted.",
    basis: bases.enumerations,
    mirror: "flags-changed",
    cases: always("breaking", "breaking"),
  },
  "member-added": {
    what: "the member is new",
    why: "A client that was built before does not know the member. Of an evolvable enumeration it is sent only to clients that ask for it, as far as it stands after the sentinel unknownFutureValue; code for one has a branch for members that it does not know, and what names every member is not covered.",
    basis: bases.evolvable,
    mirror: "member-removed",
    cases: {
      closed: { when: "the enumeration is not evolvable", wire: "risky", source: "risky" },
      evolvable: { when: "the enumeration is evolvable", wire: "safe", source: "safe" },
      "before-sentinel": {
        when: "the enumeration is evolvable, but the member's value is below the sentinel's",
        wire: "risky",
        source: "risky",
      },
      sentinel: { when: "it is the sentinel unknownFutureValue", wire: "risky", source: "risky" },
    },
  },
  "member-removed": {
    what: "the member is gone",
    why: "Clients send a value that is not known any more.",
    basis: bases.policy,
    mirror: "member-added",
    cases: removal("breaking"),
  },
  "member-renamed-case": {
    what: "the member's name is spelt with other capitals",
    why: "Members travel by name, and names are case-sensitive.",
    basis: bases.names,
    mirror: "member-renamed-case",
    cases: always("breaking", "breaking"),
  },
  "member-value-changed": {
    what: "the member has another value",
    why: "Members travel by name, so only clients that send or keep numbers are affected. A sentinel that moves decides anew which members are sent to everyone.",
    basis: bases.evolvable,
    mirror: "member-value-changed",
    cases: {
      member: { when: "it is a member like any other", wire: "risky", source: "safe" },
      sentinel: { when: "it is the sentinel unknownFutureValue", wire: "risky", source: "safe" },
    },
  },
} as const satisfies Record<string, Rule>;
