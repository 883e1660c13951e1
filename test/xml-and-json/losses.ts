/**
 * Facts that the converter to JSON changes or leaves out. Each is undone in the text of one of the two, no more than
 * that, and then all bytes have to agree.
 */
export interface Loss {
  readonly because: string;
  readonly xml?: (text: string) => string;
  readonly json?: (text: string) => string;
}

export const losses = {
  "unspecified items": {
    because:
      "JSON cannot leave open whether a collection may hold null: no $Nullable says that it may not (CSDL 7.2.1)",
    xml: (text) => withAttribute(text, / Type="Collection\(/, ' Nullable="false"'),
  },
  "digits of numbers": {
    because: "the converter writes numbers as JavaScript does",
    xml: (text) => text.replaceAll("3.1415926535897931", "3.141592653589793"),
  },
  "line breaks": {
    because: "line breaks in XML attributes are spaces (XML 1.0, section 3.3.3), which the converter does not heed",
    xml: (text) => text.replaceAll(/ String="[^"<]*"/g, (attribute) => attribute.replaceAll(/\r?\n/g, "&#xA;")),
  },
  "two keys": {
    because: "the converter puts the keys of a type with two of them together",
    xml: (text) => text.replace(/<\/Key>\s*<Key>/, ""),
  },
  "strings as entities": {
    because: "the converter leaves Edm.String out, which navigation properties do not have as default",
    json: (text) =>
      text.replace('"$Kind": "NavigationProperty"', '"$Kind": "NavigationProperty", "$Type": "Edm.String"'),
  },
} as const satisfies Record<string, Loss>;

export type LossName = keyof typeof losses;

/** Adds an attribute to every property that has the one and not yet the other. */
function withAttribute(text: string, has: RegExp, attribute: string): string {
  const name = attribute.slice(0, attribute.indexOf("=") + 1);
  return text.replaceAll(/<Property\b[^>]*/g, (tag) => {
    return has.test(tag) && !tag.includes(name) ? tag.replace(has, (found) => attribute + found) : tag;
  });
}

const unspecifiedItems = ["unspecified items"] as const;

/** By pair; of all others, both have the same to say. */
export const lossesOf: Readonly<Record<string, readonly LossName[]>> = {
  "oasis-csdl-schemas/miscellaneous.json": ["digits of numbers"],
  "oasis-vocabularies/Org.OData.Capabilities.V1.json": ["line breaks"],
  "csdl-json-derived/oasis-csdl-schemas__counterexamples__test1.json": ["two keys"],
  "csdl-json-derived/oasis-csdl-schemas__counterexamples__test2.json": ["strings as entities"],
  "csdl-json-derived/oasis-csdl-schemas__miscellaneous.json": ["digits of numbers"],
  "csdl-json-derived/oasis-openapi__ExampleService.json": unspecifiedItems,
  "csdl-json-derived/oasis-openapi__TripPin.json": unspecifiedItems,
  "csdl-json-derived/odata2ts__resource__trippin-rw.json": unspecifiedItems,
};
