// Makes the packages that are published, as folders and as the tarballs that `npm publish` takes.
// Usage: node scripts/pack.ts [folder]. The folder is build/npm unless named; what is in it is replaced.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from './pack/build-site.ts';
import { commandInside } from './pack/command-inside.ts';
import { publishedManifest, type Published, type SourceManifest } from './pack/published-manifest.ts';

interface Packed extends Published {
  readonly source: string;
  /** The package whose dependencies count, when it is not the source. */
  readonly dependenciesOf?: string;
  /** Files and folders that go along as they are. */
  readonly copied: readonly string[];
  readonly build?: (folder: string) => Promise<void> | void;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'build/npm'));
const siteExternal = ['astro', 'minisearch', 'pagefind', 'rolldown', 'satteri'];

const packages: readonly Packed[] = [
  {
    source: 'site',
    copied: ['README.md'],
    external: siteExternal,
    exports: { '.': './dist/build/index.js', './package.json': './package.json' },
    build: (folder) => buildSite(join(folder, 'dist'), siteExternal),
  },
  {
    source: 'packages/cli',
    copied: ['README.md', 'CHANGELOG.md', 'bin'],
    external: ['@clausemark/site', 'satteri'],
    exports: { './bin/clausemark.js': './bin/clausemark.js', './package.json': './package.json' },
    build: (folder) => run(process.execPath, [join(root, 'scripts/bundle.ts'), join(folder, 'dist')], root),
  },
  {
    source: 'packages/create-clausemark',
    dependenciesOf: 'packages/cli',
    copied: ['README.md', 'bin'],
    external: ['satteri'],
    build: (folder) => commandInside(folder, join(out, 'clausemark')),
  },
];

// The tarballs hold the modes of files: the same bytes on any machine.
process.umask(0o022);
rmSync(out, { recursive: true, force: true });
for (const item of packages) {
  const source = join(root, item.source);
  const { dependencies } = manifestOf(item.dependenciesOf ?? item.source);
  const manifest = { ...manifestOf(item.source), dependencies };
  const folder = join(out, manifest.name);
  mkdirSync(folder, { recursive: true });
  for (const name of item.copied) cpSync(join(source, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(publishedManifest(manifest, item), null, 2)}\n`);
  await item.build?.(folder);
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], folder);
}

function manifestOf(folder: string): SourceManifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as SourceManifest;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}
