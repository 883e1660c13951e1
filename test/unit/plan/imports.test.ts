import { describe, expect, it } from "vitest";
import { createImports } from "../../../src/plan/imports.ts";

describe("createImports", () => {
  it("lists what is used of other modules, once, in code point order", () => {
    const imports = createImports([]);
    for (const name of ["User", "Group", "User"]) expect(imports.use("n/types", name)).toBe(name);
    imports.use("m/types", "Zebra");
    expect(imports.list()).toEqual([
      { module: "m/types", names: [{ name: "Zebra", local: "Zebra" }] },
      {
        module: "n/types",
        names: [
          { name: "Group", local: "Group" },
          { name: "User", local: "User" },
        ],
      },
    ]);
  });

  it("renames what has a name that is taken, each thing always in the same way", () => {
    const imports = createImports(["User", "User_2"]);
    expect(imports.use("m/types", "User")).toBe("User_3");
    expect(imports.use("o/types", "User")).toBe("User_4");
    expect(imports.use("m/types", "User")).toBe("User_3");
    expect(imports.list()).toEqual([
      { module: "m/types", names: [{ name: "User", local: "User_3" }] },
      { module: "o/types", names: [{ name: "User", local: "User_4" }] },
    ]);
  });

  it("knows whether the support code is needed, and whether at run time", () => {
    const imports = createImports([]);
    expect(imports.odataUse()).toBe("none");
    imports.odata();
    expect(imports.odataUse()).toBe("type");
    imports.odata("value");
    imports.odata();
    expect(imports.odataUse()).toBe("value");
  });
});
