import type { Cases } from "../../samples/fixtures.ts";
import type { CasesView } from "./views.ts";

/** The cases of a type, each with what stands between it and the one before. */
export function casesView({ valid, invalid }: Cases): CasesView {
  return {
    valid: valid.map(({ name, json }, i) => ({ separator: separatorAt(i), name, json })),
    invalid: invalid.map(({ name, pointer, code, json }, i) => ({
      separator: separatorAt(i),
      name,
      pointer,
      code,
      json,
    })),
  };
}

function separatorAt(index: number): "" | "," {
  return index === 0 ? "" : ",";
}
