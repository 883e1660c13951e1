/** How users name types, and what is said of the types that they did not name. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folders.ts";
import { call } from "./command.ts";

const faulty = '<Property Name="p" Type="Edm.String" Nullabel="false"/>';

function schema(namespace: string, content: string): string {
  return `<Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">\n${content}\n</Schema>`;
}

function folderWith(...schemas: readonly string[]): string {
  const edmx = `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">`;
  const text = `${edmx}<edmx:DataServices>\n${schemas.join("\n")}\n</edmx:DataServices></edmx:Edmx>\n`;
  return temporaryFolder({ "metadata/a.xml": text });
}

const two = (): string =>
  folderWith(
    schema("a.b", `<ComplexType Name="user"/>\n<ComplexType Name="item">${faulty}</ComplexType>`),
    schema("c", `<ComplexType Name="user"/>\n<ComplexType Name="statusRaw"/>`),
  );

describe("a name without namespace", () => {
  it.each([["show"], ["generate", "--dry-run", "--root"]])(
    "stands for the one type that has it: %s",
    async (...args) => {
      const { code, stdout } = await call([...args, "item"], { folder: two() });
      expect(code).toBe(0);
      expect(stdout).toContain(args[0] === "show" ? "a.b.item (complex type)" : "a.b/fixtures/item.json");
    },
  );

  it.each([["show"], ["generate", "--root"], ["check", "--root"]])(
    "is an error where several types have it: %s",
    async (...args) => {
      const { code, stdout, stderr } = await call([...args, "user"], { folder: two() });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("error ambiguous-type: More than one type of the metadata is named user.");
      expect(stderr).toContain("a.b.user, c.user");
    },
  );

  it("is an error of diff, too, once for all documents", async () => {
    const folder = two();
    const documents = ["metadata/a.xml", "metadata/a.xml", "metadata/a.xml"];
    const { stderr } = await call(["diff", ...documents, "--root", "user", "--root", "usr"], { folder });
    expect(stderr.match(/error .*/g)).toEqual([
      "error ambiguous-type: More than one type of the metadata is named user.",
      "error unknown-root: No type, operation or entity set matches usr.",
    ]);
    expect((await call(["diff", ...documents, "--root", "item"], { folder })).code).toBe(0);
  });

  it("that no type has is a slip of one that looks like it, not of one that happens to have its letters", async () => {
    const { stderr } = await call(["show", "usr"], { folder: two() });
    expect(stderr).toContain("hint: Did you mean a.b.user or c.user?");
  });
});

describe("warnings", () => {
  it("are left out of what --root leaves out", async () => {
    for (const args of [["generate"], ["check"], ["show", "a.b.user"]]) {
      const { stderr } = await call([...args, "--root", "a.b.user"], { folder: two() });
      expect(stderr).not.toContain("unknown-attribute");
    }
    const { stderr } = await call(["generate", "--root", "a.b.*"], { folder: two() });
    expect(stderr).toContain("metadata/a.xml:4:63 - warning unknown-attribute");
  });

  it("are left out of types that show was not asked for", async () => {
    expect((await call(["show", "usr"], { folder: two() })).stderr).not.toContain("warning");
    expect((await call(["show", "c.user"], { folder: two() })).stderr).toBe("");
    expect((await call(["show", "item"], { folder: two() })).stderr).toContain("warning unknown-attribute");
  });

  it("are all shown by validate", async () => {
    const types = Array.from({ length: 108 }, (_, index) => `<ComplexType Name="t${index}">${faulty}</ComplexType>`);
    const { stdout } = await call(["validate"], { folder: folderWith(schema("n", types.join("\n"))) });
    expect(stdout.match(/ - warning unknown-attribute/g)).toHaveLength(108);
    expect(stdout).toMatch(/\n108 warnings\n$/);
  });
});

describe("show", () => {
  it("says under which names a type is generated", async () => {
    const folder = two();
    const { stdout } = await call(["show", "item"], { folder });
    expect(stdout).toContain(`Generated as:
  a.b/types.ts: Item, ItemCreate, ItemUpdate
  a.b/guards.ts: isItem, assertItem, validateItem
  a.b/factories.ts: mockItem, mockItems, mockItemCreate
  a.b/fixtures/item.json
  a.b/fixtures/item.cases.json
`);
    const json = JSON.parse((await call(["show", "item", "--format", "json"], { folder })).stdout);
    expect((await call([], { folder })).code).toBe(0);
    const manifest = JSON.parse(readFileSync(`${folder}/generated/manifest.json`, "utf8"));
    expect(json.types[0].generated).toEqual(manifest.types["a.b.item"]);
  });
});
