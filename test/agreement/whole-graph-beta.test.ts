import { describeWithShared, sharedPath } from "../support/shared.ts";
import { quickCompiler } from "./corpus.ts";
import { proveWhole } from "./whole.ts";

describeWithShared("what is generated from all of Graph beta", () =>
  // The compiler of this project has its turn with v1.0.
  proveWhole(sharedPath("corpus", "graph-beta.xml"), quickCompiler),
);
