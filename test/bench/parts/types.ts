/** What the generated types cost the compiler, beside others that declare the types of Graph. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../context.ts";
import { type Command, measureCommands, textsOf } from "../processes.ts";
import { type Group, type PartResult, samplesOf, type Verdict } from "../result.ts";
import { medianOf } from "../statistics.ts";
import { odata2tsModels } from "./generate.ts";

interface Project {
  readonly name: string;
  readonly folder: string;
  readonly hasErrors?: true;
}

const empty = "an empty program";
const types = "types";
const guards = "types and guards";
const declarations = "types and guards, as declarations";
const graphTypes = "microsoft-graph-types-beta";

export function measureTypes(bench: Bench): PartResult {
  const [name, path] = bench.inputs.documents[0]!;
  const projects = [
    emptyProject(bench),
    generatedProject(bench, types, path, "types"),
    generatedProject(bench, guards, path, "types,guards"),
    declaredProject(bench),
    ...peerProjects(bench, path),
  ];
  const measured = measureCommands(
    bench,
    `type check of ${name}`,
    projects.map((project) => compile(bench, project)),
  );
  const counts = new Map(projects.map((project) => [project.name, declaredTypes(project.folder)]));
  const group = withShares(measured, counts);
  return { groups: [group], verdicts: verdictOf(group, name), notes: [] };
}

function emptyProject({ scratch }: Bench): Project {
  const folder = join(scratch, "empty");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.ts"), "export {};\n");
  return { name: empty, folder };
}

function generatedProject(bench: Bench, name: string, path: string, emit: string): Project {
  const folder = join(bench.scratch, `check-${emit}`);
  textsOf([bench.command, "generate", path, "--out", folder, "--emit", emit, "--quiet"], bench.scratch);
  return { name, folder };
}

/** Returns what a package made of the generated code costs its users. */
function declaredProject({ root, scratch }: Bench): Project {
  const folder = join(scratch, "check-declarations");
  const source = join(scratch, "check-types,guards");
  writeFileSync(join(source, "package.json"), '{ "type": "module" }\n');
  const emit = ["--declaration", "--emitDeclarationOnly", "--stripInternal", "--noCheck", "--outDir", folder];
  const entry = [join(source, "index.ts"), "--target", "es2022", "--module", "nodenext", "--strict"];
  textsOf([join(root, "node_modules/typescript/lib/tsc.js"), ...emit, ...entry], source);
  return { name: declarations, folder };
}

function peerProjects(bench: Bench, path: string): Project[] {
  if (bench.peers === undefined) return [];
  const odata2ts = odata2tsModels(bench, bench.peers, path);
  for (const step of odata2ts.steps) textsOf(step, odata2ts.folder ?? bench.root);
  const declared = join(bench.scratch, "graph-types");
  mkdirSync(declared, { recursive: true });
  const text = readFileSync(bench.peers.file("@microsoft/microsoft-graph-types-beta", "microsoft-graph.d.ts"), "utf8");
  writeFileSync(join(declared, "index.d.ts"), text);
  return [
    { name: graphTypes, folder: declared },
    { name: odata2ts.name, folder: join(bench.scratch, "odata2ts"), hasErrors: true },
  ];
}

/** Errors fail the measurement, except for odata2ts, whose output has some. */
function compile({ root }: Bench, { name, folder, hasErrors }: Project): Command {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022"],
    types: [],
    skipLibCheck: false,
  };
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  const tsc = join(root, "node_modules/typescript/lib/tsc.js");
  if (hasErrors !== true) return { name, steps: [[tsc, "-p", folder]], folder };
  const script = `process.on("exit", () => { process.exitCode = 0; }); process.argv.splice(1, 0, "tsc"); require(${JSON.stringify(tsc)});`;
  return { name, steps: [["-e", script, "--", "-p", folder]], folder };
}

/** Interfaces, aliases and enumerations; an alias and a constant of the same name count once. */
function declaredTypes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const declaration = /^\s*(?:export )?(?:declare )?(?:interface|type|(?:const )?enum) \w+/gm;
  return files
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .reduce((sum, file) => sum + (readFileSync(file, "utf8").match(declaration)?.length ?? 0), 0);
}

/** With the time beyond that of an empty program, shared among the types. */
function withShares(group: Group, counts: ReadonlyMap<string, number>): Group {
  const idle = samplesOf(group, empty, "cpu");
  const subjects = group.subjects.map((subject) => {
    const { cpu } = subject.samples;
    const count = counts.get(subject.name) ?? 0;
    if (cpu === undefined || idle.length === 0 || count === 0) return subject;
    const share = cpu.map((time) => ((time - medianOf(idle)) * 1000) / count);
    return { ...subject, name: `${subject.name}: ${count} types`, samples: { ...subject.samples, share } };
  });
  const reference = subjects.find(({ name }) => name.startsWith(graphTypes))?.name;
  const metrics = { ...group.metrics, share: "µs/type" } as const;
  return { title: group.title, metrics, subjects, ...(reference !== undefined && { reference }) };
}

function verdictOf(group: Group, of: string): Verdict[] {
  const shareOf = (start: string): number | undefined => {
    const samples = group.subjects.find(({ name }) => name.startsWith(`${start}:`))?.samples.share;
    return samples && medianOf(samples);
  };
  const theirs = shareOf(graphTypes);
  if (theirs === undefined) return [];
  // The guards are in the table; the target is for what both declare.
  const ours = shareOf(types);
  return ours === undefined ? [] : [{ target: "type-check", of, value: ours / theirs }];
}
