/** The command without the packages that npm leaves out with `--omit=optional`. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { edmx } from "../support/edmx.ts";
import { filesIn, temporaryFolder } from "../support/folders.ts";

const root = join(import.meta.dirname, "../..");
const metadata = edmx('<Schema Namespace="n.s"><ComplexType Name="a"/></Schema>');

/** Returns a folder where the command is installed, with its dependencies except the optional ones. */
function installedWithoutOptional(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  const installed = join(folder, "node_modules/csdl-typescript");
  mkdirSync(installed, { recursive: true });
  for (const name of ["dist", "templates", "package.json"]) {
    cpSync(join(root, name), join(installed, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules/handlebars"), join(folder, "node_modules/handlebars"));
  return folder;
}

async function call(folder: string, args: readonly string[]): Promise<{ code: number; stderr: string }> {
  const command = [join(folder, "node_modules/csdl-typescript/dist/cli.js"), ...args];
  return promisify(execFile)(process.execPath, command, { cwd: folder }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
}

describe("without ts-morph", () => {
  it("generates", async () => {
    const folder = installedWithoutOptional({ "metadata/a.xml": metadata });
    expect(await call(folder, ["--quiet"])).toEqual({ code: 0, stderr: "" });
  });

  it.for(["--verify", "--declarations"])("says what %s needs, and writes nothing", async (option) => {
    const folder = installedWithoutOptional({ "metadata/a.xml": metadata });
    const { code, stderr } = await call(folder, [option]);
    expect(code).toBe(2);
    expect(stderr).toContain(`missing-package: ${option} needs the package ts-morph, which is not installed.`);
    expect(stderr).toContain("npm install --save-dev ts-morph");
    expect(Object.keys(filesIn(folder)).filter((path) => path.startsWith("generated/"))).toEqual([]);
  });

  it.skipIf("typescript" in process.features && process.features.typescript)(
    "says what a config file in TypeScript needs where Node cannot read it",
    async () => {
      const folder = installedWithoutOptional({ "metadata/a.xml": metadata });
      writeFileSync(join(folder, "csdl-typescript.config.ts"), "export default {};");
      const { code, stderr } = await call(folder, []);
      expect(code).toBe(2);
      expect(stderr).toContain("needs ts-morph");
    },
  );
});
