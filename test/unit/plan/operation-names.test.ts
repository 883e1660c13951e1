import { describe, expect, it } from "vitest";
import { defaultOutputOptions, type EmitKind } from "../../../src/plan/options.ts";
import { planOutput } from "../../../src/plan/plan.ts";
import type { ManifestOperation, PreviousNames } from "../../../src/plan/types.ts";
import { modelOf } from "../../support/model-of.ts";

const E = `<EntityType Name="user"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>`;
const one = `<Parameter Name="it" Type="N.user"/>`;
const many = `<Parameter Name="it" Type="Collection(N.user)"/>`;
const text = (name: string) => `<Parameter Name="${name}" Type="Edm.String"/>`;
const returned = `<ReturnType Type="Edm.String"/>`;
const f = (name: string, parameters: string) =>
  `<Function Name="${name}" IsBound="${parameters.includes(`"it"`)}">${parameters}${returned}</Function>`;
const action = (name: string, parameters: string) =>
  `<Action Name="${name}" IsBound="${parameters.includes(`"it"`)}">${parameters}</Action>`;

type Entries = ReadonlyMap<string, ManifestOperation>;

function operationsOf(schema: string, previous: PreviousNames = new Map()): Entries {
  const emit = new Set(["types", "guards", "operations"] as const);
  return planOutput(modelOf(schema).model, { ...defaultOutputOptions, emit }, previous).manifestOperations;
}

function namesOf(schema: string, previous?: PreviousNames): Record<string, string> {
  return Object.fromEntries([...operationsOf(schema, previous)].map(([key, { name }]) => [key, name]));
}

function previousOf(entries: Entries): PreviousNames {
  return new Map([...entries].map(([key, { name, root }]) => [key, { name, isRoot: root !== false }]));
}

describe("the names of operations", () => {
  it("begin with what the operation is bound to, one or many", () => {
    expect(namesOf(E + action("ping", one) + action("ping", many) + action("ping", ""))).toEqual({
      "N.ping()": "Ping",
      "N.ping(Collection(N.user))": "UserCollectionPing",
      "N.ping(N.user)": "UserPing",
    });
  });

  it("say the parameters of all overloads of a function but that with the fewest", () => {
    expect(namesOf(E + f("find", one + text("b")) + f("find", one + text("a") + text("b")) + f("find", one))).toEqual({
      "N.find(N.user)": "UserFind",
      "N.find(N.user,a,b)": "UserFindWithAAndB",
      "N.find(N.user,b)": "UserFindWithB",
    });
  });

  it("say the parameters of overloads with more of them, whatever these are called", () => {
    expect(namesOf(E + f("find", one + text("z")) + f("find", one + text("a") + text("b")))).toEqual({
      "N.find(N.user,a,b)": "UserFindWithAAndB",
      "N.find(N.user,z)": "UserFind",
    });
  });

  it("stay when an overload with fewer parameters comes", () => {
    const before = operationsOf(E + f("find", one + text("a")));
    const after = namesOf(E + f("find", one + text("a")) + f("find", one), previousOf(before));
    expect(after).toEqual({ "N.find(N.user)": "UserFind_2", "N.find(N.user,a)": "UserFind" });
  });

  it("give way to those of types, and stay when such a type comes later", () => {
    const type = `<ComplexType Name="userPingResponse"/>`;
    const first = operationsOf(E + action("ping", one)).get("N.ping(N.user)");
    expect(first?.response.type).toBe("UserPingResponse");
    expect(operationsOf(E + action("ping", one) + type).get("N.ping(N.user)")?.response.type).toBe(
      "UserPingResponse_2",
    );
    const { manifestTypes, manifestOperations } = planOutput(
      modelOf(E + action("ping", one) + type).model,
      { ...defaultOutputOptions, emit: new Set(["types", "operations"]) },
      previousOf(new Map([["N.ping(N.user)", first!]])),
    );
    expect(manifestOperations.get("N.ping(N.user)")?.response.type).toBe("UserPingResponse");
    expect(manifestTypes.get("N.userPingResponse")?.interface).toBe("UserPingResponse_2");
  });

  it("are words that code may use", () => {
    const entry = operationsOf(f("delete", "")).get("N.delete()");
    expect(entry?.exports).toEqual([
      "DeleteResponse",
      "delete_",
      "isDeleteResponse",
      "assertDeleteResponse",
      "validateDeleteResponse",
    ]);
  });

  it("leave the support code its name", () => {
    expect(operationsOf(f("odata", "")).get("N.odata()")?.exports).toContain("odata_");
  });

  it("are all that the manifest says, with the guards of either body", () => {
    expect(operationsOf(E + action("ping", one + text("a"))).get("N.ping(N.user)")).toEqual({
      kind: "Action",
      module: "N/operations.ts",
      name: "UserPing",
      parameters: {
        type: "UserPingParameters",
        guards: "N/operations.ts",
        guard: "isUserPingParameters",
        assert: "assertUserPingParameters",
        validate: "validateUserPingParameters",
      },
      response: { type: "UserPingResponse" },
      exports: [
        "UserPingParameters",
        "UserPingResponse",
        "isUserPingParameters",
        "assertUserPingParameters",
        "validateUserPingParameters",
      ],
    });
  });

  it("are those of bound operations where one that is not bound would have the same", () => {
    const entries = operationsOf(E + action("userPing", "") + action("ping", one));
    expect(entries.get("N.ping(N.user)")?.response.type).toBe("UserPingResponse");
    expect(entries.get("N.userPing()")?.response.type).toBe("UserPing_2Response");
    expect(namesOf(E + action("userZip", "") + action("zip", one))).toEqual({
      "N.userZip()": "UserZip_2",
      "N.zip(N.user)": "UserZip",
    });
  });

  it("are kept if they are identifiers, each once", () => {
    const before = new Map([
      ["N.a()", { name: "Kept", isRoot: true }],
      ["N.b()", { name: "Kept", isRoot: true }],
      ["N.c()", { name: "not one", isRoot: true }],
    ]);
    expect(namesOf(action("a", "") + action("b", "") + action("c", ""), before)).toEqual({
      "N.a()": "Kept",
      "N.b()": "B",
      "N.c()": "C",
    });
  });

  it("say a primitive type as a type of users does", () => {
    expect(namesOf(f("parse", `<Parameter Name="it" Type="Edm.String"/>`))).toEqual({
      "N.parse(Edm.String)": "StringParse",
    });
  });

  it("say no parameters where overloads differ by what they are bound to alone", () => {
    expect(namesOf(E + f("find", one) + f("find", many) + f("find", many + text("a")))).toEqual({
      "N.find(Collection(N.user))": "UserCollectionFind",
      "N.find(Collection(N.user),a)": "UserCollectionFindWithA",
      "N.find(N.user)": "UserFind",
    });
  });
});

