import { isStructured } from "../model/kinds.ts";
import type { Type } from "../model/types.ts";
import { createImports } from "../plan/imports.ts";
import { exportedNames, factoryNames, guardNames, requestGuardNames } from "../plan/names.ts";
import { exportedByOperation, factoriesOfOperation } from "../plan/operations/names.ts";
import { type EmitKind, hasOperationGuards, moduleSpecifier, type OutputOptions } from "../plan/options.ts";
import type { NamespacePlan, OperationNames, OperationPlan, Plan, TypeNames, TypePlan } from "../plan/types.ts";
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
import { importView, odataKeyword } from "./views/imports.ts";
import { bodyFactoriesViews } from "./views/operations/factories.ts";
import { operationView } from "./views/operations/operation.ts";
import { parametersGuardsViews, parametersRulesViews } from "./views/operations/requests.ts";
import { responseGuardsViews } from "./views/operations/responses.ts";
import { requestGuardsViews } from "./views/requests/guards.ts";
import { ruleNames } from "./views/requests/names.ts";
import { requestRulesView } from "./views/requests/rules.ts";
import type { Content, ModuleName, Scope } from "./views/scope.ts";

type Declare<Plan> = (plan: Plan, scope: Scope, templates: Templates) => readonly string[];

/** What a module declares for each type and operation. Only some are for users, and the namespace's index exports them. */
interface Module {
  readonly doc: string;
  readonly isPublic: boolean;
  readonly emitted: (emit: ReadonlySet<EmitKind>, options: OutputOptions) => boolean;
  /** The types that it declares something for; all if undefined. */
  readonly typesIn?: (plan: Plan) => { has(type: Type): boolean };
  readonly declare: Declare<Type>;
  readonly namesOf: (names: TypeNames) => readonly string[];
  /** Undefined if it declares nothing for operations. */
  readonly ofOperations?: {
    readonly declare: Declare<OperationPlan>;
    readonly namesOf: (names: OperationNames) => readonly string[];
  };
}

/** Yields the TypeScript modules of one namespace. */
export function* renderNamespace(
  namespace: NamespacePlan,
  content: Content,
  templates: Templates,
): Generator<OutputFile, void, undefined> {
  const { plan } = content;
  const { folder } = namespace;
  const emitted = moduleNames.filter((name) => isEmitted(modules[name], namespace, plan));
  for (const name of emitted) {
    const module = modules[name];
    const imports = createImports(namesIn(module, namespace, plan));
    const scope: Scope = { ...content, folder, module: name, imports };
    yield { path: `${folder}/${name}.ts`, text: renderModule(module, namespace, scope, templates) };
  }
  const doc = docOf(namespace.schema.documentation, "");
  const exported = emitted
    .filter((name) => modules[name].isPublic)
    .map((name) => moduleSpecifier(`./${name}`, plan.options));
  yield { path: `${folder}/index.ts`, text: templates.index({ doc, modules: exported }) };
}

/** A file without declarations is left out: to the compiler it would not be a module. */
function isEmitted(module: Module, namespace: NamespacePlan, plan: Plan): boolean {
  return module.emitted(plan.options.emit, plan.options) && namesIn(module, namespace, plan).length > 0;
}

function typesOf({ typesIn }: Module, { types }: NamespacePlan, plan: Plan): readonly TypePlan[] {
  const chosen = typesIn?.(plan);
  return chosen === undefined ? types : types.filter(({ type }) => chosen.has(type));
}

function renderModule(module: Module, namespace: NamespacePlan, scope: Scope, templates: Templates): string {
  const { declare, doc, ofOperations } = module;
  const declarations = [
    ...typesOf(module, namespace, scope.plan).flatMap(({ type }) => declare(type, scope, templates)),
    ...namespace.operations.flatMap((operation) => ofOperations?.declare(operation, scope, templates) ?? []),
  ];
  const { imports } = scope;
  return templates.module({
    doc,
    odata: odataKeyword(imports),
    odataModule: moduleSpecifier("../odata", scope.plan.options),
    imports: imports.list().map((entry) => importView(entry, scope)),
    declarations,
  });
}

function namesIn(module: Module, namespace: NamespacePlan, plan: Plan): readonly string[] {
  const { namesOf, ofOperations } = module;
  return [
    ...typesOf(module, namespace, plan).flatMap(({ names }) => namesOf(names)),
    ...namespace.operations.flatMap(({ names }) => ofOperations?.namesOf(names) ?? []),
  ];
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
    "`anyRulesOfT` which types a value may have in its place. They are made where they are needed.",
  ],
  "",
);

// To compare 10,000 functions with the declared types, which are generic, takes the compiler as long as all else.
const castsDoc = docComment(
  ["The types of functions are declared, and the functions cast to `never`: compilers need not compare the two."],
  "",
);

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

function declareBodyFactories(operation: OperationPlan, scope: Scope, templates: Templates): readonly string[] {
  return bodyFactoriesViews(operation, scope).map((view) => templates["body-factory"](view));
}

function declareParametersRules(operation: OperationPlan, scope: Scope, templates: Templates): readonly string[] {
  if (!hasOperationGuards(scope.plan.options)) return [];
  return parametersRulesViews(operation, scope).map((view) => templates["request-rules"](view));
}

function declareOperation(operation: OperationPlan, scope: Scope, templates: Templates): readonly string[] {
  const declarations = [templates.operation(operationView(operation, scope))];
  if (!scope.plan.options.emit.has("guards")) return declarations;
  for (const view of parametersGuardsViews(operation, scope)) declarations.push(templates["parameters-guards"](view));
  for (const view of responseGuardsViews(operation, scope)) declarations.push(templates["response-guards"](view));
  return declarations;
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
    doc: castsDoc,
    isPublic: true,
    emitted: (emit) => emit.has("guards"),
    declare: declareGuards,
    namesOf: guardNames,
  },
  "request-rules": {
    doc: requestRulesDoc,
    isPublic: false,
    emitted: (emit, options) => emit.has("request-guards") || hasOperationGuards(options),
    typesIn: ({ ruled }) => ruled,
    declare: declareRequestRules,
    namesOf: ({ type, requestGuards }) => (requestGuards.length === 0 ? [] : Object.values(ruleNames(type))),
    ofOperations: {
      declare: declareParametersRules,
      namesOf: ({ parameters }) => (parameters?.guards === undefined ? [] : [ruleNames(parameters.type).own]),
    },
  },
  requests: {
    doc: castsDoc,
    isPublic: true,
    emitted: (emit) => emit.has("request-guards"),
    declare: declareRequestGuards,
    namesOf: requestGuardNames,
  },
  factories: {
    doc: castsDoc,
    isPublic: true,
    emitted: (emit) => emit.has("factories"),
    declare: declareFactories,
    namesOf: factoryNames,
    ofOperations: { declare: declareBodyFactories, namesOf: factoriesOfOperation },
  },
  operations: {
    doc: "",
    isPublic: true,
    emitted: (emit) => emit.has("operations"),
    declare: () => [],
    namesOf: () => [],
    ofOperations: { declare: declareOperation, namesOf: exportedByOperation },
  },
};

const moduleNames = Object.keys(modules) as readonly ModuleName[];
