import { createRequire } from "node:module";
import { type ModuleDeclaration, Project, type SourceFile } from "ts-morph";

/** Returns the name that the package gives a type: it capitalises. */
export function packageName(qualifiedName: string): string {
  const start = qualifiedName.lastIndexOf(".") + 1;
  return qualifiedName.slice(0, start) + qualifiedName.charAt(start).toUpperCase() + qualifiedName.slice(start + 1);
}

/**
 * Returns the interfaces of `@microsoft/microsoft-graph-types` by namespace of the service and name in the package,
 * such as `microsoft.graph.VppToken`, each with the names of its properties, inherited ones included. `namespaces` says
 * into which module the package puts the types of a namespace.
 */
export function packageInterfaces(namespaces: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const path = createRequire(import.meta.url).resolve("@microsoft/microsoft-graph-types/microsoft-graph.d.ts");
  const file = new Project({ compilerOptions: { strict: true } }).addSourceFileAtPath(path);
  const interfaces = new Map<string, Set<string>>();
  for (const [namespace, name] of namespaces) {
    const scope: SourceFile | ModuleDeclaration = name === "" ? file : file.getModuleOrThrow(name);
    for (const declaration of scope.getInterfaces()) {
      const properties = declaration.getType().getProperties();
      interfaces.set(
        `${namespace}.${declaration.getName()}`,
        new Set(properties.map((property) => property.getName())),
      );
    }
  }
  return interfaces;
}
