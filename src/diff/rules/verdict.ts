/** What a change means for existing clients and code. */
export type Verdict = "breaking" | "risky" | "safe";

/** Worst first. */
export const verdicts = ["breaking", "risky", "safe"] as const satisfies readonly Verdict[];

/** Returns the worse of two verdicts. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return verdicts.indexOf(a) <= verdicts.indexOf(b) ? a : b;
}
