// The commands that are compared: ours as it is published, and the peers from bench/peers.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './measure.ts';
import { cacheFolder, peersFolder, workFolder } from './places.ts';

const repository = fileURLToPath(new URL('../', import.meta.url));
const node = process.execPath;
/** The day the generated manual is judged by. */
const TODAY = '2026-11-22';
const staged = join(workFolder, 'clausemark');

/** Bundles the command and puts it into a folder without sources, where it starts as an installed one does. */
export function stageClausemark(): void {
  const cli = join(repository, 'packages/cli');
  execFileSync(node, [join(repository, 'scripts/bundle.ts')], { cwd: repository, stdio: 'inherit' });
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(join(staged, 'node_modules'), { recursive: true });
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(cli, name), join(staged, name), { recursive: true });
  symlinkSync(join(cli, 'node_modules/satteri'), join(staged, 'node_modules/satteri'));
}

export function clausemark(cwd: string, ...args: readonly string[]): Command {
  const check = ['check', '.', '--today', TODAY, '--format', 'json', ...args];
  return {
    name: 'clausemark',
    program: node,
    args: [join(staged, 'bin/clausemark.js'), ...check],
    cwd,
    env: { XDG_CACHE_HOME: cacheFolder },
  };
}

/** The gate on a change, by its evidence; facts of documents that are known come from the cache. */
export function gate(cwd: string, head: string, evidence: string): Command {
  const judge = ['gate', '--base', 'HEAD', '--head', head, '--evidence', evidence, '--today', TODAY, '--json'];
  return {
    name: 'clausemark gate',
    program: node,
    args: [join(staged, 'bin/clausemark.js'), ...judge],
    cwd,
    env: { XDG_CACHE_HOME: cacheFolder },
  };
}

/** The site from the sources: it is what `npm start` runs. */
export function site(manual: string, out: string, ...args: readonly string[]): Command {
  const build = ['site', 'build', '--root', manual, '--out', out, '--today', TODAY, ...args];
  return {
    name: 'clausemark site build',
    program: node,
    args: [join(repository, 'packages/cli/bin/clausemark.js'), ...build],
    env: { XDG_CACHE_HOME: cacheFolder },
  };
}

export function hugo(folder: string, out: string): Command {
  return { name: 'hugo', program: 'hugo', args: ['--quiet', '--cleanDestinationDir', '-d', out], cwd: folder };
}

export function clausemarkVersion(): Command {
  return {
    name: 'clausemark --version',
    program: node,
    args: [join(staged, 'bin/clausemark.js'), '--version'],
    repeat: 20,
  };
}

/** The verifier as it lies in every ledger. */
export function verifier(folder: string): Command {
  return { name: 'verify.mjs', program: node, args: [join(staged, 'dist/verify.mjs'), folder, '--json'] };
}

export function hashing(folder: string): Command {
  return {
    name: 'hashing the same bytes',
    program: node,
    args: [join(repository, 'bench/ledger/hash-ledger.mjs'), folder],
  };
}

export const emptyNode: Command = { name: 'node -e 0', program: node, args: ['-e', '0'], repeat: 20 };

const rumdlCheck = ['check', '--no-config', '--enable', 'MD051,MD052,MD053,MD057', '--output-format', 'json'];

function caching(cwd: string, cache: false | 'with-cache'): readonly string[] {
  return cache === false ? ['--no-cache'] : ['--cache-dir', join(cacheFolder, 'rumdl', cwd.replaceAll('/', '_'))];
}

/** The native program, without its wrapper: what it costs at its best. */
export function rumdl(cwd: string, cache: false | 'with-cache'): Command {
  const scope = join(peersFolder, 'node_modules/@rumdl');
  const [platform = ''] = existsSync(scope) ? readdirSync(scope) : [];
  const args = [...rumdlCheck, ...caching(cwd, cache), '.'];
  return { name: 'rumdl', program: join(scope, platform, 'rumdl'), args, cwd };
}

export function rumdlByNpm(cwd: string, cache: false | 'with-cache'): Command {
  const wrapper = join(peersFolder, 'node_modules/rumdl/bin/rumdl');
  const args = [wrapper, ...rumdlCheck, ...caching(cwd, cache), '.'];
  return { name: 'rumdl (npm)', program: node, args, cwd };
}

export function markdownlint(cwd: string): Command {
  return {
    name: 'markdownlint-cli2',
    program: node,
    args: [join(peersFolder, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
    cwd,
  };
}

export function remark(cwd: string): Command {
  const uses = ['remark-frontmatter', 'remark-gfm', 'remark-validate-links'].flatMap((name) => [
    '--use',
    join(peersFolder, 'node_modules', name, 'index.js'),
  ]);
  return {
    name: 'remark-cli',
    program: node,
    args: [join(peersFolder, 'node_modules/remark-cli/cli.js'), '.', '--quiet', '--no-stdout', ...uses],
    cwd,
  };
}

/** Installs the peers where they are missing. */
export function installPeers(): void {
  if (existsSync(join(peersFolder, 'node_modules/rumdl'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peersFolder, stdio: 'inherit' });
}
