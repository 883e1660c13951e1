/** A cases file of the output: values that the guard of the type accepts, and values that it refuses at one place. */
import { immutableJSONPatch, type JSONPatchDocument } from "immutable-json-patch";
import { patched } from "../../src/samples/cases/patch.ts";

export interface Cases {
  readonly valid: readonly { readonly name: string; readonly value: unknown }[];
  readonly invalid: readonly {
    readonly name: string;
    readonly pointer: string;
    readonly code: string;
    readonly value: unknown;
  }[];
}

/** What the file has: patches of the fixture or, with `--cases full`, values. */
type Written<Case> = Omit<Case, "value"> & { readonly patch?: JSONPatchDocument; readonly value?: unknown };

interface CasesFile {
  readonly valid: readonly Written<Cases["valid"][number]>[];
  readonly invalid: readonly Written<Cases["invalid"][number]>[];
}

/** Returns the cases of a file, each with its value. */
export function casesOf(text: string, fixture: unknown): Cases {
  const { valid, invalid } = JSON.parse(text) as CasesFile;
  const withValue = <Case extends Written<object>>({ patch, ...rest }: Case) =>
    ({ ...rest, value: patch === undefined ? rest.value : changed(fixture, patch) }) as const;
  return { valid: valid.map(withValue), invalid: invalid.map(withValue) } as Cases;
}

/** The library loses members named `__proto__`, which would be the prototype of an object. */
function changed(fixture: unknown, patch: JSONPatchDocument): unknown {
  const text = JSON.stringify(fixture);
  if (!/__proto__/.test(text + JSON.stringify(patch))) return immutableJSONPatch(fixture, patch);
  const operations = patch.map((operation) =>
    "value" in operation ? { ...operation, json: JSON.stringify(operation.value) } : operation,
  );
  return JSON.parse(patched(text, operations as Parameters<typeof patched>[1]));
}
