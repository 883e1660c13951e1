/** Does what README.md tells its readers to do, and compares what it shows. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { compileErrors } from "../../src/verify/compile.ts";
import { filesIn, temporaryFolder } from "../support/folders.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

interface Block {
  readonly language: string;
  /** What follows the language: what the block is for. */
  readonly use: string;
  readonly text: string;
}

const blocks: readonly Block[] = [...readme.matchAll(/^```(\w+) ?(.*)\n((?:.*\n)*?)^```$/gm)].map(
  ([, language = "", use = "", text = ""]) => ({ language, use, text }),
);

/** Both streams of a command, as a terminal shows them. */
function runInShell(command: string, folder: string): string {
  const cli = `"${process.execPath}" "${join(root, "dist/cli.js")}"`;
  const line = command.replace(/^npx csdl-typescript/, cli);
  return execFileSync("sh", ["-c", `${line} 2>&1 || true`], { cwd: folder, encoding: "utf8" });
}

function runConsole(text: string, folder: string): void {
  for (const [, command = "", output] of text.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
    expect(runInShell(command, folder), command).toBe(output);
  }
}

/** Bundles a module as it stands in `src`, and returns what it prints. */
async function runModule(text: string, folder: string): Promise<string> {
  const index = pathToFileURL(join(root, "dist/index.js")).href;
  writeFileSync(join(folder, "src/example.ts"), text.replace('"csdl-typescript"', JSON.stringify(index)));
  await build({
    entryPoints: [join(folder, "src/example.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    external: [index],
    outfile: join(folder, "example.mjs"),
    logLevel: "error",
  });
  return execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
}

function typeErrors(text: string, folder: string): readonly unknown[] {
  const files = Object.entries(filesIn(join(folder, "src/graph"))).map(([path, code]) => ({
    path: `graph/${path}`,
    text: code,
  }));
  const console = "declare const console: { log(...values: unknown[]): void };\n";
  return compileErrors([...files, { path: "example.ts", text: console + text }]);
}

it("README.md shows what is in the repository", () => {
  const quotes = blocks.filter(({ use }) => use.startsWith("from="));
  expect(quotes.length).toBeGreaterThan(3);
  for (const { use, text } of quotes) {
    expect(readFileSync(join(root, use.slice("from=".length)), "utf8")).toContain(text);
  }
});

it("README.md shows what its commands and modules print", async () => {
  const metadata = readFileSync(join(root, "metadata/microsoft.graph.xml"), "utf8");
  const folder = temporaryFolder({
    "metadata/microsoft.graph.xml": metadata,
    "node_modules/csdl-typescript/metadata/microsoft.graph.xml": metadata,
  });
  let printed = "";
  for (const { language, use, text } of blocks) {
    if (language === "console") runConsole(text, folder);
    if (use.startsWith("file=")) {
      const path = join(folder, use.slice("file=".length));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    if (use === "run") {
      if (!text.includes("process.")) expect(typeErrors(text, folder)).toEqual([]);
      printed = await runModule(text, folder);
    }
    if (use === "output") expect(text).toBe(printed);
  }
  expect(blocks.filter(({ language }) => language === "console").length).toBeGreaterThan(5);
});
