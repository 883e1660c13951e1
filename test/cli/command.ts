import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly folder: string;
  readonly input?: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the built command in a folder. */
export function start(args: readonly string[], options: CallOptions): ChildProcessWithoutNullStreams {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, NODE_OPTIONS: _nodeOptions, ...inherited } = process.env;
  const env = { ...inherited, ...options.environment };
  return spawn(process.execPath, [...(options.node ?? []), cli, ...args], { cwd: options.folder, env });
}

/** Runs the built command to its end. */
export async function call(args: readonly string[], options: CallOptions): Promise<Ended> {
  const child = start(args, options);
  const ended = end(child);
  child.stdin.end(options.input ?? "");
  return ended;
}

export async function end(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8");
    child[name].on("data", (text: string) => {
      texts[name] += text;
    });
  }
  // A command that ends without reading its input breaks the pipe.
  child.stdin.on("error", () => undefined);
  return new Promise((done) => child.on("close", (code, signal) => done({ code, signal, ...texts })));
}

/** Node options that send a signal to the process at its nth call of a function of node:fs. */
export function stopAt(call: string, count: number, signal: NodeJS.Signals): readonly string[] {
  return atCalls(call, `if (++calls === ${count}) process.kill(process.pid, "${signal}");`);
}

/** Node options under which all calls of a function of node:fs fail from the nth on. */
export function failFrom(call: string, count: number): readonly string[] {
  const failure = `Object.assign(new Error("EIO: ${call}"), { code: "EIO", syscall: "${call}" })`;
  return atCalls(call, `if (++calls >= ${count}) throw ${failure};`);
}

/** Node options under which a text is written to a file just before the nth call of a function of node:fs. */
export function writeAt(call: string, count: number, file: string, text: string): readonly string[] {
  const write = `fs.appendFileSync(${JSON.stringify(file)}, ${JSON.stringify(text)})`;
  return atCalls(call, `if (++calls === ${count}) ${write};`);
}

function atCalls(call: string, statement: string): readonly string[] {
  const code = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const original = fs.${call};
    let calls = 0;
    fs.${call} = (...args) => {
      ${statement}
      return original(...args);
    };
    syncBuiltinESMExports();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

/** Returns a document with one complex type a name, each with this property. */
export function document(types: readonly string[], property = '<Property Name="a" Type="Edm.String"/>'): string {
  const declarations = types.map((name) => `    <ComplexType Name="${name}">${property}</ComplexType>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
  <Schema Namespace="n.s" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${declarations.join("\n")}
  </Schema>
</edmx:DataServices></edmx:Edmx>
`;
}
