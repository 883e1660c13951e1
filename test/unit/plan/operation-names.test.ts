import { describe, expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
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
});
