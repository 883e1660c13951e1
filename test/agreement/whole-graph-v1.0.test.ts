import { describe } from "vitest";
import { wholeGraph } from "../support/graph.ts";
import { checkWhole } from "./whole.ts";

const { title, path } = wholeGraph("graph-v1.0");

describe(`what is generated from ${title}`, () => checkWhole(path));
