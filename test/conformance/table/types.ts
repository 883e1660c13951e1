import type { Row } from "./row.ts";

export const typesRows: readonly Row[] = [
  { row: "6.1", tests: [["structured.test.ts", "6.1 a property may be named like its type, with a warning"]] },
  {
    row: "6.2",
    tests: [["structured.test.ts", "6.2 key and properties are inherited, through 60 types as through one"]],
  },
  {
    row: "6.3",
    tests: [["structured.test.ts", "6.3 values say their type by #, without, by alias or by URL"]],
    policy:
      "The interface of a type without subtypes declares `@odata.type` as a literal. A guard for the declared type alone rejects the names of its base types.",
    option: 'guard option `derived: "known"`: rejects unknown names too',
  },
  {
    row: "6.4",
    tests: [
      [
        "structured.test.ts",
        "6.4 an abstract type has no instances of its own; those of its subtypes say what they are",
      ],
      ["structured.test.ts", "6.4 keyless types and abstract types with concrete bases are warnings in version 4.0"],
    ],
    policy:
      "A value must not name an abstract type where subtypes may stand. The guard `is…` of the abstract type checks only its members.",
  },
  {
    row: "6.5",
    tests: [
      ["structured.test.ts", "6.5 an open type takes dynamic properties beside those declared, and so do its subtypes"],
    ],
    policy: "A type that derives from an open type is open. If it is not declared open, there is a warning.",
    option: "`--severity closed-derived-type=error`",
  },
  {
    row: "6.6",
    tests: [["structured.test.ts", "6.6 a media entity may say where its stream is, and has no member for it"]],
  },
  {
    row: "6.7",
    tests: [
      ["structured.test.ts", "6.7 Edm.%s may be the type of a key"],
      ["structured.test.ts", "6.7 a nullable key, and one of another type, is a warning"],
    ],
  },
  { row: "6.8", tests: [["structured.test.ts", "6.8 a key may have several parts, none of which an update carries"]] },
  {
    row: "6.9",
    tests: [["structured.test.ts", "6.9 a key may be a path with an alias, of which the body has no member"]],
  },
  { row: "6.10", tests: [["structured.test.ts", "6.10 a key may go through a required navigation property"]] },
  {
    row: "6.11",
    tests: [["structured.test.ts", "6.11 a type may define the key that its abstract base has not, and no second one"]],
  },
  {
    row: "6.12",
    tests: [["structured.test.ts", "6.12 from version 4.01 on an entity type needs no key, except for sets"]],
  },
  {
    row: "7.1",
    tests: [["properties.test.ts", "7.1 in XML a property needs a type, in JSON it is a string without one"]],
  },
  {
    row: "7.2",
    tests: [
      ["properties.test.ts", "7.2 a derived type may narrow a property, and the interface still extends its base's"],
      ["properties.test.ts", "7.2 navigation properties too are narrowed, checked once: %s"],
      ["redeclarations.test.ts", "7.2 a derived type that redeclares %s has values of the base type"],
    ],
    policy:
      "A redeclaration that narrows the type is accepted in both versions, with a warning. So is one that is nullable where the base's is not: it is treated as not nullable. Any other is an error.",
    option: "`--severity property-redeclared=error`",
  },
  { row: "7.3", tests: [["properties.test.ts", "7.3 a collection is an array, of which every item is checked"]] },
  {
    row: "7.4",
    tests: [["properties.test.ts", "7.4 a collection is never null, and its count and next link may stand beside it"]],
  },
  {
    row: "7.5",
    tests: [["properties.test.ts", "7.5 single-valued properties are nullable in XML unless the document says no"]],
  },
  {
    row: "7.6",
    tests: [
      ["properties.test.ts", "7.6 single-valued properties are not nullable in JSON unless the document says so"],
    ],
  },
  {
    row: "7.7",
    tests: [
      [
        "properties.test.ts",
        "7.7 of a collection Nullable is about the items; where nothing is said, null is taken, or by an option not",
      ],
    ],
    policy: "If the metadata does not say whether items of a collection may be null, they may be.",
    option: "`--unspecified-items non-null`: they are never null",
  },
  {
    row: "7.8",
    tests: [["properties.test.ts", "7.8 absence is not null: a complete response has every property, a selection any"]],
    policy: "Interfaces describe a complete response. `odata.Answer` and `odata.PartialResponse` describe selections.",
    option: 'guard option `presence: "partial"`: any property may be absent',
  },
  {
    row: "7.9",
    tests: [
      ["properties.test.ts", "7.9 MaxLength counts characters of a string and octets of a binary; fixtures keep to it"],
      ["validity.test.ts", "V41 from version 4.01 on no facet is max"],
    ],
    policy:
      "Guards do not check `MaxLength`, because services return longer values when the metadata changes. Fixtures respect it.",
  },
  {
    row: "7.10",
    tests: [
      [
        "properties.test.ts",
        "7.10 Precision bounds the digits of a decimal and the fraction of a time; guards are lenient",
      ],
    ],
    policy: "Guards do not check `Precision`. Fixtures respect it.",
  },
  {
    row: "7.11",
    tests: [
      [
        "properties.test.ts",
        "7.11 Scale bounds the decimals of a decimal, or is variable or floating, in any case of letters",
      ],
    ],
    policy: "Guards do not check `Scale`, except `floating`. Fixtures respect it.",
  },
  {
    row: "7.12",
    tests: [["properties.test.ts", "7.12 a string that is not Unicode has a fixture of ASCII"]],
    policy: "Guards do not check `Unicode`. Fixtures respect it.",
  },
  { row: "7.13", tests: [["properties.test.ts", "7.13 SRID changes no type"]] },
  {
    row: "7.14",
    tests: [
      [
        "properties.test.ts",
        "7.14 a default value is said in the comment, and taken for the fixture where it is a value",
      ],
    ],
  },
  {
    row: "7.15",
    tests: [
      ["properties.test.ts", "7.15 a member is called what the property is called, whatever that means to TypeScript"],
    ],
  },
  {
    row: "8.1",
    tests: [["navigation.test.ts", "8.1 what a navigation property leads to is there only where it was expanded"]],
  },
  {
    row: "8.2",
    tests: [
      [
        "navigation.test.ts",
        "8.2 a single navigation property is nullable unless the document says no; a collection must not say",
      ],
    ],
  },
  {
    row: "8.3",
    tests: [
      ["navigation.test.ts", "8.3 links, counts and references to entities may stand in the place of entities"],
      ["navigation.test.ts", "8.3 references may stand there where navigation is followed and a query asks for them"],
    ],
    policy:
      "Guards accept links, counts and references to entities. Interfaces declare references with `--navigation deep`.",
  },
  {
    row: "8.4",
    tests: [["navigation.test.ts", "8.4 a partner changes nothing, and one that does not exist is a warning"]],
  },
  {
    row: "8.5",
    tests: [["navigation.test.ts", "8.5 containment changes no type; what a collection contains needs a key"]],
  },
  {
    row: "8.6",
    tests: [["navigation.test.ts", "8.6 referential constraints change no type, through complex types neither"]],
  },
  {
    row: "8.7",
    tests: [["navigation.test.ts", "8.7 what happens on delete changes nothing, and an unknown action is a warning"]],
  },
  { row: "8.8", tests: [["navigation.test.ts", "8.8 complex types have navigation properties as entity types do"]] },
  {
    row: "8.9",
    tests: [
      [
        "navigation.test.ts",
        "8.9 types may lead back to themselves: fixtures end, and guards take any depth and any cycle",
      ],
    ],
  },
  { row: "9.1", tests: [["structured.test.ts", "9.1 a complex value is an object, of an empty type any object"]] },
  {
    row: "9.2",
    tests: [["structured.test.ts", "9.2 complex types derive, are abstract and are open as entity types are"]],
  },
  {
    row: "9.3",
    tests: [["structured.test.ts", "9.3 a type that requires itself is a warning, one that may end none"]],
  },
  {
    row: "10.1",
    tests: [
      ["enumerations.test.ts", "10.1 a value is the name of a member; others are taken only where the caller says so"],
    ],
    policy: "A value of an enumeration is the name of a member. Request types leave out `unknownFutureValue`.",
    option: 'guard option `enums: "open"`: any name',
  },
  {
    row: "10.2",
    tests: [["enumerations.test.ts", "10.2 values fit the underlying type, and those of 64 bits are exact"]],
  },
  {
    row: "10.3",
    tests: [
      [
        "enumerations.test.ts",
        "10.3 a value of flags names any number of them, with blanks or without, or is their sum",
      ],
    ],
    policy: "Guards accept sums of flags as integers in strings, including 0, but not the empty string.",
  },
  {
    row: "10.4",
    tests: [["enumerations.test.ts", "10.4 all members have values or none has, and then they count from 0 in order"]],
    policy: "It is an error if only some members have values, although odata.net accepts that.",
    option: "`--severity enum-values-mixed=warning`",
  },
  { row: "10.5", tests: [["enumerations.test.ts", "10.5 flags have values of 0 and more"]] },
  { row: "10.6", tests: [["enumerations.test.ts", "10.6 members may share a value"]] },
  { row: "10.7", tests: [["enumerations.test.ts", "10.7 values may be negative, but those of flags"]] },
  {
    row: "10.8",
    tests: [["enumerations.test.ts", "10.8 an enumeration without members is a warning, and takes any string"]],
    policy: "Any string is a value of an enumeration without members. There is a warning.",
    option: "`--severity empty-enum=error`",
  },
  {
    row: "10.9",
    tests: [["enumerations.test.ts", "10.9 in JSON members are those with numbers, and Member@Term annotates one"]],
  },
  {
    row: "10.10",
    tests: [
      ["enumerations.test.ts", "10.10 flags and enumerations are types of properties, single and in collections"],
      ["enumerations.test.ts", "10.10 a collection of an enumeration is an array of member names"],
    ],
  },
  { row: "10.11", tests: [["enumerations.test.ts", "10.11 of hundreds of members each is known, and no other"]] },
  { row: "10.12", tests: [["enumerations.test.ts", "10.12 members may be called by reserved words"]] },
  {
    row: "11.1",
    tests: [
      ["type-definitions.test.ts", "11.1 a type definition is an alias of what underlies it, and checked as that"],
    ],
  },
  {
    row: "11.2",
    tests: [
      [
        "type-definitions.test.ts",
        "11.2 facets of the definition count where it is used, which may add others, and not the same again",
      ],
    ],
  },
  {
    row: "11.3",
    tests: [["type-definitions.test.ts", "11.3 any primitive type may underlie one, from version 4.01 on"]],
  },
  { row: "11.4", tests: [["type-definitions.test.ts", "11.4 a definition of a stream is one"]] },
  { row: "11.5", tests: [["type-definitions.test.ts", "11.5 a value may say that it is of the definition"]] },
  { row: "11.6", tests: [["type-definitions.test.ts", "11.6 collections and keys may be of a type definition"]] },
];
