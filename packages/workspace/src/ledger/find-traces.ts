// Where git still holds an object that was expunged: the newest state of the ledger is without it, its former commits are not, and
// the document may lie in other branches as well. Looked up in this clone, and nowhere else.
import { findRoot } from '../files/find-root.ts';
import { isShallow } from '../git/is-shallow.ts';
import { runGit } from '../git/run-git.ts';
import { SERVER_REF, LOCAL_REF } from './find-ledger.ts';
import { objectPath } from './ledger-files.ts';

export interface Traces {
  /** Id of the blob; undefined where no commit of the ledger in this clone has it. */
  readonly blob: string | undefined;
  /** Branches and tags with a commit that holds it, those of the ledger first. */
  readonly refs: readonly string[];
  /** This clone does not know all commits, so there may be more. */
  readonly shallow: boolean;
}

export async function findTraces(start: string, hash: string): Promise<Traces> {
  const root = findRoot(start);
  const [blob, shallow] = [await blobOf(root, hash), await isShallow(root)];
  return { blob, refs: blob === undefined ? [] : await refsWith(root, blob), shallow };
}

/** The blob that lay under the name of the hash in any commit. */
async function blobOf(root: string, hash: string): Promise<string | undefined> {
  const args = ['log', '--all', '--raw', '--no-abbrev', '--no-renames', '--format=', '--', `:(top)${objectPath(hash)}`];
  const { stdout } = await runGit(root, args);
  const ids = stdout.toString('utf8').matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm);
  return [...ids].flatMap(([, before = '', after = '']) => [before, after]).find((id) => /[1-9a-f]/.test(id));
}

async function refsWith(root: string, blob: string): Promise<string[]> {
  const args = ['log', '--all', '-m', '--no-renames', '--format=%H', `--find-object=${blob}`];
  const commits = (await runGit(root, args)).stdout.toString('latin1').split('\n').filter(Boolean);
  // The oldest one brought it; a branch that has that commit has the blob, whatever its newest state shows.
  const refs = new Set<string>();
  for (const commit of commits) {
    const list = ['for-each-ref', '--format=%(refname)', `--contains=${commit}`];
    for (const ref of (await runGit(root, list)).stdout.toString('utf8').split('\n').filter(Boolean)) refs.add(ref);
  }
  const ledger = new Set([LOCAL_REF, SERVER_REF]);
  return [...refs].sort((a, b) => Number(ledger.has(b)) - Number(ledger.has(a)) || (a < b ? -1 : 1));
}
