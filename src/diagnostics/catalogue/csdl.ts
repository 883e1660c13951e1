import { error, fatal, info, warning } from "./entry.ts";

/** Diagnostics of the stage that turns text into CSDL documents. */
export const csdlCatalogue = {
  // inputs and references
  "no-input": fatal((pattern) => `No file matches ${pattern}.`),
  "cannot-read": fatal((name, cause) => `Cannot read ${name}: ${cause}.`),
  "limit-reached": fatal((limit, name) => `${limit}, so ${name} is not read.`),
  "unresolved-reference": warning((uri, cause) => `The referenced document ${uri} is not loaded: ${cause}.`),
  "reference-not-fetched": info((uri) => `The referenced document ${uri} is not loaded: it is on the web.`),
  "reference-not-allowed": warning((uri, cause) => `The reference to "${uri}" is not followed: ${cause}.`),

  // characters and markup
  "empty-document": fatal(() => "The document is empty."),
  "no-root": fatal(() => "The document has no root element, only white space or comments."),
  "invalid-encoding": fatal(
    (encoding, byte) =>
      `The document is not valid ${encoding}${byte === "" ? "" : `: byte ${byte} does not start a character`}.`,
  ),
  "unsupported-encoding": fatal((encoding) => `The document's encoding ${encoding} is not supported.`),
  "xml-syntax": fatal((what) => `${what}.`),
  "xml-bad-char": fatal((char) => `The character ${char} is not allowed in XML.`),
  "xml-bad-char-ref": fatal(
    (reference) => `The character reference ${reference} does not stand for a valid XML character.`,
  ),
  "xml-undefined-entity": fatal((name) => `The entity &${name}; is not defined.`),
  "xml-declaration-position": fatal(() => "The XML declaration is not at the very start of the document."),
  "xml-unclosed": fatal((name) => `The element ${name} is never closed: the document ends inside it.`),
  "xml-mismatch": fatal(
    (found, open, line) => `The end tag </${found}> does not match the start tag <${open}> on line ${line}.`,
  ),
  "xml-duplicate-attribute": fatal(
    (attribute, element) => `The element ${element} has the attribute ${attribute} twice.`,
  ),
  "xml-unbound-prefix": fatal((prefix) => `The namespace prefix ${prefix} is not declared.`),
  "xml-unbound-attribute-prefix": warning(
    (prefix) => `The namespace prefix ${prefix} is not declared; attributes with this prefix are ignored.`,
  ),
  "dtd-not-allowed": fatal(() => "The document has a document type declaration (DOCTYPE), which is not allowed."),
  "too-many-attributes": fatal((element, limit) => `The element ${element} has more than ${limit} attributes.`),
  "nesting-too-deep": fatal((limit) => `The document is nested more than ${limit} levels deep here.`),
  "json-syntax": fatal((what) => `${what}.`),

  // document structure
  "not-csdl": fatal((what) => `${what}.`),
  "unsupported-version": fatal((version) => `The document is ${version}; only OData 4.0 and 4.01 are supported.`),
  "missing-edmx-wrapper": warning(
    () => "The root element is Schema instead of edmx:Edmx; the document is read as version 4.0.",
  ),
  "missing-dataservices": error(() => "The element Edmx has no child element DataServices."),
  "duplicate-dataservices": error(() => "The element Edmx has a second child element DataServices."),
  "no-schemas": error(() => "The document contains no schema."),

  // elements and attributes
  "unknown-element": warning(
    (element, parent) => `${element} is not a known child element of ${parent}; it is ignored.`,
  ),
  "unknown-attribute": warning(
    (attribute, element) => `${attribute} is not a known attribute of ${element}; it is ignored.`,
  ),
  "unknown-member": warning((member, element) => `${member} is not a known member of ${element}; it is ignored.`),
  "unexpected-text": warning((element) => `${element} contains text, which is ignored.`),
  "duplicate-element": warning(
    (element, parent) => `${parent} has more than one child element ${element}; the first one is used.`,
  ),
  "missing-attribute": fatal((attribute, element) => `${element} needs the attribute ${attribute}.`),
  "invalid-json-csdl": fatal((what, expected) => `${what} must be ${expected}.`),
  "invalid-boolean": error((value, attribute) => `The value "${value}" of ${attribute} is not a Boolean.`),
  "boolean-case": warning((value, attribute, taken) => `The value "${value}" of ${attribute} is read as ${taken}.`),
  "invalid-facet": error((value, facet, expected) => `The value "${value}" of ${facet} must be ${expected}.`),
  "facet-out-of-range": warning((value, facet, range) => `The value ${value} of ${facet} is out of range: ${range}.`),
  "facet-json-type": warning((facet, value, expected) => `The value ${value} of ${facet} should be ${expected}.`),
  "inapplicable-facet": warning((facet, type) => `The facet ${facet} does not apply to ${type}; it is ignored.`),
  "invalid-enum-value": error((value, member) => `The value "${value}" of the member ${member} is not an integer.`),
  "invalid-annotation": warning((what) => `${what}.`),
  "invalid-constant": warning((value, type) => `The value "${value}" is not a literal of the type ${type}.`),
} as const;
