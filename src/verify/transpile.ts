import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { resolve as resolvePath } from "node:path";
import { pathToFileURL } from "node:url";
import { ts } from "ts-morph";

/**
 * Returns a TypeScript module as a `data:` URL of JavaScript. Resolves its imports from its own place, since a data URL
 * has none; leaves imported TypeScript to Node.
 */
export async function compileModule(file: string): Promise<string> {
  const resolveFrom = createRequire(resolvePath(file));
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
    transformers: { after: [withSpecifiers((specifier) => resolve(specifier, resolveFrom))] },
  });
  return `data:text/javascript;base64,${Buffer.from(outputText).toString("base64")}`;
}

function resolve(specifier: string, resolveFrom: NodeJS.Require): string {
  return isBuiltin(specifier) ? specifier : pathToFileURL(resolveFrom.resolve(specifier)).href;
}

function withSpecifiers(rename: (specifier: string) => string): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const { factory } = context;
    const visit = (node: ts.Node): ts.Node => {
      if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return node;
      const specifier = factory.createStringLiteral(rename(node.moduleSpecifier.text));
      return factory.updateImportDeclaration(node, node.modifiers, node.importClause, specifier, node.attributes);
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
}
