/** Of much there may be much: work that grows faster than the input would not end within the time of a test. */
import { describe, expect, it } from "vitest";
import { modelOf } from "./model-of.ts";

function many(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}

describe("containers that extend one another", () => {
  it("have the members of all in the chain", () => {
    const chain = many(2000, (index) => {
      const base = index === 0 ? "" : ` Extends="N.C${index - 1}"`;
      return `<EntityContainer Name="C${index}"${base}><Singleton Name="s${index}" Type="N.E"/></EntityContainer>`;
    });
    const { model } = modelOf(`<EntityType Name="E"/>${chain}`);
    const names = model.schemas[0]?.containers.at(-1)?.members.map(({ name }) => name);
    expect(names).toHaveLength(2000);
    expect([names?.at(0), names?.at(-1)]).toEqual(["s0", "s1999"]);
  });
});
