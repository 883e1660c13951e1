import { describeWithShared, sharedPath } from "../support/shared.ts";
import { checkWhole } from "./whole.ts";

describeWithShared("what is generated from all of Graph v1.0", () =>
  checkWhole(sharedPath("corpus", "graph-v1.0.xml")),
);
