import type { OutputOptions } from "../plan/options.ts";
import type { BodyFiles, Plan } from "../plan/types.ts";
import { createFixtures, type Fixture } from "../samples/fixtures.ts";
import { createOperationFixtures } from "../samples/operations.ts";
import { once } from "../text/once.ts";
import type { OutputFile } from "./files.ts";
import { renderNamespace } from "./modules.ts";
import type { Templates } from "./templates/templates.ts";
import { casesView } from "./views/cases.ts";
import { rootIndexView } from "./views/root-index.ts";
import type { Content } from "./views/scope.ts";
import { serviceView } from "./views/service/service.ts";
import { supportView } from "./views/support.ts";

/**
 * Yields the files of the output, except the manifest, one after the other: the fixtures of all of Graph are too much
 * to hold at once.
 */
export function* renderFiles(plan: Plan, templates: Templates): Generator<OutputFile, void, undefined> {
  yield { path: "odata.ts", text: templates.odata(supportView(plan)) };
  yield { path: "index.ts", text: templates["root-index"](rootIndexView(plan)) };
  const { model, options } = plan;
  const content: Content = {
    plan,
    fixtures: once(() => createFixtures(model, options)),
    operationFixtures: once(() => createOperationFixtures(model, options)),
  };
  for (const namespace of plan.namespaces) yield* renderNamespace(namespace, content, templates);
  if (hasService(plan)) yield { path: "service.ts", text: templates.service(serviceView(content)) };
  if (plan.options.emit.has("fixtures")) yield* renderFixtures(content, templates);
}

/** Metadata of types alone, as vocabularies are, say nothing of a service. */
function hasService({ options, model, namespaces }: Plan): boolean {
  if (!options.emit.has("operations")) return false;
  return (
    namespaces.some(({ operations }) => operations.length > 0) ||
    model.schemas.some(({ containers }) => containers.length > 0)
  );
}

function* renderFixtures(content: Content, templates: Templates): Generator<OutputFile, void, undefined> {
  const { plan, fixtures } = content;
  for (const { type, files } of plan.types.values()) yield* filesOf(fixtures()(type), files, plan.options, templates);
  yield* renderOperationFixtures(content, templates);
}

function* filesOf(
  fixture: Fixture,
  files: BodyFiles,
  { emit, cases }: OutputOptions,
  templates: Templates,
): Generator<OutputFile, void, undefined> {
  yield { path: files.fixture, text: templates.fixture({ json: fixture.json }) };
  if (!emit.has("cases") || files.cases === undefined) return;
  yield { path: files.cases, text: templates.cases(casesView(fixture, cases)) };
}

function* renderOperationFixtures(
  { plan, operationFixtures }: Content,
  templates: Templates,
): Generator<OutputFile, void, undefined> {
  const operations = plan.namespaces.flatMap((namespace) => namespace.operations);
  for (const { operation, fixtures } of operations) {
    if (fixtures.parameters !== undefined) {
      yield* filesOf(operationFixtures().parameters(operation), fixtures.parameters, plan.options, templates);
    }
    const response = operationFixtures().response(operation);
    if (response !== undefined) yield* filesOf(response, fixtures.response!, plan.options, templates);
  }
}
