/** Values nested deeper than any stack, and values that hold themselves: no guard may throw or hang. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Guard, type Guards, loadGuards, type Violation } from "./guards.ts";
import { folderForSuite, generateInto } from "./output.ts";

const csdl = fileURLToPath(new URL("guards.csdl.xml", import.meta.url));
const depth = 100_000;
const folder = folderForSuite();
let guards: Guards;
let following: Guards;
beforeAll(async () => {
  guards = loadGuards(await generateInto(join(folder, "shape"), [csdl]));
  following = loadGuards(await generateInto(join(folder, "deep"), [csdl], { navigation: "deep" }));
});

/**
 * Returns the violations of a value, with how deep they are: pointers are too long to show. `is` and `assert` must
 * agree.
 */
function faults(guard: Guard, value: unknown): readonly string[] {
  const found = guard.validate(value);
  const thrown = nameOfError(() => guard.assert(value));
  expect(guard.is(value)).toBe(found.length === 0);
  expect(thrown).toBe(found.length === 0 ? undefined : "ValidationError");
  return found.map(({ code, pointer }) => `${code} at depth ${pointer.split("/").length - 1}`);
}

function nameOfError(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).name;
  }
}

type Wrap = (inner: unknown) => unknown;

/** `innermost` inside `depth` values that `wrap` makes around it. */
function nest(innermost: unknown, wrap: Wrap): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

const inNext: Wrap = (next) => ({ label: "", next, children: [] });
const inChildren: Wrap = (child) => ({ label: "", next: null, children: [null, child] });
const inShapes: Wrap = (shape) => ({ "@odata.type": "#g.drawing", color: "red", shapes: [shape], circles: [] });
const inManager: Wrap = (manager) => ({ id: 1, manager });
const inReports: Wrap = (report) => ({ id: 1, reports: [report] });
const inGeometries: Wrap = (geometry) => ({ type: "GeometryCollection", geometries: [geometry] });
const inArray: Wrap = (item) => [item];

const leaf = { label: "", next: null, children: [] };
const circle = { "@odata.type": "#g.circle", color: "red", radius: 1 };
const point = { type: "Point", coordinates: [1, 2] };

interface Nesting {
  readonly guard: () => Guard;
  readonly wrap: Wrap;
  readonly good: unknown;
  /** What is wrong with `bad`, `deeper` levels below it; none if nothing there is checked. */
  readonly bad: unknown;
  readonly fault: readonly string[];
}

const of = (name: string) => () => guards.types.get(`test.guards.${name}`)!;
const anyOf = (name: string) => () => of(name)().any!;
const followingOf = (name: string) => () => following.types.get(`test.guards.${name}`)!;

const nestings: Readonly<Record<string, Nesting>> = {
  "a complex type in itself": {
    guard: of("node"),
    wrap: inNext,
    good: leaf,
    bad: { ...leaf, label: 1 },
    fault: [`type at depth ${depth + 1}`],
  },
  "a complex type in a collection in itself": {
    guard: of("node"),
    wrap: inChildren,
    good: leaf,
    bad: [],
    fault: [`type at depth ${2 * depth}`],
  },
  "a derived type in a collection of its base": {
    guard: anyOf("shape"),
    wrap: inShapes,
    good: circle,
    bad: { ...circle, "@odata.type": 1 },
    fault: [`type at depth ${2 * depth + 1}`],
  },
  "a derived type by its own guard": {
    guard: of("drawing"),
    wrap: inShapes,
    good: circle,
    bad: null,
    fault: [`null at depth ${2 * depth}`],
  },
  "an entity along a navigation property": {
    guard: followingOf("person"),
    wrap: inManager,
    good: null,
    bad: { id: "1" },
    fault: [`type at depth ${depth + 1}`],
  },
  "an entity along a navigation property for collections": {
    guard: followingOf("person"),
    wrap: inReports,
    good: { id: 1 },
    bad: null,
    fault: [`null at depth ${2 * depth}`],
  },
  "an entity along navigation properties that are not followed": {
    guard: of("person"),
    wrap: inManager,
    good: { id: 1 },
    bad: { id: "1" },
    fault: [],
  },
  "a geometry collection in itself": {
    guard: of("geometryCollection"),
    wrap: inGeometries,
    good: point,
    bad: { type: "Point" },
    fault: ["format at depth 0"],
  },
};

describe.each(Object.entries(nestings))(`%s, ${depth} deep`, (_, { guard, wrap, good, bad, fault }) => {
  it("passes where nothing is wrong", () => expect(faults(guard(), nest(good, wrap))).toEqual([]));
  it("reports what is wrong at the bottom", () => expect(faults(guard(), nest(bad, wrap))).toEqual(fault));
});

it("arrays nested that deep are allowed where any value is", () => {
  const deep = nest([], inArray);
  const loose = { anything: deep, things: deep, primitive: 1, complex: null, more: deep };
  expect(faults(of("loose")(), loose)).toEqual([]);
  expect(faults(of("node")(), { label: deep, next: deep, children: deep })).toEqual([
    "type at depth 1",
    "type at depth 1",
    "type at depth 2",
  ]);
});

function lastStepOf({ code, pointer }: Violation): string {
  return `${code} ${pointer.slice(pointer.lastIndexOf("/") + 1)}`;
}

describe("a value that holds itself", () => {
  it("passes where nothing is wrong", () => {
    const node = { label: "", next: {}, children: [{}] };
    node.next = node;
    node.children = [node, node.next];
    expect(faults(of("node")(), node)).toEqual([]);
    const drawing = { "@odata.type": "#test.guards.drawing", color: "red", shapes: [{}], circles: [] };
    drawing.shapes = [drawing, drawing];
    expect(faults(anyOf("shape")(), drawing)).toEqual([]);
    const person = { id: 1, manager: {}, mentor: {}, reports: [{}] };
    Object.assign(person, { manager: person, mentor: person, reports: [person] });
    expect(faults(followingOf("person")(), person)).toEqual([]);
    const geometry = { type: "GeometryCollection", geometries: [{}] };
    geometry.geometries = [geometry];
    expect(() => faults(of("geometryCollection")(), geometry)).not.toThrow();
  });

  it("reports once what is wrong with it", () => {
    const first = { label: 1, next: {}, children: [{}] };
    const second = { label: "", next: first, children: [first] };
    Object.assign(first, { next: second, children: [second, second] });
    expect(faults(of("node")(), second)).toEqual(["type at depth 2"]);
  });

  it("is checked by each of the guards that it must pass", () => {
    const drawing = { "@odata.type": "#g.drawing", color: "red", shapes: [{}], circles: [{}] };
    drawing.shapes = [drawing];
    drawing.circles = [drawing];
    // A drawing is a shape but no circle: what it lacks as one is found where it stands as one, and only there.
    expect(new Set(guards.types.get("test.guards.shape")!.any!.validate(drawing).map(lastStepOf))).toEqual(
      new Set(["missing radius"]),
    );
  });
});

it("values that share parts take time by their parts, not by the ways to them", () => {
  let value: unknown = leaf;
  for (let level = 0; level < 200; level++) value = { label: "", next: value, children: [value, value] };
  expect(faults(of("node")(), value)).toEqual([]);
});
