/** First pass: creates a draft for every child of every schema, so that later passes can resolve types. */
import type * as csdl from "../../csdl/document/document.ts";
import { isSimpleIdentifier } from "../../csdl/document/names.ts";
import { lineColumn, type Place, placeOfAttribute, placeOfAttributeValue } from "../../text/source.ts";
import type { MutableOperation, MutableSchema, MutableStructuredType } from "../mutable-types.ts";
import { primitives } from "../primitives.ts";
import { NO_DOCUMENTATION } from "./annotations/annotation-facts.ts";
import type { BuildContext } from "./context.ts";
import type { Scope } from "./names/scope.ts";

const RESERVED_NAMESPACES = new Set(["Edm", "odata", "System", "Transient"]);
const UNTYPED = primitives.get("Edm.Untyped")!;
interface Child {
  readonly context: BuildContext;
  readonly schema: MutableSchema;
  readonly scope: Scope;
  readonly qualifiedName: string;
}

/** Creates drafts of all schema children. Reports names that are declared twice (section 5), keeping the first. */
export function collectSchemas(context: BuildContext): void {
  for (const scope of context.scopes) {
    for (const element of scope.document.schemas) {
      const schema = schemaFor(context, element);
      if (element.alias !== undefined) schema.aliases.add(element.alias);
      for (const child of element.elements) {
        const qualifiedName = `${element.namespace}.${child.name}`;
        if (isFirst(context, child, qualifiedName)) collect({ context, schema, scope, qualifiedName }, child);
      }
    }
  }
  for (const scope of context.scopes) collectIncludedAliases(context, scope);
}

function schemaFor({ schemas, diagnostics }: BuildContext, { namespace, at }: csdl.Schema): MutableSchema {
  const known = schemas.get(namespace);
  if (known !== undefined) {
    diagnostics.report("split-namespace", [namespace], { place: placeOfAttribute(at, "Namespace") });
    return known;
  }
  if (RESERVED_NAMESPACES.has(namespace)) {
    diagnostics.report("reserved-namespace", [namespace], { place: placeOfAttribute(at, "Namespace") });
  }
  const schema: MutableSchema = {
    namespace,
    aliases: new Set(),
    documentation: NO_DOCUMENTATION,
    types: [],
    operations: [],
    containers: [],
  };
  schemas.set(namespace, schema);
  return schema;
}

/** Payloads may name a type by an alias that only the including document declares. */
function collectIncludedAliases({ schemas }: BuildContext, { document }: Scope): void {
  for (const { includes } of document.references) {
    for (const { namespace, alias } of includes) if (alias !== undefined) schemas.get(namespace)?.aliases.add(alias);
  }
}

function isOperation(kind: string): boolean {
  return kind === "Action" || kind === "Function";
}

/**
 * Returns whether the declaration is the first of its name. Overloads may share a name; in published documents, so do
 * operations and types, which does no harm.
 */
function isFirst(context: BuildContext, { kind, at }: csdl.SchemaElement, name: string): boolean {
  const first = context.firstDeclarations.get(name);
  if (first === undefined) {
    context.firstDeclarations.set(name, { kind, at, isShared: false });
    return true;
  }
  if (isOperation(kind) && isOperation(first.kind)) return true;
  const isShared = isOperation(kind) || isOperation(first.kind);
  const names = [wordFor(kind), name] as const;
  if (!isShared) context.diagnostics.report("duplicate-name", names, { place: at, hint: firstIsAt(first.at) });
  else if (!first.isShared) context.diagnostics.report("shared-name", names, { place: at });
  first.isShared ||= isShared;
  return isShared;
}

function wordFor(kind: string): string {
  return kind.replace(/(?!^)[A-Z]/g, (capital) => ` ${capital}`).toLowerCase();
}

/** Returns the hint that points back at the first of two declarations. */
export function firstIsAt(first: Place): string {
  const { line, column } = lineColumn(first);
  return `The first one is at ${first.source.name}:${line}:${column}.`;
}

