/** The vocabularies of OASIS, which documents use without the documents that define them being at hand. */

const names = [
  "Aggregation",
  "Authorization",
  "Capabilities",
  "Core",
  "JSON",
  "Measures",
  "Repeatability",
  "Temporal",
  "Validation",
];

/** The namespace of each vocabulary, by the alias that real documents use without declaring it. */
export const vocabularies: ReadonlyMap<string, string> = new Map(names.map((name) => [name, `Org.OData.${name}.V1`]));

export const vocabularyNamespaces: ReadonlySet<string> = new Set(vocabularies.values());
