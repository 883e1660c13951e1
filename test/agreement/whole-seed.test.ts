import { fileURLToPath } from "node:url";
import { describe } from "vitest";
import { checkBundlerModules, checkWhole } from "./whole.ts";

const metadata = fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url));

describe("what is generated from metadata/", () => {
  checkWhole(metadata);
  checkBundlerModules(metadata);
});
