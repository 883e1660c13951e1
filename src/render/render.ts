import type { Plan } from "../plan/types.ts";
import { createFixtures } from "../samples/fixtures.ts";
import type { OutputFile } from "./files.ts";
import { renderNamespace } from "./modules.ts";
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
  for (const namespace of plan.namespaces) yield* renderNamespace(namespace, plan, templates);
  if (plan.options.emit.has("fixtures")) yield* renderFixtures(plan, templates);
}

function* renderFixtures(plan: Plan, templates: Templates): Generator<OutputFile, void, undefined> {
  const fixtures = createFixtures(plan.model, plan.options);
  for (const { type, files } of plan.types.values()) {
    yield { path: files.fixture, text: templates.fixture({ json: fixtures.fixture(type) }) };
    yield { path: files.cases, text: templates.cases(casesView(fixtures.cases(type))) };
  }
}
