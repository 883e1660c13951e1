import { propertyCases } from "./property-cases.ts";
import type { RuleCaseExample } from "./rule-case.ts";
import { serviceCases } from "./service-cases.ts";
import { typeCases } from "./type-cases.ts";

/** At least one for each case of each rule. */
export const ruleCases: readonly RuleCaseExample[] = [...typeCases, ...propertyCases, ...serviceCases];
