import { describeWithShared, sharedPath } from "../support/shared.ts";
import { quickCompiler } from "./quick.ts";
import { checkWhole } from "./whole.ts";

describeWithShared("what is generated from all of Graph beta", () =>
  // The compiler of this project has its turn with v1.0.
  checkWhole(sharedPath("corpus", "graph-beta.xml"), quickCompiler),
);
