import { describe, expect, it } from "vitest";
import { codesOf as allCodesOf, enumeration, modelOf } from "../support/model-of.ts";
import {
  codesOf,
  compileMessages,
  declaration,
  fixture,
  generate,
  memberType,
  schema,
  violations,
  withProperty,
} from "./generate.ts";

const members = (...names: readonly string[]) => names.map((name) => `<Member Name="${name}"/>`).join("");
const flags = `<EnumType Name="Pattern" IsFlags="true"><Member Name="Plain" Value="0"/><Member Name="Red" Value="1"/><Member Name="Blue" Value="2"/><Member Name="RedBlue" Value="3"/></EnumType>`;

describe("10. Enumeration type", () => {
  it("10.1 a value is the name of a member; others are taken only where the caller says so", async () => {
    const output = await generate(schema(`<EnumType Name="E">${members("a", "b", "unknownFutureValue")}</EnumType>`));
    expect(declaration(output, "N.E")).toContain("export type E = (typeof E)[keyof typeof E];");
    for (const name of ["a", "b", "unknownFutureValue"]) expect(violations(output, "N.E", name)).toEqual([]);
    for (const other of ["c", "A", "", "0", "1", "toString"]) {
      expect(violations(output, "N.E", other)).toEqual(["enum "]);
      expect(violations(output, "N.E", other, { enums: "open" })).toEqual([]);
    }
    expect(violations(output, "N.E", 0)).toEqual(["type "]);
    expect(violations(output, "N.E", 0, { enums: "open" })).toEqual(["type "]);
  });

  it("10.2 values fit the underlying type, and those of 64 bits are exact", async () => {
    for (const type of ["Byte", "SByte", "Int16", "Int32", "Int64"]) {
      const output = await generate(
        schema(`<EnumType Name="E" UnderlyingType="Edm.${type}"><Member Name="a" Value="127"/></EnumType>`),
      );
      expect([codesOf(output), enumeration(output, "N.E").underlyingType]).toEqual([[], `Edm.${type}`]);
    }
    const large = await generate(
      schema(`<EnumType Name="E" UnderlyingType="Edm.Int64"><Member Name="a" Value="9007199254740993"/></EnumType>`),
    );
    expect(enumeration(large, "N.E").members[0]?.value).toBe(9007199254740993n);
    expect(
      allCodesOf(modelOf(`<EnumType Name="E" UnderlyingType="Edm.SByte"><Member Name="a" Value="128"/></EnumType>`)),
    ).toEqual(["enum-value-out-of-range"]);
  });

  it("10.3 a value of flags names any number of them, with blanks or without, or is their sum", async () => {
    const output = await generate(schema(flags));
    expect(declaration(output, "N.Pattern")).toContain("odata.Flags<PatternMember>");
    for (const value of [
      "Red",
      "Red,Blue",
      "Red, Blue",
      "Red ,Blue",
      " Red ",
      "RedBlue",
      "Plain",
      "3",
      "0",
      "Red, 2",
    ]) {
      expect([value, violations(output, "N.Pattern", value)]).toEqual([value, []]);
    }
    for (const value of ["", " ", "Green", "Red,Green", "Red,", ",", "red", "Re d"]) {
      expect([value, violations(output, "N.Pattern", value)]).toEqual([value, ["enum "]]);
    }
    expect(violations(output, "N.Pattern", 3)).toEqual(["type "]);
  });

  it("10.4 all members have values or none has, and then they count from 0 in order", async () => {
    const output = await generate(schema(`<EnumType Name="E">${members("z", "a", "m")}</EnumType>`));
    expect(enumeration(output, "N.E").members.map(({ name, value }) => [name, value])).toEqual([
      ["z", 0n],
      ["a", 1n],
      ["m", 2n],
    ]);
    expect(allCodesOf(modelOf(`<EnumType Name="E"><Member Name="a" Value="1"/><Member Name="b"/></EnumType>`))).toEqual(
      ["enum-values-mixed"],
    );
  });

  it("10.5 flags have values of 0 and more", () => {
    const built = modelOf(
      `<EnumType Name="E" IsFlags="true"><Member Name="a" Value="-1"/><Member Name="b" Value="1"/></EnumType>`,
    );
    expect(allCodesOf(built)).toEqual(["invalid-flag-value"]);
    expect(allCodesOf(modelOf(`<EnumType Name="E" IsFlags="true"><Member Name="a"/></EnumType>`))).toEqual([
      "invalid-flag-value",
    ]);
  });

  it("10.6 members may share a value", async () => {
    const output = await generate(
      schema(`<EnumType Name="E"><Member Name="old" Value="1"/><Member Name="new" Value="1"/></EnumType>`),
    );
    expect(codesOf(output)).toEqual([]);
    for (const name of ["old", "new"]) expect(violations(output, "N.E", name)).toEqual([]);
    expect(declaration(output, "N.E")).toMatch(/old: "old",\s+new: "new",/);
  });

  it("10.7 values may be negative, but those of flags", async () => {
    const output = await generate(
      schema(`<EnumType Name="E"><Member Name="no" Value="-1"/><Member Name="yes" Value="1"/></EnumType>`),
    );
    expect(codesOf(output)).toEqual([]);
    expect(enumeration(output, "N.E").members[0]?.value).toBe(-1n);
  });

  it("10.8 an enumeration without members is a warning, and takes any string", async () => {
    const output = await generate(
      schema(
        `<EnumType Name="E"/><ComplexType Name="C"><Property Name="p" Type="N.E" Nullable="false"/></ComplexType>`,
      ),
    );
    expect(codesOf(output)).toEqual(["empty-enum"]);
    expect(declaration(output, "N.E")).toContain("export type E = string;");
    expect(violations(output, "N.C", { p: "anything" })).toEqual([]);
    expect(violations(output, "N.C", { p: 1 })).toEqual(["type /p"]);
    expect(typeof fixture(output, "N.C").p).toBe("string");
  });

  it("10.9 in JSON members are those with numbers, and Member@Term annotates one", async () => {
    const output = await generate(
      JSON.stringify({
        $Version: "4.01",
        $Reference: { "core.json": { $Include: [{ $Namespace: "Org.OData.Core.V1", $Alias: "Core" }] } },
        N: { E: { $Kind: "EnumType", a: 0, "a@Core.Description": "The first.", b: 1, "@Core.Description": "Two." } },
      }),
    );
    expect(enumeration(output, "N.E")).toMatchObject({
      documentation: { description: "Two." },
      members: [
        { name: "a", value: 0n, documentation: { description: "The first." } },
        { name: "b", value: 1n },
      ],
    });
    expect(declaration(output, "N.E")).toContain("/** The first. */");
  });

  it("10.11 of hundreds of members each is known, and no other", async () => {
    const names = Array.from({ length: 900 }, (_, i) => `value${i}${"x".repeat(i % 30)}`);
    const output = await generate(schema(`<EnumType Name="E">${members(...names)}</EnumType>`));
    const [, guard = ""] = /function checkE\b(.*?)\n\}/s.exec(output.files.get("N/checks.ts")!) ?? [];
    // The compiler of JavaScript finds the case of a switch by comparing one after the other.
    const compared = guard.split(/case \d+:/).map((group) => group.match(/case "/g)?.length ?? 0);
    expect(Math.max(...compared)).toBeLessThan(60);
    expect(guard).toContain("switch (v.length)");
    for (const line of declaration(output, "N.E").split("\n")) expect(line.length).toBeLessThan(120);
    for (const name of names) expect(output.guards.get("N.E")?.is(name)).toBe(true);
    for (const other of ["value900", "value", "value1", ""]) expect(output.guards.get("N.E")?.is(other)).toBe(false);
  });

  it("10.12 members may be called by reserved words", async () => {
    const names = ["import", "export", "delete", "default", "new", "constructor", "__proto__"];
    const compiled = new Map<string, string>();
    for (const enums of ["const", "union", "enum"] as const) {
      const output = await generate(schema(`<EnumType Name="E">${members(...names)}</EnumType>`), { enums });
      for (const name of names) expect(violations(output, "N.E", name)).toEqual([]);
      for (const [path, text] of output.files) compiled.set(`${enums}/${path}`, text);
    }
    compiled.set(
      "use.ts",
      `import type { E } from "./union/index.js";\nexport const all: E[] = ${JSON.stringify(names)};`,
    );
    expect(compileMessages({ files: compiled })).toEqual([]);
  });

  it("10.10 flags and enumerations are types of properties, single and in collections", async () => {
    const output = await generate(
      schema(
        `${flags}<ComplexType Name="C"><Property Name="p" Type="Collection(N.Pattern)" Nullable="false"/></ComplexType>`,
      ),
    );
    expect(memberType(output, "N.C", "p")).toBe("Pattern[]");
    expect(violations(output, "N.C", { p: ["Red,Blue", "Green"] })).toEqual(["enum /p/1"]);
  });

  it("10.10 a collection of an enumeration is an array of member names", async () => {
    const output = await generate(
      withProperty(`Type="Collection(N.E)" Nullable="false"`, `<EnumType Name="E"><Member Name="a"/></EnumType>`),
    );
    expect(memberType(output, "N.C", "p")).toBe("E[]");
    expect(violations(output, "N.C", { p: ["a", "b"] })).toEqual(["enum /p/1"]);
  });
});
