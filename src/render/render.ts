import type { Plan } from "../plan/types.ts";
import { createFixtures } from "../samples/fixtures.ts";
import type { OutputFile } from "./files.ts";
import { type Content, renderNamespace } from "./modules.ts";
import type { Templates } from "./templates/templates.ts";
import { casesView } from "./views/cases.ts";
import { rootIndexView } from "./views/root-index.ts";
import { supportView } from "./views/support.ts";

/**
 * Yields the files of the output, except the manifest, one after the other: the fixtures of all of Graph are too much
 * to hold at once.
 */
export function* renderFiles(plan: Plan, templates: Templates): Generator<OutputFile, void, undefined> {
  yield { path: "odata.ts", text: templates.odata(supportView(plan)) };
  yield { path: "index.ts", text: templates["root-index"](rootIndexView(plan)) };
  const fixtures = lazily(() => createFixtures(plan.model, plan.options));
  for (const namespace of plan.namespaces) yield* renderNamespace(namespace, { plan, fixtures }, templates);
  if (plan.options.emit.has("fixtures")) yield* renderFixtures({ plan, fixtures }, templates);
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
}
