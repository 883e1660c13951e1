import type { Row } from "./row.ts";

export const validityRows: readonly Row[] = [
  {
    row: "V1",
    tests: [
      ["validity.test.ts", "V1 the text is well-formed XML"],
      ["validity.test.ts", "V1 the text is well-formed JSON"],
    ],
  },
  {
    row: "V2",
    tests: [
      ["validity.test.ts", "V2 the root is Edmx"],
      ["validity.test.ts", "V2 a document has data services"],
      ["validity.test.ts", "V2 data services have a schema"],
    ],
  },
  { row: "V3", tests: [["validity.test.ts", "V3 the version is 4.0 or 4.01"]] },
  { row: "V4", tests: [["validity.test.ts", "V4 what needs an attribute has it"]] },
  {
    row: "V5",
    tests: [
      ["validity.test.ts", "V5 elements are those of the specification"],
      ["validity.test.ts", "V5 attributes are those of the specification"],
      ["validity.test.ts", "V5 text stands in no element but those of values"],
    ],
  },
  { row: "V6", tests: [["validity.test.ts", "V6 children of a schema have names of their own"]] },
  { row: "V7", tests: [["validity.test.ts", "V7 properties of a type have names of their own"]] },
  { row: "V8", tests: [["validity.test.ts", "V8 members of an enumeration have names of their own"]] },
  { row: "V9", tests: [["validity.test.ts", "V9 parameters of an operation have names of their own"]] },
  { row: "V10", tests: [["validity.test.ts", "V10 members of a container have names of their own"]] },
  { row: "V11", tests: [["validity.test.ts", "V11 a document has one container"]] },
  {
    row: "V12",
    tests: [
      ["validity.test.ts", "V12 an alias stands for one namespace"],
      ["validity.test.ts", "V12 an alias is not a reserved name"],
      ["validity.test.ts", "V12 an alias is a simple identifier"],
      ["validity.test.ts", "V12 a namespace is not a reserved name"],
    ],
  },
  {
    row: "V13",
    tests: [
      ["validity.test.ts", "V13 names are simple identifiers"],
      ["validity.test.ts", "V13 names have 128 characters at most"],
    ],
  },
  {
    row: "V14",
    tests: [["validity.test.ts", "V14 namespaces are simple identifiers between dots, of 511 characters at most"]],
  },
  { row: "V15", tests: [["validity.test.ts", "V15 types of properties, parameters and results exist"]] },
  { row: "V16", tests: [["validity.test.ts", "V16 type names are qualified names"]] },
  {
    row: "V17",
    tests: [
      ["validity.test.ts", "V17 a name means one thing, also where a namespace is in two schemas"],
      ["validity.test.ts", "V17 a name means one thing in all documents together"],
    ],
  },
  { row: "V18", tests: [["validity.test.ts", "V18 base types exist"]] },
  { row: "V19", tests: [["validity.test.ts", "V19 a base type is of the same kind"]] },
  { row: "V20", tests: [["validity.test.ts", "V20 a base type is not built in"]] },
  { row: "V21", tests: [["validity.test.ts", "V21 base types form no cycle"]] },
  { row: "V22", tests: [["validity.test.ts", "V22 what derives from an open type is declared open"]] },
  {
    row: "V23",
    tests: [
      ["validity.test.ts", "V23 an abstract type has no concrete base"],
      ["validity.test.ts", "V23 what derives from a media entity type says that it is one"],
      ["validity.test.ts", "V23 what derives from no media entity type is none"],
    ],
  },
  { row: "V24", tests: [["validity.test.ts", "V24 a property has not the name of its type"]] },
  {
    row: "V25",
    tests: [
      ["validity.test.ts", "V25 a property that is declared again narrows the type"],
      ["validity.test.ts", "V25 a property is declared once"],
      ["validity.test.ts", "V25 a property that is declared again is not null where it was not"],
    ],
  },
  { row: "V26", tests: [["validity.test.ts", "V26 a structural property is of no entity type"]] },
  { row: "V27", tests: [["validity.test.ts", "V27 a navigation property is of an entity type"]] },
  {
    row: "V28",
    tests: [["validity.test.ts", "V28 a navigation property of a collection does not say whether it is nullable"]],
  },
  { row: "V29", tests: [["validity.test.ts", "V29 the properties of a key exist"]] },
  { row: "V30", tests: [["validity.test.ts", "V30 the properties of a key are not nullable"]] },
  { row: "V31", tests: [["validity.test.ts", "V31 the properties of a key are of a type that can be compared"]] },
  {
    row: "V32",
    tests: [
      ["validity.test.ts", "V32 a key names a property once"],
      ["validity.test.ts", "V32 a type has one key"],
    ],
  },
  { row: "V33", tests: [["validity.test.ts", "V33 a key is defined once in a hierarchy"]] },
  {
    row: "V34",
    tests: [
      ["validity.test.ts", "V34 an entity type that is not abstract has a key"],
      ["validity.test.ts", "V34 an entity set is of a type with a key"],
      ["validity.test.ts", "V34 what a collection contains is of a type with a key"],
    ],
  },
  { row: "V35", tests: [["validity.test.ts", "V35 integers underlie an enumeration"]] },
  {
    row: "V36",
    tests: [
      ["validity.test.ts", "V36 values of members are integers"],
      ["validity.test.ts", "V36 all members have values or none has"],
    ],
  },
  { row: "V37", tests: [["validity.test.ts", "V37 values of members fit the underlying type"]] },
  { row: "V38", tests: [["validity.test.ts", "V38 an enumeration has members"]] },
  { row: "V39", tests: [["validity.test.ts", "V39 a concrete primitive type underlies a type definition"]] },
  {
    row: "V40",
    tests: [
      ["validity.test.ts", "V40 facets are well-formed"],
      ["validity.test.ts", "V40 Boolean attributes are true or false"],
      ["validity.test.ts", "V40 Boolean attributes are in lower case"],
    ],
  },
  { row: "V41", tests: [["validity.test.ts", "V41 facets are in range"]] },
  { row: "V42", tests: [["validity.test.ts", "V42 facets are those of the type"]] },
  { row: "V43", tests: [["validity.test.ts", "V43 no collection is of Edm.PrimitiveType"]] },
  { row: "V44", tests: [["validity.test.ts", "V44 a function returns something"]] },
  { row: "V45", tests: [["validity.test.ts", "V45 a bound operation has a parameter"]] },
  {
    row: "V46",
    tests: [
      ["validity.test.ts", "V46 overloads differ"],
      ["validity.test.ts", "V46 overloads of a function return the same"],
    ],
  },
  { row: "V47", tests: [["validity.test.ts", "V47 optional parameters come last"]] },
  {
    row: "V48",
    tests: [
      ["validity.test.ts", "V48 imports are of unbound operations that exist"],
      ["validity.test.ts", "V48 the set of an import exists"],
    ],
  },
  { row: "V49", tests: [["validity.test.ts", "V49 sets and singletons are of entity types that exist"]] },
  {
    row: "V50",
    tests: [
      ["validity.test.ts", "V50 the path of a binding leads to a navigation property"],
      ["validity.test.ts", "V50 the target of a binding is a set, or contained in one"],
      ["validity.test.ts", "V50 a path is bound once"],
    ],
  },
  { row: "V51", tests: [["validity.test.ts", "V51 partners exist"]] },
  {
    row: "V52",
    tests: [
      ["validity.test.ts", "V52 the ends of a referential constraint exist"],
      ["validity.test.ts", "V52 the ends of a referential constraint are of one type"],
      ["validity.test.ts", "V52 referential constraints name a property once"],
      ["validity.test.ts", "V52 a referential constraint is about one entity"],
      ["validity.test.ts", "V52 a property may be null where the entity that it names may be"],
      ["validity.test.ts", "V52 a property may be null only where the entity that it names may be"],
    ],
  },
  {
    row: "V53",
    tests: [
      ["validity.test.ts", "V53 what contains its like may be null or empty"],
      ["validity.test.ts", "V53 what is contained in another type always has its container"],
      ["validity.test.ts", "V53 what is contained in its own type may be a root"],
    ],
  },
  {
    row: "V54",
    tests: [
      ["validity.test.ts", "V54 a reference includes something"],
      ["validity.test.ts", "V54 a reference that cannot be read is a warning, and what it should define is an error"],
    ],
  },
  {
    row: "V55",
    tests: [
      ["validity.test.ts", "V55 targets of annotations exist"],
      ["validity.test.ts", "V55 targets of annotations are declared by the type that they name"],
      ["validity.test.ts", "V55 terms exist"],
      ["validity.test.ts", "V55 a term is applied once by each qualifier"],
      ["validity.test.ts", "V55 the value of an annotation is of its term's type"],
    ],
  },
  { row: "V56", tests: [["validity.test.ts", "V56 constants are literals of their type"]] },
  { row: "V57", tests: [["validity.test.ts", "V57 required properties lead in no circle"]] },
  {
    row: "V58",
    tests: [["validity.test.ts", "V58 from version 4.01 on a collection says whether its items may be null"]],
  },
];
