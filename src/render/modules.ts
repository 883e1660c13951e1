import { isStructured } from "../model/kinds.ts";
import type { Type } from "../model/types.ts";
import { createImports, type Import } from "../plan/imports.ts";
import { exportedNames, factoryNames, guardNames, requestGuardNames } from "../plan/names.ts";
import { type EmitKind, moduleSpecifier } from "../plan/options.ts";
import type { NamespacePlan, Plan, TypeNames } from "../plan/types.ts";
import type { Fixtures } from "../samples/fixtures.ts";
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
import { factoriesView } from "./views/factories.ts";
import { requestGuardsViews } from "./views/requests/guards.ts";
import { ruleNames } from "./views/requests/names.ts";
import { requestRulesView } from "./views/requests/rules.ts";
import type { ModuleName, Scope } from "./views/scope.ts";
import type { ImportView } from "./views/views.ts";

type Declare = (type: Type, scope: Scope, templates: Templates) => readonly string[];

/** What a module declares for each type. Only some are for users, and the namespace's index exports them. */
interface Module {
  readonly doc: string;
  readonly isPublic: boolean;
  readonly emitted: (emit: ReadonlySet<EmitKind>) => boolean;
  readonly declare: Declare;
  readonly namesOf: (names: TypeNames) => readonly string[];
}

/** What modules are made of. */
export interface Content {
  readonly plan: Plan;
  /** Made when they are first needed. */
  readonly fixtures: () => Fixtures;
}

/** Yields the TypeScript modules of one namespace. */
export function* renderNamespace(
  namespace: NamespacePlan,
  { plan, fixtures }: Content,
  templates: Templates,
): Generator<OutputFile, void, undefined> {
  const emitted = moduleNames.filter((name) => modules[name].emitted(plan.options.emit));
  for (const name of emitted) {
    const own = namespace.types.flatMap(({ names }) => modules[name].namesOf(names));
    const scope: Scope = { plan, namespace, module: name, imports: createImports(own), fixtures };
    yield { path: `${namespace.folder}/${name}.ts`, text: renderModule(scope, templates) };
  }
  const doc = docOf(namespace.schema.documentation, "");
  const exported = emitted
    .filter((name) => modules[name].isPublic)
    .map((name) => moduleSpecifier(`./${name}`, plan.options));
  yield { path: `${namespace.folder}/index.ts`, text: templates.index({ doc, modules: exported }) };
}

function renderModule(scope: Scope, templates: Templates): string {
  const { plan, namespace } = scope;
  const { declare, doc } = modules[scope.module];
  const declarations = namespace.types.flatMap(({ type }) => declare(type, scope, templates));
  const { imports } = scope;
  return templates.module({
    doc,
    odata: importKeywords[imports.odataUse()],
    odataModule: moduleSpecifier("../odata", plan.options),
    imports: imports.list().map((entry) => importView(entry, scope)),
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

const requestRulesDoc = docComment(
  [
    "The rules behind the guards of requests, as data: `rulesOfT` says what requests may carry of a type T, and",
    "`anyRulesOfT` which types a value may have in its place. Each refers to others only once it is read.",
  ],
  "",
);

const importKeywords = { none: "", type: "import type", value: "import" } as const;

function importView({ module, names, whole = "" }: Import, { namespace, plan }: Scope): ImportView {
  const [folder, file] = module.split("/") as [string, string];
  return {
    keyword: file === "types" ? "import type" : "import",
    whole,
    names: names.map(({ name, local }) => (name === local ? name : `${name} as ${local}`)),
    from: moduleSpecifier(folder === namespace.folder ? `./${file}` : `../${folder}/${file}`, plan.options),
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
  if (type.kind === "EnumType") return [templates["checks-enumeration"](enumerationChecksView(type, scope))];
  if (type.kind === "TypeDefinition") return [templates["checks-value"](valueChecksView(type, scope))];
  return scope.plan.options.emit.has("guards") ? [templates.checks(checksView(type, scope))] : [];
}

function declareGuards(type: Type, scope: Scope, templates: Templates): readonly string[] {
  return guardsViews(type, scope).map((view) => templates.guards(view));
}

function declareRequestRules(type: Type, scope: Scope, templates: Templates): readonly string[] {
  return isStructured(type) ? [templates["request-rules"](requestRulesView(type, scope))] : [];
}

function declareRequestGuards(type: Type, scope: Scope, templates: Templates): readonly string[] {
  return isStructured(type) ? requestGuardsViews(type, scope).map((view) => templates["request-guards"](view)) : [];
}

function declareFactories(type: Type, scope: Scope, templates: Templates): readonly string[] {
  return isStructured(type) ? [templates.factories(factoriesView(type, scope))] : [];
}

const modules: Readonly<Record<ModuleName, Module>> = {
  types: { doc: "", isPublic: true, emitted: () => true, declare: declareType, namesOf: exportedNames },
  checks: {
    doc: checksDoc,
    isPublic: false,
    emitted: (emit) => emit.has("guards") || emit.has("request-guards"),
    declare: declareChecks,
    namesOf: ({ type }) => Object.values(checkNames(type)),
  },
  guards: {
    doc: "",
    isPublic: true,
    emitted: (emit) => emit.has("guards"),
    declare: declareGuards,
    namesOf: guardNames,
  },
  "request-rules": {
    doc: requestRulesDoc,
    isPublic: false,
    emitted: (emit) => emit.has("request-guards"),
    declare: declareRequestRules,
    namesOf: ({ type }) => Object.values(ruleNames(type)),
  },
  requests: {
    doc: "",
    isPublic: true,
    emitted: (emit) => emit.has("request-guards"),
    declare: declareRequestGuards,
    namesOf: requestGuardNames,
  },
  factories: {
    doc: "",
    isPublic: true,
    emitted: (emit) => emit.has("factories"),
    declare: declareFactories,
    namesOf: factoryNames,
  },
};

const moduleNames = Object.keys(modules) as readonly ModuleName[];
