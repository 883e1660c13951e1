/** Each option that shapes the output, alone: generated, type-checked with every strictness, and run. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseSnapshot } from "../../src/model/snapshot.ts";
import type { Model } from "../../src/model/types.ts";
import { optionNames, options } from "../../src/settings/options.ts";
import { compareWithGuards } from "../agreement/agreement.ts";
import { writeAssignments } from "../agreement/assignments.ts";
import { bundlerModules, compilerMessages, nodeModules, strictest } from "../agreement/compile.ts";
import { type Guards, loadGuards } from "../agreement/guards.ts";
import { folderForSuite, type GeneratedOutput, write } from "../agreement/output.ts";
import { quickCompiler } from "../agreement/quick.ts";
import { loadModel } from "../support/load-model.ts";
import { type Axis, axes, type Probe, templates, withoutEffect } from "./axes.ts";
import { besides, changedFiles, generateVariant, type Variant } from "./variants.ts";

/** Four compilations, on a machine that may have much else to do. */
const slow = { timeout: 300_000 };

/** Unless it is the option: operations and factories have tests of their own. */
const emit = ["types", "guards", "fixtures", "cases"];

const titles = axes.map((axis) => [axis.option, axis.value, axis] as const);

/** The one form that types cannot be taken off from. */
const isErasable = ({ value }: Axis): boolean => value !== "enum";

/** The folder of the variants that are compiled together. */
function placeOf(axis: Axis): string {
  if (axis.option === "import-extension") return axis.value;
  return isErasable(axis) ? "erasable" : "not-erasable";
}

