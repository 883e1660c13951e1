import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesIn, temporaryFolder } from "../support/folders.ts";
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
  ["writes no JSON where that is wanted", "fixture", "// {{json}}", "template-not-json"],
])("a template that %s is the user's fault, and nothing is written", async (_, name, text, code) => {
  const folder = temporaryFolder({ [`templates/${name}.hbs`]: text, "m.xml": document(["a"]) });
  const ended = await call(["generate", "m.xml", "--templates", "templates"], { folder });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(code);
  expect(ended.stderr).toContain(`templates/${name}.hbs:`);
  expect(ended.stderr).not.toContain("This is a bug of");
  expect(filesIn(`${folder}/generated`)).toEqual({});
});

it.each([
  ["that is not there", {}, "error cannot-read: Cannot read templates: the folder does not exist."],
  ["that is a file", { templates: "" }, "error cannot-read: Cannot read templates: it is not a folder."],
  ["that holds none", { "templates/a.txt": "" }, "error no-templates: The folder templates contains no templates"],
])("a folder %s is the user's fault, also where nothing else changed", async (_, files, message) => {
  const folder = temporaryFolder({ "m.xml": document(["a"]), ...files });
  await call(["generate", "m.xml"], { folder });
  const before = filesIn(`${folder}/generated`);
  const ended = await call(["generate", "m.xml", "--templates", "templates"], { folder });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(message);
  expect(filesIn(`${folder}/generated`)).toEqual(before);
});

it("a template that is not UTF-8 is an error with its place", async () => {
  const folder = temporaryFolder({ "m.xml": document(["a"]), "templates/interface.hbs": "" });
  writeFileSync(`${folder}/templates/interface.hbs`, Buffer.from("one\n// caf\xe9 {{name}}", "latin1"));
  const ended = await call(["generate", "m.xml", "--templates", "templates"], { folder });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain("templates/interface.hbs:2:7 - error invalid-encoding: ");
  expect(ended.stderr).toContain("byte E9");
  expect(filesIn(`${folder}/generated`)).toEqual({});
});
