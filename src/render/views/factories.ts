import { concreteSubtypes } from "../../model/hierarchy.ts";
import type { StructuredType } from "../../model/types.ts";
import type { FactoryPayload } from "../../samples/factories.ts";
import { jsonLiteral, objectKey, stringLiteral } from "../literals.ts";
import { typeNameLiteral } from "./declarations/interface.ts";
import { nameIn, planOf, type Scope } from "./scope.ts";
import type { AnyFactoriesView, FactoriesView } from "./views.ts";

/** What creates values of `type` to test with. */
export function factoriesView(type: StructuredType, scope: Scope): FactoriesView {
  const { names } = planOf(type, scope);
  const { one, several, create } = names.factories!;
  const { json, payload } = scope.fixtures()(type);
  const { navigation, create: created, ...differing } = payload!();
  scope.imports.odata("value");
  const entries = navigation.map(([name, value]) => `${objectKey(name)}: ${value}`);
  return {
    type: nameIn("types", type, names.type, scope),
    of: names.type,
    mock: one,
    literal: jsonLiteral(json, "  "),
    navigation: entries.length === 0 ? "" : `, { ${entries.join(", ")} }`,
    mocks: several,
    varied: variedCode(differing),
    any: anyFactories(type, scope),
    create: {
      mock: create,
      type: nameIn("types", type, names.request!.create, scope),
      value: createValue(created, one),
    },
  };
}

/** Code for what differs in several: `{ ids: ["code"], dates: [], lengths: { code: 5 } }`. */
function variedCode({ ids, dates, lengths }: Pick<FactoryPayload, "ids" | "dates" | "lengths">): string {
  const entries = lengths.map(([name, length]) => `${objectKey(name)}: ${length}`);
  const limits = entries.length === 0 ? "" : `, lengths: { ${entries.join(", ")} }`;
  return `{ ids: ${listOf(ids)}, dates: ${listOf(dates)}${limits} }`;
}

/** Code for what a create may carry: the value of the factory `mock`, or what it has of it, or a literal. */
function createValue(created: FactoryPayload["create"], mock: string): string {
  if ("json" in created) return jsonLiteral(created.json, "  ");
  return created.without.length === 0 ? `${mock}()` : `odata.without(${mock}(), ${listOf(created.without)})`;
}

function listOf(names: readonly string[]): string {
  return `[${names.map(stringLiteral).join(", ")}]`;
}

/** Returns what chooses among the known types that have instances, of which the declared type comes first. */
function anyFactories(type: StructuredType, scope: Scope): AnyFactoriesView | undefined {
  const { any } = planOf(type, scope).names;
  const concrete = [...(type.abstract ? [] : [type]), ...concreteSubtypes(type).filter((other) => other !== type)];
  if (any === undefined || concrete.length === 0) return undefined;
  return {
    mock: any.factory,
    union: nameIn("types", type, any.union, scope),
    factories: concrete.map((subtype) => ({
      name: typeNameLiteral(subtype),
      mock: nameIn("factories", subtype, planOf(subtype, scope).names.factories!.one, scope),
    })),
  };
}
