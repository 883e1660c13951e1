import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readDocument } from "../../../src/csdl/read.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { decodeSource } from "../../../src/inputs/decode.ts";
import { describeWithShared, hasShared, sharedPath } from "../../support/shared.ts";
import { reportsOf } from "./reading.ts";

/** What this stage reports on the hostile documents: the model has more to say on some of them. */
const expected: readonly (readonly [file: string, ...reports: string[]])[] = [
  ["x01-empty.xml", "empty-document 1:1"],
  ["x02-whitespace-only.xml", "no-root 4:1"],
  ["x04-html-login-page.xml", "not-csdl 1:1"],
  ["x05-openapi-json.xml", "not-csdl 1:1"],
  ["x07-truncated-mid-element.xml", "xml-unclosed 5:7"],
  ["x08-mismatched-tags.xml", "xml-mismatch 9:7"],
  ["x10-unquoted-attribute.xml", "xml-syntax 5:24"],
  ["x11-unbound-prefix.xml", "xml-unbound-prefix 2:1"],
  ["x13-bad-char-refs.xml", "xml-bad-char-ref 8:61", "xml-bad-char-ref 8:66", "xml-bad-char-ref 8:75"],
  ["x14-raw-control-char.xml", "xml-bad-char 8:26"],
  ["x16-space-before-declaration.xml", "xml-declaration-position 2:1"],
  ["x17-lt-in-attribute.xml", "xml-syntax 8:61"],
  ["x19-noise-but-valid.xml"],
  ["x20-invalid-utf8.xml", "invalid-encoding 8:63"],
  ["x22-utf16le-bom.xml"],
  ["x23-utf16be-no-bom.xml"],
  ["x25-billion-laughs.xml", "dtd-not-allowed 2:1"],
  ["x26-quadratic-blowup.xml", "dtd-not-allowed 2:1"],
  ["x28-external-dtd-and-parameter-entity.xml", "dtd-not-allowed 2:1"],
  ["x29-internal-dtd-harmless.xml", "dtd-not-allowed 2:1"],
  ["x31-deep-unknown-elements-10k.xml", "unknown-element 5:7"],
  ["s01-wrong-root.xml", "not-csdl 2:1"],
  ["s02-bare-schema-root.xml", "missing-edmx-wrapper 2:1"],
  ["s04-two-dataservices.xml", "duplicate-dataservices 3:1"],
  ["s05-empty-dataservices.xml", "no-schemas 2:1"],
  ["s07-missing-version.xml", "missing-attribute 2:1"],
  ["s08-unknown-version.xml", "unsupported-version 2:66"],
  ["s10-ef-edmx.xml", "not-csdl 1:1"],
  ["s11-wrong-namespace-uris.xml", "no-schemas 4:5"],
  ["s13-alias-errors.xml"],
  ["s14-alias-equals-namespace.xml"],
  ["s16-reference-without-include.xml"],
  ["s17-unknown-attrs-and-elements.xml", "unknown-element 5:7", "unknown-attribute 9:46", "unknown-attribute 9:63"],
  ["j01-proto-key.json"],
  ["j02-duplicate-keys.json", "duplicate-name 2:1"],
  ["j05-syntax-errors.json", "json-syntax 2:3", "json-syntax 4:41", "json-syntax 4:44"],
  ["j07-deep-nesting.json", "nesting-too-deep 1:230"],
  ["j08-bom-and-utf16.json"],
  ["j10-4.0-array.json", "not-csdl 1:1"],
  ["m04-property-type-missing.xml", "missing-attribute 8:9", "missing-attribute 9:9"],
  [
    "m14-facet-errors.xml",
    "inapplicable-facet 8:46",
    "facet-out-of-range 9:47",
    "invalid-facet 10:47",
    "facet-out-of-range 11:62",
    "facet-out-of-range 12:48",
    "facet-out-of-range 13:55",
    "boolean-case 14:47",
    "invalid-boolean 16:47",
    "invalid-facet 19:56",
    "inapplicable-facet 20:49",
  ],
  ["m22-boolean-garbage.xml", "boolean-case 5:28", "invalid-boolean 5:44"],
  ["c13-unicode-identifiers.xml"],
];

function read(file: string) {
  const diagnostics = new Diagnostics();
  const source = decodeSource(file, readFileSync(sharedPath("corpus", "hostile", file)), diagnostics);
  const document = source && readDocument(source, diagnostics);
  return { document, diagnostics, reports: reportsOf(diagnostics) };
}

describeWithShared("hostile documents", () => {
  it.each(expected)("%s", (file, ...reports) => {
    expect(read(file).reports).toEqual(reports);
  });

  it("j04: each wrong shape is reported", () => {
    const { reports } = read("j04-bad-shapes.json");
    expect(reports).toHaveLength(17);
    expect(reports).toContain("invalid-json-csdl 1:2");
  });

  it("x19: the document is read past all the noise", () => {
    const { document } = read("x19-noise-but-valid.xml");
    expect(document?.schemas).toMatchObject([
      {
        namespace: "H",
        elements: [{ kind: "EntityType", name: "A", properties: [{ name: "ID" }] }],
        annotations: [{ value: { value: "<b>CDATA</b> & and text & ☺" } }],
      },
    ]);
  });

  it("c23: white space in attributes", () => {
    const { document } = read("c23-crlf-and-tabs-in-attributes.xml");
    const values = JSON.stringify(document, (key, value) => (key === "at" ? undefined : value));
    expect(values).toContain("one  two");
    expect(values).toContain("\\r\\n");
  });

  const all = hasShared
    ? readdirSync(sharedPath("corpus", "hostile")).filter((name) => /\.(xml|json)$/.test(name))
    : [];
  it.each(all)("%s: there is a document or an error, and no exception", (file) => {
    const { document, diagnostics } = read(file);
    expect(document !== undefined || diagnostics.hasErrors).toBe(true);
  });
});
