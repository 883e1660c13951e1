/** Section 4.3: Included Annotations. */
import type * as csdl from "../../../csdl/document/document.ts";
import { namePrefix } from "../../../csdl/document/names.ts";
import type { Scope } from "../names/scope.ts";
import { canonicalTerm } from "./read.ts";

/**
 * Returns the annotations that a document has for a schema child, of which `head` is the qualified name. Inputs, and
 * documents that are referenced only for their schemas, contribute all annotations. If references name annotations, a
 * document contributes those to elements of other documents, and all to its own.
 */
export function includedAnnotations(scope: Scope, element: csdl.Annotations, head: string): csdl.Annotations {
  if (scope.isInput || scope.annotationFilters.length === 0) return element;
  const namespace = namePrefix(head);
  if (scope.document.schemas.some((schema) => schema.namespace === namespace)) return element;
  const filters = scope.annotationFilters.filter(
    ({ targetNamespace }) => targetNamespace === undefined || targetNamespace === namespace,
  );
  const annotations = element.annotations.filter((annotation) => {
    const termNamespace = namePrefix(canonicalTerm(scope, annotation.term));
    const qualifier = annotation.qualifier ?? element.qualifier;
    return filters.some(
      (filter) =>
        filter.termNamespace === termNamespace && (filter.qualifier === undefined || filter.qualifier === qualifier),
    );
  });
  return { ...element, annotations };
}
