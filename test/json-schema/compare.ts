/** Compares both checkers on one value: what each finds that the other does not. */
import type { Fault } from "./validator.ts";

export interface Disagreement {
  readonly only: "ours" | "theirs";
  readonly fault: Fault;
}

/** What the validator says where our guards say this. */
const keywords: Readonly<Record<string, readonly string[]>> = {
  type: ["type"],
  null: ["type"],
  format: ["format", "type", "required"],
  range: ["format", "type"],
  enum: ["enum"],
  missing: ["required"],
  derived: [],
};

export function disagreementsOf(ours: readonly Fault[], theirs: readonly Fault[]): Disagreement[] {
  const onlyOurs = ours.filter((fault) => !theirs.some((other) => saysTheSame(fault, other)));
  const onlyTheirs = theirs.filter(
    (other) => !ours.some((fault) => fault.pointer === other.pointer || isPartOf(fault, other)),
  );
  return [
    ...onlyOurs.map((fault) => ({ only: "ours" as const, fault })),
    ...onlyTheirs.map((fault) => ({ only: "theirs" as const, fault })),
  ];
}

function saysTheSame(ours: Fault, theirs: Fault): boolean {
  if (isPartOf(ours, theirs)) return true;
  return ours.pointer === theirs.pointer && keywords[ours.kind]!.includes(theirs.kind);
}

/** GeoJSON is wrong as a whole for us, in one of its members for the validator. */
function isPartOf(ours: Fault, theirs: Fault): boolean {
  return ours.kind === "format" && theirs.pointer.startsWith(`${ours.pointer}/`);
}
