// The texts a file had, from the newest commit back, through renames. For looking things up, never for a verdict: git guesses renames.
import { findRoot } from '../files/find-root.ts';
import { runGit } from './run-git.ts';

export interface PastFile {
  readonly commit: string;
  /** Its path then, from the root of the manual. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @param path from the root of the manual */
export async function* fileHistory(start: string, path: string): AsyncGenerator<PastFile> {
  const root = findRoot(start);
  const args = ['log', '--follow', '--relative', '--format=%x01%H', '--name-only', '-z', '--', path];
  const { code, stdout } = await runGit(root, args, { accept: [0, 128] });
  const commits = code === 0 ? stdout.toString('utf8').split('\u0001').slice(1) : [];
  for (const item of commits) {
    const commit = item.slice(0, item.search(/[\0\n]/));
    const name = item
      .slice(commit.length)
      .split(/[\0\n]/)
      .find((part) => part !== '');
    if (name === undefined) continue;
    const blob = await runGit(root, ['cat-file', 'blob', `${commit}:./${name}`], { accept: [0, 128] });
    if (blob.code === 0) yield { commit, path: name, bytes: blob.stdout };
  }
}
