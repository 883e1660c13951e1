/** A factory that is given a query returns its answer, whatever the query is. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compilerMessages } from "../agreement/compile.ts";
import type { GuardOptions, Guards } from "../agreement/guards.ts";
import { folderForSuite, write } from "../agreement/output.ts";
import { inSchema } from "../support/edmx.ts";
import { factoriesOf } from "./made.ts";

const folder = folderForSuite();

const document = inSchema(`
  <ComplexType Name="place">
    <Property Name="name" Type="Edm.String"/>
    <NavigationProperty Name="host" Type="N.person"/>
    <NavigationProperty Name="guests" Type="Collection(N.person)"/>
    <NavigationProperty Name="owner" Type="N.person" Nullable="false"/>
  </ComplexType>
  <EntityType Name="person"><Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <NavigationProperty Name="friend" Type="N.person"/>
  </EntityType>
  <EntityType Name="party"><Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="at" Type="N.place" Nullable="false"/>
    <Property Name="before" Type="Collection(N.place)" Nullable="false"/>
    <NavigationProperty Name="host" Type="N.person"/>
  </EntityType>
  <EntityType Name="ball" BaseType="N.party"><NavigationProperty Name="band" Type="N.person"/></EntityType>`);

const usage = `
import { mockParty, mockPerson, mockBall } from "./output/index.js";

const { at, before } = mockParty({}, { expand: { "at/host": { select: ["id"] }, "before/guests": true } });
export const host: { id: string } | null | undefined = at.host;
export const guests: number | undefined = before[0]?.guests?.length;
mockParty({ at: { owner: mockPerson() } }, { select: ["id"], expand: { "at/owner": true } });
mockBall({}, { expand: { "N.ball/band": true } as object });
`;

type Json = Readonly<Record<string, unknown>>;
type Factory = (overrides?: object, query?: object) => Json;

let guards: Guards;
let mock: Readonly<Record<string, Factory>>;
let several: Readonly<Record<string, (count: number, overrides: object) => readonly Json[]>>;

beforeAll(async () => {
  ({ guards, mock } = await factoriesOf<typeof mock>(folder, document));
  several = mock as unknown as typeof several;
});

function answer(type: string, query: object, overrides: object = {}): Json {
  const value = mock[`mock${type[0]!.toUpperCase()}${type.slice(1)}`]!(overrides, query);
  expect(guards.types.get(`N.${type}`)!.validate(value, query as GuardOptions)).toEqual([]);
  return value;
}

it("compiles", { timeout: 120_000 }, async () => {
  write(join(folder, "usage.ts"), usage);
  expect(await compilerMessages({ folder })).toEqual([]);
});

describe("relations of complex values", () => {
  it("lead to nothing, unless something is given", () => {
    const { at, before } = answer("party", { expand: { "at/host": true, "before/guests": true } });
    expect(at).toEqual({ name: expect.any(String), host: null });
    expect(before).toEqual([{ name: expect.any(String), guests: [] }]);
    const given = answer("party", { expand: { "at/host": { select: ["id"] } } }, { at: { host: { id: "1" } } });
    expect(given.at).toMatchObject({ host: { id: "1" } });
  });

  it("are there alone, where nothing else of the value is selected", () => {
    const value = answer("party", { select: ["id"], expand: { "at/guests": true } });
    expect(Object.keys(value)).toEqual(["@odata.type", "id", "at"]);
    expect(value.at).toEqual({ guests: [] });
  });

  it("are given where they may not be null, and left out unless they are expanded", () => {
    expect(() => mock.mockParty!({}, { expand: { "at/owner": true } })).toThrow("owner is not null: give");
    const owner = mock.mockPerson!();
    expect(answer("party", { expand: { "at/owner": true } }, { at: { owner } }).at).toMatchObject({ owner });
    expect(answer("party", { select: ["at"] }, { at: { owner } }).at).toEqual({ name: expect.any(String) });
  });
});

it("relations of derived types are those of their instances", () => {
  expect(answer("ball", { expand: { "N.ball/band": true } })).toMatchObject({ band: null });
  expect(answer("party", { expand: { "N.ball/band": true } })).not.toHaveProperty("band");
});

it("an empty selection selects all", () => {
  expect(answer("party", { select: [] })).toEqual(mock.mockParty!());
});

it("relations of related entities are given with them", () => {
  const query = { expand: { host: { expand: { friend: true } } } };
  const host = mock.mockPerson!({}, query.expand.host);
  expect(answer("party", query, { host }).host).toEqual(host);
  expect(() => mock.mockParty!({ host: mock.mockPerson!() }, query)).toThrow(
    "friend is not in the entity to expand it in: give what it leads to, as in { friend: … }.",
  );
});

it("several differ, though their identifiers are said to be undefined", () => {
  expect(new Set(several.mockPersons!(3, { id: undefined }).map(({ id }) => id)).size).toBe(3);
});
