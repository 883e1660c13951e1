/** The page from which this project started, against what is generated for its type. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type InterfaceDeclaration, Project, type SourceFile } from "ts-morph";
import { beforeAll, expect, it } from "vitest";
import { type ResourcePage, readResourcePage } from "./support/seed-page.ts";
import { describeWithShared, readShared } from "./support/shared.ts";

const generated = fileURLToPath(new URL("../generated", import.meta.url));

interface ManifestEntry {
  readonly kind: string;
  readonly module: string;
  readonly interface: string;
  readonly fixture: string;
}

function readGenerated(path: string): unknown {
  return JSON.parse(readFileSync(join(generated, path), "utf8"));
}

function manifestEntry(qualifiedName: string): ManifestEntry {
  const manifest = readGenerated("manifest.json") as { types: Record<string, ManifestEntry> };
  const entry = manifest.types[qualifiedName];
  if (entry === undefined) throw new Error(`generated/manifest.json has no type ${qualifiedName}.`);
  return entry;
}

function generatedModule(path: string): SourceFile {
  const tsConfigFilePath = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  return new Project({ tsConfigFilePath, skipAddingFilesFromTsConfig: true }).addSourceFileAtPath(
    join(generated, path),
  );
}

/** What the generated interface must hold for a type that a page names: String, Int32, DateTimeOffset or an enumeration. */
const primitives: ReadonlyMap<string, string> = new Map([
  ["String", "string"],
  ["DateTimeOffset", "string"],
  ["Int32", "number"],
  ["Boolean", "boolean"],
]);

function expectedType(pageType: string): string {
  return primitives.get(pageType) ?? pageType.charAt(0).toUpperCase() + pageType.slice(1);
}

/** Property names and types of an interface and what it extends, without null and without control information. */
function flattened(declaration: InterfaceDeclaration): Map<string, string> {
  const entries = declaration
    .getType()
    .getProperties()
    .filter((symbol) => !symbol.getName().includes("@"))
    .map((symbol): [string, string] => {
      const type = symbol.getTypeAtLocation(declaration).getNonNullableType();
      return [symbol.getName(), (type.getAliasSymbol() ?? type.getSymbol())?.getName() ?? type.getText(declaration)];
    });
  return new Map(entries);
}

/** Member names of the const object that stands for an enumeration. */
function enumMembers(module: SourceFile, name: string): string[] {
  return module
    .getVariableDeclarationOrThrow(name)
    .getType()
    .getProperties()
    .map((symbol) => symbol.getName());
}

describeWithShared("the seed page", () => {
  let page: ResourcePage;
  beforeAll(() => {
    page = readResourcePage(readShared("seed", "vpptokenrevokelicensesactionresult.zh-cn.md"));
  });

  it("is read: seven properties, two of them of enumerations, and a JSON representation", () => {
    expect(page).toMatchObject({
      name: "vppTokenRevokeLicensesActionResult",
      namespace: "microsoft.graph",
      baseType: "vppTokenActionResult",
    });
    expect(page.properties.map((property) => `${property.name}: ${property.type}`)).toEqual([
      "actionName: String",
      "actionState: actionState",
      "startDateTime: DateTimeOffset",
      "lastUpdatedDateTime: DateTimeOffset",
      "totalLicensesCount: Int32",
      "failedLicensesCount: Int32",
      "actionFailureReason: vppTokenActionFailureReason",
    ]);
    expect(page.properties.map((property) => property.values.length)).toEqual([0, 7, 0, 0, 0, 0, 5]);
    expect(Object.keys(page.json)).toHaveLength(8);
  });

  it("has the keys of the fixture in its JSON representation", () => {
    const { fixture } = manifestEntry(`${page.namespace}.${page.name}`);
    expect(Object.keys(readGenerated(fixture) as object).sort()).toEqual(Object.keys(page.json).sort());
  });

  it("names the type by the same @odata.type as the fixture", () => {
    const { fixture } = manifestEntry(`${page.namespace}.${page.name}`);
    expect(readGenerated(fixture)).toHaveProperty(["@odata.type"], page.json["@odata.type"]);
  });

  it("describes the generated interface: base type, property names and types, enumeration members", () => {
    const entry = manifestEntry(`${page.namespace}.${page.name}`);
    const module = generatedModule(entry.module);
    const declaration = module.getInterfaceOrThrow(entry.interface);

    expect(entry.kind).toBe("ComplexType");
    expect(entry.interface).toBe("VppTokenRevokeLicensesActionResult");
    expect(declaration.getExtends().map((base) => base.getText())).toEqual([expectedType(page.baseType ?? "")]);
    expect(flattened(declaration)).toEqual(
      new Map(page.properties.map((property) => [property.name, expectedType(property.type)])),
    );
    const enumerations = page.properties.filter((property) => property.values.length > 0);
    expect(enumerations).toHaveLength(2);
    for (const { type, values } of enumerations) {
      expect(enumMembers(module, expectedType(type))).toEqual(values);
    }
  });

  it("describes a type of which only the action's name may be null", () => {
    const entry = manifestEntry(`${page.namespace}.${page.name}`);
    const declaration = generatedModule(entry.module).getInterfaceOrThrow(entry.interface);
    const nullable = declaration
      .getType()
      .getProperties()
      .filter((symbol) => !symbol.getName().includes("@") && symbol.getTypeAtLocation(declaration).isNullable());
    expect(nullable.map((symbol) => symbol.getName())).toEqual(["actionName"]);
  });
});
