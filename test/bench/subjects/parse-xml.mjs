// The floor of whatever reads metadata: the files given, parsed by fast-xml-parser as quick as it can be told to, and nothing else.
import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  processEntities: false,
  jPath: false,
});
for (const file of process.argv.slice(2)) parser.parse(readFileSync(file, "utf8"));