describe("what is exported of operations", () => {
  const abstract = `<EntityType Name="none" Abstract="true"/>
    <EntityType Name="some" Abstract="true"/><EntityType Name="one" BaseType="N.some"/>`;
  const returning = (name: string, type: string) =>
    `<Action Name="${name}" IsBound="false"><ReturnType Type="${type}" Nullable="false"/></Action>`;
  const all = ["types", "guards", "factories", "operations"] as const;

  it.each([
    ["a value", returning("go", "Edm.String"), ["isGoResponse", "mockGoResponse"]],
    ["a collection", returning("go", "Collection(N.user)"), ["isGoResponse", "mockGoResponse"]],
    ["an instance", returning("go", "N.user"), ["isGoResponse", "mockGoResponse"]],
    ["an abstract type with instances", returning("go", "N.some"), ["isGoResponse", "mockGoResponse"]],
    ["an abstract type without instances", returning("go", "N.none"), ["isGoResponse"]],
    ["nothing", action("go", ""), []],
    ["a stream", returning("go", "Edm.Stream"), []],
  ])("are a guard and a factory of %s, as far as there is one", (_, operation, expected) => {
    const exports = exportsOf(E + abstract + operation, all);
    expect(exports.filter((name) => !/^(?:assert|validate)/.test(name))).toEqual(["GoResponse", ...expected]);
  });

  it.each([
    [
      ["types", "operations"],
      ["GoParameters", "GoResponse"],
    ],
    [
      ["types", "operations", "factories"],
      ["GoParameters", "GoResponse", "mockGoParameters", "mockGoResponse"],
    ],
  ] as const)("are those of %j alone", (emit, expected) => {
    const operation = `<Action Name="go" IsBound="false">${text("a")}${returned}</Action>`;
    expect(exportsOf(operation, emit)).toEqual(expected);
  });

  function exportsOf(schema: string, emit: readonly EmitKind[]): readonly string[] {
    const options = { ...defaultOutputOptions, emit: new Set(emit) };
    return planOutput(modelOf(schema).model, options).manifestOperations.get("N.go()")!.exports;
  }
});
