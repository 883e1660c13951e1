import { describe, expect, it } from "vitest";
import { checkWellFormed } from "../../../../src/csdl/xml/well-formed.ts";
import { Diagnostics } from "../../../../src/diagnostics/collector.ts";
import { sourceOf } from "../../../../src/text/source.ts";
import { reportsOf } from "../reading.ts";

function check(text: string) {
  const diagnostics = new Diagnostics();
  const { ok } = checkWellFormed(sourceOf("x", text), diagnostics);
  return { ok, reports: reportsOf(diagnostics), messages: diagnostics.entries.map(({ message }) => message) };
}

describe("checkWellFormed accepts", () => {
  it.each([
    "<a/>",
    "<a></a>",
    "<a ></a >",
    `<?xml version="1.0"?><a/>`,
    `<?xml version='1.1' encoding='UTF-8' standalone='yes' ?>\n<a/>`,
    `<a b="1" c='2'\n\td = "3"/>`,
    `<a b=">" c="'" d='"' e="]]>" f="-->"/>`,
    "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#9;</a>",
    `<a b="&#xA;&amp;"/>`,
    "<a><!-- & < ]]> --><![CDATA[ & < <b> ]] ]]><?pi & < ' ?></a>",
    "<!-- a --><?pi?><a/><!-- b -->\n<?pi x?>\n",
    "<a>]] ></a>",
    "<é\u0300·>\u{10000}</é\u0300·>",
    "<\u{10000}/>",
    `<a-b.c_d1 x-y.z="1"/>`,
    `<p:a xmlns:p="u"><p:b p:c="1" xml:lang="de"/></p:a>`,
    `<a><p:b xmlns:p="u"/><q:b xmlns:q="u" xmlns:p="v"><p:c/></q:b></a>`,
    "<_/>",
    `<a ${Array.from({ length: 60 }, (_, i) => `b${i}="1"`).join(" ")}/>`,
  ])("%s", (text) => {
    expect(check(text)).toEqual({ ok: true, reports: [], messages: [] });
  });

  it("nesting that would overflow a stack", () => {
    const depth = 200_000;
    expect(check("<a>".repeat(depth) + "</a>".repeat(depth)).ok).toBe(true);
  });
});

