import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/csdl/read.ts";
import { vocabularyTypes } from "../../../src/csdl/vocabularies/types.ts";
import { vocabularies, vocabularyNamespaces } from "../../../src/csdl/vocabularies/vocabularies.ts";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";
import { buildModel } from "../../../src/model/build-model.ts";
import type { Model } from "../../../src/model/types.ts";
import { neededVocabularies } from "../../../src/model/vocabularies.ts";
import { sourceOf } from "../../../src/text/source.ts";
import { edmx } from "../../support/edmx.ts";
import { codesOf } from "../../support/model-of.ts";
import { describeWithShared, readShared } from "../../support/shared.ts";

/** Returns the model of documents that are not linked, with the types of vocabularies that they need. */
async function modelWithVocabularies(...texts: readonly string[]) {
  const diagnostics = new Diagnostics();
  const documents = texts.map((text, index) => {
    const document = readDocument(sourceOf(`${index}.xml`, text), diagnostics)!;
    return { document, references: document.references.map((reference) => ({ reference, target: undefined })) };
  });
  return { model: buildModel(documents, diagnostics, await neededVocabularies(documents)), diagnostics };
}

const schemaOf = (types: readonly string[], head = "") =>
  edmx(
    `<Schema Namespace="N"><ComplexType Name="T">${types
      .map((type, index) => `<Property Name="p${index}" Type="${type}"/>`)
      .join("")}</ComplexType></Schema>`,
    head,
  );

const include = (namespace: string, alias: string) =>
  `<edmx:Reference Uri="http://v/${namespace}"><edmx:Include Namespace="${namespace}" Alias="${alias}"/></edmx:Reference>`;

const typesOf = (model: Model) => [...model.types.keys()].filter((name) => name !== "N.T").sort();

describe("types of vocabularies", () => {
  it("are those that the documents use, with what these need", async () => {
    const core = include("Org.OData.Core.V1", "C");
    const built = await modelWithVocabularies(schemaOf(["C.Tag", "Collection(C.RevisionType)"], core));
    expect(typesOf(built.model)).toEqual([
      "Org.OData.Core.V1.RevisionKind",
      "Org.OData.Core.V1.RevisionType",
      "Org.OData.Core.V1.Tag",
    ]);
    expect(codesOf(built)).toEqual(["unspecified-item-nullability"]);
  });

  it("are known by the namespace, and by the usual alias unless it stands for another one", async () => {
    const built = await modelWithVocabularies(schemaOf(["Org.OData.Measures.V1.DurationGranularityType", "JSON.JSON"]));
    expect(typesOf(built.model)).toEqual(["Org.OData.JSON.V1.JSON", "Org.OData.Measures.V1.DurationGranularityType"]);
    expect(codesOf(built)).toEqual(["not-included", "not-included"]);
    const other = await modelWithVocabularies(schemaOf(["JSON.JSON"], include("my.json", "JSON")));
    expect(typesOf(other.model)).toEqual([]);
    expect(codesOf(other)).toEqual(["unresolved-type"]);
  });

  it("include the subtypes of what is used, in other vocabularies too", async () => {
    const { model } = await modelWithVocabularies(schemaOf(["Collection(Capabilities.PermissionType)"]));
    expect(typesOf(model)).toEqual([
      "Org.OData.Authorization.V1.SchemeName",
      "Org.OData.Capabilities.V1.PermissionType",
      "Org.OData.Capabilities.V1.ScopeType",
    ]);
    const { model: base } = await modelWithVocabularies(schemaOf(["Authorization.OAuthAuthorization"]));
    expect(typesOf(base)).toContain("Org.OData.Authorization.V1.OAuth2ClientCredentials");
    expect(typesOf(base)).toContain("Org.OData.Authorization.V1.Authorization");
    expect(typesOf(base)).not.toContain("Org.OData.Authorization.V1.ApiKey");
  });

  it("are left to a document that defines the vocabulary", async () => {
    const own = edmx('<Schema Namespace="Org.OData.Core.V1"><ComplexType Name="Tag" OpenType="true"/></Schema>');
    const built = await modelWithVocabularies(
      schemaOf(["C.Tag", "C.SimpleIdentifier"], include("Org.OData.Core.V1", "C")),
      own,
    );
    expect(built.model.types.get("Org.OData.Core.V1.Tag")?.kind).toBe("ComplexType");
    expect(codesOf(built)).toEqual(["unresolved-type"]);
  });

  it("that do not exist are errors that say so", async () => {
    const { diagnostics } = await modelWithVocabularies(schemaOf(["Core.Tag", "Core.Tags"]));
    expect(diagnostics.entries.map(({ code, hint }) => [code, hint])).toEqual([
      ["not-included", "Add a Reference to it with an Include of Org.OData.Core.V1."],
      ["unresolved-type", "Did you mean Org.OData.Core.V1.Tag?"],
    ]);
    const alone = await modelWithVocabularies(schemaOf(["Core.Togs"]));
    expect(alone.diagnostics.entries[0]?.hint).toBe(
      "The known version of the vocabulary has no such type: load another with a Reference to Org.OData.Core.V1.",
    );
  });

  it("do not make terms unknown, and are not needed by terms", async () => {
    const text = edmx(`<Schema Namespace="N"><ComplexType Name="T"><Property Name="p" Type="Core.Tag"/>
      <Annotation Term="Org.OData.Core.V1.Description" String="x"/></ComplexType>
      <Term Name="U" Type="Core.Dictionary"/></Schema>`);
    const built = await modelWithVocabularies(text);
    expect(codesOf(built)).toEqual(["not-included"]);
    expect(typesOf(built.model)).toEqual(["Org.OData.Core.V1.Tag"]);
  });

  it("break no rule", () => {
    const diagnostics = new Diagnostics();
    buildModel([], diagnostics, vocabularyTypes());
    expect(diagnostics.entries).toEqual([]);
  });

  it("belong to vocabularies that are known by name", () => {
    for (const { namespace, alias } of vocabularyTypes().schemas) {
      expect(vocabularyNamespaces).toContain(namespace);
      expect(vocabularies.get(alias!)).toBe(namespace);
    }
  });
});

describeWithShared("types of vocabularies and the documents that define them", () => {
  it.each(vocabularyTypes().schemas.map(({ namespace }) => namespace))("agree: %s", (namespace) => {
    const document = readDocument(
      sourceOf(namespace, readShared("corpus", "oasis-vocabularies", `${namespace}.json`)),
      new Diagnostics(),
    )!;
    const published = document.schemas.find((schema) => schema.namespace === namespace)!;
    const known = vocabularyTypes().schemas.find((schema) => schema.namespace === namespace)!;
    const types = published.elements.filter(({ kind }) => /Type/.test(kind));
    expect(known.elements.map(bare)).toEqual(types.map(bare));
  });
});

/** Returns a declaration without places and annotations. */
function bare(element: unknown): unknown {
  const text = JSON.stringify(element, (key, value: unknown) => {
    if (key === "at" || key === "annotations") return undefined;
    return typeof value === "bigint" ? String(value) : value;
  });
  return JSON.parse(text);
}
