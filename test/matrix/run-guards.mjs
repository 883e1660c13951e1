// Copied beside the index.js of some output, with its types in run-guards.json: prints how they and their guards agree.
import { readFileSync } from "node:fs";
import * as generated from "./index.js";

const functions = new Map(Object.entries(generated));
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const types = readJson("run-guards.json");
const failures = [];
for (const type of types) {
  const [is, assert, validate] = [type.guard, type.assert, type.validate].map((name) => functions.get(name));
  try {
    assert(readJson(type.fixture));
  } catch (error) {
    failures.push(`${type.name}: ${error.message}`);
  }
  const { valid, invalid } = readJson(type.cases);
  for (const { name, value } of valid) if (!is(value)) failures.push(`${type.name}: ${name}`);
  for (const { name, value, pointer, code } of invalid) {
    const [first, ...others] = validate(value);
    const isTold = others.length === 0 && first?.pointer === pointer && first.code === code;
    if (!isTold || is(value)) failures.push(`${type.name}: ${name}`);
  }
}
process.stdout.write(JSON.stringify({ version: process.versions.node, tried: types.length, failures }));
