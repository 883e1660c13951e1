import { isStructured } from "../model/kinds.ts";
import type { Type } from "../model/types.ts";
import { createImports, type Import } from "../plan/imports.ts";
import { exportedNames, guardNames } from "../plan/names.ts";
import type { NamespacePlan, Plan } from "../plan/types.ts";
import type { OutputFile } from "./files.ts";
import { docComment } from "./literals.ts";
import type { Templates } from "./templates/templates.ts";
import { checksView } from "./views/checks/checks.ts";
import { guardsViews } from "./views/checks/guards.ts";
import { checkNames } from "./views/checks/names.ts";
import { enumerationChecksView, valueChecksView } from "./views/checks/values.ts";
import { docOf } from "./views/declarations/documentation.ts";
import { enumerationView } from "./views/declarations/enumeration.ts";
import { interfaceView } from "./views/declarations/interface.ts";
import { requestView } from "./views/declarations/request.ts";
import { typeDefinitionView } from "./views/declarations/type-definition.ts";
import { unionView } from "./views/declarations/union.ts";
import type { Scope } from "./views/scope.ts";
import type { ImportView } from "./views/views.ts";

type Declare = (type: Type, scope: Scope, templates: Templates) => readonly string[];

interface Module {
  readonly name: "types" | "checks" | "guards";
  readonly declare: Declare;
}

const typesModule: Module = { name: "types", declare: declareType };
const guardModules: readonly Module[] = [
  { name: "checks", declare: declareChecks },
  { name: "guards", declare: declareGuards },
];

/** Yields the TypeScript modules of one namespace. */
export function* renderNamespace(
  namespace: NamespacePlan,
  plan: Plan,
  templates: Templates,
): Generator<OutputFile, void, undefined> {
  const guarded = plan.options.emit.has("guards");
  for (const module of [typesModule, ...(guarded ? guardModules : [])]) {
    yield { path: `${namespace.folder}/${module.name}.ts`, text: renderModule(module, namespace, plan, templates) };
  }
  const modules = guarded ? ["types", "guards"] : ["types"];
  const doc = docOf(namespace.schema.documentation, "");
  yield { path: `${namespace.folder}/index.ts`, text: templates.index({ doc, modules }) };
}

function renderModule({ name, declare }: Module, namespace: NamespacePlan, plan: Plan, templates: Templates): string {
  const scope: Scope = { plan, namespace, module: name, imports: createImports(declaredNames(name, namespace)) };
  const declarations = namespace.types.flatMap(({ type }) => declare(type, scope, templates));
  const { imports } = scope;
  return templates.module({
    doc: name === "checks" ? checksDoc : "",
    odata: importKeywords[imports.odataUse()],
    imports: imports.list().map((entry) => importView(entry, namespace)),
    declarations,
  });
}

// ASCII only: one other character would double the size of a text of ten megabytes in memory.
const checksDoc = docComment(
  [
    "The rules behind the guards, twice for each type T: `checkT` says whether a value keeps them, `explainT` says where",
    "it does not. For a structured type `hasMembersOfT` and `reportMembersOfT` regard the members alone, the inherited",
    "ones first; `fitsT` and `describeT` let a subtype stand in its place.",
  ],
  "",
);

const importKeywords = { none: "", type: "import type", value: "import" } as const;

function declaredNames(module: Module["name"], namespace: NamespacePlan): Iterable<string> {
  return namespace.types.flatMap(({ names }) => {
    if (module === "checks") return Object.values(checkNames(names.type));
    return module === "guards" ? guardNames(names) : exportedNames(names);
  });
}

function importView({ module, names }: Import, namespace: NamespacePlan): ImportView {
  const [folder, file] = module.split("/") as [string, string];
  return {
    keyword: file === "types" ? "import type" : "import",
    names: names.map(({ name, local }) => (name === local ? name : `${name} as ${local}`)),
    from: folder === namespace.folder ? `./${file}.js` : `../${folder}/${file}.js`,
  };
}

function declareType(type: Type, scope: Scope, templates: Templates): readonly string[] {
  if (type.kind === "EnumType") return [templates.enumeration(enumerationView(type, scope))];
  if (type.kind === "TypeDefinition") return [templates["type-definition"](typeDefinitionView(type, scope))];
  const any = scope.plan.types.get(type)!.names.any;
  return [
    templates.interface(interfaceView(type, scope)),
    ...(any === undefined ? [] : [templates.union(unionView(type, any, scope))]),
    templates.request(requestView(type, scope)),
  ];
}

function declareChecks(type: Type, scope: Scope, templates: Templates): readonly string[] {
  if (isStructured(type)) return [templates.checks(checksView(type, scope))];
  if (type.kind === "EnumType") return [templates["checks-enumeration"](enumerationChecksView(type, scope))];
  return [templates["checks-value"](valueChecksView(type, scope))];
}

function declareGuards(type: Type, scope: Scope, templates: Templates): readonly string[] {
  return guardsViews(type, scope).map((view) => templates.guards(view));
}
