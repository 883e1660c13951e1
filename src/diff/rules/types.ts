import { always, bases, type Rule, removal } from "./rule.ts";

/** Changes of a type as a whole and of its attributes. */
export const typeRules = {
  "type-added": {
    what: "the type was added",
    why: "Types may be added at any time. If the type derives from one that a payload may contain, clients must accept it, and a switch over the subtypes no longer covers all of them. A type without subtypes has one name in @odata.type; with its first subtype it may have any, and a union of its subtypes stands in its place.",
    basis: bases.versioning,
    mirror: "type-removed",
    cases: {
      new: { when: "does not derive from a type that existed before and is in use", wire: "safe", source: "safe" },
      subtype: {
        when: "derives from a type that existed before and is in use, and had subtypes",
        wire: "risky",
        source: "risky",
      },
      "first-subtype": {
        when: "derives from a type that existed before and is in use, and had no subtypes",
        wire: "risky",
        source: "breaking",
      },
      "sent-subtype": {
        when: "derives from a type that existed before, had subtypes and is used by parameters alone",
        wire: "safe",
        source: "risky",
      },
      "first-sent-subtype": {
        when: "derives from a type that existed before, had no subtypes and is used by parameters alone",
        wire: "safe",
        source: "breaking",
      },
      "root-subtype": {
        when: "derives from an abstract entity type that has a key and nothing else, as all entity types of a service may",
        wire: "safe",
        source: "risky",
      },
    },
  },
  "type-removed": {
    what: "the type was removed",
    why: "Payloads, URLs and imports that name the type no longer work.",
    basis: bases.policy,
    mirror: "type-added",
    cases: removal("breaking"),
  },
  "type-renamed-case": {
    what: "the type's name is now capitalised differently",
    why: "Names are case-sensitive: @odata.type, type-cast segments and exported names all change.",
    basis: bases.names,
    mirror: "type-renamed-case",
    cases: always("breaking", "breaking"),
  },
  "type-kind-changed": {
    what: "the kind of the type changed",
    why: "Entities have URLs and can be linked; complex values, enumerations and type definitions do not and cannot, and their JSON has a different form.",
    basis: bases.versioning,
    mirror: "type-kind-changed",
    cases: {
      structured: { when: "between entity type and complex type", wire: "breaking", source: "risky" },
      other: { when: "to or from an enumeration type or type definition", wire: "breaking", source: "breaking" },
    },
  },
  "base-type-changed": {
    what: "the base type changed",
    why: "A type that loses a base type can no longer be used where the base type is declared or be cast to it, and loses its inherited members.",
    basis: bases.inheritance,
    mirror: "base-type-changed",
    cases: {
      lost: { when: "no longer derives from its former base type", wire: "breaking", source: "breaking" },
      gained: { when: "had no base type before", wire: "risky", source: "risky" },
      inserted: { when: "still derives from its former base type", wire: "safe", source: "safe" },
      "inserted-required": {
        when: "still derives from its former base type, but inherits members that every client that creates it must send",
        wire: "risky",
        source: "breaking",
      },
    },
  },
  "type-abstract-changed": {
    what: "the type became abstract, or is no longer abstract",
    why: "An abstract type has no instances: clients can neither create nor receive them. If a type is no longer abstract, payloads may contain it, and a switch over the subtypes does not cover it.",
    basis: bases.inheritance,
    mirror: "type-abstract-changed",
    cases: {
      abstract: { when: "became abstract", wire: "risky", source: "risky" },
      concrete: { when: "is no longer abstract", wire: "risky", source: "risky" },
    },
  },
  "type-open-changed": {
    what: "the type became open for dynamic properties, or is no longer open",
    why: "A closed type has no dynamic properties: clients can no longer send or read undeclared properties. In an open type, declared properties can be read as before, but keyof includes every name.",
    basis: bases.versioning,
    mirror: "type-open-changed",
    cases: {
      opened: { when: "became open", wire: "safe", source: "safe" },
      closed: { when: "is no longer open", wire: "risky", source: "risky" },
    },
  },
  "type-stream-changed": {
    what: "the entity type became a media entity type, or no longer is one",
    why: "A media entity is created from its stream and has a media resource that clients can read.",
    basis: bases.inheritance,
    mirror: "type-stream-changed",
    cases: {
      gained: { when: "gains a media resource", wire: "risky", source: "safe" },
      lost: { when: "loses its media resource", wire: "breaking", source: "breaking" },
    },
  },
  "key-changed": {
    what: "the key changed",
    why: "Every URL of an entity contains its key. Key properties may be left out of a create and must be left out of an update.",
    basis: bases.versioning,
    mirror: "key-changed",
    cases: always("breaking", "breaking"),
  },
  "underlying-type-changed": {
    what: "the underlying type changed",
    why: "Values of a type definition have the JSON form of its underlying type. For an enumeration type, only the range of values changes, because members are sent by name.",
    basis: bases.enumerations,
    mirror: "underlying-type-changed",
    cases: {
      enumeration: { when: "is an enumeration type", wire: "risky", source: "safe" },
      definition: { when: "is a type definition", wire: "breaking", source: "breaking" },
      "same-form": {
        when: "is a type definition, and both underlying types have the same TypeScript type",
        wire: "breaking",
        source: "safe",
      },
    },
  },
  "flags-changed": {
    what: "the enumeration became a flags enumeration, or no longer is one",
    why: "Clients that expect a single member cannot read a combination of members; clients that send a combination are rejected if only single members are allowed.",
    basis: bases.enumerations,
    mirror: "flags-changed",
    cases: always("breaking", "breaking"),
  },
  "member-added": {
    what: "the member was added",
    why: "Existing clients do not know the member. A member of an evolvable enumeration is sent only to clients that request it, if its value is above that of the sentinel unknownFutureValue. The source verdict assumes that code for an evolvable enumeration has a branch for unknown members; it does not cover code that lists every member.",
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
      sentinel: {
        when: "it is the sentinel unknownFutureValue, and clients send no value of the enumeration",
        wire: "risky",
        source: "risky",
      },
      "sentinel-sent": {
        when: "it is the sentinel unknownFutureValue, which is never sent, and clients send values of the enumeration",
        wire: "risky",
        source: "breaking",
      },
    },
  },
  "member-removed": {
    what: "the member was removed",
    why: "Clients send a value that the service no longer knows.",
    basis: bases.policy,
    mirror: "member-added",
    cases: removal("breaking"),
  },
  "member-renamed-case": {
    what: "the member's name is now capitalised differently",
    why: "Members are sent by name, and names are case-sensitive.",
    basis: bases.names,
    mirror: "member-renamed-case",
    cases: always("breaking", "breaking"),
  },
  "member-value-changed": {
    what: "the member's value changed",
    why: "Members are sent by name, so only clients that send or store numbers are affected. If the value of the sentinel changes, other members may be sent to every client.",
    basis: bases.evolvable,
    mirror: "member-value-changed",
    cases: {
      member: { when: "it is an ordinary member", wire: "risky", source: "safe" },
      sentinel: { when: "it is the sentinel unknownFutureValue", wire: "risky", source: "safe" },
    },
  },
} as const satisfies Record<string, Rule>;
