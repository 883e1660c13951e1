/** Several instances differ in their identifiers, and these keep to the form and the facets of their types. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Guards } from "../agreement/guards.ts";
import { folderForSuite } from "../agreement/output.ts";
import { inSchema } from "../support/edmx.ts";
import { factoriesOf } from "./made.ts";

const folder = folderForSuite();

const entity = (name: string, key: string): string =>
  `<EntityType Name="${name}"><Key><PropertyRef Name="code"/></Key><Property Name="code" Nullable="false" ${key}/></EntityType>`;

const document = inSchema(`
  <TypeDefinition Name="short" UnderlyingType="Edm.String" MaxLength="3"/>
  ${entity("customer", 'Type="Edm.String" MaxLength="5"')}
  ${entity("shelf", 'Type="N.short"')}
  ${entity("letter", 'Type="Edm.String" MaxLength="1"')}
  ${entity("invoice", 'Type="Edm.Int64"')}
  ${entity("slot", 'Type="Edm.Byte"')}
  ${entity("level", 'Type="Edm.SByte"')}
  ${entity("channel", 'Type="Edm.Int16"')}
  <EntityType Name="odd"><Key><PropertyRef Name="constructor"/></Key>
    <Property Name="constructor" Type="Edm.String" Nullable="false"/>
  </EntityType>`);

type Factories = (count: number) => readonly Readonly<Record<string, unknown>>[];

let guards: Guards;
let several: Readonly<Record<string, Factories>>;

beforeAll(async () => {
  ({ guards, mock: several } = await factoriesOf<typeof several>(folder, document, { numbers: "string" }));
});

const codes = (name: string, count: number): readonly unknown[] => several[name]!(count).map(({ code }) => code);

describe("identifiers of several", () => {
  it.each([
    ["mockCustomers", 5],
    ["mockShelfs", 3],
    ["mockLetters", 1],
  ])("%s keep to MaxLength", (name, length) => {
    const found = codes(name, 12) as readonly string[];
    expect(Math.max(...found.map((code) => code.length))).toBeLessThanOrEqual(length);
    expect(new Set(found).size).toBeGreaterThan(9);
  });

  it("are numbers, where numbers are strings", () => {
    const invoices = several.mockInvoices!(12);
    expect(new Set(invoices.map(({ code }) => code)).size).toBe(12);
    for (const invoice of invoices) expect(guards.types.get("N.invoice")!.validate(invoice)).toEqual([]);
  });

  it.each([
    ["Slot", 100],
    ["Level", 100],
    ["Channel", 300],
  ])("of a small type stay in its range: %s", (name, distinct) => {
    const found = several[`mock${name}s`]!(300);
    const { validate } = guards.types.get(`N.${name.toLowerCase()}`)!;
    expect(found.flatMap((instance) => validate(instance))).toEqual([]);
    expect(new Set(found.map(({ code }) => code)).size).toBe(distinct);
  });

  it("may have any name", () => {
    expect(several.mockOdds!(2).map((odd) => odd.constructor)).toEqual(["Constructor", "Constructor-2"]);
  });
});
