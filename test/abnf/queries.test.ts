/** The query of a URL that generated code writes, and its literals, against the ABNF (sections 4, 5 and 7). */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { generateCode, runModule } from "../support/generated-code.ts";
import { modelOf } from "../support/model-of.ts";
import { textsOf } from "./grammar.ts";
import { type FormatName, formats, matches } from "./rules.ts";

const seed = 4012;

type Literal = (value: unknown, type?: string) => string;
interface Query {
  readonly [option: string]: unknown;
  readonly expand?: Readonly<Record<string, true | Query>>;
}

let queryString: (query: Query) => string;
let literal: Literal;
beforeAll(async () => {
  const exports = await runModule(await generateCode(modelOf(`<ComplexType Name="C"/>`).model, {}), "odata.ts");
  queryString = exports.queryString as typeof queryString;
  literal = exports.literal as Literal;
}, 60_000);

/** `queryOptions` is made of `qchar-no-AMP`, and nothing else: RFC 3986's query without `&`, which stands between options. */
const queryCharacters = /^(?:[\w.~!()*+,;:@/?$'=&-]|%[0-9A-F]{2})*$/;

/** What a service does first (URL Conventions 4.01, section 2): splits at `&`, then at the first `=`, then decodes. */
function optionsOf(query: string): [name: string, value: string][] {
  if (query === "") return [];
  return query.split("&").map((option) => {
    const at = option.indexOf("=");
    return [decodeURIComponent(option.slice(0, at)), decodeURIComponent(option.slice(at + 1))];
  });
}

/** Without halves of surrogate pairs, which no URL can carry. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const anyText = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }).filter(isWellFormed),
  fc.string({ minLength: 1, unit: fc.constantFrom(..."a'\"()&=;,$#%+? /\\\u00e9\u{1f600}") }),
);
const name = fc.stringMatching(/^[A-Za-z_]\w{0,5}$/);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));

/** A filter as users are told to write it: values by `odata.literal`. */
const filter = fc.tuple(name, anyText).map(([property, value]) => ({ property, value }));
const phrase = anyText.map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`);

const flat = {
  select: fc.array(path, { minLength: 1, maxLength: 3 }),
  orderby: fc.array(
    path.map((text) => `${text} desc`),
    { minLength: 1, maxLength: 2 },
  ),
  top: fc.nat(),
  skip: fc.nat(),
  count: fc.boolean(),
};

describe("queryString", () => {
  const free = fc.record(
    { ...flat, filter: anyText, search: anyText, compute: anyText, apply: anyText },
    { requiredKeys: [] },
  );
  const customName = fc.stringMatching(/^[^$@]/).filter(isWellFormed);
  const custom = fc.dictionary(customName, fc.oneof(anyText, fc.integer(), fc.boolean()), { maxKeys: 3 });

  it("writes only characters of a query, and options that are read as they were put in", () => {
    fc.assert(
      fc.property(free, custom, (options, own) => {
        const query = queryString({ ...options, custom: own });
        expect(query).toMatch(queryCharacters);
        const system = Object.entries(options).map(([key, value]) => [`$${key}`, String(value)]);
        const expected = [...system, ...Object.entries(own).map(([key, value]) => [key, String(value)])];
        expect(optionsOf(query).sort()).toEqual(expected.sort());
      }),
      { seed, numRuns: 1000 },
    );
  });

  const { nested } = fc.letrec<{ nested: Query }>((tie) => ({
    nested: fc.record(
      {
        ...flat,
        filter: filter as fc.Arbitrary<unknown>,
        search: phrase,
        levels: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant("max")),
        ref: fc.constant(true),
        expand: fc.dictionary(name, fc.oneof({ maxDepth: 2 }, fc.constant(true), tie("nested")), {
          minKeys: 1,
          maxKeys: 2,
        }),
      },
      { requiredKeys: [] },
    ),
  })) as { nested: fc.Arbitrary<Query> };

  it("nests expansions that are read as they were put in, whatever is in their strings", { timeout: 180_000 }, () => {
    fc.assert(
      fc.property(fc.dictionary(name, nested, { minKeys: 1, maxKeys: 2 }), (expand) => {
        const query = queryString(written({ expand }));
        expect(query).toMatch(queryCharacters);
        const [[option, value] = ["", ""], ...more] = optionsOf(query);
        expect([option, more]).toEqual(["$expand", []]);
        expect(expansionsIn(value)).toEqual(expected(written({ expand })).expand);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it.each([
    [{}, ""],
    [{ select: [] }, ""],
    [{ expand: {} }, ""],
    [
      { select: ["id", "displayName"], expand: { manager: { select: ["id"] } } },
      "$select=id,displayName&$expand=manager($select=id)",
    ],
    [{ expand: { a: true, b: { ref: true }, c: undefined, d: false, "*": true } }, "$expand=a,b/$ref,*"],
    [
      { expand: { a: { levels: "max" }, b: () => true, c: { is: () => true, top: 0 } } },
      "$expand=a($levels=max),b,c($top=0)",
    ],
    [{ top: 0, skip: 0, count: false }, "$top=0&$skip=0&$count=false"],
    [
      { select: ["microsoft.graph.user/mail"], enums: "open", presence: "partial" },
      "$select=microsoft.graph.user/mail",
    ],
    [{ filter: "a eq 'x&y=z#1+1'" }, "$filter=a%20eq%20'x%26y%3Dz%231%2B1'"],
    [{ orderby: "a desc,b" }, "$orderby=a%20desc,b"],
    [{ custom: { "a b": true, n: 1 } }, "a%20b=true&n=1"],
  ] as [Query, string][])("%j", (query, text) => {
    expect(queryString(query)).toBe(text);
  });
});

/** Puts the literal of its value into each filter. */
function written(query: Query): Query {
  const { filter: condition, expand } = query as { filter?: { property: string; value: string }; expand?: object };
  const parts = Object.entries(expand ?? {}).map(([key, part]) => [key, part === true ? true : written(part)]);
  return {
    ...query,
    ...(condition && { filter: `${condition.property} eq ${literal(condition.value)}` }),
    ...(expand && { expand: Object.fromEntries(parts) }),
  };
}

interface Read {
  readonly [option: string]: unknown;
}

/** What is read where the query is as given. */
function expected({ expand, ref, ...options }: Query): Read & { readonly expand?: unknown } {
  const texts = Object.entries(options).map(([key, value]) => [key, String(value)]);
  const parts = Object.entries(expand ?? {}).map(([key, part]) => {
    return [part !== true && part.ref ? `${key}/$ref` : key, part === true ? {} : expected(part)];
  });
  return { ...Object.fromEntries(texts), ...(expand && { expand: Object.fromEntries(parts) }) };
}

/** `expandItem *( COMMA expandItem )`, each perhaps with options in parentheses between semicolons (ABNF, `expand`). */
function expansionsIn(text: string): Read {
  return Object.fromEntries(
    splitOutside(text, ",").map((expansion) => {
      const at = expansion.indexOf("(");
      if (at < 0) return [expansion, {}];
      expect(expansion.at(-1)).toBe(")");
      const options = splitOutside(expansion.slice(at + 1, -1), ";").map((option) => {
        const [, key = "", value = ""] = /^\$(\w+)=(.*)$/s.exec(option) ?? [];
        return [key, key === "expand" ? expansionsIn(value) : value];
      });
      return [expansion.slice(0, at), Object.fromEntries(options)];
    }),
  );
}

/** Splits where the separator is neither in parentheses nor in a string nor in a phrase. */
function splitOutside(text: string, separator: string): string[] {
  const tokens = text.match(/'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|./gsu) ?? [];
  const parts = [""];
  let depth = 0;
  for (const token of tokens) {
    if (token === "(") depth++;
    if (token === ")") depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
    if (token === separator && depth === 0) parts.push("");
    else parts[parts.length - 1] += token;
  }
  expect(depth).toBe(0);
  return parts;
}

describe("literal", () => {
  const unquoted: readonly FormatName[] = ["Date", "TimeOfDay", "DateTimeOffset", "Guid", "Int64", "Decimal", "Double"];
  const check = (type: string, value: unknown, given?: string) => {
    const format = formats[type as FormatName];
    const text = literal(value, given);
    if (!matches(format, text)) expect.fail(`${JSON.stringify(value)} is written as ${text}, which is no ${type}`);
  };

  it.each(unquoted)("Edm.%s is written as it is", (type) => {
    fc.assert(
      fc.property(textsOf(formats[type].rule), (text) => {
        expect(literal(text, `Edm.${type}`)).toBe(text);
      }),
      { seed },
    );
  });

  it.each(["Duration", "Binary"] as const)("Edm.%s is quoted behind its name", (type) => {
    fc.assert(
      fc.property(textsOf(formats[type].rule), (text) => {
        expect(literal(text, `Edm.${type}`)).toBe(`${type.toLowerCase()}'${text}'`);
      }),
      { seed },
    );
  });

  it("strings are quoted, with each quote doubled", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = literal(text);
        expect(quoted).toBe(literal(text, "Edm.String"));
        expect(quoted).toMatch(/^'(?:[^']|'')*'$/s);
        expect(quoted.slice(1, -1).replaceAll("''", "'")).toBe(text);
      }),
      { seed },
    );
  });

  it("numbers are decimals, or what is beyond them", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.float()), (value) => check("FloatingDecimal", value)),
      { seed, numRuns: 1000 },
    );
    fc.assert(fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => check("Int64", value)));
    expect(literal(5, "Edm.String")).toBe("'5'");
    expect([0, -0, 1e21, 5e-324, Number.NaN].map((value) => literal(value))).toEqual([
      ...["0", "0", "1e+21", "5e-324", "NaN"],
    ]);
  });

  it("dates are of any year that a Date has", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        check("DateTimeOffset", date);
        check("Date", date, "Edm.Date");
        check("TimeOfDay", date, "Edm.TimeOfDay");
        expect(literal(date).startsWith(literal(date, "Edm.Date"))).toBe(true);
      }),
      { seed, numRuns: 1000 },
    );
    expect(literal(new Date("-000044-03-15T12:00:00Z"), "Edm.Date")).toBe("-0044-03-15");
    expect(literal(new Date("+012345-01-01T00:00:00Z"))).toBe("12345-01-01T00:00:00.000Z");
    expect(() => literal(new Date("no date"))).toThrow(RangeError);
  });

  it("enumerations are qualified, flags without blanks", () => {
    expect(literal("red", "ns.color")).toBe("ns.color'red'");
    expect(literal("read, write", "ns.rights")).toBe("ns.rights'read,write'");
    expect(literal(3, "ns.rights")).toBe("ns.rights'3'");
  });

  it("null, true and false are written so", () => {
    expect([null, true, false].map((value) => literal(value))).toEqual(["null", "true", "false"]);
    expect(literal(null, "Edm.Guid")).toBe("null");
  });

  it("what could end its place is no literal", () => {
    for (const text of ["", "a b", "1)", "1 or true", "1'", "1;", "1,2", "1&", "a/b", "\n1"]) {
      expect(() => literal(text, "Edm.Guid"), text).toThrow(RangeError);
    }
    expect(() => literal("x", "Edm.Gid")).toThrow(RangeError);
    expect(() => literal("abc", "Edm.Double")).toThrow(RangeError);
    expect(() => literal("1.5", "Edm.Int64")).toThrow(RangeError);
  });
});
