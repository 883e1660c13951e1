import { describe, expect, it } from "vitest";
import { filesIn, temporaryFolder } from "../support/folders.ts";
import { call, document } from "./command.ts";

const patches = (target: string, set: object): string => JSON.stringify([{ target, set, why: "it is not so" }]);
const annotations = document([])
  .replace(
    "</Schema>",
    '<Annotations Target="n.s.A/a"><Annotation Term="Org.OData.Core.V1.Description" String="Told elsewhere."/></Annotations></Schema>',
  )
  .replace('Namespace="n.s"', 'Namespace="mine"');

describe("--overlay", () => {
  it("applies annotations and patches, from the command line and the config file", async () => {
    const folder = temporaryFolder({
      "metadata/a.xml": document(["A"]),
      "notes.xml": annotations,
      "fix.json": patches("n.s.A/a", { Type: "Edm.Boolean" }),
    });
    const args = ["--overlay", "notes.xml", "--overlay", "fix.json"];
    expect(await call(["--quiet", ...args], { folder })).toMatchObject({ code: 0, stderr: "" });
    const types = filesIn(folder)["generated/n.s/types.ts"];
    expect(types).toContain("Told elsewhere.");
    expect(types).toMatch(/ {2}a: boolean/);
    const config = JSON.stringify({ overlay: ["notes.xml", "fix.json"] });
    const configured = temporaryFolder({ ...filesIn(folder), "csdl-typescript.config.json": config });
    expect((await call(["check"], { folder: configured })).code).toBe(0);
  });

  it("ends a run whose patch is overtaken, and names it", async () => {
    const folder = temporaryFolder({
      "metadata/a.xml": document(["A"]),
      "fix.json": patches("n.s.A/a", { Type: "Edm.String" }),
    });
    const { code, stderr } = await call(["--overlay", "fix.json"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("fix.json:1:2 - error idle-patch: This patch to n.s.A/a no longer changes anything.");
    expect(filesIn(folder)).not.toHaveProperty("generated/manifest.json");
  });

  it("says that a file cannot be read", async () => {
    const folder = temporaryFolder({ "metadata/a.xml": document(["A"]) });
    const { code, stderr } = await call(["--overlay", "fix.json"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("error cannot-read");
  });

  it("applies to both sides of diff, where a patch may be needed by only one", async () => {
    const string = '<Property Name="a" Type="Edm.String"/>';
    const number = '<Property Name="a" Type="Edm.Int32"/>';
    const folder = temporaryFolder({
      "1.xml": document(["A"], string),
      "2.xml": document(["A"], number),
      "fix.json": patches("n.s.A/a", { Type: "Edm.Int32" }),
      "idle.json": patches("n.s.B", { Abstract: true }),
    });
    const fixed = await call(["diff", "1.xml", "2.xml", "--overlay", "fix.json", "--fail-on", "any"], { folder });
    expect(fixed).toMatchObject({ code: 0, stderr: "" });
    const idle = await call(["diff", "1.xml", "2.xml", "--overlay", "idle.json"], { folder });
    expect(idle.code).toBe(2);
    expect(idle.stderr.match(/patch-target-gone/g)).toHaveLength(1);
  });
});
