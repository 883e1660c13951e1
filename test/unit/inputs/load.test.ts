import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import type { InputAccess } from "../../../src/inputs/access.ts";
import { type LoadedDocument, type LoadOptions, loadDocuments } from "../../../src/inputs/load.ts";
import { reportsOf } from "../csdl/reading.ts";

/** Returns a document that defines a namespace and refers to others. */
function documentOf(namespace: string, ...uris: string[]): string {
  const references = uris.map((uri) => `<Reference Uri="${uri}"><Include Namespace="x"/></Reference>`).join("");
  return `<Edmx xmlns="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">
${references}
<DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="${namespace}"/></DataServices></Edmx>`;
}

/** A world of files and web pages; it notes what is asked for. */
function worldOf(files: Record<string, string>) {
  const contents = new Map(
    Object.entries(files).map(([name, text]) => [name.startsWith("http") ? name : resolve(name), text]),
  );
  const asked: string[] = [];
  const find = async (key: string): Promise<Uint8Array> => {
    asked.push(key.startsWith("http") ? key : key.slice(resolve(".").length + 1));
    const text = contents.get(key);
    if (text === undefined) throw Object.assign(new Error("not there"), { code: "ENOENT" });
    return Buffer.from(text);
  };
  const access: InputAccess = {
    readFile: find,
    fetch: find,
    isFile: async (path) => contents.has(path),
    readStandardInput: async () => Buffer.from(files["-"] ?? ""),
    isPattern: (text) => text.includes("*"),
    glob: async (pattern) => Object.keys(files).filter((name) => name.startsWith(pattern.replace("*", ""))),
  };
  return { access, asked };
}

async function load(files: Record<string, string>, options: LoadOptions) {
  const { access, asked } = worldOf(files);
  const diagnostics = new Diagnostics();
  const documents = await loadDocuments(options, access, diagnostics);
  return { documents, asked, reports: reportsOf(diagnostics), diagnostics };
}

function targets(document: LoadedDocument | undefined) {
  return document?.references.map(({ reference, target }) => [reference.uri, target?.document.schemas[0]?.namespace]);
}

const namespaces = (documents: readonly LoadedDocument[]) =>
  documents.map(({ document }) => document.schemas[0]?.namespace);

describe("inputs", () => {
  it("are files, patterns in order, standard input and web addresses, each once", async () => {
    const files = {
      "a.xml": documentOf("A"),
      "m/2.xml": documentOf("M2"),
      "m/10.xml": documentOf("M10"),
      "-": documentOf("In"),
      "http://h/x": documentOf("Web"),
    };
    const inputs = ["a.xml", "m/*", "-", "./a.xml", "http://h/x"];
    const { documents, reports } = await load(files, { inputs });
    expect(reports).toEqual([]);
    expect(namespaces(documents)).toEqual(["A", "M10", "M2", "In", "Web"]);
    expect(documents.map(({ document }) => document.at.source.name)).toEqual([
      "a.xml",
      "m/10.xml",
      "m/2.xml",
      "<stdin>",
      "http://h/x",
    ]);
  });

  it("are all tried, and what fails is reported", async () => {
    const { documents, reports, diagnostics } = await load(
      { "a.xml": documentOf("A"), "b.xml": "<html></html>" },
      {
        inputs: ["no.xml", "n/*", "a.xml", "b.xml"],
      },
    );
    expect(namespaces(documents)).toEqual(["A"]);
    expect(reports).toEqual(["no-input", "cannot-read", "not-csdl 1:1"]);
    expect(diagnostics.entries[1]?.message).toBe("Cannot read no.xml: the file does not exist.");
  });

  it("may be named like a pattern", async () => {
    const { documents } = await load({ "a*.xml": documentOf("A"), "ab.xml": documentOf("B") }, { inputs: ["a*.xml"] });
    expect(namespaces(documents)).toEqual(["A"]);
  });
});

