/** Loaded by `--verify` only: the compiler costs more to load than all of Graph does to generate. */
import { Project, ts } from "ts-morph";
import type { OutputFile } from "../render/files.ts";

export interface CompileError {
  /** Below the output folder. */
  readonly path: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** One sentence or more, without the last full stop. */
  readonly message: string;
}

/** The strictest settings that a consumer may have; `erasableSyntaxOnly` is not for `--enums enum`. */
const settings: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipDefaultLibCheck: true,
};

const root = "/";

/** Compiles the TypeScript files among `files` together and returns the errors, by file and position. */
export function compileErrors(files: Iterable<OutputFile>): readonly CompileError[] {
  const project = new Project({ compilerOptions: settings, useInMemoryFileSystem: true });
  for (const { path, text } of files) if (path.endsWith(".ts")) project.createSourceFile(root + path, text);
  return ts.getPreEmitDiagnostics(project.getProgram().compilerObject).map(compileError);
}

function compileError({ file, start = 0, messageText }: ts.Diagnostic): CompileError {
  const message = ts.flattenDiagnosticMessageText(messageText, " ").replace(/\.$/, "");
  if (file === undefined) return { path: "", line: 1, column: 1, message };
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return { path: file.fileName.slice(root.length), line: line + 1, column: character + 1, message };
}
