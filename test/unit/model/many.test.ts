/** Of much there may be much: work that grows faster than the input would not end within the time of a test. */
import { describe, expect, it } from "vitest";
import { codesOf, modelOf } from "../../support/model-of.ts";

function many(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}

describe("containers that extend one another", () => {
  it("have the members of all in the chain", () => {
    const chain = many(2000, (index) => {
      const base = index === 0 ? "" : ` Extends="N.C${index - 1}"`;
      return `<EntityContainer Name="C${index}"${base}><Singleton Name="s${index}" Type="N.E"/></EntityContainer>`;
    });
    const { model } = modelOf(`<EntityType Name="E"/>${chain}`);
    const names = model.schemas[0]?.containers.at(-1)?.members.map(({ name }) => name);
    expect(names).toHaveLength(2000);
    expect([names?.at(0), names?.at(-1)]).toEqual(["s0", "s1999"]);
  });
});

describe("a default value of many flags", () => {
  const members = Array.from({ length: 150_000 }, (_, index) => `m${index}`);
  const enumeration = `<EnumType Name="F" IsFlags="true">${members.map((name) => `<Member Name="${name}" Value="1"/>`).join("")}</EnumType>`;

  it.each([
    ["only members", members, []],
    ["one that is not a member", [...members.toReversed(), "nope"], ["invalid-default-value"]],
  ])("that has %s", (_, names, codes) => {
    const property = `<Property Name="f" Type="N.F" DefaultValue="${names.join(",")}"/>`;
    const built = modelOf(`${enumeration}<ComplexType Name="C">${property}</ComplexType>`);
    expect(codesOf(built).filter((code) => code === "invalid-default-value")).toEqual(codes);
  });
});

describe("annotations of overloads", () => {
  it("are looked for by the parameters that these have", () => {
    const overloads = many(3000, (index) => {
      const parameter = `<Parameter Name="on" Type="N.T${index}"/>`;
      return `<ComplexType Name="T${index}"/><Action Name="do" IsBound="true">${parameter}</Action>`;
    });
    const description = `<Annotation Term="Org.OData.Core.V1.Description" String="d"/>`;
    const targets = many(30_000, (index) => `<Annotations Target="N.do/p${index}">${description}</Annotations>`);
    const built = modelOf(`${overloads}${targets}<Annotations Target="N.do(N.T7)/on">${description}</Annotations>`);
    const described = built.model.schemas[0]?.operations.filter(
      ({ parameters }) => parameters[0]?.documentation.description === "d",
    );
    expect(described).toMatchObject([{ parameters: [{ type: { name: "T7" } }] }]);
    expect(codesOf(built).filter((code) => code === "unresolved-annotation-target")).toHaveLength(30_000);
  });
});
