/** Does what the quick start of README.md says, to the letter, in an empty folder. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { writeGraphLike } from "../bench/metadata.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { serveRegistry } from "../support/registry.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const graph = "https://graph.microsoft.com/v1.0/$metadata";

interface Step {
  readonly command: string;
  /** What the page shows; empty if it shows nothing. */
  readonly output: string;
}

/** Returns the commands of the section: the lines of `sh` blocks, and what stands after `$` in `console` blocks. */
function quickStart(): readonly Step[] {
  const [, section = ""] = /^## Quick start\n(.*?)^##/ms.exec(readme)!;
  return [...section.matchAll(/^```(sh|console)\b[^\n]*\n(.*?)^```$/gms)].flatMap(([, language, text = ""]) => {
    const steps = language === "sh" ? text.matchAll(/^(.+)\n()/gm) : text.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm);
    return [...steps].map(([, command = "", output = ""]) => ({ command, output }));
  });
}

/** Returns a module that answers for Microsoft Graph, at its address alone. */
function graphService(metadata: string): string {
  return `
    import { readFileSync } from "node:fs";
    import https from "node:https";
    import { syncBuiltinESMExports } from "node:module";
    import { Readable } from "node:stream";
    const request = https.request;
    https.request = (url, options, done) => {
      if (String(url) !== ${JSON.stringify(graph)}) return request(url, options, done);
      const response = Readable.from([readFileSync(${JSON.stringify(metadata)})]);
      Object.assign(response, { statusCode: 200, headers: {}, socket: { remoteAddress: "203.0.113.1" } });
      setImmediate(done, response);
      return { on() {}, end() {} };
    };
    syncBuiltinESMExports();`;
}

/** Returns a clean environment for a shell, with this registry, and this module loaded before each of Node's. */
async function environment(folder: string): Promise<NodeJS.ProcessEnv> {
  writeFiles(folder, { "service.mjs": graphService(writeGraphLike(root, folder, 100)) });
  // `npm test` would have the npm in a test work on this repository.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_)/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    NO_COLOR: "1",
    NODE_OPTIONS: `--import=${pathToFileURL(join(folder, "service.mjs")).href}`,
    npm_config_registry: await serveRegistry(),
    npm_config_cache: join(folder, "cache"),
    npm_config_audit: "false",
  };
}

it("the quick start works to the letter in an empty folder", { timeout: 300_000 }, async () => {
  const env = await environment(temporaryFolder());
  const folder = temporaryFolder();
  const steps = quickStart();
  expect(steps.map(({ command }) => command)).toEqual([
    "npm install --save-dev csdl-typescript",
    expect.stringMatching(/^npx csdl-typescript generate node_modules\//),
    `npx csdl-typescript generate '${graph}' --out src/graph --preset graph`,
  ]);
  for (const { command, output } of steps) {
    const { stdout, stderr } = await promisify(execFile)("sh", ["-c", command], { cwd: folder, env });
    if (output !== "") expect(stdout + stderr, command).toBe(output);
  }
  const { types } = JSON.parse(readFileSync(join(folder, "src/graph/manifest.json"), "utf8"));
  expect(Object.keys(types).length).toBeGreaterThan(100);
});
