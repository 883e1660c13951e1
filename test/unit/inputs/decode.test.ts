import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { decodeSource } from "../../../src/inputs/decode.ts";
import { reportsOf } from "../csdl/reading.ts";

function decode(bytes: Uint8Array) {
  const diagnostics = new Diagnostics();
  const source = decodeSource("x", bytes, diagnostics);
  return { text: source?.text, reports: reportsOf(diagnostics), messages: diagnostics.entries.map((e) => e.message) };
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, "utf16le").swap16();
}

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>é</a>`;

describe("decodeSource", () => {
  it.each([
    { what: "UTF-8", bytes: Buffer.from("<a>é☺</a>"), want: "<a>é☺</a>" },
    { what: "UTF-8 with byte order mark", bytes: Buffer.from("\uFEFF<a/>"), want: "<a/>" },
    { what: "UTF-16LE with mark", bytes: Buffer.from("\uFEFF<a>é</a>", "utf16le"), want: "<a>é</a>" },
    { what: "UTF-16BE with mark", bytes: utf16be("\uFEFF<a>é</a>"), want: "<a>é</a>" },
    { what: "UTF-16LE without mark", bytes: Buffer.from("<a>é</a>", "utf16le"), want: "<a>é</a>" },
    { what: "UTF-16BE without mark", bytes: utf16be(`{"a":"é"}`), want: `{"a":"é"}` },
    { what: "declared ISO-8859-1", bytes: Buffer.from(declared("ISO-8859-1"), "latin1"), want: declared("ISO-8859-1") },
    { what: "declared UTF-16, bytes UTF-8", bytes: Buffer.from(declared("utf-16")), want: declared("utf-16") },
    {
      what: "declared US-ASCII",
      bytes: Buffer.from("<?xml version='1.0' encoding='US-ASCII'?><a/>"),
      want: "<?xml version='1.0' encoding='US-ASCII'?><a/>",
    },
    { what: "nothing", bytes: new Uint8Array(), want: "" },
  ])("reads $what", ({ bytes, want }) => {
    expect(decode(bytes)).toEqual({ text: want, reports: [], messages: [] });
  });

  it("reads bytes that windows-1252 has and ISO-8859-1 has not", () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="windows-1252"?><a>\x80</a>`, "latin1");
    expect(decode(bytes).text).toMatch(/<a>€<\/a>$/);
  });

  it("reports the place and the value of a byte that is not UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from("<a>\né\uFFFD"), Buffer.from([0xe9]), Buffer.from("</a>\uFFFD")]);
    const { text, reports, messages } = decode(bytes);
    expect(text).toBeUndefined();
    expect(reports).toEqual(["invalid-encoding 2:3"]);
    expect(messages[0]).toContain("E9");
  });

  it("counts a byte order mark out of the place", () => {
    const bytes = Buffer.concat([Buffer.from("\uFEFF<a>"), Buffer.from([0xff])]);
    expect(decode(bytes).reports).toEqual(["invalid-encoding 1:4"]);
  });

  it("reports half a UTF-16 unit", () => {
    const bytes = Buffer.concat([Buffer.from("\uFEFF<a/>", "utf16le"), Buffer.from([0x20])]);
    expect(decode(bytes).reports).toEqual(["invalid-encoding 1:5"]);
  });

  it("reports an encoding that nobody knows", () => {
    expect(decode(Buffer.from(declared("KLINGON"))).reports).toEqual(["unsupported-encoding 1:1"]);
  });
});
