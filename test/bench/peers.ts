/** Those that the results are compared with: installed where they stay for the next run, never by `npm ci`. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Exact, so that two runs compare with the same. */
export const peerVersions = {
  "@microsoft/microsoft-graph-types-beta": "0.44.0-preview",
  "@odata2ts/odata2ts": "0.34.0",
  "@sinclair/typebox": "0.34.52",
  ajv: "8.20.0",
  "odata-openapi": "0.29.0",
  "openapi-typescript": "7.13.0",
  rollup: "4.68.5",
  typescript: "5.9.3",
  typia: "12.2.1",
  valibot: "1.5.0",
  zod: "4.6.7",
} as const;

export type Peer = keyof typeof peerVersions;

export interface Peers {
  readonly folder: string;
  /** The path of a file of an installed package. */
  readonly file: (peer: Peer, path: string) => string;
}

/** Installs what is not there yet. Throws where the registry cannot be reached. */
export function installPeers(cache: string): Peers {
  const folder = join(cache, "peers");
  const manifest = join(folder, "package.json");
  const wanted = `${JSON.stringify({ private: true, type: "module", dependencies: peerVersions }, null, 2)}\n`;
  const marker = join(folder, "node_modules", ".installed");
  if (!existsSync(marker) || readFileSync(marker, "utf8") !== wanted) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    const quietly = ["--no-audit", "--no-fund", "--no-package-lock", "--legacy-peer-deps", "--ignore-scripts"];
    execFileSync("npm", ["install", ...quietly], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    writeFileSync(marker, wanted);
  }
  return { folder, file: (peer, path) => join(folder, "node_modules", peer, path) };
}
