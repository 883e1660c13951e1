import { join } from "node:path";
import type { OutputOptions } from "../../src/plan/options.ts";
import { type Guards, loadBundle, loadGuards } from "../agreement/guards.ts";
import { generateInto, write } from "../agreement/output.ts";

/** Generates types, guards and factories from a document into `output` below the folder, and loads them. */
export async function factoriesOf<Factories>(
  folder: string,
  document: string,
  options: Partial<OutputOptions> = {},
): Promise<{ readonly guards: Guards; readonly mock: Factories }> {
  const input = join(folder, "input.csdl.xml");
  write(input, document);
  const emit = new Set(["types", "guards", "factories"] as const);
  const output = await generateInto(join(folder, "output"), [input], { ...options, emit });
  const mock = loadBundle(output.folder, 'export * from "./index.ts";') as unknown as Factories;
  return { guards: loadGuards(output), mock };
}
