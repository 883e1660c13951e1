/** The kinds of expressions that differ only in their name (sections 14.3 and 14.4). */
import type { ConstantType, OperatorType, PathType } from "./document.ts";

/** Section 14.3. */
export const constantTypes: readonly ConstantType[] = [
  "Binary",
  "Bool",
  "Date",
  "DateTimeOffset",
  "Decimal",
  "Duration",
  "EnumMember",
  "Float",
  "Guid",
  "Int",
  "String",
  "TimeOfDay",
];

/** Section 14.4.1. */
export const pathTypes: readonly PathType[] = [
  "Path",
  "AnnotationPath",
  "ModelElementPath",
  "NavigationPropertyPath",
  "PropertyPath",
  "AnyPropertyPath",
];

/** Sections 14.4.2 and 14.4.3, and If (14.4.6); each with the number of its operands. */
export const operators: ReadonlyMap<OperatorType, readonly [least: number, most: number]> = new Map([
  ["And", [2, 2]],
  ["Or", [2, 2]],
  ["Not", [1, 1]],
  ["Eq", [2, 2]],
  ["Ne", [2, 2]],
  ["Gt", [2, 2]],
  ["Ge", [2, 2]],
  ["Lt", [2, 2]],
  ["Le", [2, 2]],
  ["Has", [2, 2]],
  ["In", [2, 2]],
  ["Neg", [1, 1]],
  ["Add", [2, 2]],
  ["Sub", [2, 2]],
  ["Mul", [2, 2]],
  ["Div", [2, 2]],
  ["DivBy", [2, 2]],
  ["Mod", [2, 2]],
  ["If", [2, 3]],
]);
