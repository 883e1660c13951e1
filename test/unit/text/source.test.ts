import { describe, expect, it } from "vitest";
import { lineColumn, lineText, placeOfAttribute, placeOfAttributeValue, sourceOf } from "../../../src/text/source.ts";
import { position } from "../csdl/reading.ts";

function at(text: string, needle: string) {
  const source = sourceOf("x", text);
  return { source, offset: text.indexOf(needle) };
}

describe("lineColumn", () => {
  it.each([
    { given: "X", want: "1:1" },
    { given: "\nX", want: "2:1" },
    { given: "a\r\nbX", want: "2:2" },
    { given: "a\r\rX", want: "3:1" },
    { given: "\n\r\nX", want: "3:1" },
    { given: "\u{1F600}\u{1F600}X", want: "1:3" },
    { given: "\u{1F600}\n\u{1F600}éX", want: "2:3" },
  ])("counts $given", ({ given, want }) => {
    expect(position(at(given, "X"))).toBe(want);
  });

  it("places the end of the text", () => {
    const source = sourceOf("x", "a\nb");
    expect(lineColumn({ source, offset: 3 })).toEqual({ line: 2, column: 2 });
  });
});

describe("lineText", () => {
  it("gives lines without their breaks, and nothing beyond the last", () => {
    const source = sourceOf("x", "one\r\ntwo\rthree\n");
    expect([0, 1, 2, 3, 4, 5].map((line) => lineText(source, line))).toEqual([
      undefined,
      "one",
      "two",
      "three",
      "",
      undefined,
    ]);
  });
});

describe("sourceOf", () => {
  it.each([
    { given: "  {}", want: "json" },
    { given: "[]", want: "json" },
    { given: "<a/>", want: "xml" },
    { given: "", want: "xml" },
  ])("tells the syntax of $given", ({ given, want }) => {
    expect(sourceOf("x", given).syntax).toBe(want);
  });
});

describe("placeOfAttribute", () => {
  it("finds the name of an XML attribute, past others that contain it", () => {
    const place = at(`<a>\n<P\n  x="Type='" Type = 'T'/></a>`, "<P");
    expect(position(placeOfAttribute(place, "Type"))).toBe("3:14");
    expect(position(placeOfAttributeValue(place, "Type"))).toBe("3:22");
  });

  it("falls back to the element", () => {
    const place = at(`<a><P x="1"/><Q Type="T"/></a>`, "<P");
    expect(placeOfAttribute(place, "Type")).toEqual(place);
    expect(placeOfAttributeValue(place, "Type")).toEqual(place);
  });

  it("finds the keyword of a JSON member's object, not those of objects inside", () => {
    const text = `{"n": {"p": {"@a": {"$Type": 1}, "q": "$Type", "$Type": "T"}, "$Type": 2}}`;
    const place = at(text, `"p"`);
    expect(placeOfAttribute(place, "Type").offset).toBe(text.indexOf(`"$Type": "T"`));
  });

  it("finds the keyword of a JSON object that is not a member", () => {
    const text = `[{"$Name": "a"}, {"$Name": "b"}]`;
    const source = sourceOf("x", text);
    const offset = text.lastIndexOf("{");
    expect(placeOfAttribute({ source, offset }, "Name").offset).toBe(text.lastIndexOf(`"$Name"`));
  });

  it("falls back to the member where the object has no such keyword, or is none", () => {
    const text = `{"p": {"q": {"$Type": 1}}, "$Type": 2, "r": 1}`;
    for (const needle of [`"p"`, `"r"`]) {
      const place = at(text, needle);
      expect(placeOfAttribute(place, "Type")).toEqual(place);
    }
  });
});
