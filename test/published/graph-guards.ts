/** The guards of all of Graph, with the settings of preset graph. */
import { Diagnostics } from "../../src/diagnostics/collector.ts";
import { withUntyped } from "../../src/model/select/untyped.ts";
import type { Model, StructuredType } from "../../src/model/types.ts";
import type { EmitKind } from "../../src/plan/options.ts";
import graph from "../../src/settings/presets/graph.json" with { type: "json" };
import { type GeneratedCode, generateCode, runModule } from "../support/generated-code.ts";
import { loadModel } from "../support/load-model.ts";
import { sharedPath } from "../support/shared.ts";

export interface Violation {
  readonly pointer: string;
  readonly code: string;
}

export interface GraphGuards {
  readonly model: Model;
  /** Returns `is…` and `validate…` of a type, those of all that derive from it where there are such. */
  readonly guardOf: (
    type: StructuredType,
  ) => [
    is: (value: unknown, query: object) => boolean,
    validate: (value: unknown, query: object) => readonly Violation[],
  ];
}

/** What was loaded before, since it takes seconds. */
const loaded = new Map<string, Promise<GraphGuards>>();

export function loadGraph(document: string): Promise<GraphGuards> {
  const guards = loaded.get(document) ?? generateGuards(document);
  loaded.set(document, guards);
  return guards;
}

/** Returns the code that is generated for a document with the settings of preset graph. */
export async function generateGraph(
  document: string,
  emit: readonly EmitKind[],
): Promise<{ model: Model; code: GeneratedCode }> {
  const model = withUntyped(loadModel(sharedPath("corpus", document)), graph.untyped, new Diagnostics());
  const code = await generateCode(model, {
    emit: new Set(emit),
    enumValues: graph["enum-values"] as "open",
    presence: graph.presence as "partial",
    unspecifiedItems: graph["unspecified-items"] as "non-null",
  });
  return { model, code };
}

async function generateGuards(document: string): Promise<GraphGuards> {
  const { model, code } = await generateGraph(document, ["types", "guards"]);
  const paths = new Set([...code.types.values()].map((entry) => entry.guards!));
  const modules = new Map(
    await Promise.all([...paths].map(async (path) => [path, await runModule(code, path)] as const)),
  );
  const guardOf: GraphGuards["guardOf"] = (type) => {
    const entry = code.types.get(type.qualifiedName)!;
    const { guard, validate } = entry.any ?? entry;
    const exports = modules.get(entry.guards!) as Readonly<Record<string, never>>;
    return [exports[guard!]!, exports[validate!]!];
  };
  return { model, guardOf };
}
