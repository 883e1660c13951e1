import { expect, it } from "vitest";
import { filesIn, temporaryFolder } from "../folders.ts";
import { call, document } from "./command.ts";

it("init --eject writes a template that, unchanged, changes nothing", async () => {
  const folder = temporaryFolder({ "m.xml": document(["a", "b"]) });
  await call(["generate", "m.xml", "--out", "before"], { folder });
  const ejected = await call(["init", "--eject", "interface", "--eject", "partials/odata-flags"], { folder });
  expect(ejected).toMatchObject({ code: 0, stderr: expect.stringContaining("templates/interface.hbs written.") });
  const generated = await call(["generate", "m.xml", "--out", "after", "--templates", "templates"], { folder });
  expect(generated.code).toBe(0);
  expect(filesIn(`${folder}/after`)).toEqual(filesIn(`${folder}/before`));
});

it("--templates changes the output", async () => {
  const templates = { "templates/interface.hbs": "export class {{name}} {}", "m.xml": document(["a"]) };
  const folder = temporaryFolder(templates);
  const { code } = await call(["generate", "m.xml", "--templates", "templates"], { folder });
  expect(code).toBe(0);
  expect(filesIn(`${folder}/generated`)["n.s/types.ts"]).toContain("export class A {}");
});

it.each([
  ["has no counterpart", "interfaces", "{{name}}", "unknown-template"],
  ["cannot be parsed", "interface", "{{#if name}}", "template-syntax"],
  ["names what its view has not", "interface", "one\n{{nope}}", "template"],
  ["names a partial that there is not", "interface", "one\n{{> nope}}", "template"],
])("a template that %s is the user's fault, and nothing is written", async (_, name, text, code) => {
  const folder = temporaryFolder({ [`templates/${name}.hbs`]: text, "m.xml": document(["a"]) });
  const ended = await call(["generate", "m.xml", "--templates", "templates"], { folder });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(code);
  expect(ended.stderr).not.toContain("This is a bug of");
  expect(filesIn(`${folder}/generated`)).toEqual({});
});
