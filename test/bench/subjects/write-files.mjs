// The floor of whatever writes the output: as many files of as many bytes as are in one folder, made in another.
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [from, to] = process.argv.slice(2);
const folders = new Set();
for (const path of readdirSync(from, { recursive: true })) {
  const stats = statSync(join(from, path));
  if (!stats.isFile()) continue;
  const file = join(to, path);
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, "x".repeat(stats.size));
}
