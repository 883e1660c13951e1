import { lineColumn } from "../../text/source.ts";
import type { Diagnostic } from "../collector.ts";

/** A diagnostic as `--format json` has it. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export function diagnosticJson({ code, severity, message, hint, place }: Diagnostic): DiagnosticJson {
  return {
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    ...(place !== undefined && { file: place.source.name, ...lineColumn(place) }),
  };
}
