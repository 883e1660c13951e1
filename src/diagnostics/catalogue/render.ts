import { fatal } from "./entry.ts";

/** render: plan → text */
export const renderCatalogue = {
  "unknown-template": fatal((name) => `There is no template or partial named ${name} to override.`),
  "template-syntax": fatal((name, fault) => `The template ${name} does not compile: ${fault}`),
  "template-not-json": fatal((name, fault) => `The template ${name} does not produce valid JSON: ${fault}.`),
  "template-fault": fatal((name, fault) => `The template ${name} cannot be rendered: ${fault}`),
} as const;