/** Reports what has a name that nothing can be generated for, unless the name itself is an error. */
export function reportLeftOut(
  { diagnostics }: BuildContext,
  { kind, at }: { readonly kind: string; readonly at: Place },
  name: string,
  why: string,
): void {
  if (diagnostics.severityOf("invalid-identifier") === "error") return;
  const hint = "Give it a name that the service understands with a patch in an overlay, or remove it.";
  diagnostics.report("left-out", [wordFor(kind), name, why], { place: placeOfAttributeValue(at, "Name"), hint });
}

function collect(child: Child, element: csdl.SchemaElement): void {
  switch (element.kind) {
    case "EntityType":
    case "ComplexType":
      collectStructured(child, element);
      break;
    case "EnumType":
      collectEnum(child, element);
      break;
    case "TypeDefinition":
      collectTypeDefinition(child, element);
      break;
    case "Action":
    case "Function":
      collectOperation(child, element);
      break;
    case "Term":
      collectTerm(child, element);
      break;
    case "EntityContainer":
      collectContainer(child, element);
      break;
  }
}

function declarationOf({ schema, qualifiedName }: Child, { name, at }: csdl.SchemaElement) {
  return { name, namespace: schema.namespace, qualifiedName, at, documentation: NO_DOCUMENTATION };
}

function collectStructured(child: Child, element: csdl.EntityType | csdl.ComplexType): void {
  const draft: MutableStructuredType = {
    kind: element.kind,
    ...declarationOf(child, element),
    base: undefined,
    derived: [],
    abstract: element.abstract,
    open: element.openType,
    hasStream: element.kind === "EntityType" && element.hasStream,
    restrictions: undefined,
    key: [],
    alternateKeys: [],
    properties: [],
    navigationProperties: [],
  };
  child.context.structured.push({ element, draft, scope: child.scope });
  child.context.types.set(child.qualifiedName, draft);
  child.schema.types.push(draft);
}

function collectEnum(child: Child, element: csdl.EnumType): void {
  const draft = {
    kind: "EnumType" as const,
    ...declarationOf(child, element),
    underlyingType: "Edm.Int32" as const,
    isFlags: element.isFlags,
    evolvable: false,
    members: [],
  };
  child.context.enums.push({ element, draft, scope: child.scope });
  child.context.types.set(child.qualifiedName, draft);
  child.schema.types.push(draft);
}

function collectTypeDefinition(child: Child, element: csdl.TypeDefinition): void {
  const draft = {
    kind: "TypeDefinition" as const,
    ...declarationOf(child, element),
    underlyingType: UNTYPED,
    facets: element.facets,
    constraints: undefined,
  };
  child.context.typeDefinitions.push({ element, draft, scope: child.scope });
  child.context.types.set(child.qualifiedName, draft);
  child.schema.types.push(draft);
}

function collectOperation(child: Child, element: csdl.Action | csdl.Function): void {
  if (!isSimpleIdentifier(element.name)) {
    reportLeftOut(child.context, element, child.qualifiedName, "its name is not an identifier, so no URL can call it");
    return;
  }
  const draft: MutableOperation = {
    kind: element.kind,
    ...declarationOf(child, element),
    isBound: element.isBound,
    isComposable: element.kind === "Function" && element.isComposable,
    parameters: [],
    returnType: undefined,
  };
  child.context.operations.push({ element, draft, scope: child.scope });
  child.schema.operations.push(draft);
}

function collectTerm(child: Child, element: csdl.Term): void {
  const draft = {
    kind: "Term" as const,
    ...declarationOf(child, element),
    type: UNTYPED,
    collection: element.collection,
    nullable: element.nullable,
    facets: element.facets,
    appliesTo: [],
  };
  child.context.termDeclarations.push({ element, draft, scope: child.scope });
  child.context.terms.set(child.qualifiedName, draft);
}

function collectContainer(child: Child, element: csdl.EntityContainer): void {
  const draft = { kind: "EntityContainer" as const, ...declarationOf(child, element), members: [] };
  child.context.containers.push({ element, draft, scope: child.scope });
  child.schema.containers.push(draft);
}
