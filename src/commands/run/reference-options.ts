import type { ModelOptions } from "../../pipeline.ts";
import type { Options } from "../../settings/options.ts";

type ReferenceOptions = Required<Pick<ModelOptions, "references" | "allowNetwork" | "allowedRoots">>;

/** Returns the options for following references. */
export function referenceOptions(options: Options): ReferenceOptions {
  return {
    references: options.reference,
    allowNetwork: options["allow-network"],
    allowedRoots: options["allow-root"],
  };
}
