/** Strings that OASIS's ABNF test cases, or sections of the specifications, call right or wrong. */
import type { FormatName } from "./rules.ts";

interface Examples {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const infinities = ["INF", "-INF"];

export const examples: Readonly<Record<FormatName, Examples>> = {
  Date: {
    right: ["2012-09-03", "2012-09-10", "2012-09-20", "0000-01-01", "-10000-04-01", "2000-01-01"],
    wrong: [...infinities, "2012-9-3", "2012-13-01", "2012-09-32", "12-09-03", "+2012-09-03", "01234-09-03"],
  },
  TimeOfDay: {
    right: ["11:22:33", "11:22", "11:22:33.4444444", "07:59:59.999", "00:00:00.000", "23:59:60"],
    wrong: ["24:00:00", "24:00", "11%3A22%3a33", "1:22", "11:22:33.", "11:22:33.1234567890123", "11:22Z"],
  },
  DateTimeOffset: {
    right: [
      "2012-09-03T13:52Z",
      "2012-09-03T22:09:02Z",
      "1972-06-30T23:59:60Z",
      "2012-08-31T18:19:22.1Z",
      "0000-01-01T00:00Z",
      "-10000-04-01T00:00Z",
      "2012-09-03T14:53+02:00",
      "2000-01-01T16:00:00.000-09:00",
    ],
    wrong: [
      ...infinities,
      "2011-12-31T24:00Z",
      "2011-12-31T24:00:00Z",
      "2012-09-03T24:00-03:00",
      "2012-09-03T23%3A59Z",
      "2012-09-03T23:59+01%3A00",
      "2012-09-03T23:59",
      "2012-09-03 23:59Z",
      "2012-09-03",
    ],
  },
  Duration: {
    right: ["-P6DT23H59M59.9999S", "P6DT23H59M59.9999S", "P12DT23H59M59.999999999999S", "P11D", "PT0S"],
    wrong: ["+P6DT23H59M59.9999S", "P1Y6DT23H59M59.9999S", "P1M6DT23H59M59.9999S", "P", "PT", "P1DT", "P1W", "PT.5S"],
  },
  Guid: {
    right: ["01234567-89ab-cdef-0123-456789abcdef", "21EC2020-3AEA-1069-A2DD-08002B30309D"],
    wrong: [
      "01234g67-89ab-cdef-0123-456789abcdef",
      "01234567-89ab-cdef-456789abcdef",
      "0123456789abcdef0123456789abcdef",
    ],
  },
  Binary: {
    right: [
      "",
      "Zg==",
      "Zg",
      "Zm8=",
      "Zm8",
      "Zm9v",
      "Zm9vYg==",
      "Zm9vYmE=",
      "Zm9vYmFy",
      "a123456789abcdefABA=",
      "T0RhdGE",
    ],
    wrong: ["a1234567 89\rab\r\n cdefABA", "X'1a2B3c4D'", "Z", "Zh==", "Zm9=", "Zm9v=", "Zg===", "=Zg="],
  },
  Int64: {
    right: ["1234567890123456789", "-9223372036854775808", "9223372036854775807", "+0", "0000000000000000001"],
    wrong: ["9223372036854775808", "-9223372036854775809", "00000000000000000001", "1.0", "1e3", "%2B1", "", "INF"],
  },
  Decimal: {
    right: ["3.14", "-1.234567e3", "1e-101", "-2", "+42", "34.95", "1E+5"],
    wrong: [...infinities, "NaN", "42.", ".1", "-0.314e1e2", "%2B42", "", "1e", "1,5"],
  },
  FloatingDecimal: {
    right: [...infinities, "NaN", "3.14", "-1.234567e3", "1e-101"],
    wrong: ["+INF", "inf", "nan", "Infinity", "42.", ".1"],
  },
  Double: { right: [...infinities, "NaN"], wrong: ["3.14", "-0.314e1", "+INF", "inf", "nan", "Infinity", ""] },
};
