import { describe, expect, it } from "vitest";
import { compileErrors } from "../../src/verify/compile.ts";
import { codesOf, declaration, fixture, generate, memberType, schema, violations } from "./generate.ts";

const KEY = `<Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>`;

describe("8. Navigation property", () => {
  const people = (manager: string) =>
    `<EntityType Name="Person">${KEY}<NavigationProperty Name="manager" Type="N.Person" ${manager}/><NavigationProperty Name="reports" Type="Collection(N.Person)"/></EntityType>`;

  it("8.1 what a navigation property leads to is there only where it was expanded", async () => {
    const output = await generate(schema(people('Nullable="false"')));
    expect(memberType(output, "N.Person", "manager")).toBe("?Person");
    expect(memberType(output, "N.Person", "reports")).toBe("?Person[]");
    expect(violations(output, "N.Person", { id: "x" })).toEqual([]);
    expect(violations(output, "N.Person", { id: "x", manager: null })).toEqual(["null /manager"]);
    expect(violations(output, "N.Person", { id: "x", reports: {} })).toEqual(["type /reports"]);
    expect(violations(output, "N.Person", { id: "x", reports: [null] })).toEqual(["null /reports/0"]);
    expect(Object.keys(fixture(output, "N.Person"))).toEqual(["@odata.type", "id"]);
  });

  it("8.2 a single navigation property is nullable unless the document says no; a collection must not say", async () => {
    const output = await generate(schema(people("")));
    expect(memberType(output, "N.Person", "manager")).toBe("?Person | null");
    expect(violations(output, "N.Person", { id: "x", manager: null })).toEqual([]);
    const said = schema(
      `<EntityType Name="E">${KEY}<NavigationProperty Name="n" Type="Collection(N.E)" Nullable="true"/></EntityType>`,
    );
    expect(codesOf(await generate(said))).toEqual(["nullable-navigation-collection"]);
    expect(memberType(await generate(said), "N.E", "n")).toBe("?E[]");
  });

  it("8.3 links, counts and references to entities may stand in the place of entities", async () => {
    const output = await generate(schema(people("")));
    const value = {
      id: "x",
      "manager@odata.navigationLink": "u",
      "manager@odata.associationLink": "u",
      "reports@odata.count": 3,
      "reports@odata.nextLink": "u",
      "manager@odata.bind": "u",
      manager: { "@odata.id": "u" },
      reports: [{ "@id": "u" }],
    };
    expect(violations(output, "N.Person", value)).toEqual([]);
  });

  it("8.3 references may stand there where navigation is followed and a query asks for them", async () => {
    const output = await generate(
      schema(
        `${people("")}<EntityType Name="Boss" BaseType="N.Person"/><EntityType Name="Desk">${KEY}<NavigationProperty Name="owner" Type="N.Person" Nullable="false"/></EntityType>`,
      ),
      { navigation: "deep" },
    );
    expect(memberType(output, "N.Person", "manager")).toBe("?AnyPerson | null");
    expect(memberType(output, "N.Person", "reports")).toBe("?AnyPerson[]");
    const person = output.guards.get("N.Person")!;
    const asked = { expand: { manager: { ref: true }, reports: { ref: true } } };
    for (const reference of [{ "@odata.id": "u" }, { "@odata.context": "c", "@id": "u", "@odata.etag": "e" }]) {
      const value = { id: "x", manager: reference, reports: [{ ...reference }] };
      expect(person.validate(value, asked)).toEqual([]);
      expect(person.is(value, asked)).toBe(true);
      expect(violations(output, "N.Person", value)).toEqual(["missing /manager/id", "missing /reports/0/id"]);
      expect(violations(output, "N.Desk", { id: "x", owner: reference })).toEqual(["missing /owner/id"]);
      expect(violations(output, "N.Person", reference)).toEqual(["missing /id"]);
    }
    const none = [{}, { "@odata.id": 5 }, { "@odata.id": null }, { "@odata.id": "u", reports: [] }];
    for (const owner of none) {
      expect(violations(output, "N.Desk", { id: "x", owner })).toEqual(["missing /owner/id"]);
      expect(output.guards.get("N.Person")?.is({ id: "x", manager: owner })).toBe(false);
    }
    const user = `import { isPerson } from "./index.js";
      export const linkOf = (value: unknown) =>
        isPerson(value, { expand: { reports: { ref: true } } }) ? value.reports.map((reference) => ("@id" in reference ? reference["@id"] : reference["@odata.id"]) satisfies string) : [];`;
    const files = [...output.files, ["user.ts", user] as const].map(([path, text]) => ({ path, text }));
    expect(compileErrors(files)).toEqual([]);
  });

  it("8.4 a partner changes nothing, and one that does not exist is a warning", async () => {
    const text = (partner: string) =>
      `<EntityType Name="E">${KEY}<NavigationProperty Name="n" Type="N.E"${partner}/><NavigationProperty Name="m" Type="N.E"/></EntityType>`;
    const [plain, partner, wrong] = await Promise.all(
      ["", ' Partner="m"', ' Partner="x"'].map((attribute) => generate(schema(text(attribute)))),
    );
    expect(declaration(partner!, "N.E")).toBe(declaration(plain!, "N.E"));
    expect(declaration(wrong!, "N.E")).toBe(declaration(plain!, "N.E"));
    expect([codesOf(partner!), codesOf(wrong!)]).toEqual([[], ["unresolved-partner"]]);
  });

  it("8.5 containment changes no type; what a collection contains needs a key", async () => {
    const text = (attribute: string) =>
      schema(
        `<EntityType Name="E">${KEY}<NavigationProperty Name="n" Type="Collection(N.F)"${attribute}/></EntityType><EntityType Name="F"/>`,
      );
    const [plain, contained] = await Promise.all([generate(text("")), generate(text(' ContainsTarget="true"'))]);
    expect(declaration(contained, "N.E")).toBe(declaration(plain, "N.E"));
    expect([codesOf(plain), codesOf(contained)]).toEqual([[], ["keyless-containment"]]);
  });

  it("8.6 referential constraints change no type, through complex types neither", async () => {
    const text = (constraint: string) =>
      schema(
        `<EntityType Name="E">${KEY}<Property Name="c" Type="N.C"/><NavigationProperty Name="n" Type="N.E">${constraint}</NavigationProperty></EntityType>
         <ComplexType Name="C"><Property Name="ref" Type="Edm.String"/></ComplexType>`,
      );
    const plain = await generate(text(""));
    const constrained = await generate(
      text(
        `<ReferentialConstraint Property="c/ref" ReferencedProperty="id"><Annotation Term="Org.OData.Core.V1.Description" String="x"/></ReferentialConstraint>`,
      ),
    );
    expect(codesOf(constrained)).toEqual([]);
    expect(declaration(constrained, "N.E")).toBe(declaration(plain, "N.E"));
  });

  it("8.7 what happens on delete changes nothing, and an unknown action is a warning", async () => {
    const text = (action: string) =>
      schema(
        `<EntityType Name="E">${KEY}<NavigationProperty Name="n" Type="N.E"><OnDelete Action="${action}"/></NavigationProperty></EntityType>`,
      );
    for (const action of ["Cascade", "None", "SetNull", "SetDefault"]) {
      expect(codesOf(await generate(text(action)))).toEqual([]);
    }
    expect(codesOf(await generate(text("Explode")))).toEqual(["invalid-on-delete"]);
  });

  it("8.8 complex types have navigation properties as entity types do", async () => {
    const output = await generate(
      schema(
        `<EntityType Name="E">${KEY}</EntityType><ComplexType Name="C"><NavigationProperty Name="n" Type="N.E"/></ComplexType>`,
      ),
    );
    expect(memberType(output, "N.C", "n")).toBe("?E | null");
    expect(violations(output, "N.C", { n: [] })).toEqual(["type /n"]);
    expect(violations(output, "N.C", {})).toEqual([]);
  });

  it("8.9 types may lead back to themselves: fixtures end, and guards take any depth and any cycle", async () => {
    const output = await generate(schema(people("")), { navigation: "deep" });
    const value: Record<string, unknown> = { id: "x" };
    value.manager = value;
    value.reports = [value, { id: "y" }];
    expect(violations(output, "N.Person", value)).toEqual([]);
    let deep: Record<string, unknown> = { id: 1 };
    for (let i = 0; i < 100_000; i++) deep = { id: "x", manager: deep };
    expect(output.guards.get("N.Person")?.is(deep)).toBe(false);
    expect(Object.keys(fixture(output, "N.Person"))).toEqual(["@odata.type", "id"]);
  });
});
