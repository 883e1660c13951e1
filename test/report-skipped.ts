import type { TestProject } from "vitest/node";
import { reasonToSkip } from "./support/describe-if.ts";

/** Says once, below the results, what was skipped because this machine does not have it: a line for each reason. */
export default function reportSkipped({ vitest }: TestProject): () => void {
  return () => {
    const filesOf = new Map<string, Set<string>>();
    for (const module of vitest.state.getTestModules()) {
      for (const { name } of module.children.allSuites()) {
        const reason = reasonToSkip(name);
        if (reason !== undefined) filesOf.set(reason, (filesOf.get(reason) ?? new Set()).add(module.moduleId));
      }
    }
    for (const [reason, { size }] of filesOf) {
      console.warn(`Skipped tests in ${size} ${size === 1 ? "file" : "files"}: there is ${reason}.`);
    }
  };
}
