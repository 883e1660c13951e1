import Handlebars from "handlebars/runtime.js";
import bodyFactory from "../../../templates/body-factory.hbs";
import cases from "../../../templates/cases.hbs";
import checks from "../../../templates/checks.hbs";
import checksEnumeration from "../../../templates/checks-enumeration.hbs";
import checksValue from "../../../templates/checks-value.hbs";
import enumeration from "../../../templates/enumeration.hbs";
import factories from "../../../templates/factories.hbs";
import fixture from "../../../templates/fixture.hbs";
import guards from "../../../templates/guards.hbs";
import index from "../../../templates/index.hbs";
import interfaceTemplate from "../../../templates/interface.hbs";
import module from "../../../templates/module.hbs";
import odata from "../../../templates/odata.hbs";
import operation from "../../../templates/operation.hbs";
import parametersGuards from "../../../templates/parameters-guards.hbs";
import checksExplained from "../../../templates/partials/checks-explained.hbs";
import checksMembers from "../../../templates/partials/checks-members.hbs";
import odataChecks from "../../../templates/partials/odata-checks.hbs";
import odataCollections from "../../../templates/partials/odata-collections.hbs";
import odataExplain from "../../../templates/partials/odata-explain.hbs";
import odataFlags from "../../../templates/partials/odata-flags.hbs";
import odataGeoChecks from "../../../templates/partials/odata-geo-checks.hbs";
import odataMocks from "../../../templates/partials/odata-mocks.hbs";
import odataOperationChecks from "../../../templates/partials/odata-operation-checks.hbs";
import odataOperations from "../../../templates/partials/odata-operations.hbs";
import odataPrimitiveChecks from "../../../templates/partials/odata-primitive-checks.hbs";
import odataPrimitiveExplain from "../../../templates/partials/odata-primitive-explain.hbs";
import odataQuery from "../../../templates/partials/odata-query.hbs";
import odataQueryTypes from "../../../templates/partials/odata-query-types.hbs";
import odataRequests from "../../../templates/partials/odata-requests.hbs";
import odataResponses from "../../../templates/partials/odata-responses.hbs";
import odataStandardSchema from "../../../templates/partials/odata-standard-schema.hbs";
import odataTypes from "../../../templates/partials/odata-types.hbs";
import odataWithoutQuery from "../../../templates/partials/odata-without-query.hbs";
import request from "../../../templates/request.hbs";
import requestGuards from "../../../templates/request-guards.hbs";
import requestRules from "../../../templates/request-rules.hbs";
import responseGuards from "../../../templates/response-guards.hbs";
import rootIndex from "../../../templates/root-index.hbs";
import service from "../../../templates/service.hbs";
import typeDefinition from "../../../templates/type-definition.hbs";
import union from "../../../templates/union.hbs";
import type { Diagnostics } from "../../diagnostics/collector.ts";
import { byCodePoint } from "../../text/order.ts";
import { type Source, sourceOf } from "../../text/source.ts";
import type * as checkViews from "../views/checks/views.ts";
import type * as declarationViews from "../views/declarations/views.ts";
import type * as operationViews from "../views/operations/views.ts";
import type * as requestViews from "../views/requests/views.ts";
import type * as serviceViews from "../views/service/views.ts";
import type * as views from "../views/views.ts";
import { compileOverride } from "./compile-override.ts";
import { readTemplateFault } from "./fault.ts";

/** Each template with the view model that it is given; the files `views.ts` of `views/` document them. */
interface Views {
  readonly "body-factory": views.BodyFactoryView;
  readonly cases: views.CasesView;
  readonly checks: checkViews.ChecksView;
  readonly "checks-enumeration": checkViews.EnumerationChecksView;
  readonly "checks-value": checkViews.ValueChecksView;
  readonly enumeration: declarationViews.EnumerationView;
  readonly factories: views.FactoriesView;
  readonly fixture: views.FixtureView;
  readonly guards: checkViews.GuardsView;
  readonly index: views.IndexView;
  readonly interface: declarationViews.InterfaceView;
  readonly module: views.ModuleView;
  readonly odata: views.SupportView;
  readonly operation: operationViews.OperationView;
  readonly request: declarationViews.RequestView;
  readonly "request-rules": requestViews.RequestRulesView;
  readonly "parameters-guards": operationViews.ParametersGuardsView;
  readonly "request-guards": requestViews.RequestGuardsView;
  readonly "response-guards": operationViews.ResponseGuardsView;
  readonly "root-index": views.RootIndexView;
  readonly service: serviceViews.ServiceView;
  readonly "type-definition": declarationViews.TypeDefinitionView;
  readonly union: declarationViews.UnionView;
}

/** The templates as functions from view model to text. */
export type Templates = { readonly [Name in keyof Views]: (view: Views[Name]) => string };

const builtIn: Readonly<Record<keyof Views, object>> = {
  "body-factory": bodyFactory,
  cases,
  checks,
  "checks-enumeration": checksEnumeration,
  "checks-value": checksValue,
  enumeration,
  factories,
  fixture,
  guards,
  index,
  interface: interfaceTemplate,
  module,
  odata,
  operation,
  request,
  "request-rules": requestRules,
  "parameters-guards": parametersGuards,
  "request-guards": requestGuards,
  "response-guards": responseGuards,
  "root-index": rootIndex,
  service,
  "type-definition": typeDefinition,
  union,
};

