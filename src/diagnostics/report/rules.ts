import { csdlCatalogue } from "../catalogue/csdl.ts";
import { type Entry, type Severity, sentenceOf } from "../catalogue/entry.ts";
import { modelCatalogue } from "../catalogue/model.ts";

/** A rule of metadata as `validate --rules --format json` has it. */
export interface DiagnosticRuleJson {
  readonly code: string;
  readonly level: Severity;
  /** Whether `--severity` can set another level. */
  readonly fixed: boolean;
  readonly message: string;
}

/** Returns all rules that `validate` may report, in the order of the stages that report it. */
export function diagnosticRules(): readonly DiagnosticRuleJson[] {
  return Object.entries<Entry>({ ...csdlCatalogue, ...modelCatalogue }).map(([code, entry]) => {
    const names = Array.from({ length: entry.message.length }, () => "…");
    return { code, level: entry.severity, fixed: entry.isFatal, message: sentenceOf(entry, names).replace("….", "…") };
  });
}

/** Returns the same as text: code, level, sentence. */
export function diagnosticRulesText(): string {
  const rules = diagnosticRules().map(({ message, ...rule }) => [rule.code, levelOf(rule), message] as const);
  const codeWidth = Math.max(...rules.map(([code]) => code.length));
  const levelWidth = Math.max(...rules.map(([, level]) => level.length));
  return rules
    .map(([code, level, message]) => `${code.padEnd(codeWidth)}  ${level.padEnd(levelWidth)}  ${message}`)
    .join("\n");
}

function levelOf({ level, fixed }: Pick<DiagnosticRuleJson, "level" | "fixed">): string {
  return fixed ? `${level}, fixed` : level;
}
