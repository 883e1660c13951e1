import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { modelCatalogue } from "../../../src/diagnostics/catalogue/model.ts";
import { codesOf, modelOfFiles, modelOfShared, reportOf } from "../../support/model-of.ts";
import { describeWithShared, readShared, sharedPath } from "../../support/shared.ts";

/** File → every diagnostic of this stage; those that are errors are marked. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "c04-injection-in-namespace-and-alias.xml": ["4:61 invalid-namespace !", "4:102 invalid-alias !"],
  "c17-required-cycle.xml": ["6:9 required-cycle", "12:9 required-cycle"],
  "m01-inheritance-cycle.xml": ["5:28 inheritance-cycle !", "11:29 inheritance-cycle !"],
  "m02-base-type-missing.xml": ["5:28 unresolved-base-type !"],
  "m05-property-type-unresolved.xml": [
    "8:28 unresolved-type !",
    "9:28 unresolved-type !",
    "10:28 unresolved-type !",
    "11:28 unresolved-type !",
  ],
  "m07-duplicate-type-names.xml": ["9:7 duplicate-name !", "12:7 duplicate-name !", "13:7 duplicate-name !"],
  "m08-duplicate-properties.xml": ["9:9 duplicate-name !", "10:9 duplicate-name !"],
  "m10-property-named-like-type.xml": ["8:9 property-name-equals-type", "11:9 property-redeclared"],
  "m11-key-errors.xml": [
    "6:27 invalid-key !",
    "9:27 nullable-key-property",
    "13:27 invalid-key-type",
    "17:51 duplicate-key-property",
    "21:9 empty-key",
    "24:27 missing-key-alias",
    "28:39 key-alias-conflict",
    "32:27 invalid-key-type",
    "36:9 key-redefined",
    "39:7 missing-key",
  ],
  "m13-typedef-errors.xml": [
    "5:33 invalid-underlying-type !",
    "6:33 invalid-underlying-type !",
    "7:33 invalid-underlying-type !",
    "8:33 invalid-underlying-type !",
    "11:33 invalid-underlying-type !",
    "12:33 invalid-underlying-type !",
  ],
  "m17-navigation-errors.xml": [
    "8:39 invalid-navigation !",
    "9:39 invalid-navigation !",
    "10:62 nullable-navigation-collection",
    "11:50 unresolved-partner",
    "12:39 keyless-containment",
    "13:73 unresolved-constraint",
    "13:89 unresolved-constraint",
    "13:126 invalid-on-delete",
    "14:39 unresolved-type !",
    "23:49 partner-on-complex-type",
  ],
  "m19-operation-errors.xml": [
    "9:17 function-without-return-type",
    "10:35 bound-operation-without-parameter",
    "12:17 duplicate-overload",
    "12:17 overload-return-type",
    "13:63 duplicate-name !",
    "14:15 duplicate-overload",
    "15:7 shared-name",
    "16:73 optional-before-required",
    "16:251 unresolved-type !",
  ],
  "m20-annotation-errors-are-not-fatal.xml": [
    "8:20 unresolved-annotation-target",
    "9:20 unresolved-annotation-target",
    "10:83 duplicate-qualifier",
    "13:9 duplicate-annotation",
    "17:9 duplicate-annotation",
    "18:9 duplicate-annotation",
  ],
  "s13-alias-errors.xml": ["3:104 duplicate-alias !", "3:117 duplicate-include", "5:75 reserved-alias !"],
  "s14-alias-equals-namespace.xml": ["4:77 alias-conflict !"],
  "s16-reference-without-include.xml": ["3:3 empty-reference"],
};

describeWithShared("documents that break the rules of the model", () => {
  it.each(Object.entries(expected))("%s", (file, diagnostics) => {
    const built = modelOfShared("corpus", "hostile", file);
    const errors = new Set(reportOf(built, "error"));
    const own = reportOf(built).filter((line) => line.split(" ")[1]! in modelCatalogue);
    expect(own.map((line) => (errors.has(line) ? `${line} !` : line))).toEqual(diagnostics);
  });

  it.each(["c01", "c02", "c05", "c08", "c10", "c11", "c13", "c16", "c19", "c20", "c22", "c23"])(
    "%s is valid, though not advisable",
    (prefix) => {
      const file = readdirSync(sharedPath("corpus", "hostile")).find((name) => name.startsWith(`${prefix}-`))!;
      const codes = new Set(codesOf(modelOfShared("corpus", "hostile", file)));
      for (const code of ["names-differ-by-case", "unspecified-item-nullability"]) codes.delete(code);
      expect([...codes]).toEqual([]);
    },
  );

  it.each([
    ["a.xml", []],
    ["transitive.xml", ["9:28 unresolved-type"]],
    ["include-wrong-namespace.xml", ["9:28 unresolved-type"]],
  ])("multi/%s", (file, diagnostics) => {
    const names = ["a.xml", "b.xml", "transitive.xml", "include-wrong-namespace.xml"];
    const multi = Object.fromEntries(names.map((name) => [name, readShared("corpus", "hostile", "multi", name)]));
    expect(reportOf(modelOfFiles(multi, [file]), "error")).toEqual(diagnostics);
  });
});
