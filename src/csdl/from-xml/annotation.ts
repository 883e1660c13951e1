import type { Annotation, Annotations } from "../document/document.ts";
import type { XmlElement } from "../xml/parse.ts";
import { deeper, type OpenElement, open, type ReadContext, required, text } from "./element.ts";
import { readValueOf } from "./expression.ts";

const NONE: readonly Annotation[] = [];

/** The annotations that stand in an element (section 14.2). */
export function readAnnotations(parent: OpenElement): readonly Annotation[] {
  if (parent.children.length === 0) return NONE;
  const annotations: Annotation[] = [];
  for (const child of parent.children) {
    if (child.name !== "Annotation") continue;
    const annotation = readAnnotation(child, parent.context);
    if (annotation !== undefined) annotations.push(annotation);
  }
  return annotations;
}

/** Section 14.2: Annotation. One without term, which is reported, is left out. */
function readAnnotation(element: XmlElement, outer: ReadContext): Annotation | undefined {
  const context = deeper(element, outer);
  if (context === undefined) return undefined;
  const annotation = open(element, context);
  const written = text(annotation, "Term");
  if (written === undefined) return undefined;
  // Some producers write the qualifier as CSDL JSON does.
  const hash = written.indexOf("#");
  return {
    kind: "Annotation",
    at: annotation.at,
    term: hash === -1 ? written : written.slice(0, hash),
    qualifier: text(annotation, "Qualifier") ?? (hash === -1 ? undefined : written.slice(hash + 1)),
    value: readValueOf(annotation),
    annotations: readAnnotations(annotation),
  };
}

/** Section 5.2: annotations with external targeting. */
export function readExternalAnnotations(element: XmlElement, context: ReadContext): Annotations {
  const group = open(element, context);
  return {
    kind: "Annotations",
    at: group.at,
    target: required(group, "Target"),
    qualifier: text(group, "Qualifier"),
    annotations: readAnnotations(group),
  };
}
