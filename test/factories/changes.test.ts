/** A part of a complex value may be given where derived types may stand, too, and with the name of its type. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compilerMessages } from "../agreement/compile.ts";
import type { Guards } from "../agreement/guards.ts";
import { folderForSuite, write } from "../agreement/output.ts";
import { inSchema } from "../support/edmx.ts";
import { factoriesOf } from "./made.ts";

const folder = folderForSuite();

const document = inSchema(`
  <ComplexType Name="address">
    <Property Name="street" Type="Edm.String" Nullable="false"/>
    <Property Name="city" Type="N.city" Nullable="false"/>
  </ComplexType>
  <ComplexType Name="postBox" BaseType="N.address"><Property Name="box" Type="Edm.Int32" Nullable="false"/></ComplexType>
  <ComplexType Name="city">
    <Property Name="name" Type="Edm.String" Nullable="false"/>
    <Property Name="country" Type="Edm.String" Nullable="false"/>
  </ComplexType>
  <EntityType Name="letter"><Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.Int32" Nullable="false"/>
    <Property Name="to" Type="N.address" Nullable="false"/>
    <Property Name="from" Type="N.address"/>
    <Property Name="writtenIn" Type="N.city"/>
  </EntityType>
  <EntityType Name="parcel" BaseType="N.letter"/>`);

const usage = `
import { mockLetter } from "./output/index.js";

mockLetter({ to: { city: { name: "Ulm" } }, from: { street: "Ring" } });
mockLetter({ to: { "@odata.type": "#N.postBox", street: "Ring", city: { name: "Ulm", country: "DE" }, box: 1 }, from: null });
mockLetter({ writtenIn: { "@odata.type": "#N.city", name: "Ulm" } });
// @ts-expect-error There is no such property.
mockLetter({ to: { stret: "Ring" } });
// @ts-expect-error It is not a text.
mockLetter({ to: { city: { name: 1 } } });
// @ts-expect-error A derived type is whole.
mockLetter({ to: { "@odata.type": "#N.postBox", box: 1 } });
`;

type Json = Readonly<Record<string, unknown>>;

let guards: Guards;
let mock: Readonly<Record<string, (overrides?: object) => Json>>;

beforeAll(async () => {
  ({ guards, mock } = await factoriesOf<typeof mock>(folder, document));
});

const validate = (letter: Json) => guards.types.get("N.letter")!.validate(letter);

describe("a part of a complex value", () => {
  it("compiles as far as it is right", { timeout: 120_000 }, async () => {
    write(join(folder, "usage.ts"), usage);
    expect(await compilerMessages({ folder })).toEqual([]);
  });

  it("changes a value where a derived type may stand", () => {
    const usual = mock.mockLetter!() as { to: { city: object } };
    const letter = mock.mockLetter!({ to: { city: { name: "Ulm" } } });
    expect(letter.to).toEqual({ ...usual.to, city: { ...usual.to.city, name: "Ulm" } });
    expect(validate(letter)).toEqual([]);
  });

  it("may name its type", () => {
    const letter = mock.mockLetter!({ writtenIn: { "@odata.type": "#N.city", name: "Ulm" } });
    expect(validate(letter)).toEqual([]);
    expect(letter.writtenIn).toMatchObject({ "@odata.type": "#N.city", name: "Ulm" });
  });

  it("is whole, where it names another type", () => {
    const box = { "@odata.type": "#N.postBox", street: "Ring", city: { name: "Ulm", country: "DE" }, box: 1 };
    const letter = mock.mockLetter!({ to: box });
    expect(letter.to).toEqual(box);
    expect(validate(letter)).toEqual([]);
  });
});

it("refuses names of types that are not among the known ones", () => {
  expect(() => mock.mockAnyLetter!({ "@odata.type": "constructor" })).toThrow("There is no factory for constructor.");
});
