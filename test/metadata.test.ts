/**
 * The hand-kept metadata against Microsoft Graph's own, read by a reader that shares nothing with `src/csdl`: that one
 * must not be checked by itself.
 */
import { readdirSync, readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { expect, it } from "vitest";
import { describeWithShared, readShared, sharedPath } from "./support/shared.ts";

type Node = { readonly [name: string]: unknown };

const kinds = ["EntityType", "ComplexType", "EnumType"];
const repeated = new Set([...kinds, "Schema", "Annotations", "Annotation", "Property", "NavigationProperty", "Member"]);

function read(xml: string): Node[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    isArray: (name) => repeated.has(name),
    processEntities: { enabled: true, maxTotalExpansions: Number.POSITIVE_INFINITY },
  });
  const document = parser.parse(xml) as { "edmx:Edmx": { "edmx:DataServices": { Schema: Node[] } } };
  return document["edmx:Edmx"]["edmx:DataServices"].Schema;
}

function children(node: Node, name: string): Node[] {
  return (node[name] ?? []) as Node[];
}

/** Returns what must be the same in both documents, by `kind name`. */
function facts(schema: Node): Map<string, unknown> {
  const prefix = `${String(schema["@Alias"])}.`;
  const resolve = (type: unknown) => String(type).replace(prefix, `${String(schema["@Namespace"])}.`);
  const entries = kinds.flatMap((kind) =>
    children(schema, kind).map((type): [string, unknown] => [
      `${kind} ${String(type["@Name"])}`,
      {
        base: resolve(type["@BaseType"]),
        flags: [type["@Abstract"], type["@OpenType"], type["@HasStream"], type["@IsFlags"], type["@UnderlyingType"]],
        key: type.Key,
        properties: children(type, "Property").map((property) => [
          property["@Name"],
          resolve(property["@Type"]),
          property["@Nullable"],
        ]),
        navigation: children(type, "NavigationProperty").map((property) => property["@Name"]),
        members: children(type, "Member").map((member) => [member["@Name"], member["@Value"]]),
      },
    ]),
  );
  return new Map(entries);
}

/** Returns the descriptions that an element carries, inline. */
function descriptions(node: Node): string[] {
  return children(node, "Annotation")
    .filter((annotation) => /^Core\.(Long)?Description$/.test(String(annotation["@Term"])))
    .map((annotation) => String(annotation["@String"]));
}

/** Returns every element that a developer meets in generated code, by path. */
function documentedElements(schema: Node): Map<string, Node> {
  const elements = new Map<string, Node>([["schema", schema]]);
  for (const type of kinds.flatMap((kind) => children(schema, kind))) {
    elements.set(String(type["@Name"]), type);
    for (const member of ["Property", "NavigationProperty", "Member"].flatMap((kind) => children(type, kind))) {
      elements.set(`${String(type["@Name"])}/${String(member["@Name"])}`, member);
    }
  }
  return elements;
}

/** Returns a text and its sentences, so spelt that case and punctuation make no difference. */
function phrases(text: string): string[] {
  return [text, ...text.split(/[.!?;。；]\s*/)]
    .map((phrase) =>
      phrase
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .filter((phrase) => phrase !== "");
}

/** Whatever the reference pages say in a table cell, a line of text or their front matter. */
function pageTexts(): string[] {
  return ["en", "zh-cn"].flatMap((language) =>
    readdirSync(sharedPath("docs-pages", language)).flatMap((file) =>
      readShared("docs-pages", language, file)
        .split(/\n|\|/)
        .map((text) => text.replace(/^description: /, "")),
    ),
  );
}

describeWithShared("metadata/microsoft.graph.xml", () => {
  const [own = {}] = read(readFileSync(new URL("../metadata/microsoft.graph.xml", import.meta.url), "utf8"));

  it("states the facts of Microsoft Graph beta", () => {
    const [graph = {}] = read(readShared("corpus", "graph-beta.xml"));
    const expected = facts(graph);
    const actual = facts(own);

    expect(actual.size).toBe(10);
    for (const [name, type] of actual) expect.soft(type, name).toEqual(expected.get(name));
  });

  it("has a description on every type, property and member", () => {
    const elements = documentedElements(own);
    expect(elements.size).toBe(1 + 10 + 30 + 24);
    for (const [path, element] of elements) expect.soft(descriptions(element).join(" "), path).toMatch(/\w \w.*\.$/);
  });

  it("describes in words of its own", () => {
    const xml = readShared("corpus", "graph-beta.xml");
    const external = read(xml).flatMap((schema) => children(schema, "Annotations"));
    const theirs = external.flatMap((annotations) =>
      children(annotations, "Annotation").map((annotation) => String(annotation["@String"] ?? "")),
    );
    const taken = new Set([...theirs, ...pageTexts()].flatMap(phrases));
    expect(taken.has("action is pending")).toBe(true);

    for (const [path, element] of documentedElements(own)) {
      const copied = descriptions(element)
        .flatMap(phrases)
        .filter((phrase) => taken.has(phrase));
      expect.soft(copied, path).toEqual([]);
    }
  });
});
