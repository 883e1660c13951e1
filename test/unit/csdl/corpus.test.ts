import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { CsdlDocument } from "../../../src/csdl/document/document.ts";
import { readDocument } from "../../../src/csdl/read.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { decodeSource } from "../../../src/inputs/decode.ts";
import { describeWithShared, hasShared, sharedPath } from "../../support/shared.ts";

function read(path: string) {
  const diagnostics = new Diagnostics();
  const source = decodeSource(path, readFileSync(sharedPath("corpus", path)), diagnostics);
  return { document: source && readDocument(source, diagnostics), diagnostics };
}

function filesOf(folder: string): string[] {
  if (!hasShared) return [];
  const found = readdirSync(sharedPath("corpus", folder), { recursive: true, encoding: "utf8" });
  return found.filter((name) => /\.(xml|json)$/.test(name)).sort();
}

/** Documents of the same model in CSDL XML and CSDL JSON. */
function pairs(): string[][] {
  const twins = ["oasis-csdl-schemas", "oasis-vocabularies"].flatMap((folder) =>
    filesOf(folder).map((name) => [`${folder}/${name.replace(/\.json$/, ".xml")}`, `${folder}/${name}`]),
  );
  const derived = filesOf("csdl-json-derived").map((name) => [
    name.replace("__", "/").replace(/\.json$/, ".xml"),
    `csdl-json-derived/${name}`,
  ]);
  return [...twins, ...derived].filter(
    // The converter joins the two keys of one type that test1 is about.
    ([xml, json]) =>
      json!.endsWith(".json") && existsSync(sharedPath("corpus", xml!)) && !xml!.endsWith("counterexamples__test1.xml"),
  ) as string[][];
}

/**
 * Returns what both representations must agree on. Left out: annotations (without the terms' types CSDL JSON cannot
 * tell a path or a date from a string), references (each to documents of its own kind), and what CSDL JSON states or
 * leaves out where CSDL XML has a default of the other value. CSDL JSON must use aliases where there are any.
 */
function comparable(document: CsdlDocument): unknown {
  const includes = document.references.flatMap((reference) => reference.includes);
  const aliases = new Map([...document.schemas, ...includes].map(({ namespace, alias }) => [namespace, alias]));
  const text = JSON.stringify(document.schemas, (key, value) => {
    if (["at", "annotations", "externalAnnotations", "nullableSpecified", "valueSpecified", "facets"].includes(key))
      return undefined;
    if (["type", "entityType", "target", "entitySet"].includes(key)) return aliased(value, aliases);
    if (typeof value === "bigint") return String(value);
    if (value?.collection === true) return { ...value, nullable: value.nullable ?? false };
    if (value?.kind === "EnumType") return { ...value, members: value.members.map(withValue) };
    if (value?.kind === "Property") return { ...value, defaultValue: undefined };
    return value;
  });
  return JSON.parse(text);
}

/** Returns a qualified name by its alias; a member of a container without the container, where that has an alias. */
function aliased(name: string | undefined, aliases: ReadonlyMap<string, string | undefined>): string | undefined {
  const [, namespace = "", rest = ""] = /^([^/]*)(\.[^./]*.*)$/.exec(name ?? "") ?? [];
  const known = [...aliases.values()].includes(namespace) ? namespace : aliases.get(namespace);
  if (rest.includes("/") && (known !== undefined || aliases.has(namespace))) return rest.slice(rest.indexOf("/") + 1);
  return known === undefined ? name : known + rest;
}

function withValue(member: { readonly value: bigint | undefined }, index: number) {
  return { ...member, value: member.value ?? BigInt(index) };
}

describeWithShared("real documents", () => {
  it.each(filesOf("."))("%s: there is a document or an error, and no exception", (path) => {
    const { document, diagnostics } = read(path);
    expect(document !== undefined || diagnostics.hasErrors).toBe(true);
  });

  it.each(["graph-beta.xml", "graph-v1.0.xml"])("%s: nothing is wrong or unknown", (path) => {
    expect(read(path).diagnostics.entries).toEqual([]);
  });

  it.each(pairs())("%s is the same document as %s", (xml, json) => {
    const one = read(xml);
    const other = read(json);
    if (one.document === undefined || other.document === undefined) {
      expect([one, other].map(({ diagnostics }) => diagnostics.entries.map(({ code }) => code))).toEqual([
        ["unsupported-version"],
        ["unsupported-version"],
      ]);
      return;
    }
    expect(comparable(other.document)).toEqual(comparable(one.document));
  });
});
