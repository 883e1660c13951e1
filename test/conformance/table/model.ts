import type { Row } from "./row.ts";

export const modelRows: readonly Row[] = [
  {
    row: "0.1",
    tests: [
      ["cross-cutting.test.ts", "0.1 what the specification does not define is passed over, with all that is in it"],
    ],
  },
  {
    row: "0.2",
    tests: [
      [
        "cross-cutting.test.ts",
        "0.2 guards take members that nobody declared; only open types declare, if asked, that there may be some",
      ],
    ],
    policy: "Unknown members are never a violation; open types have an index signature with `--open-types index`.",
  },
  {
    row: "0.3",
    tests: [
      ["cross-cutting.test.ts", "0.3 guards pass over annotations and control information that they do not know"],
    ],
  },
  {
    row: "0.4",
    tests: [
      [
        "cross-cutting.test.ts",
        "0.4 control information is taken with and without the prefix odata., and written with it",
      ],
    ],
    policy:
      "Control information is read with and without `odata.`. It is written with `odata.`, which services and clients of both versions accept.",
  },
  {
    row: "0.5",
    tests: [["cross-cutting.test.ts", "0.5 properties, members and parameters keep the order of the document"]],
    policy:
      "Members keep the order of the document. The types of a module are sorted by name, so that the order of types in the document does not matter.",
  },
  {
    row: "0.6",
    tests: [
      [
        "cross-cutting.test.ts",
        "0.6 names that differ only by case are all kept, in files of different names, with a warning",
      ],
    ],
  },
  {
    row: "0.7",
    tests: [
      [
        "cross-cutting.test.ts",
        "0.7 what is wrong with annotations is a warning, and the annotation is as good as absent",
      ],
    ],
  },
  { row: "0.8", tests: [["cross-cutting.test.ts", "0.8 elements are known by namespace, whatever the prefix"]] },
  { row: "0.9", tests: [["cross-cutting.test.ts", "0.9 documents of version %s are refused in one sentence"]] },
  {
    row: "0.10",
    tests: [
      ["../unit/inputs/decode.test.ts", "reads $what"],
      ["../unit/inputs/decode.test.ts", "reports the place and the value of a byte that is not UTF-8"],
    ],
  },
  { row: "0.11", tests: [["cross-cutting.test.ts", "0.11 text is decoded once, and escaped for TypeScript alone"]] },
  {
    row: "0.12",
    tests: [["cross-cutting.test.ts", "0.12 a document without types gives no types, which is not an error"]],
  },
  {
    row: "3.1",
    tests: [["cross-cutting.test.ts", "3.1 a document sees what it includes, and not what those documents include"]],
    policy:
      "References are followed to the end, so that everything a type needs is generated. Names are resolved in the scope of their own document.",
  },
  { row: "3.2", tests: [["cross-cutting.test.ts", "3.2 subtypes are those of all documents together"]] },
  {
    row: "3.3",
    tests: [
      [
        "cross-cutting.test.ts",
        "3.3 a type has one name in its namespace, and keeps its qualified name for @odata.type",
      ],
    ],
  },
  { row: "3.4", tests: [["primitives.test.ts", "3.4 Edm.Boolean is a boolean"]] },
  {
    row: "3.5",
    tests: [
      ["primitives.test.ts", "3.5 Edm.Byte is an integer of 8 bits without sign"],
      ["primitives.test.ts", "3.5 Edm.SByte is an integer of 8 bits"],
      ["primitives.test.ts", "3.5 Edm.Int16 is an integer of 16 bits"],
      ["primitives.test.ts", "3.5 Edm.Int32 is an integer of 32 bits"],
    ],
  },
  {
    row: "3.6",
    tests: [
      ["primitives.test.ts", "3.6 Edm.Int64 is a number, or a string of one"],
      ["primitives.test.ts", "3.6 Edm.Decimal is a number, or a string of one"],
      ["primitives.test.ts", "3.6 digits of Int64 are never lost, whichever form is chosen"],
    ],
    policy: "`Edm.Int64` and `Edm.Decimal` are a number or a string of digits.",
    option: "`--numbers number`, `string`: one of them alone",
  },
  {
    row: "3.7",
    tests: [
      ["primitives.test.ts", "3.7 Edm.Double is a number, INF, -INF or NaN"],
      ["primitives.test.ts", "3.7 Edm.Single is a number, INF, -INF or NaN"],
      ["primitives.test.ts", "3.7 Edm.Decimal of floating scale may be INF, -INF or NaN too"],
    ],
    policy: "`Edm.Double` and `Edm.Single` are a number, or `INF`, `-INF` or `NaN`.",
    option: "`--numbers number`: numbers alone",
  },
  {
    row: "3.8",
    tests: [["primitives.test.ts", "3.8 Edm.Binary is base64url, base64 too, padded or not"]],
    policy: "`Edm.Binary` is base64url or base64, padded or not; fixtures are base64url.",
  },
  {
    row: "3.9",
    tests: [["primitives.test.ts", "3.9 Edm.Date is a date of the ABNF, year 0000 and those before it included"]],
  },
  {
    row: "3.10",
    tests: [
      ["primitives.test.ts", "3.10 Edm.DateTimeOffset has a date, a time with or without seconds, and an offset"],
    ],
  },
  {
    row: "3.11",
    tests: [["primitives.test.ts", "3.11 Edm.Duration has days, hours, minutes and seconds, and at least one of them"]],
  },
  { row: "3.12", tests: [["primitives.test.ts", "3.12 Edm.TimeOfDay has hours, minutes and perhaps seconds"]] },
  {
    row: "3.13",
    tests: [["primitives.test.ts", "3.13 Edm.Guid is 32 hexadecimal digits in five groups, in either case"]],
  },
  { row: "3.14", tests: [["primitives.test.ts", "3.14 types of %s are GeoJSON objects, each of its shape"]] },
  {
    row: "3.15",
    tests: [["primitives.test.ts", "3.15 the value of a stream travels apart, and what is known of it stands beside"]],
  },
  { row: "3.16", tests: [["primitives.test.ts", "3.16 streams do not stand in collections, nor are they parameters"]] },
  {
    row: "3.17",
    tests: [
      [
        "primitives.test.ts",
        "3.17 Edm.Untyped is anything but a null that is not allowed, and a collection of it any array",
      ],
    ],
  },
  { row: "3.18", tests: [["primitives.test.ts", "3.18 Edm.PrimitiveType is any primitive value"]] },
  { row: "3.19", tests: [["primitives.test.ts", "3.19 Edm.ComplexType is any object"]] },
  { row: "3.20", tests: [["primitives.test.ts", "3.20 Edm.EntityType stands for any entity"]] },
  { row: "3.21", tests: [["primitives.test.ts", "3.21 abstract types are refused where they must not be used: %s"]] },
  {
    row: "3.22",
    tests: [
      ["primitives.test.ts", "3.22 path types are strings"],
      ["primitives.test.ts", "3.22 path types are those of terms: no key, enumeration or type definition is of one"],
    ],
    policy: "A property of a path type is a string, because any type may be the type of a term. It is not reported.",
  },
  {
    row: "3.23",
    tests: [
      [
        "primitives.test.ts",
        "3.23 of several annotations with one term and qualifier the first counts, with a warning",
      ],
    ],
  },
  {
    row: "4.1",
    tests: [
      ["documents.test.ts", "4.1 a document has a root, a version, data services once and a schema: %s"],
      ["documents.test.ts", "4.1 a bare schema is read, with a warning"],
    ],
    policy: "A root element `Schema` is read as version 4.0, with a warning.",
    option: "`--severity missing-edmx-wrapper=error`",
  },
  {
    row: "4.2",
    tests: [
      ["documents.test.ts", "4.2 CSDL JSON is known by its content; members without $ are schemas"],
      ["documents.test.ts", "4.2 $EntityContainer is the name of a container, qualified by its namespace: %s"],
    ],
  },
  {
    row: "4.3",
    tests: [
      ["documents.test.ts", "4.3 a URI is referenced once, and what cannot be loaded matters only where it is used"],
    ],
  },
  { row: "4.4", tests: [["documents.test.ts", "4.4 a reference that includes nothing is a warning"]] },
  {
    row: "4.5",
    tests: [["documents.test.ts", "4.5 an alias holds in its own document, for one namespace that is included once"]],
  },
  {
    row: "4.6",
    tests: [
      [
        "documents.test.ts",
        "4.6 names are qualified by alias or namespace, in CSDL JSON by the alias where there is one",
      ],
    ],
  },
  {
    row: "4.7",
    tests: [["documents.test.ts", "4.7 an alias is a simple identifier that stands for one namespace: %s"]],
  },
  {
    row: "4.8",
    tests: [["documents.test.ts", "4.8 of a document that is asked for annotations, those count that were asked for"]],
    policy:
      "If references select annotations of a document (`IncludeAnnotations`), only these apply to elements of other documents.",
  },
  {
    row: "5.1",
    tests: [
      ["documents.test.ts", "5.1 schemas of one namespace are merged, with a warning; reserved namespaces are refused"],
    ],
    policy: "Schemas of one namespace are merged, with a warning.",
    option: "`--severity split-namespace=error`",
  },
  {
    row: "5.2",
    tests: [["documents.test.ts", "5.2 types of one name in several namespaces get different names where they meet"]],
  },
  { row: "5.3", tests: [["documents.test.ts", "5.3 an alias holds in all schemas of its document"]] },
  {
    row: "5.4",
    tests: [
      [
        "documents.test.ts",
        "5.4 annotations from outside say what those in place would; a qualifier stands in one of two places",
      ],
    ],
  },
  {
    row: "5.5",
    tests: [
      ["documents.test.ts", "5.5 annotations may stand before their target, in another schema or in another document"],
    ],
  },
];
