/** How many operands an operator takes (sections 14.4.2, 14.4.3 and 14.4.6), in CSDL XML and CSDL JSON. */
import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Expression } from "./document.ts";
import { operators } from "./expression-types.ts";

/**
 * Reports an operator with too few operands or too many. If may lack its last operand when it is an item of a
 * collection.
 */
export function checkOperands(expression: Expression, isItem: boolean, diagnostics: Diagnostics): void {
  if (expression.kind !== "Operator") return;
  const { type, operands, at } = expression;
  const [fewest, most] = operators.get(type)!;
  const least = isItem ? fewest : most;
  if (operands.length >= least && operands.length <= most) return;
  const wanted = least === most ? String(least) : `${least} or ${most}`;
  diagnostics.report("invalid-annotation", [`${type} has ${operands.length} operands instead of ${wanted}`], {
    place: at,
  });
}
