import { describeWithShared, sharedPath } from "../shared.ts";
import { proveWhole } from "./whole.ts";

describeWithShared("what is generated from all of Graph beta", () =>
  proveWhole(sharedPath("corpus", "graph-beta.xml")),
);
