// The least that a generator does: the file given, parsed as parse-xml.mjs does, and the files that write-files.mjs makes.
const [, , file, from, to] = process.argv;
process.argv = [...process.argv.slice(0, 2), file];
await import("./parse-xml.mjs");
process.argv = [...process.argv.slice(0, 2), from, to];
await import("./write-files.mjs");
