/** The judges that the guards are compared with, on values: what they check must be the same. */
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { moduleOf } from "../../bench/guards/dialect.ts";
import { dialects } from "../../bench/guards/dialects.ts";
import { floorOf } from "../../bench/guards/floor.ts";
import { definitionsOf, withDerived } from "../../bench/guards/shape.ts";

const metadata = fileURLToPath(new URL("../../../metadata/microsoft.graph.xml", import.meta.url));
const base = "microsoft.graph.vppTokenActionResult";
const derived = "microsoft.graph.vppTokenRevokeLicensesActionResult";

const result = {
  actionName: null,
  actionState: "done",
  startDateTime: "2025-03-05T14:27:05Z",
  lastUpdatedDateTime: "2025-03-05T14:28:05.5+01:00",
};
const revocation = { ...result, actionFailureReason: "none", failedLicensesCount: 1, totalLicensesCount: 4 };

type Check = (value: unknown) => boolean;

async function checkOf(source: string): Promise<Check> {
  const { code } = transformSync(source, { format: "esm" });
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  return module.check;
}

describe("the hand-written floor", () => {
  it("lets a value through and refuses each that breaks a rule", async () => {
    const check = await checkOf(floorOf(definitionsOf(metadata, [derived]), derived, false));
    expect(check(revocation)).toBe(true);
    expect(check({ ...revocation, "@odata.type": `#${derived}` })).toBe(true);
    const wrong = [
      null,
      [revocation],
      result,
      { ...revocation, "@odata.type": `#${base}` },
      { ...revocation, actionName: 1 },
      { ...revocation, actionState: "finished" },
      { ...revocation, startDateTime: "2025-13-05T14:27:05Z" },
      { ...revocation, lastUpdatedDateTime: null },
      { ...revocation, failedLicensesCount: 2.5 },
      { ...revocation, totalLicensesCount: 2 ** 31 },
    ];
    expect(wrong.filter(check)).toEqual([]);
  });

  it("follows @odata.type in a collection", async () => {
    const check = await checkOf(floorOf(withDerived(metadata, base), `${base}+`, true));
    const named = { ...revocation, "@odata.type": `#${derived}` };
    expect(check({ value: [result, named] })).toBe(true);
    expect(check({ value: [result, { ...named, failedLicensesCount: "1" }] })).toBe(false);
    expect(check({ value: result })).toBe(false);
  });
});

it("each library gets each member", () => {
  const definitions = definitionsOf(metadata, [derived]);
  for (const dialect of Object.values(dialects)) {
    const source = moduleOf(dialect, definitions, derived, false);
    for (const name of ["@odata.type", ...Object.keys(revocation)]) expect(source).toContain(`"${name}"`);
    for (const member of ["notSupported", "expiredApplePushNotificationCertificate"]) expect(source).toContain(member);
  }
});
