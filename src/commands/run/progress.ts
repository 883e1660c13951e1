import type { Run } from "./run.ts";

/** Milliseconds after which progress is shown. */
const patience = 1000;

const words: Readonly<Record<string, string>> = {
  read: "Reading the metadata",
  model: "Building the model",
  plan: "Planning the output",
  render: "Rendering and writing",
  write: "Rendering and writing",
  compare: "Rendering and comparing",
  diff: "Comparing the models",
  verify: "Type-checking the output",
};

/** Returns a function that shows each stage of the run on a terminal once the run has taken more than a second. */
export function progressOf({ options, io }: Run): (stage: string) => void {
  const began = performance.now();
  const told = new Set<string>();
  return (stage) => {
    const word = words[stage];
    if (options.quiet || word === undefined || told.has(word) || performance.now() - began < patience) return;
    told.add(word);
    io.showStatus(`${word}…`);
  };
}
