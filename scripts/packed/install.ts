// Installs the packed tarballs in an empty folder as npm would, without a registry: unpacked below node_modules, with links to those
// dependencies they declare and to nothing else.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface PackedManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** @param stores folders whose node_modules hold the dependencies @returns the manifests, by name */
export function install(
  tarballs: string,
  place: string,
  stores: readonly string[],
): ReadonlyMap<string, PackedManifest> {
  const modules = join(place, 'node_modules');
  const files = readdirSync(tarballs).filter((name) => name.endsWith('.tgz'));
  const manifests = files.map((file) => unpack(join(tarballs, file), modules));
  const own = new Map(manifests.map((manifest) => [manifest.name, manifest]));
  for (const { name, dependencies } of manifests) {
    for (const [wanted, range] of Object.entries(dependencies)) {
      if (own.has(wanted)) {
        if (own.get(wanted)?.version !== range) throw new Error(`${name} wants ${wanted} ${range}`);
      } else link(wanted, stores, join(modules, name, 'node_modules'));
    }
  }
  return own;
}

function unpack(tarball: string, modules: string): PackedManifest {
  const text = tar('--extract', '--to-stdout', '--file', tarball, 'package/package.json');
  const manifest = JSON.parse(text) as PackedManifest;
  const folder = join(modules, manifest.name);
  mkdirSync(folder, { recursive: true });
  tar('--extract', '--file', tarball, '--directory', folder, '--strip-components=1');
  return manifest;
}

function link(name: string, stores: readonly string[], modules: string): void {
  const at = stores.map((store) => join(store, 'node_modules', name)).find((path) => isThere(path));
  if (at === undefined) throw new Error(`${name} is not installed in the workspace`);
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(realpathSync(at), join(modules, name));
}

function isThere(path: string): boolean {
  try {
    readFileSync(join(path, 'package.json'));
    return true;
  } catch {
    return false;
  }
}

function tar(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('tar', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar ${args.join(' ')}: ${stderr}`);
  return stdout;
}
