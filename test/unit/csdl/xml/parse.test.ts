import { describe, expect, it } from "vitest";
import { attributeOf, childElements, parseXml, textOf, type XmlElement } from "../../../../src/csdl/xml/parse.ts";
import { Diagnostics } from "../../../../src/diagnostics/collector.ts";
import { sourceOf } from "../../../../src/text/source.ts";
import { position } from "../reading.ts";

function parse(text: string): XmlElement {
  return parseXml(sourceOf("x", text), new Diagnostics())!;
}

function names(element: XmlElement): unknown {
  const children = childElements(element).map(names);
  const name = `${element.namespace}|${element.name}`;
  return children.length === 0 ? name : [name, ...children];
}

describe("parseXml", () => {
  it("resolves prefixes and default namespaces, and undoes them", () => {
    const root = parse(
      `<p:a xmlns:p="u" xmlns="d"><b xmlns="e"><c/><p:c xmlns:p="v"/></b><c xmlns=""><p:d/></c><d/></p:a>`,
    );
    expect(names(root)).toEqual(["u|a", ["e|b", "e|c", "v|c"], ["|c", "u|d"], "d|d"]);
  });

  it("normalises white space in attributes, but not what is referenced", () => {
    const root = parse(`<a b="1\n2\t3\r\n4&#10;5&#x9;6&#13;7" c=" x "/>`);
    expect(attributeOf(root, "b")).toBe("1 2 3 4\n5\t6\r7");
    expect(attributeOf(root, "c")).toBe(" x ");
    expect(attributeOf(root, "d")).toBeUndefined();
  });

  it("decodes references once", () => {
    const root = parse(`<a b="&amp;lt;&#38;amp;&lt;&gt;&quot;&apos;&#x1F600;">&amp;lt;&#x41;</a>`);
    expect(attributeOf(root, "b")).toBe(`&lt;&amp;<>"'\u{1F600}`);
    expect(textOf(root)).toBe("&lt;A");
  });

  it("joins text and CDATA sections, past comments and instructions", () => {
    expect(textOf(parse("<a>1<!-- 2 --> 3<![CDATA[&lt; ]]>\n<?x '?>4<b>5</b></a>"))).toBe("1 3&lt; \n4");
  });

  it("is not confused by quotes in instructions, nor by > in attributes", () => {
    const root = parse(`<?xml version="1.0"?><?x it's?><a><?y "?><b c="/>"/><!-- <d> --><e/></a>`);
    expect(names(root)).toEqual(["|a", "|b", "|e"]);
  });

  it.each(["\n", "\r\n", "\r"])("keeps places with line breaks %j", (newline) => {
    const root = parse(
      `<?xml version="1.0"?>${newline}<a${newline} b="x${newline}y">${newline}<?x?>${newline}  <c/>${newline}</a>`,
    );
    expect(position(root.at)).toBe("2:1");
    expect(position(childElements(root)[0]!.at)).toBe("6:3");
  });

  it("takes any number of references", () => {
    const root = parse(`<a b="${"&lt;".repeat(200_000)}"/>`);
    expect(attributeOf(root, "b")).toHaveLength(200_000);
  });
});
