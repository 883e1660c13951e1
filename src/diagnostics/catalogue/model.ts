import { error, fatal, info, warning } from "./entry.ts";

/** Diagnostics of the stage that turns CSDL documents into the model. */
export const modelCatalogue = {
  // scopes
  "empty-reference": warning((uri) => `The reference to ${uri} includes nothing.`),
  "duplicate-reference": warning((uri) => `The document ${uri} is referenced twice.`),
  "include-not-found": warning((uri, namespace) => `${uri} does not define the included namespace ${namespace}.`),
  "duplicate-include": warning((namespace) => `The namespace ${namespace} is included twice, by different aliases.`),
  "repeated-include": warning((namespace) => `The namespace ${namespace} is included twice.`),
  "not-included": warning(
    (document, namespace, other) => `${document} uses the namespace ${namespace} of ${other} without including it.`,
  ),
  "reserved-namespace": error((namespace) => `The namespace ${namespace} is reserved.`),
  "split-namespace": warning((namespace) => `The namespace ${namespace} has several schemas, which are merged.`),
  "reserved-alias": error((alias, namespace) => `The alias ${alias} of ${namespace} is reserved.`),
  "invalid-alias": error((alias, namespace) => `"${alias}", the alias of ${namespace}, is not a simple identifier.`),
  "alias-conflict": error((alias, namespace) => `The alias ${alias} of ${namespace} is also a namespace in scope.`),
  "namespace-instead-of-alias": warning(
    (name, alias) => `${name} is qualified by a namespace, though CSDL JSON requires its alias, ${alias}.`,
  ),
  "duplicate-alias": error(
    (alias, namespace) => `The alias ${alias} of ${namespace} is also the alias of another namespace.`,
  ),

  // names and types
  "invalid-identifier": error(
    (name) => `"${name}" is not a simple identifier (a letter or underscore, then letters, digits or underscores).`,
  ),
  "name-too-long": error((name, length) => `The name ${name} has ${length} characters; the limit is 128.`),
  "invalid-namespace": error(
    (namespace) => `"${namespace}" is not a namespace (simple identifiers joined by dots, 511 characters at most).`,
  ),
  "left-out": warning((kind, name, why) => `The ${kind} ${name} is left out: ${why}.`),
  "unresolved-type": error((type, user) => `The type ${type} of ${user} is not defined.`),
  "unresolved-base-type": fatal((base, type) => `The base type ${base} of ${type} is not defined.`),
  "invalid-type-name": error((type, user) => `"${type}", the type of ${user}, is not a qualified name.`),
  "duplicate-name": error((kind, name) => `The ${kind} ${name} is declared more than once.`),
  "shared-name": warning(
    (kind, name) => `The ${kind} ${name} has the same name as a declaration that is not an overload of it.`,
  ),
  "invalid-base-type": fatal((base, type, why) => `${base} cannot be the base type of ${type}: ${why}.`),
  "inheritance-cycle": fatal((path) => `The base types form a cycle: ${path}.`),
  "invalid-underlying-type": error(
    (underlying, type, why) => `${underlying} cannot be the underlying type of ${type}: ${why}.`,
  ),
  "collection-of-abstract-type": error((user, type) => `${user} cannot be a collection of the abstract type ${type}.`),

  "unknown-untyped": warning((pattern) => `The metadata has no type ${pattern}, which the option untyped names.`),
  "empty-complex-type": info((property, type) => `The type ${type} of ${property} has no properties and no subtypes.`),
  "no-types": warning(() => "The metadata declares no types: there is nothing to generate from it."),
  "names-differ-by-case": warning((name, other) => `${name} differs from ${other} only in case.`),

  // structured types
  "property-name-equals-type": warning(
    (name, type) => `The property ${name} has the same name as ${type}, which declares it.`,
  ),
  "property-redeclared": warning((property, base) => `${property} redeclares the property that ${base} declares.`),
  "incompatible-redeclaration": fatal(
    (property, base) => `${property} redeclares the property of ${base} with a type that does not derive from it.`,
  ),
  "widened-nullability": warning(
    (property, base) =>
      `${property} is nullable, but redeclares a property of ${base} that is not; it is treated as not nullable.`,
  ),
  "closed-derived-type": warning((type, base) => `${type} is not declared open, but its base type ${base} is open.`),
  "abstract-from-concrete": warning((type, base) => `${type} is abstract, but its base type ${base} is not.`),
  "entity-typed-property": warning(
    (property, type) => `The structural property ${property} has the entity type ${type}.`,
  ),
  "invalid-navigation": error((property, type) => `The type ${type} of ${property} is not an entity type.`),
  "nullable-navigation-collection": warning(
    (property) => `The navigation property ${property} is a collection and must not specify whether it is nullable.`,
  ),
  "unresolved-partner": warning((partner, property) => `The partner ${partner} of ${property} does not exist.`),
  "partner-on-complex-type": warning((property) => `${property} belongs to a complex type and cannot have a partner.`),
  "keyless-containment": warning((property, type) => `${property} contains entities of ${type}, which has no key.`),
  "unresolved-constraint": warning(
    (name, property) => `The referential constraint of ${property} names ${name}, which does not exist.`,
  ),
  "constraint-on-collection": warning(
    (property) => `${property} is a collection and cannot have a referential constraint.`,
  ),
  "duplicate-constraint": warning(
    (name, property) => `The referential constraints of ${property} name the property ${name} twice.`,
  ),
  "constraint-type-mismatch": warning(
    (dependent, principal, property) =>
      `The constraint of ${property} relates ${dependent} to ${principal}, which has a different type.`,
  ),
  "required-dependent-property": warning(
    (dependent, property) =>
      `${dependent} cannot be null, but the property that the constraint of ${property} relates it to can.`,
  ),
  "nullable-dependent-property": warning(
    (dependent, property) =>
      `${dependent} can be null, but the property that the constraint of ${property} relates it to cannot.`,
  ),
  "required-containment": warning(
    (property) =>
      `${property} contains an entity of its own type and must be nullable; otherwise the nesting never ends.`,
  ),
  "nullable-container": warning(
    (partner, property) =>
      `The partner ${partner} of the containment ${property} is nullable, although each contained entity has a container.`,
  ),
  "required-container": warning(
    (partner, property) =>
      `The partner ${partner} of the recursive containment ${property} must be nullable: the root has no container.`,
  ),
  "invalid-on-delete": warning((action, property) => `OnDelete of ${property} has the unknown action ${action}.`),
  "stream-collection": warning((property) => `${property} cannot be a collection of streams.`),
  "stream-with-base-type": info(
    (type, base) => `${type} has a stream, but its base type ${base} is not a media entity type.`,
  ),
  "stream-not-repeated": warning(
    (type, base) => `${type} is not declared to have a stream, but its base type ${base} is a media entity type.`,
  ),
  "respecified-facet": warning(
    (facet, property, type) => `${property} specifies ${facet}, which its type ${type} already specifies.`,
  ),
  "invalid-default-value": warning(
    (value, property, why) => `"${value}" is not a valid default value for ${property}: ${why}.`,
  ),
  "invalid-pattern": warning(
    (pattern, user) => `The Pattern "${pattern}" of ${user} is not a valid regular expression.`,
  ),
  "symbolic-max-length": warning((user) => `The MaxLength of ${user} is max, which only OData 4.0 allows.`),
  "unspecified-item-nullability": info(
    (property) => `The collection ${property} does not specify whether its items may be null, as OData 4.01 requires.`,
  ),
  "required-cycle": warning((path) => `These types have no finite value, because each requires the next: ${path}.`),

  // keys
  "invalid-key": error((path, type) => `The key property ${path} of ${type} does not exist.`),
  "empty-key": warning((type) => `The key of ${type} names no property.`),
  "duplicate-key-property": warning((path, type) => `The key of ${type} names ${path} twice.`),
  "key-redefined": warning(
    (type, base) => `${type} defines a key, but inherits one from ${base}; the inherited key is used.`,
  ),
  "nullable-key-property": warning((path, type) => `The key property ${path} of ${type} is nullable.`),
  "invalid-key-type": warning((path, type, found) => `The key property ${path} of ${type} has the type ${found}.`),
  "missing-key-alias": warning((path, type) => `The key property ${path} of ${type} is a path and needs an alias.`),
  "key-alias-conflict": warning((alias, type) => `The key alias ${alias} of ${type} is also the name of a property.`),
  "missing-key": warning((type) => `The entity type ${type} is not abstract and has no key.`),

  // enumerations
  "empty-enum": warning((type) => `The enumeration type ${type} has no members.`),
  "enum-values-mixed": error((type, member) => `Some members of ${type} have values, but ${member} has none.`),
  "enum-value-out-of-range": error((member, value, type) => `The value ${value} of ${member} does not fit ${type}.`),
  "invalid-flag-value": warning((member) => `The member ${member} of a flags enumeration needs a value of 0 or more.`),

  // operations and containers
  "function-without-return-type": warning((name) => `The function ${name} has no return type.`),
  "bound-operation-without-parameter": warning((name) => `${name} is bound but has no parameter to be bound to.`),
  "unresolved-entity-set-path": warning(
    (path, name) => `The entity set path ${path} of ${name} does not lead from its binding parameter to entities.`,
  ),
  "duplicate-overload": warning((name) => `${name} has the same signature as another overload.`),
  "overload-return-type": warning((name) => `${name} returns a different type than the overload before it.`),
  "stream-parameter": warning((parameter) => `The parameter ${parameter} cannot be a stream.`),
  "optional-before-required": warning((parameter) => `The optional parameter ${parameter} precedes a required one.`),
  "duplicate-container-member": warning((name) => `The container member ${name} is declared more than once.`),
  "invalid-entity-container": warning((name, why) => `$EntityContainer names ${name}, which ${why}.`),
  "several-containers": warning((name, other) => `${name} is a second entity container beside ${other}.`),
  "unresolved-container": warning((base, name) => `The container ${base} that ${name} extends does not exist.`),
  "invalid-set-type": warning(
    (type, name) => `The type ${type} of ${name} is not a known entity type; ${name} is left out.`,
  ),
  "keyless-entity-set": warning((name, type) => `The entity set ${name} holds entities of ${type}, which has no key.`),
  "unresolved-binding-path": warning(
    (path, name) => `The binding path ${path} of ${name} does not lead to a navigation property.`,
  ),
  "unresolved-binding-target": warning((target, name) => `The binding target ${target} of ${name} does not exist.`),
  "duplicate-binding": warning((path, name) => `${name} binds the path ${path} twice.`),
  "unresolved-import": warning(
    (operation, name) => `${name} imports ${operation}, which is not a known unbound operation.`,
  ),

  "unresolved-import-set": warning((set, name) => `The entity set ${set} of ${name} does not exist.`),

  // annotations
  "unresolved-annotation-target": warning((target) => `The annotation target "${target}" does not exist.`),
  "inherited-annotation-target": warning(
    (target, owner) => `"${target}" is inherited from ${owner}; the annotations on it here are ignored.`,
  ),
  "unresolved-term-type": warning((type, term) => `The type ${type} of the term ${term} is not defined.`),
  "unresolved-term": warning((term) => `The term ${term} is not defined.`),
  "invalid-annotation-value": warning((term, what) => `The value of the term ${term} does not fit: ${what}.`),
  "duplicate-annotation": warning(
    (term, target) => `The term ${term} is applied to ${target} more than once; the first annotation is used.`,
  ),
  "duplicate-qualifier": warning(
    (term, target) =>
      `The annotation ${term} of ${target} has a qualifier, although its Annotations element has one too.`,
  ),

  // selection
  "unknown-root": fatal((root) => `No type, operation or entity set matches ${root}.`),
} as const;
