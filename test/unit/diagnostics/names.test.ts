import { expect, it } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/collector.ts";

it("a code is reported with as many names as its sentence has, which npm run typecheck holds", () => {
  const diagnostics = new Diagnostics();
  diagnostics.report("unresolved-type", ["N.T", "N.E/p"]);
  // @ts-expect-error One is missing.
  diagnostics.report("unresolved-type", ["N.T"]);
  // @ts-expect-error There is one too many.
  diagnostics.report("empty-document", ["N.T"]);
  expect(diagnostics.entries[0]!.message).toBe("The type N.T of N.E/p is not defined.");
});
