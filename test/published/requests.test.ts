/** The guards of requests, and the compiler, against bodies as the reference of Microsoft Graph describes them. */
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { StructuredType } from "../../src/model/types.ts";
import { compilerMessages } from "../agreement/compile.ts";
import { folderForSuite, type GeneratedOutput, generateInto, write } from "../agreement/output.ts";
import { loadRequestGuards, type RequestGuard, type RequestGuards } from "../agreement/request-guards.ts";
import { describeWithShared, sharedPath } from "../support/shared.ts";
import { type RequestBody, requestBodies } from "./request-bodies.ts";

describeWithShared("requests to Microsoft Graph", () => {
  const folder = folderForSuite();
  let output: GeneratedOutput;
  let guards: RequestGuards;
  beforeAll(async () => {
    const emit = new Set(["types", "request-guards"] as const);
    output = await generateInto(folder, [sharedPath("corpus", "graph-v1.0.xml")], { emit, enumValues: "open" });
    guards = loadRequestGuards(output);
  }, 120_000);

  function guardOf({ type, kind, any }: RequestBody): RequestGuard {
    const name = `microsoft.graph.${type}`;
    const entry = output.types.get(name)![kind]!;
    const sent = any ? entry.any!.type : entry.type;
    return guards.get(name)!.find((guard) => guard.type === sent)!;
  }

  it.each(requestBodies)("$call passes", (sent) => {
    expect(guardOf(sent).validate(sent.body)).toEqual([]);
  });

  it.each(requestBodies)("$call passes with one more property only where the type is open", (sent) => {
    const { open } = output.model.types.get(`microsoft.graph.${sent.type}`) as StructuredType;
    expect(guardOf(sent).is({ ...sent.body, displayNam: "x" })).toBe(open);
  });

  it("compiles", { timeout: 300_000 }, async () => {
    const lines = requestBodies.map((sent, i) => {
      return `export const b${i}: all.${guardOf(sent).type} = ${JSON.stringify(sent.body)};`;
    });
    const types = ['import type * as all from "./microsoft.graph/types.js";', ...lines];
    write(join(folder, "bodies.ts"), types.join("\n"));
    const messages = await compilerMessages({ folder, include: ["bodies.ts"] });
    expect(messages).toEqual([]);
  });
});
