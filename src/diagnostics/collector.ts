import type { Place } from "../text/source.ts";
import { catalogue, type DiagnosticCode, type NamesOf, type Severity } from "./catalogue/catalogue.ts";
import { sentenceOf } from "./catalogue/entry.ts";

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Exclude<Severity, "off">;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** One sentence that says what to do, if known. */
  readonly hint: string | undefined;
  readonly place: Place | undefined;
}

export interface ReportDetails {
  readonly place?: Place | undefined;
  readonly hint?: string | undefined;
}

/** Collects errors and warnings in the user's input. Errors that a user can cause are never thrown. */
export class Diagnostics {
  readonly #entries: Diagnostic[] = [];
  readonly #severities: ReadonlyMap<string, Severity>;

  /** `severities` overrides the catalogue's, by code. */
  constructor(severities: ReadonlyMap<string, Severity> = new Map()) {
    this.#severities = severities;
  }

  severityOf(code: DiagnosticCode): Severity {
    return this.#severities.get(code) ?? catalogue[code].severity;
  }

  /** `names` fill the catalogue's sentence for the code, in its order. */
  report<Code extends DiagnosticCode>(code: Code, names: NamesOf<Code>, details: ReportDetails = {}): void {
    const severity = this.severityOf(code);
    if (severity === "off") return;
    const message = sentenceOf(catalogue[code], names);
    this.#entries.push({ code, severity, message, hint: hintOf(details), place: details.place });
  }

  /** Adds an entry of another collector. */
  add(entry: Diagnostic): void {
    this.#entries.push(entry);
  }

  /** Forgets what was reported, where it is not about what the run is about. */
  drop(isIrrelevant: (entry: Diagnostic) => boolean): void {
    const kept = this.#entries.filter((entry) => !isIrrelevant(entry));
    this.#entries.splice(0, this.#entries.length, ...kept);
  }

  get entries(): readonly Diagnostic[] {
    return this.#entries;
  }

  get hasErrors(): boolean {
    return this.#entries.some((entry) => entry.severity === "error");
  }
}

/** Adds to the hint that a patch has changed the element, as the error may not be visible at the place. */
function hintOf({ hint, place }: ReportDetails): string | undefined {
  const patch = place?.patchedBy;
  if (patch === undefined) return hint;
  return `${hint === undefined ? "" : `${hint} `}The patch at ${patch} changes this element.`;
}
