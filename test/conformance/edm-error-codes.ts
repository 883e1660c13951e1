/** Our codes → the codes that odata.net (Microsoft.OData.Edm, EdmErrorCode) gives to the same fault. */
import type { DiagnosticCode } from "../../src/diagnostics/catalogue/catalogue.ts";

const XML = ["XmlError"];
const STRUCTURE = ["UnexpectedXmlElement", "NoSchemasProduced", "SingleFileExpected"];
const UNRESOLVED_TYPE = [
  "BadUnresolvedType",
  "BadUnresolvedPrimitiveType",
  "BadUnresolvedEntityType",
  "BadUnresolvedComplexType",
  "BadUnresolvedEnumType",
];
const NO_KEYS = ["NavigationSourceTypeHasNoKeys", "KeyMissingOnEntityType"];
const MULTIPLICITY = ["InvalidMultiplicityOfPrincipalEnd"];
const LITERALS = [
  "InvalidBinary",
  "InvalidBoolean",
  "InvalidDate",
  "InvalidDateTimeOffset",
  "InvalidDecimal",
  "InvalidDuration",
  "InvalidFloatingPoint",
  "InvalidGuid",
  "InvalidInteger",
  "InvalidTimeOfDay",
];

const table: Partial<Record<DiagnosticCode, readonly string[]>> = {
  // characters, markup and the document
  "empty-document": ["EmptyFile"],
  "no-root": ["EmptyFile", "XmlError"],
  "xml-syntax": XML,
  "xml-bad-char": XML,
  "xml-bad-char-ref": XML,
  "xml-undefined-entity": XML,
  "xml-unclosed": XML,
  "xml-mismatch": XML,
  "xml-duplicate-attribute": XML,
  "xml-unbound-prefix": XML,
  "json-syntax": ["InvalidJson"],
  "not-csdl": STRUCTURE,
  "missing-dataservices": STRUCTURE,
  "duplicate-dataservices": STRUCTURE,
  "no-schemas": STRUCTURE,
  "unsupported-version": ["InvalidVersionNumber", "UnknownEdmxVersion", "UnknownEdmVersion"],
  "unresolved-reference": ["UnresolvedReferenceUriInEdmxReference"],
  "reference-not-fetched": ["UnresolvedReferenceUriInEdmxReference"],
  "empty-reference": ["ReferenceElementMustContainAtLeastOneIncludeOrIncludeAnnotationsElement"],

  // elements and attributes
  "unknown-element": ["UnexpectedXmlElement"],
  "unknown-attribute": ["UnexpectedXmlAttribute"],
  "unexpected-text": ["TextNotAllowed"],
  "duplicate-element": ["UnexpectedXmlElement"],
  "missing-attribute": ["MissingAttribute", "MissingType"],
  "invalid-boolean": ["InvalidBoolean"],
  "boolean-case": ["InvalidBoolean"],
  "invalid-facet": ["InvalidInteger", "InvalidMaxLength", "InvalidSrid"],
  "facet-out-of-range": ["ScaleOutOfRange", "PrecisionOutOfRange", "MaxLengthOutOfRange"],
  "invalid-enum-value": ["InvalidLong"],
  "invalid-identifier": ["InvalidName"],
  "name-too-long": ["NameTooLong"],
  "invalid-namespace": ["InvalidNamespaceName"],

  // names and types
  "duplicate-alias": ["DuplicateAlias"],
  "alias-conflict": ["DuplicateAlias"],
  "reserved-alias": ["SystemNamespaceEncountered"],
  "reserved-namespace": ["SystemNamespaceEncountered"],
  "invalid-alias": ["InvalidQualifiedName"],
  // A name without namespace is to odata.net no name of a type.
  "unresolved-type": [...UNRESOLVED_TYPE, "InvalidTypeName"],
  "unresolved-base-type": [...UNRESOLVED_TYPE, "InvalidTypeName", "ReferencedTypeMustHaveValidName"],
  "invalid-type-name": ["InvalidTypeName", "ReferencedTypeMustHaveValidName"],
  "duplicate-name": ["AlreadyDefined"],
  // A base type of the wrong kind is to odata.net one that it cannot find.
  "invalid-base-type": ["EntityMustHaveEntityBaseType", "ComplexTypeMustHaveComplexBaseType", ...UNRESOLVED_TYPE],
  "inheritance-cycle": ["BadCyclicEntity", "BadCyclicComplex", "InterfaceCriticalCycleInTypeHierarchy"],
  "invalid-underlying-type": [
    "EnumMustHaveIntegerUnderlyingType",
    "TypeDefinitionUnderlyingTypeCannotBeEdmPrimitiveType",
    "BadUnresolvedPrimitiveType",
  ],
  "collection-of-abstract-type": [
    "PropertyTypeCannotBeCollectionOfAbstractType",
    "OperationWithCollectionOfAbstractReturnTypeInvalid",
  ],

  // structured types, keys and enumerations
  "property-name-equals-type": ["BadProperty"],
  "property-redeclared": ["AlreadyDefined"],
  "incompatible-redeclaration": ["AlreadyDefined"],
  "closed-derived-type": ["InvalidAbstractComplexType"],
  "entity-typed-property": ["InvalidPropertyType"],
  "invalid-key": ["KeyPropertyMustBelongToEntity", "BadUnresolvedProperty"],
  "duplicate-key-property": ["DuplicatePropertySpecifiedInEntityKey"],
  "key-redefined": ["InvalidKey"],
  "nullable-key-property": ["InvalidKey"],
  "invalid-key-type": ["EntityKeyMustBeScalar", "KeyPropertyTypeCannotBeEdmPrimitiveType"],
  "missing-key": NO_KEYS,
  "keyless-entity-set": NO_KEYS,
  "keyless-containment": NO_KEYS,
  "enum-values-mixed": ["EnumMemberMustHaveValue"],
  "enum-value-out-of-range": ["EnumMemberValueOutOfRange"],
  "required-cycle": ["RecursiveComplexTypedPropertyMustBeOptional"],

  // navigation
  "invalid-navigation": ["InvalidNavigationPropertyType"],
  "nullable-navigation-collection": ["NavigationPropertyWithCollectionTypeCannotHaveNullableAttribute"],
  "unresolved-partner": ["UnresolvedNavigationPropertyPartnerPath"],
  "unresolved-constraint": ["BadUnresolvedProperty", "DependentPropertiesMustBelongToDependentEntity"],
  "constraint-type-mismatch": ["TypeMismatchRelationshipConstraint"],
  "duplicate-constraint": ["DuplicateDependentProperty"],
  "constraint-on-collection": MULTIPLICITY,
  "required-dependent-property": MULTIPLICITY,
  "nullable-dependent-property": MULTIPLICITY,
  "required-containment": ["NavigationPropertyWithRecursiveContainmentTargetMustBeOptional"],
  "required-container": ["NavigationPropertyWithRecursiveContainmentSourceMustBeFromZeroOrOne"],
  "nullable-container": ["NavigationPropertyWithNonRecursiveContainmentSourceMustBeFromOne"],
  "invalid-on-delete": ["InvalidOnDelete"],

  // operations and containers
  "function-without-return-type": ["FunctionMustHaveReturnType"],
  "unresolved-entity-set-path": ["InvalidEntitySetPath"],
  "bound-operation-without-parameter": ["BoundOperationMustHaveParameters"],
  "duplicate-overload": ["DuplicateFunctions", "DuplicateActions"],
  "overload-return-type": [
    "BoundFunctionOverloadsMustHaveSameReturnType",
    "UnboundFunctionOverloadHasIncorrectReturnType",
  ],
  "optional-before-required": ["RequiredParametersMustPrecedeOptional"],
  "duplicate-container-member": ["DuplicateEntityContainerMemberName"],
  "several-containers": [
    "DuplicateEntityContainerName",
    "SchemaCannotHaveMoreThanOneEntityContainer",
    "MetadataDocumentCannotHaveMoreThanOneEntityContainer",
  ],
  "invalid-set-type": [
    "EntitySetTypeMustBeCollectionOfEntityType",
    "EntityTypeOfEntitySetCannotBeEdmEntityType",
    "SingletonTypeMustBeEntityType",
    "EntityTypeOfSingletonCannotBeEdmEntityType",
    ...UNRESOLVED_TYPE,
  ],
  "unresolved-import": ["OperationImportCannotImportBoundOperation", "BadUnresolvedOperation"],
  "unresolved-import-set": ["OperationImportEntitySetExpressionIsInvalid"],
  "unresolved-binding-path": ["UnresolvedNavigationPropertyBindingPath", "BadUnresolvedNavigationPropertyPath"],
  "duplicate-binding": ["DuplicateNavigationPropertyMapping"],

  // annotations
  "unresolved-annotation-target": ["BadUnresolvedTarget", "BadUnresolvedParameter"],
  "unresolved-term": ["BadUnresolvedTerm"],
  "duplicate-annotation": ["DuplicateAnnotation"],
  "invalid-annotation": ["MissingAttribute", "UnexpectedXmlElement", "InvalidIfExpressionIncorrectNumberOfOperands"],
  "invalid-annotation-value": [
    "ExpressionPrimitiveKindNotValidForAssertedType",
    "ExpressionNotValidForTheAssertedType",
    "PrimitiveConstantExpressionNotValidForNonPrimitiveType",
    "CollectionExpressionNotValidForNonCollectionType",
    "RecordExpressionHasExtraProperties",
    "RecordExpressionMissingRequiredProperty",
    "NullCannotBeAssertedToBeANonNullableType",
    "TypeSemanticsCouldNotConvertTypeReference",
    "BinaryConstantLengthOutOfRange",
    "StringConstantLengthOutOfRange",
    ...LITERALS,
  ],
  "invalid-constant": LITERALS,
};

/** The codes that odata.net may give where we give one. */
export const edmErrorCodes: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table));