describe("references", () => {
  it("are followed to the end, each document read once, in circles too", async () => {
    const { documents, asked, reports } = await load(
      {
        "d/a.xml": documentOf("A", "b.xml"),
        "d/b.xml": documentOf("B", "sub/c.xml", "a.xml"),
        "d/sub/c.xml": documentOf("C", "../a.xml#x"),
      },
      { inputs: ["d/a.xml"] },
    );
    expect(reports).toEqual([]);
    expect(asked).toEqual(["d/a.xml", "d/b.xml", "d/sub/c.xml"]);
    const [a] = documents;
    expect(targets(a)).toEqual([["b.xml", "B"]]);
    const b = a?.references[0]?.target;
    expect(targets(b)).toEqual([
      ["sub/c.xml", "C"],
      ["a.xml", "A"],
    ]);
    expect(b?.references[1]?.target).toBe(a);
    expect(b?.references[0]?.target?.document.at.source.name).toBe("d/sub/c.xml");
  });

  it("lead to inputs", async () => {
    const { documents, asked } = await load(
      { "a.xml": documentOf("A", "b.xml"), "b.xml": documentOf("B") },
      { inputs: ["a.xml", "b.xml"] },
    );
    expect(documents).toHaveLength(2);
    expect(documents[0]?.references[0]?.target).toBe(documents[1]);
    expect(asked).toEqual(["a.xml", "b.xml"]);
  });

  it("that lead nowhere are warnings at the URI", async () => {
    const { documents, reports } = await load(
      { "a.xml": documentOf("A", "no.xml", "bad.xml"), "bad.xml": "<a>" },
      { inputs: ["a.xml"] },
    );
    expect(targets(documents[0])).toEqual([
      ["no.xml", undefined],
      ["bad.xml", undefined],
    ]);
    expect(reports).toEqual(["unresolved-reference 2:17", "xml-unclosed 1:1"]);
  });

  it.each([
    "../up.xml",
    "/etc/passwd",
    "file:///etc/shadow",
    "javascript:alert(1)",
    "",
    " ",
    "%zz",
    "a%00b",
    "..%2Fup.xml",
    "\\\\h\\x",
  ])("do not lead to %j", async (uri) => {
    const { documents, asked, reports } = await load(
      { "d/a.xml": documentOf("A", uri), "up.xml": documentOf("Up") },
      { inputs: ["d/a.xml"] },
    );
    expect(targets(documents[0])).toEqual([[uri, undefined]]);
    expect(asked.filter((path) => path !== "d/a.xml" && !path.startsWith("d/"))).toEqual([]);
    expect(reports).toEqual([expect.stringMatching(/^(reference-not-allowed|unresolved-reference) 2:/)]);
  });

  it("lead to folders that are allowed, and anywhere by a mapping", async () => {
    const files = {
      "d/a.xml": documentOf("A", "../e/b.xml", "urn:c"),
      "e/b.xml": documentOf("B"),
      "f/c.xml": documentOf("C"),
    };
    const references = new Map([["urn:c", "f/c.xml"]]);
    const { documents, reports } = await load(files, { inputs: ["d/a.xml"], allowedRoots: ["e"], references });
    expect(reports).toEqual([]);
    expect(targets(documents[0])).toEqual([
      ["../e/b.xml", "B"],
      ["urn:c", "C"],
    ]);
  });

  it.each([
    ["/sites/x/b.xml", "d/b.xml"],
    ["/sites/x/$metadata", "d/$metadata"],
    ["/sites/x/b.xml", "d/sites/x/b.xml"],
    ["/sites/x/b.xml", "e/x/../sites/x/b.xml"],
    ["/sites/x/b.xml?sap-language=EN", "e/b.xml"],
    ["../../b.xml", "d/b.xml"],
    ["/b%20c.xml", "d/b c.xml"],
  ])("to %s find the copy %s", async (uri, path) => {
    const files = { "d/a.xml": documentOf("A", uri), [path]: documentOf("B") };
    const { documents, reports } = await load(files, { inputs: ["d/a.xml"], allowedRoots: ["e"] });
    expect(targets(documents[0])).toEqual([[uri, "B"]]);
    expect(reports).toEqual([]);
  });

  it("by absolute path lead to no copy of another name, nor to the referring document itself", async () => {
    const files = { "d/$metadata": documentOf("A", "/sites/y/$metadata"), "d/b.xml": documentOf("B") };
    const { documents, diagnostics } = await load(files, { inputs: ["d/$metadata"] });
    expect(targets(documents[0])).toEqual([["/sites/y/$metadata", undefined]]);
    expect(diagnostics.entries.map(({ code, severity, hint }) => [code, severity, hint])).toEqual([
      [
        "reference-not-allowed",
        "warning",
        "Put a file named $metadata beside the document, or name the file to read with --reference /sites/y/$metadata=FILE.",
      ],
    ]);
  });

  it("that are not followed are not reported if an input defines what they include", async () => {
    const files = {
      "a.xml": documentOf("A", "/v1/x.xml", "http://h/x", "../x"),
      "other.xml": documentOf("x"),
    };
    expect((await load(files, { inputs: ["a.xml", "other.xml"] })).reports).toEqual([]);
  });

  it("of standard input start from the working folder", async () => {
    const { documents } = await load({ "-": documentOf("In", "b.xml"), "b.xml": documentOf("B") }, { inputs: ["-"] });
    expect(targets(documents[0])).toEqual([["b.xml", "B"]]);
  });
});

