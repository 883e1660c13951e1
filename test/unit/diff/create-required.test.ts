import { expect, it } from "vitest";
import { compareModels } from "../../../src/diff/compare/models.ts";
import { complex, entity, keyless, navigation, property, required } from "../../diff/csdl-text.ts";
import { modelWritten } from "../../diff/surroundings.ts";

const insert = (list: string) =>
  `<Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="${list}"><Collection><PropertyPath>p</PropertyPath></Collection></PropertyValue></Record></Annotation>`;

function casesOf(before: string, after: string, createRequired?: "non-nullable"): readonly string[] {
  const [was, is] = [before, after].map((children) => modelWritten([children], { alias: undefined, seed: 0 }));
  const options = createRequired === undefined ? {} : { createRequired };
  return compareModels(was!, is!, options).map((change) => `${change.rule}:${change.case}`);
}

it("takes a new property for required where the generated code does", () => {
  const pair = [complex("t"), complex("t", required("p"))] as const;
  expect(casesOf(...pair)).toEqual(["property-added:optional"]);
  expect(casesOf(...pair, "non-nullable")).toEqual(["property-added:required"]);
  expect(casesOf(complex("t"), complex("t", property("p") + insert("RequiredProperties")))).toEqual([
    "property-added:required",
  ]);
});

it("tells what an annotation demands or refuses from now on, and no longer", () => {
  const free = complex("t", property("p"));
  const demanded = complex("t", property("p") + insert("RequiredProperties"));
  const refused = complex("t", property("p") + insert("NonInsertableProperties"));
  expect(casesOf(free, demanded)).toEqual(["property-access-changed:required"]);
  expect(casesOf(demanded, free)).toEqual(["property-access-changed:extended"]);
  expect(casesOf(free, refused)).toEqual(["property-access-changed:restricted"]);
  expect(casesOf(refused, demanded)).toEqual(["property-access-changed:required"]);
});

it("tells what updates must carry, and where a create can only link", () => {
  const key = keyless("t", `<Key><PropertyRef Name="p"/></Key>${required("p")}`);
  const of = (own: string, term: string, list: string, path: string) =>
    entity(
      "t",
      `${own}<Annotation Term="Capabilities.${term}"><Record><PropertyValue Property="${list}"><Collection>
      <PropertyPath>${path}</PropertyPath></Collection></PropertyValue></Record></Annotation>`,
    );
  const free = entity("t", property("q"));
  const demanded = of(property("q"), "UpdateRestrictions", "RequiredProperties", "q");
  expect(casesOf(free, demanded)).toEqual(["property-access-changed:required"]);
  expect(casesOf(demanded, free)).toEqual(["property-access-changed:extended"]);
  expect(casesOf(entity("t"), demanded)).toEqual(["property-added:required"]);
  const relation = navigation("n", "N.e");
  const deep = key.replace('"t"', '"e"') + entity("t", relation);
  const linked =
    key.replace('"t"', '"e"') + of(relation, "InsertRestrictions", "NonInsertableNavigationProperties", "n");
  expect(casesOf(deep, linked)).toEqual(["property-access-changed:restricted"]);
  expect(casesOf(linked, deep)).toEqual(["property-access-changed:extended"]);
});
