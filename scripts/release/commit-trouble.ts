// Why a commit that workflows name cannot be used by others. What they run is the bundle in that commit, which nobody reads: so it must be, byte for
// byte, what the sources make that were tested.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namedCommits } from './release-problems.ts';

const DIST = 'packages/action/dist/';
const BUNDLE = 'clausemark-action.js';
/** Without it the action cannot start where GitHub runs it. A bundle that was made on another system lacks it. */
const PARSER = 'satteri_napi.linux-x64-gnu.node';
const GATE = '.github/workflows/manual-gate.yml';

type Files = ReadonlyMap<string, string>;

/** @param root a checkout of what is released, with all of its history @param tag the version, as `v1.2.3` */
export function troubles(root: string, tag: string): (commit: string) => string | undefined {
  const sources = bundleOfSources(root);
  const known = new Map<string, string | undefined>();
  const troubleWith = (commit: string): string | undefined => {
    if (!known.has(commit)) known.set(commit, found(commit));
    return known.get(commit);
  };
  return troubleWith;

  function found(commit: string): string | undefined {
    const own = trouble(commit);
    if (own !== undefined) return own;
    // The workflows of that commit name another one, whose action runs.
    const inner = namedCommits(git(root, 'cat-file', 'blob', `${commit}:${GATE}`) ?? '');
    const wrong = inner.find((used) => trouble(used) !== undefined);
    return wrong && `its ${GATE} uses ${wrong}: ${trouble(wrong) ?? ''}`;
  }

  function trouble(commit: string): string | undefined {
    if (git(root, 'merge-base', '--is-ancestor', commit, 'HEAD') === undefined)
      return 'it is no part of what is released. Run scripts/pin-release.ts';
    const manifest = git(root, 'cat-file', 'blob', `${commit}:packages/cli/package.json`) ?? '{}';
    const { version = 'none' } = JSON.parse(manifest) as { readonly version?: string };
    if (`v${version}` !== tag) return `it has the version ${version}. Run scripts/pin-release.ts`;
    return differenceOf(sources, bundleAt(root, commit));
  }
}

export function differenceOf(sources: Files, committed: Files): string | undefined {
  const missing = [BUNDLE, PARSER].find((name) => !committed.has(name));
  if (missing !== undefined) return `its ${DIST}${missing} is missing`;
  const other = [...new Set([...sources.keys(), ...committed.keys()])].find(
    (name) => sources.get(name) !== committed.get(name),
  );
  return other && `its ${DIST}${other} is not what the sources make. Run scripts/bundle-action.ts on Linux`;
}

function bundleOfSources(root: string): Files {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-release-'));
  try {
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/bundle-action.ts'), folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('the action could not be bundled');
    const idOf = (name: string): string => git(root, 'hash-object', '--no-filters', '--', join(folder, name)) ?? '';
    return new Map(readdirSync(folder).map((name) => [name, idOf(name).trim()]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundleAt(root: string, commit: string): Files {
  const listed = git(root, 'ls-tree', '-z', '--format=%(objectname) %(path)', commit, DIST) ?? '';
  const entries = listed.split('\0').filter((entry) => entry !== '');
  return new Map(
    entries.map((entry) => [entry.slice(entry.indexOf(' ') + 1 + DIST.length), entry.split(' ')[0] ?? '']),
  );
}

function git(root: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}
