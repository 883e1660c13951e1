import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { examples } from "./examples.ts";
import { allTexts, nearMissesOf, textsOf } from "./grammar.ts";
import { type Check, loadChecks, type Numbers } from "./primitive-checks.ts";
import { type Format, type FormatName, formats, matches, toTheLetter } from "./rules.ts";

const seed = 4011;

/** Characters that mean something to the rule, or nearly so. */
const characters: Readonly<Record<FormatName, string>> = {
  Date: "0123456789-+T/. ",
  TimeOfDay: "0123456789:.Z ",
  DateTimeOffset: "0123456789-+:.TZ tz",
  Duration: "0123456789-+.PTDHMSYWptdhmsyw",
  Guid: "0123456789-abcdefABCDEFg{}",
  Binary: "ABQgwEIz019-_+/= \n",
  Int64: "0123456789+-.e ",
  Decimal: "0123456789+-.eE,INF",
  FloatingDecimal: "0123456789+-.eENaIF",
  Double: "INFa+-1",
};

/** Few enough characters, and short enough texts, to try all of them. */
const exhaustive: Partial<Record<FormatName, readonly [characters: string, longest: number]>> = {
  Duration: ["-P1T.DHMS", 5],
  Binary: ["AQz-=+ ", 5],
  Int64: ["+-01. e", 5],
  Decimal: ["+-1.eE ", 5],
  FloatingDecimal: ["-INFa1", 5],
  Double: ["-+INFa", 5],
};

const names = Object.keys(formats) as FormatName[];

/** Returns what strings a type has under the option: none of a number where numbers are numbers. */
function formatUnder(numbers: Numbers, name: FormatName): Format | undefined {
  const isNumber = ["Int64", "Decimal", "FloatingDecimal", "Double"].includes(name);
  return numbers === "number" && isNumber ? undefined : formats[name];
}

describe.for(["wire", "number", "string"] as const)("primitive checks, numbers: %s", (numbers) => {
  let checkOf: (name: string) => Check;
  beforeAll(async () => {
    checkOf = await loadChecks(numbers);
  }, 60_000);

  function agree(name: FormatName, value: string): void {
    const format = formatUnder(numbers, name);
    const expected = format !== undefined && matches(format, value);
    const code = checkOf(name)(value);
    if ((code === undefined) !== expected) {
      expect.fail(`${name}: the grammar says ${expected} of ${JSON.stringify(value)}, the check ${code}`);
    }
  }

  it.for(names)("%s: takes what the grammar makes", (name) => {
    const format: Format = formats[name];
    const texts = textsOf(format.rule).filter(format.also ?? (() => true));
    const accepts = formatUnder(numbers, name) !== undefined;
    const check = checkOf(name);
    fc.assert(
      fc.property(texts, (value) => (check(value) === undefined) === accepts),
      { seed, numRuns: 1000 },
    );
  });

  it.for(names)("%s: takes of the near misses those that the grammar takes", (name) => {
    const misses = nearMissesOf(textsOf(formats[name].rule), characters[name]);
    let taken = 0;
    fc.assert(
      fc.property(misses, (value) => {
        agree(name, value);
        taken += matches(formats[name], value) ? 1 : 0;
      }),
      { seed, numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(20);
    expect(taken).toBeLessThan(1980);
  });

  it.for(Object.entries(exhaustive))(
    "%s: agrees with the grammar on every short text",
    ([name, [alphabet, longest]]) => {
      for (const value of allTexts(alphabet, longest)) agree(name as FormatName, value);
    },
  );

  it.for(names)("%s: agrees with the examples of the specification", (name) => {
    const accepts = formatUnder(numbers, name) !== undefined;
    for (const value of examples[name].right) {
      expect({ value, code: checkOf(name)(value) }).toEqual({ value, code: accepts ? undefined : "type" });
    }
    for (const value of examples[name].wrong) {
      expect({ value, code: checkOf(name)(value) }).not.toEqual({ value, code: undefined });
    }
  });

  const ranges = {
    Byte: [0, 255],
    SByte: [-128, 127],
    Int16: [-32768, 32767],
    Int32: [-(2 ** 31), 2 ** 31 - 1],
    Int64: [-(2 ** 63), 2 ** 63 - 1024],
    Decimal: [-Number.MAX_VALUE, Number.MAX_VALUE],
    FloatingDecimal: [-Number.MAX_VALUE, Number.MAX_VALUE],
    Double: [-Number.MAX_VALUE, Number.MAX_VALUE],
  } as const;

  it.for(Object.entries(ranges))("%s: takes the numbers of its range, and no other", ([name, [least, most]]) => {
    const check = checkOf(name);
    const whole = !["Decimal", "FloatingDecimal", "Double"].includes(name);
    const asString = numbers === "string" && ["Int64", "Decimal", "FloatingDecimal"].includes(name);
    const near = [least, most].flatMap((end) => [fc.integer({ min: -3, max: 3 }).map((step) => end + step)]);
    const numberOfAnyKind = fc.oneof(...near, fc.integer(), fc.double(), fc.float(), fc.maxSafeInteger());
    fc.assert(
      fc.property(numberOfAnyKind, (value) => {
        const isOne = value >= least && value <= most && (!whole || Number.isInteger(value));
        const expected = asString ? "type" : isOne ? undefined : "range";
        expect({ value, code: check(value) }).toEqual({ value, code: expected });
      }),
      { seed, numRuns: 1000 },
    );
  });

  it.for([
    ["DateTimeOffset", "2012-09-03t13:52Z"],
    ["DateTimeOffset", "2012-09-03T13:52z"],
    ["Duration", "p1d"],
    ["Duration", "-pt1H2m3.5s"],
  ] as const)("%s: letters are in either case: %s", ([name, value]) => {
    expect({ value, code: checkOf(name)(value) }).toEqual({ value, code: undefined });
  });

  it("takes no value of another kind", () => {
    const others = fc.oneof(fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.object());
    const checks = [...names, "Byte", "SByte", "Int16", "Int32", "String"].map(
      (name) => [name, checkOf(name)] as const,
    );
    fc.assert(
      fc.property(others, (value) => {
        for (const [name, check] of checks) {
          const expected = value === null ? "null" : "type";
          expect({ name, value, code: check(value) }).toEqual({ name, value, code: expected });
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe("where the checks leave the letter of the ABNF", () => {
  const check = async (name: FormatName, value: string) => (await loadChecks("wire"))(name)(value);

  it.for(["P", "PT", "-P", "P1DT"])(
    "Duration: at least one number, and one after T, which XML Schema says: %s",
    async (value) => {
      expect(matches(toTheLetter.Duration, value)).toBe(true);
      expect(await check("Duration", value)).toBe("format");
    },
  );

  it.for(["+/+/", "A+A=", "a/A="])("Binary: base64 too, which services write: %s", async (value) => {
    expect(matches(toTheLetter.Binary, value)).toBe(false);
    expect(await check("Binary", value)).toBe(undefined);
  });
});
