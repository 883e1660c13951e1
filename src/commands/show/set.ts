import { alternateKeysOf } from "../../model/hierarchy.ts";
import { operationsBoundTo } from "../../model/select/operation-roots.ts";
import { matchesOf } from "../../model/select/roots.ts";
import type { Capabilities, EntityContainer, Model, SetOrSingleton } from "../../model/types.ts";
import { byCodePoint } from "../../text/order.ts";
import { lineColumn } from "../../text/source.ts";

/** What `show` prints about an entity set or singleton; the JSON output has this form. */
export interface SetDescription {
  /** `ns.Container/name`. */
  readonly name: string;
  readonly kind: "entity set" | "singleton";
  readonly place: string;
  readonly documentation: string | undefined;
  readonly type: string;
  /** Each key, alternate ones too, with the names of its properties in URLs. A singleton has none. */
  readonly keys: readonly (readonly string[])[];
  /** What the Capabilities vocabulary states. */
  readonly capabilities: Capabilities;
  /** What is bound to its type or to collections of it, by names that `show` and `--root` take. */
  readonly operations: readonly string[];
}

/** Returns the sets and singletons of a name that is not one of a type. */
export function describeSets(name: string, model: Model): readonly SetDescription[] {
  if (matchesOf(model, name).length > 0) return [];
  const containers = model.schemas.flatMap((schema) => schema.containers);
  return containers.flatMap((container) =>
    container.members.flatMap((member) =>
      "type" in member && member.name === name ? [describeSet(member, container, model)] : [],
    ),
  );
}

function describeSet(member: SetOrSingleton, { qualifiedName }: EntityContainer, model: Model): SetDescription {
  const { name, kind, type, at, documentation, capabilities } = member;
  const { line, column } = lineColumn(at);
  const keys = kind === "EntitySet" ? [type.key, ...alternateKeysOf(member)] : [];
  const bound = operationsBoundTo(model, [type], "**").map((operation) => `${name}/${operation.name}`);
  return {
    name: `${qualifiedName}/${name}`,
    kind: kind === "EntitySet" ? "entity set" : "singleton",
    place: `${at.source.name}:${line}:${column}`,
    documentation: documentation.description ?? documentation.longDescription,
    type: type.qualifiedName,
    keys: keys.filter((key) => key.length > 0).map((key) => key.map(({ alias, path }) => alias ?? path.join("/"))),
    capabilities,
    operations: [...new Set(bound)].sort(byCodePoint),
  };
}
