import type { Verdict } from "./verdict.ts";

/** One kind of change, for the verdicts, `diff --rules` and the documentation. */
export interface Rule {
  /** What happened, as a clause about the target. */
  readonly what: string;
  /** Why the verdicts are what they are: one sentence or more. */
  readonly why: string;
  readonly basis: Basis;
  /** The rule that reports the reverse change. */
  readonly mirror: string;
  /** The verdicts, by case. */
  readonly cases: Readonly<Record<string, RuleCase>>;
}

export interface RuleCase {
  /** When it applies; empty if it is the only one. */
  readonly when: string;
  /** Does a deployed client break? */
  readonly wire: Verdict;
  /** Does TypeScript that uses the generated code to read responses and send requests stop compiling? */
  readonly source: Verdict;
}

export interface Basis {
  readonly title: string;
  readonly url: string;
}

const protocol = "https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html";
const csdl = "https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html";
const json = "https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html";

/** The sources for the verdicts. */
export const bases = {
  versioning: {
    title: "OData 4.01 Part 1, 5.2 Model Versioning",
    url: `${protocol}#sec_ModelVersioning`,
  },
  policy: {
    title: "Microsoft Graph versioning, support, and breaking change policies",
    url: "https://learn.microsoft.com/graph/versioning-and-support",
  },
  evolvable: {
    title: "Microsoft Graph API design pattern: evolvable enums",
    url: "https://github.com/microsoft/api-guidelines/blob/vNext/graph/patterns/evolvable-enums.md",
  },
  names: { title: "OData CSDL 4.01, 17 Conformance: names are case-sensitive", url: `${csdl}#sec_Conformance` },
  inheritance: { title: "OData CSDL 4.01, 6.1 Derived Entity Type", url: `${csdl}#sec_DerivedEntityType` },
  enumerations: { title: "OData JSON Format 4.01, 7.1 Primitive Value", url: `${json}#sec_PrimitiveValue` },
  operations: { title: "OData CSDL 4.01, 12 Action and Function", url: `${csdl}#sec_ActionandFunction` },
  parameters: { title: "OData CSDL 4.01, 12.9 Parameter", url: `${csdl}#sec_Parameter` },
  core: {
    title: "OData Core Vocabulary",
    url: "https://github.com/oasis-tcs/odata-vocabularies/blob/main/vocabularies/Org.OData.Core.V1.md",
  },
} as const satisfies Record<string, Basis>;

/** Returns the cases of a rule that has only one. */
export function always(wire: Verdict, source: Verdict): { readonly always: RuleCase } {
  return { always: { when: "", wire, source } };
}

/**
 * Returns the cases of a removal. It breaks clients that still use the target, announced or not; the case says whether
 * it was announced.
 */
export function removal(source: Verdict) {
  return {
    unannounced: { when: "was not declared deprecated", wire: "breaking", source },
    deprecated: { when: "was declared deprecated (Core.Revisions)", wire: "breaking", source },
  } as const;
}
