/** What is a value of each primitive type, by the ABNF. */
export interface Primitive {
  readonly title: string;
  readonly type: string;
  /** The declared type of a property that is not nullable. */
  readonly declared: string;
  readonly good: readonly unknown[];
  readonly bad: readonly (readonly [value: unknown, code: string])[];
}

const text = (...values: unknown[]) => values.map((value) => [value, "format"] as const);
const kind = (...values: unknown[]) => values.map((value) => [value, "type"] as const);
const range = (...values: unknown[]) => values.map((value) => [value, "range"] as const);

export const primitives: readonly Primitive[] = [
  {
    title: "3.4 Edm.Boolean is a boolean",
    type: "Edm.Boolean",
    declared: "boolean",
    good: [true, false],
    bad: kind(0, "true", [], {}),
  },
  {
    title: "3.5 Edm.Byte is an integer of 8 bits without sign",
    type: "Edm.Byte",
    declared: "number",
    good: [0, 255],
    bad: [...range(-1, 256, 1.5, Number.NaN, Number.POSITIVE_INFINITY), ...kind("1", true)],
  },
  {
    title: "3.5 Edm.SByte is an integer of 8 bits",
    type: "Edm.SByte",
    declared: "number",
    good: [-128, 127],
    bad: [...range(-129, 128, 0.5), ...kind("1")],
  },
  {
    title: "3.5 Edm.Int16 is an integer of 16 bits",
    type: "Edm.Int16",
    declared: "number",
    good: [-32768, 32767],
    bad: [...range(-32769, 32768, 0.5), ...kind("1")],
  },
  {
    title: "3.5 Edm.Int32 is an integer of 32 bits",
    type: "Edm.Int32",
    declared: "number",
    good: [-2147483648, 2147483647, 0],
    bad: [...range(-2147483649, 2147483648, 0.5), ...kind("1", true)],
  },
  {
    title: "3.6 Edm.Int64 is a number, or a string of one",
    type: "Edm.Int64",
    declared: "odata.Int64",
    good: [0, -1, "9223372036854775807", "-9223372036854775808", "+1", 9007199254740991],
    bad: [...range("9223372036854775808", 1.5, 2 ** 63), ...text("1.0", "", " 1", "1e3", "INF"), ...kind(true, [])],
  },
  {
    title: "3.6 Edm.Decimal is a number, or a string of one",
    type: "Edm.Decimal",
    declared: "odata.Decimal",
    good: [1.5, "1.5", "-0.10", "12345678901234567890.12", "1e3"],
    bad: [...text("1.", ".5", "INF", "NaN", ""), ...kind(true)],
  },
  {
    title: "3.7 Edm.Double is a number, INF, -INF or NaN",
    type: "Edm.Double",
    declared: "odata.Double",
    good: [1.5, -1e300, "INF", "-INF", "NaN"],
    bad: [...text("1.5", "Infinity", "inf"), ...kind(true), ...range(Number.NaN, Number.POSITIVE_INFINITY)],
  },
  {
    title: "3.7 Edm.Single is a number, INF, -INF or NaN",
    type: "Edm.Single",
    declared: "odata.Double",
    good: [1.5, 0.1, -3.4028234663852886e38, 3.40282347e38, 1e-300, "INF", "-INF", "NaN"],
    bad: [...text("1"), ...kind([]), ...range(1e39, -1e300, Number.NaN, Number.POSITIVE_INFINITY)],
  },
  {
    title: "3.8 Edm.Binary is base64url, base64 too, padded or not",
    type: "Edm.Binary",
    declared: "string",
    good: ["", "AA", "AA==", "AAA", "AAA=", "AAAA", "-_-_", "+/+/"],
    bad: [...text("A", "AB", "AAB", "A===", "A A", "AA=", "Ä==="), ...kind(1, [])],
  },
  {
    title: "3.9 Edm.Date is a date of the ABNF, year 0000 and those before it included",
    type: "Edm.Date",
    declared: "string",
    good: ["2000-01-01", "0000-12-31", "-0001-02-28", "12000-06-15"],
    bad: [...text("2000-1-1", "2000-13-01", "2000-00-10", "2000-01-32", "20000101", "01234-01-01", ""), ...kind(0)],
  },
  {
    title: "3.10 Edm.DateTimeOffset has a date, a time with or without seconds, and an offset",
    type: "Edm.DateTimeOffset",
    declared: "string",
    good: ["2000-01-01T00:00Z", "2000-01-01T23:59:60.123456789012+14:00", "-0044-03-15T12:00:00Z"],
    bad: [
      ...text("2000-01-01T00:00", "2000-01-01 00:00Z", "2000-01-01T24:00Z", "2000-01-01T00:00:00.Z", "2000-01-01"),
      ...kind(new Date(0)),
    ],
  },
  {
    title: "3.11 Edm.Duration has days, hours, minutes and seconds, and at least one of them",
    type: "Edm.Duration",
    declared: "string",
    good: ["P1D", "PT1H", "-P1DT2H3M4.5S", "PT0S", "PT36H"],
    bad: [...text("P", "PT", "P1Y", "P1M", "1D", "P1DT", "PT1.5M", ""), ...kind(1)],
  },
  {
    title: "3.12 Edm.TimeOfDay has hours, minutes and perhaps seconds",
    type: "Edm.TimeOfDay",
    declared: "string",
    good: ["00:00", "23:59:59", "12:30:15.123456789012"],
    bad: [...text("24:00", "1:00", "12:60", "12:00:00.", "12:00Z"), ...kind(12)],
  },
  {
    title: "3.13 Edm.Guid is 32 hexadecimal digits in five groups, in either case",
    type: "Edm.Guid",
    declared: "string",
    good: ["0123abcd-4567-89ef-0123-456789abcdef", "0123ABCD-4567-89EF-0123-456789ABCDEF"],
    bad: [...text("{0123abcd-4567-89ef-0123-456789abcdef}", "0123abcd456789ef0123456789abcdef", "x"), ...kind(1)],
  },
  {
    title: "3.18 Edm.PrimitiveType is any primitive value",
    type: "Edm.PrimitiveType",
    declared: "odata.PrimitiveValue",
    good: ["x", 1, false, { type: "Point", coordinates: [1, 2] }],
    bad: [...kind([], ["x"]), ...text({}, { p: {} }, { type: "Point" }, { type: "Thing", coordinates: [1, 2] })],
  },
  {
    title: "3.19 Edm.ComplexType is any object",
    type: "Edm.ComplexType",
    declared: "odata.JsonObject",
    good: [{}, { "@odata.type": "#N.C", x: 1 }],
    bad: kind("x", 1, []),
  },
  {
    title: "3.22 path types are strings",
    type: "Edm.PropertyPath",
    declared: "string",
    good: ["a/b", ""],
    bad: kind(1, {}),
  },
];
