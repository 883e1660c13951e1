/** What a change means for those who are there already. */
export type Verdict = "breaking" | "risky" | "safe";

/** Worst first. */
export const verdicts = ["breaking", "risky", "safe"] as const satisfies readonly Verdict[];

/** The verdict that counts where two apply. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return verdicts.indexOf(a) <= verdicts.indexOf(b) ? a : b;
}