describe("options, each alone", () => {
  const folder = folderForSuite();
  const variants = new Map<Axis, Variant>();
  let base: Variant;
  let model: Model;

  beforeAll(async () => {
    for (const [path, text] of Object.entries(templates)) write(join(folder, path), text);
    model = loadModel(besides("store.csdl.xml"));
    base = await generateVariant(join(folder, "erasable", "default"), { emit });
    assign(base, "erasable", "default");
    for (const [index, axis] of axes.entries()) {
      const place = placeOf(axis);
      const variant = await generateVariant(join(folder, place, `v${index}`), { emit, ...axis.commandLine(folder) });
      variants.set(axis, variant);
      // JSON has no members of TypeScript's enumerations.
      if (place === "erasable") assign(variant, place, `v${index}`);
      write(join(variant.folder, "use.ts"), axis.use);
      if (axis.useOfDefault !== undefined) write(join(base.folder, `use${index}.ts`), axis.useOfDefault);
    }
  }, 60_000);

  function outputOf({ folder: at, files, types }: Variant): GeneratedOutput {
    return { folder: at, model, types, operations: new Map(), paths: [...files.keys()] };
  }

  /** Where the document is another one, only the types of both have a model here. */
  function assign(variant: Variant, place: string, name: string): void {
    const types = new Map([...variant.types].filter(([type, { fixture }]) => model.types.has(type) && fixture));
    writeAssignments({ ...outputOf(variant), types }, join(folder, place, `${name}-assigned`));
  }

  it.for(titles)("--%s %s: changes the files that it should, and no other", ([, , axis]) => {
    const variant = variants.get(axis)!;
    expect(variant.errors).toEqual([]);
    const patterns = axis.changes.map((change) => new RegExp(`^${change.replaceAll(".", "\\.").replace("*", ".*")}$`));
    const changed = changedFiles(base, variant);
    expect(changed.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(axis.changes.filter((_, index) => !changed.some((path) => patterns[index]!.test(path)))).toEqual([]);
  });

  it("all of it compiles with every strictness, beside code that makes use of it and the fixtures", slow, async () => {
    const settings = { ...strictest, ...nodeModules };
    const compilations = {
      erasable: settings,
      "not-erasable": { ...settings, erasableSyntaxOnly: false },
      ts: { ...settings, allowImportingTsExtensions: true, noEmit: true },
      none: { ...strictest, ...bundlerModules },
    };
    for (const [name, options] of Object.entries(compilations)) {
      expect(await compilerMessages({ folder: join(folder, name), options, ...quickCompiler() }), name).toEqual([]);
    }
  });

  it("none of it but enums is more than JavaScript with types", async () => {
    const enums = axes.find((axis) => !isErasable(axis))!;
    const erasable = await compilerMessages({
      folder: variants.get(enums)!.folder,
      options: { ...strictest, ...nodeModules },
    });
    expect(erasable.filter((message) => !message.includes("TS1294"))).toEqual([]);
    expect(erasable).not.toEqual([]);
  });

  const withGuards = titles.filter(([option, , { changes }]) => option !== "emit" && !changes.includes("index.ts"));

  it.for(withGuards)("--%s %s: fixtures, cases and guards agree", ([, , axis]) => {
    const output = outputOf(variants.get(axis)!);
    const { differences, types, invalid } = compareWithGuards(output, loadGuards(output));
    expect(differences).toEqual([]);
    expect(types).toBe(output.types.size);
    expect(invalid).toBeGreaterThan(types);
  });

  const probed = titles.flatMap(([option, value, axis]) =>
    axis.probe ? [[option, value, axis, axis.probe] as const] : [],
  );

  it.for(probed)("--%s %s: guards say what the option says", ([, , axis, probe]) => {
    expect(answers(base, probe)).toEqual(probe.byDefault);
    expect(answers(variants.get(axis)!, probe)).toEqual(probe.here);
  });

  function answers(variant: Variant, { type, members }: Probe): string[] {
    const guards: Guards = loadGuards(outputOf(variant));
    const fixture: object = JSON.parse(variant.files.get(variant.types.get(type)!.fixture!)!);
    return guards.types
      .get(type)!
      .validate({ ...fixture, ...members })
      .map(({ code, pointer }) => `${code} ${pointer}`);
  }

  it("emit: the manifest names what there is, and nothing else", () => {
    for (const [option, value, axis] of titles) {
      if (option !== "emit") continue;
      const { types, files } = variants.get(axis)!;
      for (const { module, guards, fixture, cases } of types.values()) {
        for (const path of [module, guards, fixture, cases])
          if (path !== undefined) expect([...files.keys()]).toContain(path);
        expect([guards !== undefined, fixture !== undefined, cases !== undefined]).toEqual([
          value === "guards",
          value === "fixtures" || value === "cases",
          value === "cases",
        ]);
      }
    }
  });

  const textOf = (option: string) => variants.get(axes.find((axis) => axis.option === option)!)!.files;

  it("templates: every interface is made by the one in the folder", () => {
    const text = textOf("templates").get("demo.store/types.ts")!;
    const own = text
      .match(/^\/\/ Ours\.\n(?:\/\*\*.*\n)?export interface \w+/gm)!
      .map((lines) => lines.split(" ").at(-1));
    expect(own).toEqual(["Audit", "Book", "Company", "Item", "Size"]);
  });

  it("overlay: the type is described as the overlay does", () => {
    expect(textOf("overlay").get("demo.store/types.ts")).toContain(
      "/** Told by the overlay. */\nexport interface Company ",
    );
    expect(base.files.get("demo.store/types.ts")).not.toContain("overlay");
  });

  it("reference, severity: without them the type is not known, which is an error", async () => {
    const { errors, files } = await generateVariant(join(folder, "none"), {
      metadata: [besides("referring.csdl.xml")],
    });
    expect([errors, files.size]).toEqual([["unresolved-type"], 0]);
  });

  it("report: the model is what the next run compares with", () => {
    const kept = parseSnapshot(textOf("report").get("model.json")!);
    expect([...kept.types.keys()]).toEqual([...model.types.keys()]);
  });

  it("has every value of every option that generate knows, or says that it has no effect on output", () => {
    const known = optionNames.filter((name) => (options[name].commands as readonly string[]).includes("generate"));
    const tried = new Set(axes.map(({ option }) => option));
    expect([...tried, ...withoutEffect].sort()).toEqual([...known].sort());
    for (const name of known) {
      const option = options[name];
      if (!tried.has(name) || option.type !== "choice") continue;
      const values = axes.filter((axis) => axis.option === name).map(({ value }) => value);
      expect([option.default, ...values].sort()).toEqual([...option.choices].sort());
    }
  });
});
