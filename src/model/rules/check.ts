/** Validity that does not decide what the model is: reported after it is built. */
import type { BuildContext } from "../draft.ts";
import { enumRules } from "./enums.ts";
import { checkFinite } from "./finite.ts";
import { checkNavigation } from "./navigation.ts";
import { checkOperations } from "./operations.ts";
import { structuredRules } from "./structured.ts";

/** Runs every rule on every declaration, in document order. */
export function checkRules(context: BuildContext): void {
  for (const declared of context.enums) for (const rule of enumRules) rule(context, declared);
  for (const declared of context.structured) {
    for (const rule of structuredRules) rule(context, declared);
    checkNavigation(context, declared);
  }
  checkOperations(context);
  checkFinite(context);
}