describe("references to the web", () => {
  const files = {
    "a.xml": documentOf("A", "http://h/v1/b.xml?x=1", "http://h/c.xml"),
    "b.xml": documentOf("CopyOfB"),
    "http://h/v1/b.xml?x=1": documentOf("B"),
    "http://h/c.xml": documentOf("C", "sub/d.xml", "javascript:1"),
    "http://h/sub/d.xml": documentOf("D"),
  };

  it("are not followed, but to a file of the same name beside the document", async () => {
    const { documents, asked, reports } = await load(files, { inputs: ["a.xml"] });
    expect(targets(documents[0])).toEqual([
      ["http://h/v1/b.xml?x=1", "CopyOfB"],
      ["http://h/c.xml", undefined],
    ]);
    expect(asked).toEqual(["a.xml", "b.xml"]);
    expect(reports).toEqual(["reference-not-fetched 2:92"]);
  });

  it("are followed where that is allowed", async () => {
    const { documents, reports } = await load(files, { inputs: ["a.xml"], allowNetwork: true });
    expect(targets(documents[0])).toEqual([
      ["http://h/v1/b.xml?x=1", "B"],
      ["http://h/c.xml", "C"],
    ]);
    expect(targets(documents[0]?.references[1]?.target)).toEqual([
      ["sub/d.xml", "D"],
      ["javascript:1", undefined],
    ]);
    expect(reports).toEqual(["reference-not-allowed 2:80"]);
  });

  it("are not followed from an input that is itself on the web", async () => {
    const { documents, asked } = await load(files, { inputs: ["http://h/c.xml"] });
    expect(asked).toEqual(["http://h/c.xml"]);
    expect(targets(documents[0])).toEqual([
      ["sub/d.xml", undefined],
      ["javascript:1", undefined],
    ]);
  });

  it.each([
    ["http://h/v1/", undefined, "http://h/v1/b.xml"],
    ["http://h/v1/c.xml", "sub/", "http://h/v1/sub/b.xml"],
    ["sub/", "deeper/", "sub/deeper/b.xml"],
    ["sub/c.xml", "../", "b.xml"],
    [undefined, "http://h/", "http://h/b.xml"],
  ])("start from xml:base %s of the document and %s of their own", async (root, own, uri) => {
    const base = (text: string | undefined) => (text === undefined ? "" : ` xml:base="${text}"`);
    const text = documentOf("A", "b.xml").replace("<Edmx", `<Edmx${base(root)}`);
    const world = { "a.xml": text.replace("<Reference", `<Reference${base(own)}`), [uri]: documentOf("B") };
    const { documents, reports } = await load(world, { inputs: ["a.xml"], allowNetwork: true });
    expect(targets(documents[0])).toEqual([[uri, "B"]]);
    expect(reports).toEqual([]);
  });

  it("keep an absolute URI whatever xml:base says", async () => {
    const text = documentOf("A", "http://h/b.xml").replace("<Edmx", '<Edmx xml:base="http://other/"');
    const world = { "a.xml": text, "http://h/b.xml": documentOf("B") };
    const { documents } = await load(world, { inputs: ["a.xml"], allowNetwork: true });
    expect(targets(documents[0])).toEqual([["http://h/b.xml", "B"]]);
  });

  it("never lead to files", async () => {
    const web = { "http://h/c.xml": documentOf("C", "file:///etc/passwd"), "/etc/passwd": documentOf("P") };
    const { asked, reports } = await load(web, {
      inputs: ["http://h/c.xml"],
      allowNetwork: true,
      allowedRoots: ["/etc"],
    });
    expect(asked).toEqual(["http://h/c.xml"]);
    expect(reports).toEqual(["reference-not-allowed 2:17"]);
  });
});
