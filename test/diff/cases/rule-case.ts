import type { RuleId } from "../../../src/diff/rules/rules.ts";

/** One known change: the smallest one for which a case of a rule is there. */
export interface RuleCaseExample {
  readonly rule: RuleId;
  readonly case: string;
  readonly target: string;
  /** Children of a schema N. */
  readonly before: string;
  readonly after: string;
  /** Other changes, `rule target`, without which there cannot be this one. */
  readonly also?: readonly string[];
  /** Where the change taken back has another target: that one. */
  readonly back?: string;
  /**
   * TypeScript that uses what is generated from `before`. It compiles with that; whether it does with `after` is what
   * the source verdict says. Without it, the generated code is the very same for both.
   */
  readonly consumer?: string;
}