describe("checkWellFormed refuses", () => {
  it.each([
    { text: " \n ", reports: ["no-root 2:2"] },
    { text: "<!-- -->", reports: ["no-root 1:9"] },
    { text: "text", reports: ["xml-syntax 1:1"] },
    { text: "<a/>text", reports: ["xml-syntax 1:5"] },
    { text: "<a/>&amp;", reports: ["xml-syntax 1:5"] },
    { text: "<a/><b/>", reports: ["xml-syntax 1:5"] },
    { text: "<a></a><b></b>", reports: ["xml-syntax 1:8"] },
    { text: "<a/><![CDATA[x]]>", reports: ["xml-syntax 1:5"] },
    { text: "<a>\n<b>", reports: ["xml-unclosed 2:1"] },
    { text: "<a><b/>", reports: ["xml-unclosed 1:1"] },
    { text: "<a>\n <b></a>", reports: ["xml-mismatch 2:5"] },
    { text: "<a></b>", reports: ["xml-mismatch 1:4"] },
    { text: "<ab></a>", reports: ["xml-mismatch 1:5"] },
    { text: "</a>", reports: ["xml-syntax 1:1"] },
    { text: "<a></a></a>", reports: ["xml-syntax 1:8"] },
    { text: "<a></a b>", reports: ["xml-syntax 1:4"] },
    { text: "<a></ a>", reports: ["xml-syntax 1:4"] },
    { text: "<a", reports: ["xml-syntax 1:3"] },
    { text: "<a b", reports: ["xml-syntax 1:4"] },
    { text: `<a b="`, reports: ["xml-syntax 1:6"] },
    { text: "<", reports: ["xml-syntax 1:1"] },
    { text: "<a>1 < 2</a>", reports: ["xml-syntax 1:6"] },
    { text: "<1/>", reports: ["xml-syntax 1:1"] },
    { text: "<a><-b/></a>", reports: ["xml-syntax 1:4"] },
    { text: "<a b=1/>", reports: ["xml-syntax 1:6"] },
    { text: "<a b/>", reports: ["xml-syntax 1:4"] },
    { text: `<a b="1"c="2"/>`, reports: ["xml-syntax 1:9"] },
    { text: `<a 1="1"/>`, reports: ["xml-syntax 1:4"] },
    { text: `<a / >`, reports: ["xml-syntax 1:4"] },
    { text: `<a b="<"/>`, reports: ["xml-syntax 1:7"] },
    { text: `<a><c b="x>\n<d e="f"/></c></a>`, reports: ["xml-syntax 2:1"] },
    { text: `<a b="1" c="2" b="3"/>`, reports: ["xml-duplicate-attribute 1:16"] },
    { text: `<r><a b="1" c="2" b="3"/></r>`, reports: ["xml-duplicate-attribute 1:19"] },
    { text: "<a>]]></a>", reports: ["xml-syntax 1:4"] },
    { text: "<a><![CDATA[]]>]]></a>", reports: ["xml-syntax 1:16"] },
    { text: "<a><![CDATA[</a>", reports: ["xml-syntax 1:4"] },
    { text: "<a><![cdata[]]></a>", reports: ["xml-syntax 1:4"] },
    { text: "<a><!-- </a>", reports: ["xml-syntax 1:4"] },
    { text: "<a><!-- -- --></a>", reports: ["xml-syntax 1:9"] },
    { text: "<a><!-- ---></a>", reports: ["xml-syntax 1:9"] },
    { text: "<a><? x?></a>", reports: ["xml-syntax 1:4"] },
    { text: "<a><?x&?></a>", reports: ["xml-syntax 1:4"] },
    { text: "<a><?x </a>", reports: ["xml-syntax 1:4"] },
    { text: "<?xml?><a/>", reports: ["xml-declaration-position 1:1"] },
    { text: `<?xml encoding="UTF-8"?><a/>`, reports: ["xml-syntax 1:1"] },
    { text: `\n<?xml version="1.0"?><a/>`, reports: ["xml-declaration-position 2:1"] },
    { text: `<a><?XML version="1.0"?></a>`, reports: ["xml-declaration-position 1:4"] },
    { text: "<!DOCTYPE a><a/>", reports: ["dtd-not-allowed 1:1"] },
    { text: "<!doctype a><a/>", reports: ["dtd-not-allowed 1:1"] },
    { text: `<p:a:b xmlns:p="u"/>`, reports: ["xml-syntax 1:1"] },
    { text: `<a :b="1"/>`, reports: ["xml-syntax 1:4"] },
    { text: `<a xmlns:="u"/>`, reports: ["xml-syntax 1:4"] },
    { text: "<p:a/>", reports: ["xml-unbound-prefix 1:1"] },
    { text: `<a><p:b xmlns:p="u"/><p:b/><p:b/></a>`, reports: ["xml-unbound-prefix 1:22"] },
    { text: "<a>\u0001</a>", reports: ["xml-bad-char 1:4"] },
    { text: `<a b="\u0000"/>`, reports: ["xml-bad-char 1:7"] },
    { text: "<a>\uFFFE</a>", reports: ["xml-bad-char 1:4"] },
    {
      text: "<a>&#0; &#xD800; &#x110000; &#xFFFF;</a>",
      reports: ["xml-bad-char-ref 1:4", "xml-bad-char-ref 1:9", "xml-bad-char-ref 1:18", "xml-bad-char-ref 1:29"],
    },
    { text: `<a b="&nbsp;">&eacute;</a>`, reports: ["xml-undefined-entity 1:7", "xml-undefined-entity 1:15"] },
    { text: `<r><a b="x & y">&</a>&amp</r>`, reports: ["xml-syntax 1:12", "xml-syntax 1:17", "xml-syntax 1:22"] },
    { text: "<a>&#xZ;&#;&;</a>", reports: ["xml-syntax 1:4", "xml-syntax 1:9", "xml-syntax 1:12"] },
  ])("$text", ({ text, reports }) => {
    expect(check(text)).toMatchObject({ ok: false, reports });
  });

  it("an element with attributes beyond any reason", () => {
    const attributes = Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(" ");
    expect(check(`<a ${attributes}/>`)).toMatchObject({ ok: false, reports: ["too-many-attributes 1:1"] });
  });
});

describe("checkWellFormed", () => {
  it("warns of a prefix that only attributes use, and goes on", () => {
    expect(check(`<a s:b="1"><c s:b="2"/></a>`)).toMatchObject({
      ok: true,
      reports: ["xml-unbound-attribute-prefix 1:4"],
    });
  });

  it("names both tags that do not match, and the line of the first", () => {
    expect(check("<a>\n<b>\n</c></a>").messages).toEqual([
      "The end tag </c> does not match the start tag <b> on line 2.",
    ]);
  });

  it("reports all faults after which the structure is certain", () => {
    expect(check(`<a b="&x;" b="&y;">\n<c>&#1;</c></a>`).reports).toEqual([
      "xml-duplicate-attribute 1:12",
      "xml-undefined-entity 1:7",
      "xml-undefined-entity 1:15",
      "xml-bad-char-ref 2:4",
    ]);
  });
});
