import { describe, expect, it } from "vitest";
import { edmx, reference } from "../../support/edmx.ts";
import {
  codesOf,
  enumeration,
  modelOf,
  modelOfFiles,
  modelOfSchemas,
  modelOfShared,
  structured,
} from "../../support/model-of.ts";
import { describeWithShared } from "../../support/shared.ts";

const CORE = "Org.OData.Core.V1";

function described(text: string, qualifier = ""): string {
  return `<Annotation Term="${CORE}.Description" ${qualifier} String="${text}"/>`;
}

function external(target: string, text = target): string {
  return `<Annotations Target="${target}">${described(text)}</Annotations>`;
}

describe("external targeting", () => {
  const declarations = `<EntityType Name="E"><Property Name="p" Type="Edm.String"/><NavigationProperty Name="n" Type="N.E"/></EntityType>
    <EnumType Name="Enum"><Member Name="m"/></EnumType>
    <Action Name="act" IsBound="true"><Parameter Name="it" Type="N.E"/><Parameter Name="x" Type="Edm.String"/></Action>
    <Action Name="act" IsBound="true"><Parameter Name="it" Type="Collection(N.E)"/></Action>
    <Function Name="fun"><Parameter Name="x" Type="Edm.String"/><Parameter Name="y" Type="A.E"/><ReturnType Type="Edm.String"/></Function>
    <Term Name="T" Type="Edm.String"/>
    <EntityContainer Name="Container"><Singleton Name="set" Type="N.E"/></EntityContainer>`;

  it.each(["before", "after"])("reaches every kind of target that stands %s it, by alias and by namespace", (order) => {
    const targets = [
      "A.E",
      "N.E/p",
      "A.E/n",
      "N.Enum",
      "A.Enum/m",
      "N.act(N.E)",
      "A.act(Collection(A.E))",
      "N.act(A.E)/x",
      "N.fun(Edm.String, A.E)",
      "N.fun(Edm.String,N.E)/y",
      "N.T",
      "N.Container",
      "A.Container/set",
    ];
    const annotations = targets.map((target) => external(target)).join("");
    const built = modelOf(order === "before" ? annotations + declarations : declarations + annotations);
    expect(codesOf(built)).toEqual([]);
    const type = structured(built, "N.E");
    const { members, documentation } = enumeration(built, "N.Enum");
    const { operations, containers } = built.model.schemas[0]!;
    const found = [
      type,
      ...type.properties,
      ...type.navigationProperties,
      { documentation },
      ...members,
      operations[0],
      operations[1],
      operations[0]?.parameters[1],
      operations[2],
      operations[2]?.parameters[1],
      built.model.terms.get("N.T"),
      containers[0],
      containers[0]?.members[0],
    ].map((element) => element?.documentation.description);
    expect(found).toEqual(targets);
  });

  it("applies a target without parentheses to all overloads", () => {
    const { model } = modelOf(declarations + external("N.act", "both"));
    expect(model.schemas[0]?.operations.map(({ documentation }) => documentation.description)).toEqual([
      "both",
      "both",
      undefined,
    ]);
  });

  it("passes over what is real but not in the model: return types, annotations, casts and deeper members", () => {
    const targets = [
      "N.fun(Edm.String,N.E)/$ReturnType",
      `N.E/@${CORE}.Description`,
      "N.E/N.D/q",
      "N.D/n/p",
      "N.E/n/p",
      "N.Container/set/p",
    ];
    const derived = `<EntityType Name="D" BaseType="N.E"><Property Name="q" Type="Edm.String"/></EntityType>`;
    const built = modelOf(declarations + derived + targets.map((target) => external(target)).join(""));
    expect(codesOf(built)).toEqual([]);
    expect(structured(built, "N.E").navigationProperties[0]?.documentation.description).toBeUndefined();
  });

  it("says that an inherited property is annotated where it is declared, and nowhere else", () => {
    const derived = `<EntityType Name="D" BaseType="N.E"/>`;
    const built = modelOf(`${declarations}${derived}${external("N.D/p")}`);
    expect(built.diagnostics.entries.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", '"N.D/p" is inherited from N.E; the annotations on it here are ignored.'],
    ]);
  });

  it.each(["N.Nope", "N.E/nope", "N.Enum/nope", "N.act(Edm.Int32)", "E", "", "N.D/nope"])(
    "warns of the target %o",
    (target) => {
      const built = modelOf(`${declarations}<EntityType Name="D" BaseType="N.E"/>${external(target)}`);
      expect(built.diagnostics.entries.map(({ code, severity }) => [code, severity])).toEqual([
        ["unresolved-annotation-target", "warning"],
      ]);
    },
  );

  it("says nothing of targets and terms in namespaces that are not loaded", () => {
    expect(
      codesOf(
        modelOf(`${external("other.T/p")}<ComplexType Name="C"><Annotation Term="other.T" Bool="true"/></ComplexType>`),
      ),
    ).toEqual([]);
  });

  it("crosses files, whether or not they include each other", () => {
    const files = {
      "a.xml": edmx(`<Schema Namespace="a">${external("b.B/p")}</Schema>`, reference("b.xml", "b")),
      "b.xml": edmx(
        `<Schema Namespace="b"><ComplexType Name="B"><Property Name="p" Type="Edm.String"/></ComplexType></Schema>`,
      ),
      "c.xml": edmx(`<Schema Namespace="c">${external("b.B", "from c")}</Schema>`),
    };
    const built = modelOfFiles(files, ["a.xml", "c.xml"]);
    expect(structured(built, "b.B").documentation.description).toBe("from c");
    expect(structured(built, "b.B").properties[0]?.documentation.description).toBe("b.B/p");
  });

  it("documents schemas", () => {
    const { model } = modelOf(described("A schema."));
    expect(model.schemas[0]?.documentation.description).toBe("A schema.");
  });
});

