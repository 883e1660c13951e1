/** Reports documents that are not OData 4 metadata by what they are, which helps more than what they lack. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Source } from "../../text/source.ts";
import { childElements, type XmlElement } from "../xml/parse.ts";
import type { ReadContext } from "./element.ts";
import { CSDL_NAMESPACE, isOldWrapperNamespace, oldVersion, WRAPPER_NAMESPACE } from "./namespaces.ts";

/** Reports an HTML page before a parser fails on it; returns whether the text is one. */
export function refuseHtml(source: Source, diagnostics: Diagnostics): boolean {
  if (
    !/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:[^-]|-[^-])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
      source.text.slice(0, 2000),
    )
  ) {
    return false;
  }
  diagnostics.report("not-csdl", ["This is an HTML page, not CSDL"], {
    place: { source, offset: 0 },
    hint: "Check whether a login or error page was saved instead of the metadata.",
  });
  return true;
}

/** Reports a text that is neither markup nor JSON; returns whether it is one. */
export function refuseText(source: Source, diagnostics: Diagnostics): boolean {
  const offset = source.text.search(/\S/);
  if (offset === -1 || source.text[offset] === "<") return false;
  diagnostics.report("not-csdl", ["This is neither XML nor JSON"], {
    place: { source, offset },
    hint: "Check whether an error message was saved instead of the metadata.",
  });
  return true;
}

/** Reports why the root element cannot be that of a CSDL document. */
export function refuseRoot(root: XmlElement, context: ReadContext): void {
  const { diagnostics } = context;
  const place = root.at;
  const report = (what: string, hint?: string): void => diagnostics.report("not-csdl", [what], { place, hint });
  const bareVersion = root.name === "Schema" ? oldVersion(root.namespace) : undefined;
  const version = root.name === "Edmx" && isOldWrapperNamespace(root.namespace) ? wrappedVersion(root) : bareVersion;
  if (version === "designer") {
    report("This is an Entity Framework model (EDMX), not OData metadata", "Use the $metadata of the service instead.");
  } else if (version !== undefined) {
    diagnostics.report("unsupported-version", [`OData V${version} metadata`], { place });
  } else if (root.name === "Edmx" || root.name === "Schema") {
    report(
      `The namespace of the root element ${root.name} is ${root.namespace || "empty"}`,
      `It should be ${root.name === "Edmx" ? WRAPPER_NAMESPACE : CSDL_NAMESPACE}.`,
    );
  } else {
    report(`The root element is ${root.name}, not edmx:Edmx`);
  }
}

/**
 * Returns the version of a document with an old wrapper. OData 1 to 3 share it with Entity Framework's designer files;
 * the schemas in it tell them apart.
 */
function wrappedVersion(root: XmlElement): string {
  for (const child of childElements(root)) {
    if (child.name === "Runtime" || child.name === "Designer") return "designer";
    if (child.name !== "DataServices") continue;
    const schema = childElements(child).find((grandchild) => grandchild.name === "Schema");
    const declared = dataServiceVersion(child);
    return declared ?? (schema && oldVersion(schema.namespace)) ?? "3";
  }
  return "3";
}

/** Returns `m:DataServiceVersion`, with any prefix. */
function dataServiceVersion(services: XmlElement): string | undefined {
  for (const name in services.attributes) {
    if (name.endsWith(":DataServiceVersion")) return /^[1-3]/.exec(services.attributes[name] ?? "")?.[0];
  }
  return undefined;
}
