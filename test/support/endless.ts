import { isStructured } from "../../src/model/kinds.ts";
import { findFinite } from "../../src/model/payloads/finite.ts";
import type { Model, QualifiedName } from "../../src/model/types.ts";

/** The types that require values of themselves: no valid value of theirs ends, and their fixtures are stubs. */
export function endlessTypes({ types }: Model): ReadonlySet<QualifiedName> {
  const finite = findFinite(types.values()).types;
  const endless = [...types.values()].filter((type) => isStructured(type) && !finite.has(type));
  return new Set(endless.map(({ qualifiedName }) => qualifiedName));
}
