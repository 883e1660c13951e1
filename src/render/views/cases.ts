import type { OutputOptions } from "../../plan/options.ts";
import { type Patch, patched, patchText } from "../../samples/cases/patch.ts";
import type { Fixture } from "../../samples/fixtures.ts";
import type { CasesView } from "./views.ts";

/** The cases of a type, each with what stands between it and the one before. */
export function casesView(fixture: Fixture, form: OutputOptions["cases"]): CasesView {
  const key = form === "patch" ? '"patch"' : '"value"';
  const text = (patch: Patch): string => (form === "patch" ? patchText(patch) : patched(fixture.json, patch));
  const { valid, invalid } = fixture.cases();
  return {
    valid: valid.map(({ name, patch }, i) => ({ separator: separatorAt(i), name, key, json: text(patch) })),
    invalid: invalid.map(({ name, pointer, code, patch }, i) => {
      return { separator: separatorAt(i), name, pointer, code, key, json: text(patch) };
    }),
  };
}

function separatorAt(index: number): "" | "," {
  return index === 0 ? "" : ",";
}
