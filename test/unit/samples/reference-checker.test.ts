import { expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { modelOf, structured } from "../../support/model-of.ts";
import { check } from "./reference-checker.ts";

const built = modelOf(`
  <ComplexType Name="base"><Property Name="id" Type="Edm.String" Nullable="false"/></ComplexType>
  <ComplexType Name="sub" BaseType="N.base"><Property Name="at" Type="Edm.Date"/></ComplexType>
  <ComplexType Name="user"><Property Name="b" Type="N.base"/><Property Name="n" Type="Collection(Edm.Byte)" Nullable="false"/></ComplexType>`);

/** The oracle is itself an implementation: these are the rules by hand. */
it.each([
  [{ b: null, n: [] }, []],
  [{ n: [] }, ["/b missing"]],
  [{ b: { id: "1" }, n: [1, 2] }, []],
  [{ b: {}, n: [256, 1.5, "1", null] }, ["/b/id missing", "/n/0 range", "/n/1 range", "/n/2 type", "/n/3 null"]],
  [{ b: { "@odata.type": "#N.sub", id: "1" }, n: [] }, ["/b/at missing"]],
  [{ b: { "@odata.type": "https://h/$metadata#A.sub", id: "1", at: "2025-02-30" }, n: [] }, []],
  [{ b: { "@odata.type": "N.sub", id: "1", at: "2025-02" }, n: null }, ["/b/at format", "/n null"]],
  [{ b: { "@odata.type": "#N.later", id: null }, n: {} }, ["/b/id null", "/n type"]],
  [{ b: { "@odata.type": 1, id: "1" }, n: [] }, ["/b/@odata.type type"]],
  [null, [" null"]],
  [[], [" type"]],
])("%j: %j", (value, expected) => {
  const findings = check(structured(built, "N.user"), value, built.model, defaultOutputOptions);
  expect(findings.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
});

it("a subtype does not name its base type", () => {
  const value = { "@odata.type": "#A.base", id: "1", at: null };
  const findings = check(structured(built, "N.sub"), value, built.model, defaultOutputOptions);
  expect(findings).toEqual([{ pointer: "/@odata.type", code: "derived" }]);
});
