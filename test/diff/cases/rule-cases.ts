import { operationCases } from "./operations.ts";
import { propertyCases } from "./properties.ts";
import type { RuleCaseExample } from "./rule-case.ts";
import { serviceCases } from "./service.ts";
import { typeCases } from "./types.ts";

/** At least one for each case of each rule. */
export const ruleCases: readonly RuleCaseExample[] = [
  ...typeCases,
  ...propertyCases,
  ...operationCases,
  ...serviceCases,
];
