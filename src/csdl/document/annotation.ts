/** Annotations and their expressions, as written (section 14). */
import type { Element, TypeUse } from "./element.ts";

/** Section 14.2: Annotation. */
export interface Annotation extends Annotatable {
  readonly kind: "Annotation";
  /** As written, alias or namespace-qualified, without qualifier. */
  readonly term: string;
  readonly qualifier: string | undefined;
  /** Undefined: the term's default applies (section 14.2). */
  readonly value: Expression | undefined;
}

export type ConstantType =
  | "Binary"
  | "Bool"
  | "Date"
  | "DateTimeOffset"
  | "Decimal"
  | "Duration"
  | "EnumMember"
  | "Float"
  | "Guid"
  | "Int"
  | "String"
  | "TimeOfDay";

export type PathType =
  | "Path"
  | "AnnotationPath"
  | "ModelElementPath"
  | "NavigationPropertyPath"
  | "PropertyPath"
  | "AnyPropertyPath";

export type OperatorType =
  | "And"
  | "Or"
  | "Not"
  | "Eq"
  | "Ne"
  | "Gt"
  | "Ge"
  | "Lt"
  | "Le"
  | "Has"
  | "In"
  | "Neg"
  | "Add"
  | "Sub"
  | "Mul"
  | "Div"
  | "DivBy"
  | "Mod"
  | "If";

/** Sections 14.3 (constant) and 14.4 (dynamic). */
export type Expression =
  | (Element & { readonly kind: "Constant"; readonly type: ConstantType; readonly value: string })
  | (Element & { readonly kind: "Path"; readonly type: PathType; readonly value: string })
  | (Annotatable & { readonly kind: "Operator"; readonly type: OperatorType; readonly operands: readonly Expression[] })
  | (Annotatable & { readonly kind: "Apply"; readonly function: string; readonly operands: readonly Expression[] })
  | (Annotatable & TypeUse & { readonly kind: "Cast" | "IsOf"; readonly operand: Expression | undefined })
  | (Element & { readonly kind: "Collection"; readonly items: readonly Expression[] })
  | (Annotatable & {
      readonly kind: "LabeledElement";
      readonly name: string;
      readonly value: Expression | undefined;
    })
  | (Element & { readonly kind: "LabeledElementReference"; readonly name: string })
  | (Annotatable & { readonly kind: "Null" })
  | (Annotatable & {
      readonly kind: "Record";
      readonly type: string | undefined;
      readonly propertyValues: readonly PropertyValue[];
    })
  | (Annotatable & { readonly kind: "UrlRef"; readonly value: Expression | undefined });

/** Section 14.4.12: a property of a Record. */
export interface PropertyValue extends Annotatable {
  readonly property: string;
  readonly value: Expression | undefined;
}

export interface Annotatable extends Element {
  readonly annotations: readonly Annotation[];
}
