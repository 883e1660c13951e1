/** A registry of packages on this machine, so that tests install as users do and need no network. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./folders.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Package {
  readonly name: string;
  readonly version: string;
}

/** Serves this project, packed as it stands, and all that it depends on until the test ends. Returns the address. */
export async function serveRegistry(): Promise<string> {
  const tarballs = temporaryFolder();
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", tarballs], { cwd: root, stdio: "ignore" });
  const own = { folder: root, tarball: join(tarballs, readdirSync(tarballs)[0]!) };
  const served = [own, ...dependencies().map((folder) => ({ folder, tarball: pack(folder, tarballs) }))];
  const server = createServer(({ url = "" }, response) => {
    const path = decodeURIComponent(url.slice(1));
    const tarball = served.find((each) => basename(each.tarball) === path)?.tarball;
    const versions = served.map((each) => ({
      ...manifestOf(each.folder),
      tarball: `${address}/${basename(each.tarball)}`,
    }));
    const found = versions.filter(({ name }) => name === path);
    response.statusCode = tarball === undefined && found.length === 0 ? 404 : 200;
    response.end(tarball === undefined ? JSON.stringify(packument(path, found)) : readFileSync(tarball));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return address;
}

/** Returns the folders of all packages that the lock file has for users. */
function dependencies(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
  };
  const used = Object.entries(packages).filter(([path, { dev, optional }]) => path !== "" && !dev && !optional);
  return used.map(([path]) => join(root, path));
}

function manifestOf(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Packs an installed package again, and returns the path of the tarball. */
function pack(folder: string, tarballs: string): string {
  const { name, version } = manifestOf(folder);
  const file = join(tarballs, `${name.replace("/", "-")}-${version}.tgz`);
  execFileSync("tar", ["-czf", file, "--exclude=node_modules", "-C", dirname(folder), basename(folder)]);
  return file;
}

/** Returns what a registry says of a package. */
function packument(name: string, found: readonly (Package & { readonly tarball: string })[]): object {
  const versions = found.map(({ tarball, ...manifest }) => [manifest.version, { ...manifest, dist: { tarball } }]);
  return { name, "dist-tags": { latest: found.at(-1)?.version }, versions: Object.fromEntries(versions) };
}
