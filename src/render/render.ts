import type { Plan } from "../plan/types.ts";
import { createFixtures } from "../samples/fixtures.ts";
import { createOperationFixtures } from "../samples/operations.ts";
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
  const content: Content = { plan, fixtures: lazily(() => createFixtures(plan.model, plan.options)) };
  for (const namespace of plan.namespaces) yield* renderNamespace(namespace, content, templates);
  if (plan.options.emit.has("operations")) yield { path: "service.ts", text: templates.service(serviceView(content)) };
  if (plan.options.emit.has("fixtures")) yield* renderFixtures(content, templates);
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function* renderFixtures({ plan, fixtures }: Content, templates: Templates): Generator<OutputFile, void, undefined> {
  const { emit, cases } = plan.options;
  for (const { type, files } of plan.types.values()) {
    const fixture = fixtures()(type);
    yield { path: files.fixture, text: templates.fixture({ json: fixture.json }) };
    if (emit.has("cases")) yield { path: files.cases, text: templates.cases(casesView(fixture, cases)) };
  }
  yield* renderOperationFixtures(plan, templates);
}

function* renderOperationFixtures(plan: Plan, templates: Templates): Generator<OutputFile, void, undefined> {
  const operations = plan.namespaces.flatMap((namespace) => namespace.operations);
  if (operations.length === 0) return;
  const samples = createOperationFixtures(plan.model, plan.options);
  for (const { operation, fixtures } of operations) {
    if (fixtures.parameters !== undefined) {
      yield { path: fixtures.parameters, text: templates.fixture({ json: samples.parameters(operation) }) };
    }
    const json = samples.response(operation);
    if (json !== undefined) yield { path: fixtures.response!, text: templates.fixture({ json }) };
  }
}
