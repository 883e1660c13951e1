import { describeWithShared, sharedPath } from "../support/shared.ts";
import { proveWhole } from "./whole.ts";

describeWithShared("what is generated from all of Graph v1.0", () =>
  proveWhole(sharedPath("corpus", "graph-v1.0.xml")),
);
