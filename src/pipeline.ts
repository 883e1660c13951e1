/** Runs the stages for the commands and the public API. Pure, except for what `access` reads. */

import type { Diagnostics } from "./diagnostics/collector.ts";
import type { InputAccess } from "./inputs/access.ts";
import { loadDocuments } from "./inputs/load.ts";
import { buildModel } from "./model/build-model.ts";
import { dropIrrelevant, type Part, wholeOf } from "./model/select/relevant.ts";
import { matchesOf } from "./model/select/roots.ts";
import { type Selection, select } from "./model/select/select.ts";
import { withUntyped } from "./model/select/untyped.ts";
import type { Model, QualifiedName } from "./model/types.ts";
import { neededVocabularies } from "./model/vocabularies.ts";
import { applyPatches, reportStale, type StalePatch } from "./overlay/apply.ts";
import { loadOverlays } from "./overlay/load.ts";
import { defaultOutputOptions, type OutputOptions } from "./plan/options.ts";
import { planOutput } from "./plan/plan.ts";
import type { PreviousNames } from "./plan/types.ts";
import type { OutputFile } from "./render/files.ts";
import { renderFiles } from "./render/render.ts";
import { loadTemplates } from "./render/templates/templates.ts";
import { reportNoSamples } from "./samples/report.ts";
import { sourceOf } from "./text/source.ts";
import { compilerPackage, installHint, loadIfInstalled } from "./verify/missing.ts";

export type Stage = "read" | "model" | "plan";

export interface ModelOptions {
  /** Qualified names and globs: keeps these types and the types that they need. Keeps all types if there are none. */
  readonly roots?: readonly string[];
  /** Qualified names and globs: types in whose place any JSON may stand. */
  readonly untyped?: readonly string[];
  /** A name or pattern as in `roots`: warnings and notes are about these types alone, not about all that is kept. */
  readonly about?: string;
  /** Whether the targets of navigation properties are needed too. */
  readonly navigation?: OutputOptions["navigation"];
  /** Reference URI → file path or URL to read in its place. */
  readonly references?: ReadonlyMap<string, string>;
  /** Whether references may be fetched. Inputs that are URLs always are. */
  readonly allowNetwork?: boolean;
  /** Folders, beside those of the inputs, in which references may lead to files. */
  readonly allowedRoots?: readonly string[];
  /** Files of annotations for what the inputs declare (CSDL documents), and lists of patches (JSON arrays). */
  readonly overlays?: readonly string[];
  /** Receives the patches that are no longer needed, which are reported as errors otherwise. */
  readonly onStalePatches?: (stale: readonly StalePatch[]) => void;
  /** Called when a stage begins. */
  readonly onStage?: (stage: Stage) => void;
}

/**
 * Reads the inputs (files, globs, http(s) URLs, `-` for standard input) and returns the model, or the part of it that
 * the roots need. Undefined if the diagnostics have an error; they then have all errors that could be found at once.
 */
export async function loadModel(
  inputs: readonly string[],
  options: ModelOptions,
  access: InputAccess,
  diagnostics: Diagnostics,
): Promise<Selection | undefined> {
  options.onStage?.("read");
  const { references, allowNetwork, allowedRoots } = options;
  const overlays = await loadOverlays(options.overlays ?? [], access, diagnostics);
  const all = [...inputs, ...overlays.documents];
  const loaded = await loadDocuments({ inputs: all, references, allowNetwork, allowedRoots }, access, diagnostics);
  // All names would be unknown: patches and roots are at no fault.
  if (loaded.length === 0 && diagnostics.hasErrors) return undefined;
  options.onStage?.("model");
  const { documents, stale } = applyPatches(loaded, overlays.patches, diagnostics);
  if (options.onStalePatches === undefined) reportStale(stale, diagnostics);
  else options.onStalePatches(stale);
  const model = buildModel(documents, diagnostics, await neededVocabularies(documents));
  const navigation = options.navigation === "deep" ? "keep" : "drop";
  const typed = withUntyped(model, options.untyped ?? [], diagnostics);
  const selection = select(typed, options.roots ?? [], diagnostics, { navigation });
  const part = partInQuestion(selection.model, options);
  if (part !== undefined) dropIrrelevant(diagnostics, model, documents, part);
  return diagnostics.hasErrors ? undefined : selection;
}

/** What the diagnostics are to be about; undefined: all that was read. */
function partInQuestion(model: Model, { about, roots = [] }: ModelOptions): Part | undefined {
  if (about !== undefined) return { types: matchesOf(model, about) };
  return roots.length > 0 ? wholeOf(model) : undefined;
}

export interface GenerateOptions extends Partial<OutputOptions> {
  /** Handlebars text by name, in place of the built-in template of that name. */
  readonly templates?: ReadonlyMap<string, string>;
  /** The folder that the templates are from, for diagnostics. */
  readonly templatesFolder?: string | undefined;
  /** What earlier output calls the types (`previousNames` of its folder): they keep these names. */
  readonly previousNames?: PreviousNames;
  readonly onStage?: (stage: Stage) => void;
}

export interface Generated {
  /** Rendered again in each iteration, one by one, so that they are never all in memory. */
  readonly files: Iterable<OutputFile>;
  /** What was generated for each type, and where: manifest.json's `types`. */
  readonly types: ReadonlyMap<QualifiedName, object>;
  /** The same for each operation: manifest.json's `operations`. */
  readonly operations: ReadonlyMap<string, object>;
}

/** Generates the files to write from a model. Undefined if a template or a package cannot be used, which is reported. */
export async function generateFiles(
  model: Model,
  { templates: texts = new Map(), templatesFolder, previousNames, onStage, ...options }: GenerateOptions,
  diagnostics: Diagnostics,
): Promise<Generated | undefined> {
  onStage?.("plan");
  const folder = templatesFolder === undefined ? "" : `${templatesFolder.replace(/[/\\]$/, "")}/`;
  const overrides = [...texts].map(([name, text]) => [name, sourceOf(`${folder}${name}.hbs`, text)] as const);
  const templates = await loadTemplates(new Map(overrides), diagnostics);
  if (diagnostics.hasErrors) return undefined;
  const plan = planOutput(model, { ...defaultOutputOptions, ...options }, previousNames);
  if (plan.options.emit.has("fixtures")) reportNoSamples(model, diagnostics);
  const files = { [Symbol.iterator]: () => renderFiles(plan, templates) };
  const { manifestTypes: types, manifestOperations: operations } = plan;
  if (!plan.options.declarations) return { files, types, operations };
  const compiler = await loadIfInstalled(() => import("./verify/declarations.ts"));
  if (compiler !== undefined) {
    return { files: { [Symbol.iterator]: () => compiler.withDeclarations(files) }, types, operations };
  }
  diagnostics.report("missing-package", ["--declarations", compilerPackage], { hint: installHint });
  return undefined;
}
