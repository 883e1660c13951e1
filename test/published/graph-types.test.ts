/** Property names against an independent reading of the same service: Microsoft's own TypeScript types. */
import { beforeAll, expect, it } from "vitest";
import type { Model, Primitive, StructuredType, Type } from "../../src/model/types.ts";
import { loadModel } from "../support/load-model.ts";
import { describeWithShared, sharedPath } from "../support/shared.ts";
import { listedDifferences } from "./listed-differences.ts";
import { packageInterfaces, packageName } from "./package-interfaces.ts";

/** Where the package puts a namespace's types. It knows none of the namespaces that are not here. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ["microsoft.graph", ""],
  ["microsoft.graph.callRecords", "CallRecords"],
  ["microsoft.graph.externalConnectors", "ExternalConnectors"],
  ["microsoft.graph.identityGovernance", "IdentityGovernanceNamespace"],
  ["microsoft.graph.partners.billing", "Partners.Billing"],
  ["microsoft.graph.search", "Search"],
  ["microsoft.graph.security", "SecurityNamespace"],
  ["microsoft.graph.termStore", "TermStore"],
]);

function isStructured(type: Type | Primitive): type is StructuredType {
  return type.kind === "EntityType" || type.kind === "ComplexType";
}

function structuredTypes(model: Model): StructuredType[] {
  return [...model.types.values()].filter(isStructured);
}

/** Own and inherited, structural and navigation properties. */
function propertyNames(type: StructuredType): Set<string> {
  const own = [...type.properties, ...type.navigationProperties].map((property) => property.name);
  return new Set(type.base === undefined ? own : [...propertyNames(type.base), ...own]);
}

/** Differences of one type, those of its bases included. */
function propertyDifferences(type: StructuredType, interfaces: Map<string, Set<string>>): string[] {
  const theirs = interfaces.get(packageName(type.qualifiedName));
  if (theirs === undefined) return [];
  const ours = propertyNames(type);
  return [
    ...[...ours].filter((name) => !theirs.has(name)).map((name) => `+ /${name}`),
    ...[...theirs].filter((name) => !ours.has(name)).map((name) => `- /${name}`),
  ];
}

function bases(type: StructuredType): StructuredType[] {
  return type.base === undefined ? [] : [type.base, ...bases(type.base)];
}

/** Returns every difference once: at the type that first has it. */
function differences(types: StructuredType[], interfaces: Map<string, Set<string>>): string[] {
  const names = types.map((type) => type.qualifiedName);
  const known = new Set(names.map(packageName));
  const typesOfOneSide = [
    ...names.filter((name) => !interfaces.has(packageName(name))).map((name) => `+ ${name}`),
    ...[...interfaces.keys()].filter((name) => !known.has(name)).map((name) => `- ${name}`),
  ];
  const properties = types.flatMap((type) => {
    const inherited = new Set(bases(type).flatMap((base) => propertyDifferences(base, interfaces)));
    return propertyDifferences(type, interfaces)
      .filter((difference) => !inherited.has(difference))
      .map((difference) => difference.replace("/", `${type.qualifiedName}/`));
  });
  return [...typesOfOneSide, ...properties];
}

/** Returns whether the package has no interface for a type, and does not write `any` for it either. */
function isUnknown(type: Type | Primitive, interfaces: Map<string, Set<string>>): boolean {
  return (
    isStructured(type) &&
    type.qualifiedName !== "microsoft.graph.Json" &&
    !interfaces.has(packageName(type.qualifiedName))
  );
}

describeWithShared("@microsoft/microsoft-graph-types", () => {
  let types: StructuredType[];
  let interfaces: Map<string, Set<string>>;
  beforeAll(() => {
    types = structuredTypes(loadModel(sharedPath("corpus", "graph-v1.0.xml")));
    interfaces = packageInterfaces(namespaces);
  }, 60_000);

  it("has the types of graph-v1.0.xml with the same properties, except for the differences listed", () => {
    const listed = [...listedDifferences("graph-types.txt"), ...listedDifferences("graph-types-younger.txt")];
    expect(differences(types, interfaces).sort()).toEqual(listed.sort());
  });

  it("agrees on most types to the last property", () => {
    const common = types.filter((type) => interfaces.has(packageName(type.qualifiedName)));
    const equal = common.filter((type) => propertyDifferences(type, interfaces).length === 0);
    expect(common.length).toBeGreaterThan(2200);
    expect(equal.length / common.length).toBeGreaterThan(0.8);
  });

  it("is older than the document: what it does not know hangs on nothing that it knows", () => {
    const known = types.filter((type) => interfaces.has(packageName(type.qualifiedName)));
    const anchors = known.flatMap((type) =>
      [...type.properties, ...type.navigationProperties]
        .filter((property) => interfaces.get(packageName(type.qualifiedName))?.has(property.name))
        .filter((property) => isUnknown(property.type, interfaces))
        .map((property) => `${type.qualifiedName}/${property.name}`),
    );
    expect(anchors).toEqual(["microsoft.graph.fido2AuthenticationMethodConfiguration/includeTargets"]);
  });
});
