/** Generated guards where libraries take a validator of the Standard Schema. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { beforeAll, expect, it } from "vitest";
import { readFixture } from "../agreement/agreement.ts";
import { compilerMessages, strictest } from "../agreement/compile.ts";
import { loadBundle, minifiedBundle } from "../agreement/guards.ts";
import { folderForSuite, type GeneratedOutput, generateInto } from "../agreement/output.ts";

const metadata = fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url));
const folder = folderForSuite();
let output: GeneratedOutput;
let schema: (query?: object) => StandardSchemaV1;
let fixture: object;

beforeAll(async () => {
  output = await generateInto(join(folder, "graph"), [metadata]);
  fixture = readFixture(output, "microsoft.graph.vppToken") as object;
  const { tokenSchema } = loadBundle(
    output.folder,
    `import { isVppToken, odata, validateVppToken } from "./index.ts";
    export const tokenSchema = (query) => odata.standardSchema(isVppToken, validateVppToken, query);`,
  );
  schema = tokenSchema as typeof schema;
});

it("has the published types, for the compiler", { timeout: 120_000 }, async () => {
  cpSync(fileURLToPath(new URL("consumers.ts", import.meta.url)), join(folder, "consumers.ts"));
  const types = fileURLToPath(new URL("../../node_modules", import.meta.url));
  const paths = { "*": [`${types}/*`] };
  const options = {
    ...strictest,
    isolatedDeclarations: false,
    module: "esnext",
    moduleResolution: "bundler",
    skipLibCheck: true,
    lib: ["es2023", "dom"],
    paths,
  };
  expect(await compilerMessages({ folder, options })).toEqual([]);
});

it("returns a valid value as it is", () => {
  expect(schema()["~standard"]).toMatchObject({ version: 1, vendor: "csdl-typescript" });
  expect(schema()["~standard"].validate(fixture)).toEqual({ value: fixture });
});

it("returns an issue with its path for each violation", () => {
  const wrong = { ...fixture, roleScopeTagIds: ["0", 1], tokenActionResults: [{ actionName: 2 }], appleId: undefined };
  const { issues } = schema()["~standard"].validate(wrong) as StandardSchemaV1.FailureResult;
  expect(issues).toContainEqual({ message: "expected Edm.String, received 1", path: ["roleScopeTagIds", 1] });
  expect(issues).toContainEqual({ message: expect.any(String), path: ["tokenActionResults", 0, "actionName"] });
  expect(issues).toContainEqual({ message: "expected a value, received nothing", path: ["appleId"] });
});

it("returns issues with the empty path for what is no object", () => {
  const { issues } = schema()["~standard"].validate(null) as StandardSchemaV1.FailureResult;
  expect(issues).toEqual([{ message: expect.any(String), path: [] }]);
});

it("returns an issue where a value throws when it is read", () => {
  const thrown = (): never => {
    throw new Error("unreadable");
  };
  const hostile = [
    {
      ...fixture,
      get id() {
        return thrown();
      },
    },
    new Proxy({}, { get: thrown }),
    { tokenActionResults: new Proxy([], { get: thrown }) },
  ];
  for (const value of hostile) {
    const { issues } = schema()["~standard"].validate(value) as StandardSchemaV1.FailureResult;
    expect(issues).toContainEqual({
      message: "expected a value that can be read, received an error",
      path: expect.any(Array),
    });
  }
});

it("is of the answer where there is a query", () => {
  const { validate } = schema({ select: ["id"] })["~standard"];
  expect(validate({ id: "1" })).toEqual({ value: { id: "1" } });
  expect(validate({})).toMatchObject({ issues: [{ path: ["id"] }] });
});

it("is bundled only where it is named", () => {
  expect(minifiedBundle(output.folder, 'export { isVppToken, odata } from "./index.ts"; ')).toContain("~standard");
  expect(minifiedBundle(output.folder, 'export { isVppToken, validateVppToken } from "./index.ts";')).not.toContain(
    "~standard",
  );
});

it("is what a procedure of tRPC takes as input", async () => {
  const { initTRPC } = await import("@trpc/server");
  const { procedure, router, createCallerFactory } = initTRPC.create();
  const api = createCallerFactory(router({ save: procedure.input(schema() as never).query(({ input }) => input) }))({});
  const save = api.save as unknown as (input: unknown) => Promise<unknown>;
  await expect(save(fixture)).resolves.toEqual(fixture);
  await expect(save({})).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("is what Hono's validator takes", async () => {
  const [{ Hono }, { sValidator }] = await Promise.all([import("hono"), import("@hono/standard-validator")]);
  const app = new Hono().post("/", sValidator("json", schema()), (context) => context.json({ saved: true }));
  const post = (body: unknown) =>
    app.request("/", { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  expect((await post(fixture)).status).toBe(200);
  expect((await post({})).status).toBe(400);
});

it("is what a form of TanStack takes", async () => {
  const { FormApi } = await import("@tanstack/form-core");
  const form = new FormApi({ defaultValues: { ...fixture, appleId: 1 }, validators: { onSubmit: schema() as never } });
  form.mount();
  await form.handleSubmit();
  expect(form.state.canSubmit).toBe(false);
  expect(JSON.stringify(form.state.errors)).toContain("expected Edm.String, received 1");
});
