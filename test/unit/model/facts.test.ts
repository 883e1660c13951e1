import { describe, expect, it } from "vitest";
import { modelOf, structured } from "../../support/model-of.ts";

const CORE = "Org.OData.Core.V1";

describe("facts", () => {
  function property(annotations: string) {
    return structured(
      modelOf(`<ComplexType Name="C"><Property Name="p" Type="Edm.String">${annotations}</Property></ComplexType>`),
      "N.C",
    ).properties[0]!;
  }

  it("read tags as true unless they say otherwise", () => {
    expect(property(`<Annotation Term="${CORE}.Computed"/>`).computed).toBe(true);
    expect(property(`<Annotation Term="${CORE}.Computed" Bool="false"/>`).computed).toBe(false);
    expect(property(`<Annotation Term="${CORE}.Immutable" Bool="true"/>`).immutable).toBe(true);
    expect(property(`<Annotation Term="${CORE}.IsURL"/>`).isUrl).toBe(true);
    expect(property(`<Annotation Term="${CORE}.Computed" Path="q"/>`).computed).toBe(false);
    expect(property("")).toMatchObject({
      computed: false,
      immutable: false,
      isUrl: false,
      readOnly: false,
      constraints: undefined,
    });
  });

  it.each([
    ["Read", true],
    ["None", true],
    ["ReadWrite", false],
    ["Write", false],
  ])("take the permission %s for readOnly %s", (permission, readOnly) => {
    const value = `<EnumMember>${CORE}.Permission/${permission}</EnumMember>`;
    expect(property(`<Annotation Term="${CORE}.Permissions">${value}</Annotation>`).readOnly).toBe(readOnly);
  });

  it("do not take reading and writing for reading only", () => {
    const value = `EnumMember="${CORE}.Permission/Read ${CORE}.Permission/Write"`;
    expect(property(`<Annotation Term="${CORE}.Permissions" ${value}/>`).readOnly).toBe(false);
  });

  it("read the Validation vocabulary", () => {
    const V = "Org.OData.Validation.V1";
    const values = ["a", "b"]
      .map((value) => `<Record><PropertyValue Property="Value" String="${value}"/></Record>`)
      .join("");
    expect(
      property(
        `<Annotation Term="${V}.Minimum" Int="-1"/><Annotation Term="${V}.Maximum" Decimal="2.5"/><Annotation Term="${V}.Pattern" String="^a"/>
         <Annotation Term="${V}.AllowedValues"><Collection>${values}</Collection></Annotation>`,
      ),
    ).toMatchObject({ constraints: { minimum: -1, maximum: 2.5, pattern: "^a", allowedValues: ["a", "b"] } });
    expect(property(`<Annotation Term="${V}.Minimum" Float="-INF"/>`).constraints).toBeUndefined();
    const numbers = `<Annotation Term="${V}.MultipleOf" Decimal="0.5"/><Annotation Term="${V}.MinItems" Int="2"/>
      <Annotation Term="${V}.MaxItems" Int="3"/>`;
    expect(property(numbers)).toMatchObject({ constraints: { multipleOf: 0.5, minItems: 2, maxItems: 3 } });
    expect(property(`<Annotation Term="${V}.MultipleOf" Decimal="0"/>`).constraints).toBeUndefined();
  });

  it("read whether a limit is exclusive, as its annotation says", () => {
    const V = "Org.OData.Validation.V1";
    const limit = (term: string, exclusive: string) =>
      `<Annotation Term="${V}.${term}" Int="1">${exclusive}</Annotation>`;
    const tag = `<Annotation Term="${V}.Exclusive"/>`;
    expect(property(limit("Minimum", tag) + limit("Maximum", "")).constraints).toMatchObject({
      exclusiveMinimum: true,
      exclusiveMaximum: false,
    });
    const negated = `<Annotation Term="${V}.Exclusive" Bool="false"/>`;
    expect(property(limit("Minimum", negated) + limit("Maximum", tag)).constraints).toMatchObject({
      exclusiveMinimum: false,
      exclusiveMaximum: true,
    });
  });

  it("read the revision that deprecates", () => {
    const revision = (kind: string, text: string) =>
      `<Record><PropertyValue Property="Kind"><EnumMember>${CORE}.RevisionKind/${kind}</EnumMember></PropertyValue>
       <PropertyValue Property="Description" String="${text}"/><PropertyValue Property="Date" Date="2021-04-11"/>
       <PropertyValue Property="RemovalDate" Date="2021-12-31"/><PropertyValue Property="Version" String="2021-04/x"/></Record>`;
    const value = `<Collection>${revision("Added", "new")}${revision("Deprecated", "old")}</Collection>`;
    expect(property(`<Annotation Term="${CORE}.Revisions">${value}</Annotation>`).documentation.deprecation).toEqual({
      text: "old",
      date: "2021-04-11",
      removalDate: "2021-12-31",
      version: "2021-04/x",
    });
    const added = `<Collection>${revision("Added", "new")}</Collection>`;
    expect(
      property(`<Annotation Term="${CORE}.Revisions">${added}</Annotation>`).documentation.deprecation,
    ).toBeUndefined();
  });

  it("know optional parameters", () => {
    const { model } = modelOf(
      `<Action Name="a"><Parameter Name="p" Type="Edm.String"/><Parameter Name="q" Type="Edm.String"><Annotation Term="${CORE}.OptionalParameter"/></Parameter></Action>`,
    );
    expect(model.schemas[0]?.operations[0]?.parameters.map(({ optional }) => optional)).toEqual([false, true]);
  });
});
