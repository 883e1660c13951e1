/** The segments of URLs that generated code writes for calls and keys, against the ABNF (sections 2 and 7). */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { generateCode, runModule } from "../support/generated-code.ts";
import { modelOf } from "../support/model-of.ts";

const seed = 4013;
const parameter = (name: string, type: string, rest = "") => `<Parameter Name="${name}" Type="${type}"${rest}/>`;
const { model } = modelOf(`
  <EnumType Name="color" IsFlags="true"><Member Name="red" Value="1"/><Member Name="blue" Value="2"/></EnumType>
  <ComplexType Name="range"><Property Name="from" Type="Edm.Int32"/></ComplexType>
  <TypeDefinition Name="moment" UnderlyingType="Edm.DateTimeOffset"/>
  <Function Name="f">
    ${parameter("text", "Edm.String")}
    ${parameter("number", "Edm.Int32")}
    ${parameter("at", "N.moment")}
    ${parameter("color", "N.color")}
    ${parameter("id", "Edm.Guid")}
    <Parameter Name="range" Type="N.range"><Annotation Term="Org.OData.Core.V1.OptionalParameter"/></Parameter>
    <Parameter Name="list" Type="Collection(Edm.String)"><Annotation Term="Org.OData.Core.V1.OptionalParameter"/></Parameter>
    <ReturnType Type="Edm.String"/>
  </Function>
  <EntityContainer Name="C"><FunctionImport Name="imported" Function="N.f"/></EntityContainer>`);

type Call = (parameters: Readonly<Record<string, unknown>>, query?: object) => string;
let f: Call;
let key: (value: unknown, type?: unknown) => string;
let keySegments: (...values: readonly unknown[]) => string;
beforeAll(async () => {
  const code = await generateCode(model, { emit: new Set(["types", "operations"]) });
  f = (await runModule(code, "N/operations.ts")).f as Call;
  const odata = await runModule(code, "odata.ts");
  key = odata.key as typeof key;
  keySegments = odata.keySegments as typeof keySegments;
}, 60_000);

const least = {
  text: "a",
  number: 1,
  at: "2026-01-02T03:04:05Z",
  color: "red,blue",
  id: "5c1e1c2a-0000-4000-8000-0123456789ab",
};

/** Without halves of surrogate pairs, which no URL can carry. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.string({ unit: fc.constantFrom(..."a'\"()&=;,$#%+? /\\@\u00e9\u{1f600}") }),
);

/** The characters of a segment (RFC 3986, `pchar`). */
const pchars = /^(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-F]{2})*$/;

/** Splits `name(a=1,b='x')` as a service does: decodes, then reads quoted strings as one. */
function argumentsOf(segment: string): [name: string, value: string][] {
  const list = decodeURIComponent(segment.slice(segment.indexOf("(") + 1, -1));
  return [...list.matchAll(/(?:^|,)([^=]+)=((?:'(?:[^']|'')*'|[^',])*)/gu)].map(([, name, value]) => [name!, value!]);
}

function unquoted(literal: string): string {
  return literal.replace(/^[^']*'(.*)'$/su, "$1").replaceAll("''", "'");
}

describe("the call of a function", () => {
  it("is what the specification shows", () => {
    expect(decodeURIComponent(f(least))).toBe(
      "imported(text='a',number=1,at=2026-01-02T03:04:05Z,color=N.color'red,blue',id=5c1e1c2a-0000-4000-8000-0123456789ab)",
    );
    expect(f({ ...least, text: null, number: null })).toContain("(text=null,number=null,");
  });

  it("gives what has no literal by an alias, before the options of the query", () => {
    const url = f({ ...least, range: { from: 1 }, list: ["a&b", "c#d"] }, { top: 2 });
    const [segment, query] = url.split("?") as [string, string];
    expect(segment).toMatch(/,range=@range,list=@list\)$/);
    expect(query.split("&").map(decodeURIComponent)).toEqual(['@range={"from":1}', '@list=["a&b","c#d"]', "$top=2"]);
  });

  it("refuses a text that is not a value of the type", () => {
    expect(() => f({ ...least, id: "1)/x" })).toThrow(RangeError);
    expect(() => f({ ...least, at: "now'" })).toThrow(RangeError);
  });

  it("keeps every string within its literal", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, color) => {
        const segment = f({ ...least, text, color });
        expect(segment).toMatch(pchars);
        const found = argumentsOf(segment);
        expect(found.map(([name]) => name)).toEqual(["text", "number", "at", "color", "id"]);
        expect(unquoted(found[0]![1])).toBe(text);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe("a key", () => {
  it("is what the specification shows", () => {
    expect(`users${key("1")}`).toBe("users('1')");
    expect(`users${keySegments("1")}`).toBe("users/1");
    expect(key({ order: 1, item: "O'Neil" })).toBe("(order=1,item='O''Neil')");
    expect(key(least.id, { id: "Edm.Guid", name: "Edm.String" })).toBe(`(${least.id})`);
    expect(key({ name: "a" }, { id: "Edm.Guid", name: "Edm.String" })).toBe("(name='a')");
    expect(keySegments(1, "a/b")).toBe("/1/a%2Fb");
  });

  it("is never a missing value: that would be another entity's", () => {
    for (const missing of [undefined, null]) {
      for (const write of [key, keySegments]) expect(() => write(missing)).toThrow(RangeError);
      expect(() => key({ a: 1, b: missing })).toThrow(RangeError);
    }
  });

  it("keeps every string within its literal, and in its segment", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const segment = key({ a, b });
        expect(segment).toMatch(pchars);
        expect(argumentsOf(segment).map(([name, value]) => [name, unquoted(value)])).toEqual([
          ["a", a],
          ["b", b],
        ]);
        expect(unquoted(decodeURIComponent(key(a)).slice(1, -1))).toBe(a);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("is one segment of the URL, or none at all", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (/^\.{0,2}$/.test(text)) expect(() => keySegments(text)).toThrow(RangeError);
        else {
          const { pathname } = new URL(`http://localhost/users${keySegments(text)}/end`);
          expect(decodeURIComponent(pathname.split("/")[2]!)).toBe(text);
          expect(pathname.split("/").length).toBe(4);
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});