/** Templates whose text is a whole JSON document. */
const writesJson: ReadonlySet<string> = new Set(["cases", "fixture"]);

/** Handlebars' own `log` writes to standard output, which is for results. */
const helpers = { log: (): string => "" };

const partials: Readonly<Record<string, object>> = {
  "checks-explained": checksExplained,
  "checks-members": checksMembers,
  "odata-checks": odataChecks,
  "odata-collections": odataCollections,
  "odata-explain": odataExplain,
  "odata-flags": odataFlags,
  "odata-geo-checks": odataGeoChecks,
  "odata-mocks": odataMocks,
  "odata-operation-checks": odataOperationChecks,
  "odata-operations": odataOperations,
  "odata-primitive-checks": odataPrimitiveChecks,
  "odata-primitive-explain": odataPrimitiveExplain,
  "odata-query": odataQuery,
  "odata-query-types": odataQueryTypes,
  "odata-requests": odataRequests,
  "odata-responses": odataResponses,
  "odata-standard-schema": odataStandardSchema,
  "odata-types": odataTypes,
  "odata-without-query": odataWithoutQuery,
};

/** Names that may be overridden: templates, and partials as `partials/name`. */
export const templateNames: readonly string[] = [
  ...Object.keys(builtIn),
  ...Object.keys(partials).map((name) => `partials/${name}`),
].sort(byCodePoint);

/**
 * The built-in templates, those in `overrides` (by name) in their place. Reports `unknown-template` and
 * `template-syntax`; an override that fails while it renders reports `template-fault` and renders nothing, and one that
 * has to write JSON and does not reports `template-not-json`. The full Handlebars is loaded only where there is an override.
 */
export async function loadTemplates(
  overrides: ReadonlyMap<string, Source>,
  diagnostics: Diagnostics,
): Promise<Templates> {
  const compiled = await compileOverrides(overrides, diagnostics);
  const runtimePartials = Object.fromEntries(
    Object.entries(partials).map(([name, specification]) => {
      return [name, Handlebars.template(compiled.get(`partials/${name}`) ?? specification)] as const;
    }),
  );
  const entries = Object.entries(builtIn).map(([name, specification]) => {
    const template = Handlebars.template(compiled.get(name) ?? specification);
    const render = (view: object): string => joined(template(view, { partials: runtimePartials, helpers }));
    if (overrides.size === 0) return [name, render] as const;
    const checked = overrides.has(name) && writesJson.has(name) ? jsonChecked : guarded;
    return [name, checked(name, render, overrides, diagnostics)] as const;
  });
  return Object.fromEntries(entries) as Templates;
}

/**
 * Returns the same text, flattened. V8 keeps the pieces of concatenated texts, which take more memory, until a
 * character is read.
 */
function joined(text: string): string {
  return text.charAt(0) === "" ? "" : text;
}

type Render = (view: object) => string;

/** Like `guarded`; also reports `template-not-json`, once. */
function jsonChecked(
  name: string,
  render: Render,
  overrides: ReadonlyMap<string, Source>,
  diagnostics: Diagnostics,
): Render {
  let failed = false;
  const check = (view: object): string => {
    const text = render(view);
    const fault = failed ? undefined : jsonFault(text);
    if (fault === undefined) return text;
    failed = true;
    const source = overrides.get(name);
    diagnostics.report("template-not-json", [name, fault], { place: source && { source, offset: 0 } });
    return text;
  };
  return guarded(name, check, overrides, diagnostics);
}

/** Returns why a text is not JSON; undefined if it is. */
function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (fault) {
    return String(fault instanceof Error ? fault.message : fault).replaceAll(/\s+/g, " ");
  }
}

function guarded(
  name: string,
  render: Render,
  overrides: ReadonlyMap<string, Source>,
  diagnostics: Diagnostics,
): Render {
  let failed = false;
  return (view) => {
    if (failed) return "";
    try {
      return render(view);
    } catch (fault) {
      failed = true;
      const source = overrides.get(name);
      const { sentence, place } = readTemplateFault(fault, source ?? sourceOf(`${name}.hbs`, ""));
      diagnostics.report("template-fault", [name, sentence], source === undefined ? {} : { place });
      return "";
    }
  };
}

async function compileOverrides(
  overrides: ReadonlyMap<string, Source>,
  diagnostics: Diagnostics,
): Promise<ReadonlyMap<string, object>> {
  const compiled = new Map<string, object>();
  for (const [name, source] of overrides) {
    if (!templateNames.includes(name)) {
      const hint = `The templates are: ${templateNames.join(", ")}.`;
      diagnostics.report("unknown-template", [name], { place: { source, offset: 0 }, hint });
      continue;
    }
    const specification = await compileOverride(name, source, diagnostics);
    if (specification !== undefined) compiled.set(name, specification);
  }
  return compiled;
}
