/** Names as section 15 wants them: checked after patches, which may rename or remove what has another name. */
import type * as csdl from "../../csdl/document/document.ts";
import { isNamespace, isSimpleIdentifier } from "../../csdl/document/names.ts";
import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { type Place, placeOfAttribute, placeOfAttributeValue } from "../../text/source.ts";
import type { BuildContext } from "../build/context.ts";

const LONGEST_NAME = 128;
const LONGEST_NAMESPACE = 511;

/** Plain and not too long: nearly all names. */
const PLAIN_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

interface Named {
  readonly name: string;
  readonly at: Place;
}

/** Reports names that are not simple identifiers, namespaces that do not consist of them, and those that are too long. */
export function checkIdentifiers({ scopes, diagnostics }: BuildContext): void {
  for (const { document } of scopes) {
    for (const { includes } of document.references)
      for (const include of includes) checkNamespace(include, diagnostics);
    for (const schema of document.schemas) {
      checkNamespace(schema, diagnostics);
      for (const element of schema.elements) checkElement(element, diagnostics);
    }
  }
}

function checkElement(element: csdl.SchemaElement, diagnostics: Diagnostics): void {
  checkName(element, diagnostics);
  for (const member of membersOf(element)) checkName(member, diagnostics);
  if (element.kind !== "EntityType") return;
  for (const { alias, at } of element.key?.propertyRefs ?? []) {
    if (alias !== undefined) checkName({ name: alias, at }, diagnostics, "Alias");
  }
}

function membersOf(element: csdl.SchemaElement): readonly Named[] {
  switch (element.kind) {
    case "EntityType":
    case "ComplexType":
      return [...element.properties, ...element.navigationProperties];
    case "EnumType":
    case "EntityContainer":
      return element.members;
    case "Action":
    case "Function":
      return element.parameters;
    default:
      return [];
  }
}

/** Section 15.2. */
function checkName({ name, at }: Named, diagnostics: Diagnostics, attribute = "Name"): void {
  if (PLAIN_IDENTIFIER.test(name)) return;
  const length = codePointsOf(name);
  if (!isSimpleIdentifier(name)) {
    diagnostics.report("invalid-identifier", [shortened(name)], {
      place: placeOfAttributeValue(at, attribute),
      hint: hintOf(diagnostics, "invalid-identifier", "Correct it with a patch in an overlay"),
    });
  } else if (length > LONGEST_NAME) {
    diagnostics.report("name-too-long", [shortened(name), String(length)], {
      place: placeOfAttributeValue(at, attribute),
      hint: hintOf(diagnostics, "name-too-long", "Shorten it with a patch in an overlay"),
    });
  }
}

/** Section 15.1. */
function checkNamespace({ namespace, at }: csdl.Schema | csdl.Include, diagnostics: Diagnostics): void {
  const parts = namespace.split(".");
  const isShort =
    codePointsOf(namespace) <= LONGEST_NAMESPACE && parts.every((part) => codePointsOf(part) <= LONGEST_NAME);
  if (isShort && isNamespace(namespace)) return;
  diagnostics.report("invalid-namespace", [shortened(namespace)], {
    place: placeOfAttribute(at, "Namespace"),
    hint: hintOf(diagnostics, "invalid-namespace", "Correct it in the document"),
  });
}

/** What can be done, and how to go on with the name as it is, unless someone has done so. */
function hintOf(diagnostics: Diagnostics, code: DiagnosticCode, correct: string): string {
  return diagnostics.severityOf(code) === "error"
    ? `${correct}, or keep it with --severity ${code}=warning.`
    : `${correct}.`;
}

function codePointsOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Returns a name shortened for a message. */
function shortened(name: string): string {
  const characters = [...name.slice(0, 200)];
  return characters.length > 60 ? `${characters.slice(0, 57).join("")}…` : name;
}
