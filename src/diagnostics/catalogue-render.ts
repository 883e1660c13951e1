import { type Entry, error } from "./catalogue-entry.ts";

/** render: plan → text */
export const renderCatalogue = {
  "unknown-template": error((name) => `There is no template or partial named ${name} to override.`),
  "template-syntax": error((name, fault) => `The template ${name} does not compile: ${fault}`),
  "template-fault": error((name, fault) => `The template ${name} cannot be rendered: ${fault}`),
} as const satisfies Record<string, Entry>;
