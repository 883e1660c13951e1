/** The payload grammar of every primitive type (OData ABNF; JSON Format 4.01, section 7.1), with its near misses. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { OutputOptions } from "../../src/plan/options.ts";
import { type Guards, loadGuards } from "./guards.ts";
import { folderForSuite, generateInto } from "./output.ts";

interface Grammar {
  readonly accepted: readonly unknown[];
  /** By the code of the one violation. */
  readonly refused: Readonly<Record<string, readonly unknown[]>>;
}

const point = { type: "Point", coordinates: [1, 2] };
const corner = [0, 0];
const triangle = [[corner, [1, 0], [0, 1], corner]];

const notText = { type: [1, true, {}, []], null: [null] };
const notNumber = { type: ["1", true, {}, []], null: [null] };

const grammars: Readonly<Record<string, Grammar>> = {
  string: { accepted: ["", "a\u0000b", "\u{1F600}"], refused: notText },
  boolean: { accepted: [true, false], refused: { type: [0, "true", {}], null: [null] } },
  byte: { accepted: [0, 255, -0], refused: { ...notNumber, range: [-1, 256, 0.5, 2 ** 32] } },
  sbyte: { accepted: [-128, 127], refused: { ...notNumber, range: [-129, 128, 1.5, 2 ** 32] } },
  int16: { accepted: [-32768, 32767], refused: { ...notNumber, range: [-32769, 32768, 0.1, 2 ** 40] } },
  int32: { accepted: [-(2 ** 31), 2 ** 31 - 1], refused: { ...notNumber, range: [-(2 ** 31) - 1, 2 ** 31, 1e-9] } },
  date: {
    accepted: ["2024-02-29", "0000-01-01", "-0044-03-15", "12024-12-31", "2023-02-31"],
    refused: {
      ...notText,
      format: [
        "",
        "2024-2-29",
        "24-02-29",
        "02024-02-29",
        "2024-13-01",
        "2024-00-01",
        "2024-01-32",
        "2024-01-00",
        "2024-02-29T00:00:00Z",
        "2024-02-29\n",
        " 2024-02-29",
        "+2024-02-29",
        "２０２４-02-29",
      ],
    },
  },
  timeOfDay: {
    accepted: ["00:00", "23:59:60", "12:34:56.123456789012"],
    refused: {
      ...notText,
      format: ["24:00", "1:00", "12:60", "12:34:61", "12:34:56.", "12:34:56.1234567890123", "12:34Z"],
    },
  },
  dateTimeOffset: {
    accepted: ["2024-02-29T12:34Z", "2024-02-29t12:34:56.7+23:59", "-0001-12-31T23:59:60-00:00", "2024-02-29T12:34z"],
    refused: {
      ...notText,
      format: [
        "2024-02-29",
        "2024-02-29T12:34",
        "2024-02-29 12:34Z",
        "2024-02-29T12:34+0100",
        "2024-02-29T12:34+24:00",
        "2024-02-29T12Z",
        "Thu, 29 Feb 2024 12:34:00 GMT",
      ],
    },
  },
  duration: {
    accepted: ["P1D", "PT1H", "-P1DT2H3M4.5S", "PT0S", "PT36H", "PT0.000001S", "p1d"],
    refused: {
      ...notText,
      format: ["", "P", "PT", "P1DT", "P1Y", "P1M", "P1W", "+P1D", "PT1S1M", "PT1.5H", "PT.5S"],
    },
  },
  guid: {
    accepted: ["00000000-0000-0000-0000-000000000000", "0123ABCD-abcd-ABCD-89ef-0123456789ab"],
    refused: {
      ...notText,
      format: [
        "",
        "{00000000-0000-0000-0000-000000000000}",
        "0000000000000000-0000-0000-00000000",
        "00000000-0000-0000-0000-00000000000g",
        "00000000-0000-0000-0000-0000000000000",
        "00000000000000000000000000000000",
      ],
    },
  },
  binary: {
    accepted: ["", "AQ", "AQ==", "AQI", "AQI=", "AQID", "-_-_", "+/+/", "____"],
    refused: {
      ...notText,
      format: ["A", "AQ=", "AQI==", "AQID=", "AQ===", "A Q=", "AR==", "AQJ=", "=", "A=QI", "AQ\n"],
    },
  },
  int64: {
    accepted: [0, -(2 ** 63), 2 ** 53, "9223372036854775807", "-9223372036854775808", "+1", "007"],
    refused: {
      type: [true, {}, []],
      null: [null],
      range: [0.5, 2 ** 63, -(2 ** 64), "9223372036854775808", "-9223372036854775809"],
      format: ["", "1.0", "1e3", "12345678901234567890", "0x10", " 1", "INF", "--1"],
    },
  },
  decimal: {
    accepted: [0, -1.5, 1e300, "1", "-1.50", "+0.1", "1E+10", "1e5"],
    refused: {
      type: [true, {}, []],
      null: [null],
      format: ["", ".5", "1.", "1,5", "INF", "NaN", "1e", "0x1", "1_000"],
    },
  },
  double: {
    accepted: [0, -1.5, 5e-324, "INF", "-INF", "NaN"],
    refused: { type: [true, {}, []], null: [null], format: ["", "1.5", "+INF", "inf", "Infinity", "nan"] },
  },
  single: {
    accepted: [1.25, 0.1, 3.4028234663852886e38, "INF"],
    refused: { type: [false], null: [null], format: ["1.25"], range: [1e39, -1e300] },
  },
  geography: {
    accepted: [point, { type: "Polygon", coordinates: triangle }, { type: "GeometryCollection", geometries: [point] }],
    refused: { type: ["POINT(1 2)", 1, []], null: [null], format: [{}, { type: "Circle", coordinates: [1, 2] }] },
  },
  geographyPoint: {
    accepted: [point, { type: "Point", coordinates: [1, 2, 3], crs: { type: "name" } }],
    refused: {
      type: ["x"],
      null: [null],
      format: [
        { type: "Point" },
        { type: "Point", coordinates: [1] },
        { type: "Point", coordinates: ["1", "2"] },
        { type: "LineString", coordinates: [] },
      ],
    },
  },
  geographyLineString: {
    accepted: [
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    refused: { format: [point, { type: "LineString", coordinates: [1, 2] }] },
  },
  geographyPolygon: {
    accepted: [{ type: "Polygon", coordinates: triangle }],
    refused: { format: [point, { type: "Polygon", coordinates: triangle[0] }] },
  },
  geometryMultiPoint: {
    accepted: [{ type: "MultiPoint", coordinates: [[1, 2]] }],
    refused: { format: [{ type: "MultiPoint", coordinates: [1, 2] }] },
  },
  geometryMultiLineString: {
    accepted: [{ type: "MultiLineString", coordinates: triangle }],
    refused: { format: [{ type: "MultiLineString", coordinates: triangle[0] }] },
  },
  geometryMultiPolygon: {
    accepted: [{ type: "MultiPolygon", coordinates: [triangle] }],
    refused: { format: [{ type: "MultiPolygon", coordinates: triangle }] },
  },
  geometryCollection: {
    accepted: [
      { type: "GeometryCollection", geometries: [] },
      { type: "GeometryCollection", geometries: [point] },
    ],
    refused: { format: [point, { type: "GeometryCollection", geometries: [null] }, { type: "GeometryCollection" }] },
  },
};

const anyNumber = { type: ["1"], null: [null] };
const onlyNumbers: Readonly<Record<string, Grammar>> = {
  int64: { accepted: [1], refused: { ...anyNumber, range: [0.5, 2 ** 63] } },
  decimal: { accepted: [1.5], refused: anyNumber },
  double: { accepted: [1.5], refused: { type: ["1.5", "INF"] } },
};
const onlyStrings: Readonly<Record<string, Grammar>> = {
  int64: { accepted: ["1"], refused: { type: [1], range: ["9223372036854775808"], format: ["1.5"] } },
  decimal: { accepted: ["1.5"], refused: { type: [1.5], format: ["INF"] } },
  double: { accepted: [1.5, "INF"], refused: { format: ["1.5"] } },
  byte: { accepted: [1], refused: { type: ["1"] } },
};

function checkGrammars(numbers: OutputOptions["numbers"], expected: Readonly<Record<string, Grammar>>): void {
  const folder = folderForSuite();
  let guards: Guards;
  beforeAll(async () => {
    const csdl = fileURLToPath(new URL("guards.csdl.xml", import.meta.url));
    guards = loadGuards(await generateInto(folder, [csdl], { numbers }));
  });

  it.each(Object.entries(expected))("%s", (name, { accepted, refused }) => {
    const guard = guards.types.get(`test.guards.${name}`)!;
    for (const value of accepted) {
      expect(guard.validate(value), JSON.stringify(value)).toEqual([]);
      expect(guard.is(value), JSON.stringify(value)).toBe(true);
    }
    for (const [code, values] of Object.entries(refused)) {
      for (const value of values) {
        expect(guard.validate(value), JSON.stringify(value)).toMatchObject([{ pointer: "", code }]);
        expect(guard.is(value), JSON.stringify(value)).toBe(false);
      }
    }
  });

  it("a number that is not finite is out of range, since JSON has none", () => {
    for (const name of ["double", "single", "int32"]) {
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(guards.types.get(`test.guards.${name}`)!.validate(value)).toMatchObject([{ code: "range" }]);
      }
    }
  });
}

describe("numbers: wire", () => checkGrammars("wire", grammars));
describe("numbers: number", () => checkGrammars("number", onlyNumbers));
describe("numbers: string", () => checkGrammars("string", onlyStrings));
