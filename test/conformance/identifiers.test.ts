import { describe, expect, it } from "vitest";
import { edmx } from "../support/edmx.ts";
import { modelOf, modelOfSchemas, reportOf, structured } from "../support/model-of.ts";
import { compileMessages, fixture, generate, schema } from "./generate.ts";

describe("15. Identifiers", () => {
  it("15.1 segments of a namespace may be reserved or global names, and paths of the output are safe", async () => {
    const namespaces = ["class.default.Event", "Promise", "con", "a.constructor", "__proto__"];
    const schemas = namespaces.map((namespace) => `<Schema Namespace="${namespace}"><ComplexType Name="C"/></Schema>`);
    const output = await generate(edmx(schemas.join("")));
    expect([...output.types.keys()].sort()).toEqual(namespaces.map((namespace) => `${namespace}.C`).sort());
    for (const path of output.files.keys()) {
      expect(path).toMatch(/^[\w.$/-]+$/);
      expect(path.split("/")).not.toContain("..");
      expect(path.split("/")).not.toContain("con");
    }
    const long = Array.from({ length: 4 }, () => "a".repeat(128)).join(".");
    expect(reportOf(modelOfSchemas(`<Schema Namespace="${long}"/>`), "error")).toHaveLength(1);
  });

  it("15.2 names have letters and digits of all scripts, and become names of TypeScript", async () => {
    const names = ["Ärger", "Справочник", "商品", "_x", "a\u0301b", "x\u200dy"];
    const output = await generate(
      schema(
        names
          .map(
            (name) =>
              `<ComplexType Name="${name}"><Property Name="${name}p" Type="Edm.Int32" Nullable="false"/></ComplexType>`,
          )
          .join(""),
      ),
    );
    expect([...output.types.keys()].sort()).toEqual(names.map((name) => `N.${name}`).sort());
    for (const name of names) {
      expect(output.types.get(`N.${name}`)?.interface).toMatch(/^[$_\p{ID_Start}][$\p{ID_Continue}]*$/u);
      expect(Object.keys(fixture(output, `N.${name}`))).toEqual(["@odata.type", `${name}p`]);
    }
    const limit = modelOf(`<ComplexType Name="${"a".repeat(128)}"/>`);
    expect(reportOf(limit)).toEqual([]);
    for (const name of ["1a", "a-b", "a b", ""]) {
      expect(reportOf(modelOf(`<ComplexType Name="${name}"/>`), "error")).toHaveLength(1);
    }
  });

  it("15.3 the last dot of a qualified name stands before the name", async () => {
    const output = await generate(
      edmx(
        `<Schema Namespace="a"><ComplexType Name="b"/><ComplexType Name="U"><Property Name="p" Type="a.b"/><Property Name="q" Type="a.b.c"/></ComplexType></Schema><Schema Namespace="a.b"><ComplexType Name="c"/></Schema>`,
      ),
    );
    const { properties } = structured(output, "a.U");
    expect(properties.map(({ type }) => type.kind !== "Primitive" && type.qualifiedName)).toEqual(["a.b", "a.b.c"]);
  });

  it("15.5 types may be called like keywords and globals, and names that become one get different names", async () => {
    const names = [
      "string",
      "Promise",
      "Array",
      "Object",
      "class",
      "any",
      "undefined",
      "Record",
      "dupName",
      "DupName",
      "dup_name",
    ];
    const output = await generate(
      schema(
        names
          .map(
            (name) =>
              `<ComplexType Name="${name}"><Property Name="next" Type="N.${name}"/><Property Name="all" Type="Collection(Edm.String)" Nullable="false"/></ComplexType>`,
          )
          .join(""),
      ),
    );
    const interfaces = [...output.types.values()].map((type) => type.interface);
    expect(new Set(interfaces).size).toBe(names.length);
    expect(output.types.get("N.DupName")?.interface).toBe("DupName");
    expect(compileMessages(output)).toEqual([]);
    for (const name of ["Promise", "Array", "Object", "Record"]) expect(interfaces).not.toContain(name);
  });
});
