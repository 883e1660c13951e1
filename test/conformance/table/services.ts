import type { Row } from "./row.ts";

export const servicesRows: readonly Row[] = [
  {
    row: "12.1",
    tests: [["operations.test.ts", "12.1 unbound actions differ by name, bound ones by name and binding type"]],
  },
  {
    row: "12.2",
    tests: [
      [
        "operations.test.ts",
        "12.2 functions return something, and overloads differ by names and by types of parameters",
      ],
    ],
  },
  {
    row: "12.3",
    tests: [["operations.test.ts", "12.3 the first parameter of a bound operation is what it is bound to"]],
  },
  {
    row: "12.4",
    tests: [
      ["operations.test.ts", "12.4 EntitySetPath and IsComposable leave no trace"],
      ["operations.test.ts", "12.4 EntitySetPath is followed from the binding parameter: %s"],
    ],
  },
  {
    row: "12.5",
    tests: [["operations.test.ts", "12.5 return types have facets and nullability as properties have"]],
  },
  {
    row: "12.6",
    tests: [["operations.test.ts", "12.6 parameters keep their order and are nullable unless the document says no"]],
  },
  {
    row: "12.7",
    tests: [["operations.test.ts", "12.7 parameters with Core.OptionalParameter are optional, and come last"]],
  },
  {
    row: "12.8",
    tests: [
      ["operations.test.ts", "12.8 an operation may be called like a type, with a warning and without consequence"],
    ],
  },
  { row: "12.9", tests: [["operations.test.ts", "12.9 in JSON operations are arrays of overloads"]] },
  {
    row: "12.10",
    tests: [["operations.test.ts", "12.10 parameters may be called by reserved words"]],
  },
  { row: "13.1", tests: [["operations.test.ts", "13.1 a document has no container or one; several are a warning"]] },
  { row: "13.2", tests: [["operations.test.ts", "13.2 a container has what it extends, in circles too"]] },
  {
    row: "13.3",
    tests: [["operations.test.ts", "13.3 sets and singletons name their entity type"]],
  },
  {
    row: "13.4",
    tests: [
      ["operations.test.ts", "13.4 a response with a collection of entities has a type and a guard of its own"],
      [
        "operations.test.ts",
        "13.4 a response with changes has instances, those that are gone, and links, of either version",
      ],
    ],
  },
  {
    row: "13.5",
    tests: [["operations.test.ts", "13.5 bindings with complex, cast and containment segments are taken"]],
  },
  { row: "13.6", tests: [["operations.test.ts", "13.6 imports name unbound operations"]] },
  { row: "14.1", tests: [["annotations.test.ts", "14.1 a vocabulary can be read, and its terms are not types"]] },
  {
    row: "14.2",
    tests: [
      [
        "annotations.test.ts",
        "14.2 a tag without a value is true; a description is that of its own type, not of the base",
      ],
    ],
  },
  {
    row: "14.3",
    tests: [
      ["annotations.test.ts", "14.3 a qualified description is not the description, wherever its qualifier stands"],
    ],
  },
  {
    row: "14.4",
    tests: [["annotations.test.ts", "14.4 every form of target resolves, and one that does not is a warning"]],
  },
  {
    row: "14.5",
    tests: [
      [
        "annotations.test.ts",
        "14.5 constants of every type are read, as attribute and as element, with CDATA and without layout",
      ],
    ],
    policy: "White space around a description is removed. Any other string is kept as it is.",
  },
  { row: "14.6", tests: [["annotations.test.ts", "14.6 a path is never the text that it leads to"]] },
  {
    row: "14.7",
    tests: [["annotations.test.ts", "14.7 every expression is read without a word, and with annotations inside"]],
  },
  { row: "14.8", tests: [["annotations.test.ts", "14.8 Null is not a value"]] },
  {
    row: "14.9",
    tests: [["annotations.test.ts", "14.9 annotations of annotations, records and their values are passed over"]],
  },
  {
    row: "14.10",
    tests: [
      ["annotations.test.ts", "14.10 the terms of Core and Validation show in types, comments and fixtures"],
      ["annotations.test.ts", "14.10 what nobody may read (permission %s) is in no response"],
      ["annotations.test.ts", "14.10 what has a computed default need not be sent"],
    ],
  },
  {
    row: "14.11",
    tests: [
      [
        "annotations.test.ts",
        "14.11 elements of old vocabularies, foreign attributes and Documentation are passed over",
      ],
    ],
  },
  {
    row: "15.1",
    tests: [
      [
        "identifiers.test.ts",
        "15.1 segments of a namespace may be reserved or global names, and paths of the output are safe",
      ],
    ],
  },
  {
    row: "15.2",
    tests: [
      ["identifiers.test.ts", "15.2 names have letters and digits of all scripts, and become names of TypeScript"],
    ],
  },
  { row: "15.3", tests: [["identifiers.test.ts", "15.3 the last dot of a qualified name stands before the name"]] },
  {
    row: "15.4",
    tests: [["annotations.test.ts", "14.4 every form of target resolves, and one that does not is a warning"]],
  },
  {
    row: "15.5",
    tests: [
      [
        "identifiers.test.ts",
        "15.5 types may be called like keywords and globals, and names that become one get different names",
      ],
    ],
  },
  {
    row: "J1",
    tests: [
      ["json.test.ts", "J1 the same model in XML and in JSON gives the same bytes"],
      ["json.test.ts", "J1 %s gives the same bytes from XML and from JSON"],
    ],
  },
  {
    row: "J2",
    tests: [
      ["json.test.ts", "J2 defaults are those of JSON: not null, Edm.String, variable scale"],
      ["validity.test.ts", "V40 facets have the JSON type that CSDL JSON has for them"],
    ],
  },
  {
    row: "J3",
    tests: [["json.test.ts", "J3 types, terms and navigation properties have a kind, properties need none"]],
  },
  {
    row: "J4",
    tests: [["json.test.ts", "J4 a set is a collection, a singleton is none, and imports name what they import"]],
  },
  { row: "J5", tests: [["json.test.ts", "J5 annotations are members with @, of members and of annotations too"]] },
  {
    row: "J6",
    tests: [
      ["json.test.ts", "J6 expressions are objects with a keyword, records with @type, and none is treated as text"],
      ["json.test.ts", "J6 paths of terms that are paths are strings"],
    ],
  },
  { row: "J7", tests: [["json.test.ts", "J7 broken models are reported: %s"]] },
  { row: "P Binary", tests: [["primitives.test.ts", "3.8 Edm.Binary is base64url, base64 too, padded or not"]] },
  {
    row: "P Date",
    tests: [["primitives.test.ts", "3.9 Edm.Date is a date of the ABNF, year 0000 and those before it included"]],
  },
  { row: "P TimeOfDay", tests: [["primitives.test.ts", "3.12 Edm.TimeOfDay has hours, minutes and perhaps seconds"]] },
  {
    row: "P DateTimeOffset",
    tests: [
      ["primitives.test.ts", "3.10 Edm.DateTimeOffset has a date, a time with or without seconds, and an offset"],
    ],
  },
  {
    row: "P Duration",
    tests: [["primitives.test.ts", "3.11 Edm.Duration has days, hours, minutes and seconds, and at least one of them"]],
  },
  {
    row: "P Guid",
    tests: [["primitives.test.ts", "3.13 Edm.Guid is 32 hexadecimal digits in five groups, in either case"]],
  },
  {
    row: "P Int64/Decimal with IEEE754Compatible",
    tests: [
      ["primitives.test.ts", "3.6 Edm.Int64 is a number, or a string of one"],
      ["primitives.test.ts", "3.6 Edm.Decimal is a number, or a string of one"],
      ["primitives.test.ts", "3.6 digits of Int64 are never lost, whichever form is chosen"],
    ],
  },
  {
    row: "P Double/Single",
    tests: [
      ["primitives.test.ts", "3.7 Edm.Double is a number, INF, -INF or NaN"],
      ["primitives.test.ts", "3.7 Edm.Single is a number, INF, -INF or NaN"],
      ["primitives.test.ts", "3.7 Edm.Decimal of floating scale may be INF, -INF or NaN too"],
    ],
  },
  {
    row: "P Enum",
    tests: [
      ["enumerations.test.ts", "10.1 a value is the name of a member; others are taken only where the caller says so"],
      [
        "enumerations.test.ts",
        "10.3 a value of flags names any number of them, with blanks or without, or is their sum",
      ],
    ],
  },
];