describe("which annotation counts", () => {
  function annotated(annotations: string) {
    const built = modelOf(`<ComplexType Name="C">${annotations}</ComplexType>`);
    return { ...structured(built, "N.C").documentation, codes: codesOf(built) };
  }

  it("is the first, with a warning for the others", () => {
    expect(annotated(described("first") + described("second"))).toMatchObject({
      description: "first",
      codes: ["duplicate-annotation"],
    });
  });

  it("is the one in place before one from outside", () => {
    const built = modelOf(`${external("N.C", "outside")}<ComplexType Name="C">${described("inside")}</ComplexType>`);
    expect(structured(built, "N.C").documentation.description).toBe("inside");
    expect(built.diagnostics.entries.map(({ message }) => message)).toEqual([
      `The term ${CORE}.Description is applied to N.C more than once; the first annotation is used.`,
    ]);
  });

  it("is never a qualified one, wherever the qualifier stands", () => {
    const { model, diagnostics } = modelOf(
      `<Annotations Target="N.C" Qualifier="q">${described("grouped")}</Annotations>
       <ComplexType Name="C">${described("attribute", `Qualifier="r"`)}<Annotation Term="${CORE}.Description#s" String="written"/></ComplexType>`,
    );
    expect(model.types.get("N.C")?.documentation.description).toBeUndefined();
    expect(diagnostics.entries).toEqual([]);
  });

  it("is not one with two qualifiers", () => {
    const built = modelOf(
      `<ComplexType Name="C"/><Annotations Target="N.C" Qualifier="q">${described("x", `Qualifier="r"`)}</Annotations>`,
    );
    expect(codesOf(built)).toEqual(["duplicate-qualifier"]);
  });

  it("is one by an alias of the vocabulary, or by its customary alias where none is declared", () => {
    const type = `<ComplexType Name="C"><Annotation Term="V.Description" String="alias"/><Annotation Term="Core.LongDescription" String="customary"/></ComplexType>`;
    const built = modelOfFiles(
      { "a.xml": edmx(`<Schema Namespace="N">${type}</Schema>`, reference("core.xml", `${CORE}=V`)) },
      ["a.xml"],
    );
    expect(structured(built, "N.C").documentation).toMatchObject({
      description: "alias",
      longDescription: "customary",
    });
  });

  it("is not one by the customary alias where that stands for something else", () => {
    const built = modelOfSchemas(
      `<Schema Namespace="N" Alias="Core"><ComplexType Name="C"><Annotation Term="Core.Description" String="ours"/></ComplexType></Schema>`,
    );
    expect(structured(built, "N.C").documentation.description).toBeUndefined();
    expect(codesOf(built)).toEqual(["unresolved-term"]);
  });

  it("is a constant", () => {
    expect(annotated(`<Annotation Term="${CORE}.Description" Path="p"/>`)).toMatchObject({ description: undefined });
    expect(annotated(`<Annotation Term="${CORE}.Description"><Null/></Annotation>`)).toMatchObject({
      description: undefined,
    });
    expect(
      annotated(`<Annotation Term="${CORE}.Description"><String> spaced \n out </String></Annotation>`),
    ).toMatchObject({
      description: "spaced \n out",
    });
  });
});

describeWithShared("annotations of Microsoft Graph", () => {
  it("reach their targets", () => {
    const built = modelOfShared("corpus", "graph-v1.0.xml");
    expect(codesOf(built).filter((code) => /^unresolved-(annotation|term)/.test(code))).toEqual([]);
    const parameters = built.model.schemas.flatMap(({ operations }) =>
      operations.flatMap((operation) => operation.parameters),
    );
    expect(parameters.filter(({ optional }) => optional)).toHaveLength(181);
  });

  it("deprecate types and properties of the beta version", () => {
    const built = modelOfShared("corpus", "graph-beta.xml");
    expect(structured(built, "microsoft.graph.statusDetails").documentation.deprecation).toMatchObject({
      date: "2021-04-11",
      removalDate: "2021-12-31",
      version: "2021-04/Reporting",
    });
  });
});
