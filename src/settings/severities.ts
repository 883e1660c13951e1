import { catalogue, type Severity } from "../diagnostics/catalogue/catalogue.ts";
import type { Diagnostics } from "../diagnostics/collector.ts";
import { didYouMean } from "../text/similar-names.ts";
import type { Options } from "./options.ts";

/** Returns the levels that `--strict` and `--severity` set, by code; `--severity` takes precedence. */
export function severitiesOf(options: Options, diagnostics: Diagnostics): ReadonlyMap<string, Severity> {
  const severities = new Map<string, Severity>();
  for (const [code, { severity }] of Object.entries(catalogue)) {
    if (options.strict && severity === "warning") severities.set(code, "error");
  }
  for (const [code, severity] of options.severity) {
    if (!isCode(code)) {
      diagnostics.report("unknown-diagnostic", [code], { hint: didYouMean(code, Object.keys(catalogue)) });
    } else if (catalogue[code].isFatal && severity !== "error") {
      diagnostics.report("fixed-severity", [code]);
    } else {
      severities.set(code, severity);
    }
  }
  return severities;
}

function isCode(code: string): code is keyof typeof catalogue {
  return Object.hasOwn(catalogue, code);
}
