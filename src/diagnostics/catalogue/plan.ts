import { warning } from "./entry.ts";

/** plan: model → output plan */
export const planCatalogue = {
  "no-sample-value": warning((property) => `No value was found that satisfies all annotations of ${property}.`),
} as const;
