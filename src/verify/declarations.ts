/** Loaded by `--declarations` only. */
import { ts } from "ts-morph";
import type { OutputFile } from "../render/files.ts";

const settings: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

const declarationSettings: ts.CompilerOptions = { ...settings, declaration: true, isolatedDeclarations: true };

/** Yields JavaScript and its declarations in place of each TypeScript module, and other files as they are. */
export function* withDeclarations(files: Iterable<OutputFile>): Generator<OutputFile, void, undefined> {
  for (const file of files) {
    if (file.path.endsWith(".ts")) yield* compiled(file);
    else yield file;
  }
}

function* compiled({ path, text }: OutputFile): Generator<OutputFile, void, undefined> {
  const stem = path.slice(0, -".ts".length);
  const script = ts.transpileModule(text, { fileName: path, compilerOptions: settings });
  yield { path: `${stem}.js`, text: withHeader(script.outputText, text) };
  const declarations = ts.transpileDeclaration(text, { fileName: path, compilerOptions: declarationSettings });
  yield { path: `${stem}.d.ts`, text: withHeader(declarations.outputText, text) };
}

/** The compiler drops the comment in the first line with what follows it. */
function withHeader(compiledText: string, text: string): string {
  const header = /^\/\/.*\n/.exec(text)?.[0] ?? "";
  return compiledText.startsWith(header) ? compiledText : `${header}\n${compiledText}`;
}
