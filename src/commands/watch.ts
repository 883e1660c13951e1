import { existsSync, type FSWatcher, watch as watchFolder } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { isDynamicPattern } from "tinyglobby";
import { type Command, nothing, type Outcome, type Run } from "./run.ts";

/** Editors save in several steps; one run is enough for all. */
const settle = 50;

/** Runs the command, and again whenever something that it reads changes, until the process is asked to stop. */
export async function watch(first: Run, command: Command): Promise<Outcome> {
  if (first.options.metadata.includes("-") || first.options.format === "json") {
    first.diagnostics.report("invalid-call", ["--watch goes neither with standard input nor with --format json"]);
    return nothing;
  }
  const { signal, say } = first.io;
  const watchers = new Map<string, FSWatcher>();
  const changes = new EventTarget();
  let run = first;
  const onChange = (path: string): void => {
    if (isInput(path, run)) changes.dispatchEvent(new Event("change"));
  };
  try {
    while (!signal.aborted) {
      const changed = nextChange(changes, signal);
      await runOnce(run, command);
      watchFolders(run, watchers, onChange);
      if (!run.options.quiet) say("Watching for changes; Ctrl-C ends.");
      await changed;
      run = await run.again();
    }
  } finally {
    for (const watcher of watchers.values()) watcher.close();
  }
  return nothing;
}

async function runOnce(run: Run, command: Command): Promise<void> {
  try {
    const outcome = run.diagnostics.hasErrors ? nothing : await command(run);
    await run.io.conclude(run, outcome);
  } catch (cause) {
    // The write was stopped by the signal; that is how a watch ends.
    if (!run.io.signal.aborted) throw cause;
  }
}

async function nextChange(changes: EventTarget, signal: AbortSignal): Promise<void> {
  await new Promise((done) => {
    changes.addEventListener("change", done, { once: true });
    signal.addEventListener("abort", done, { once: true });
  });
  await new Promise((done) => setTimeout(done, signal.aborted ? 0 : settle));
}

/** Folders are watched, not files, since editors replace files instead of writing to them. */
function watchFolders(run: Run, watchers: Map<string, FSWatcher>, onChange: (path: string) => void): void {
  const { metadata, templates } = run.options;
  const flat = [...run.inputs.keys()].map((path) => dirname(path));
  const deep = [
    ...metadata.filter((pattern) => isDynamicPattern(pattern)).map(folderOfGlob),
    ...(templates ? [templates] : []),
  ];
  const config = run.configFile === undefined ? "." : dirname(run.configFile);
  for (const [index, name] of [...deep, ...flat, config].entries()) {
    const folder = resolve(name);
    if (watchers.has(folder) || !existsSync(folder)) continue;
    const recursive = index < deep.length;
    watchers.set(
      folder,
      watchFolder(folder, { recursive }, (_, file) => onChange(file === null ? folder : join(folder, file))),
    );
  }
}

/** Whether a change of the path may change the output. */
function isInput(path: string, { options, configFile, inputs }: Run): boolean {
  if (isBelow(path, options.out)) return false;
  if (configFile === undefined ? basename(path).startsWith("csdl-typescript.config.") : path === resolve(configFile)) {
    return true;
  }
  if (options.templates !== undefined && isBelow(path, options.templates)) return true;
  if ([...inputs.keys()].some((name) => path === resolve(name))) return true;
  // A file that a glob may match by now.
  const mayMatch = (pattern: string): boolean => isDynamicPattern(pattern) && isBelow(path, folderOfGlob(pattern));
  return /\.(xml|json|csdl|edmx)$/.test(path) && options.metadata.some(mayMatch);
}

function isBelow(path: string, folder: string): boolean {
  return path === resolve(folder) || path.startsWith(resolve(folder) + sep);
}

/** The folder below which all that a pattern matches lies; of a file its own. */
function folderOfGlob(pattern: string): string {
  const segments = pattern.split("/").slice(0, -1);
  const dynamic = segments.findIndex((segment) => isDynamicPattern(segment));
  const fixed = segments.slice(0, dynamic === -1 ? undefined : dynamic).join("/");
  return fixed === "" ? (pattern.startsWith("/") ? "/" : ".") : fixed;
}
