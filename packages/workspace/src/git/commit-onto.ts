// Makes a commit with some files put on top of another commit's. Work tree, index and branches stay as they are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit, type GitOptions } from './run-git.ts';
import { durable } from './write-blobs.ts';

export interface NewCommit {
  /** Undefined for the first commit of a branch. */
  readonly parent: string | undefined;
  /** Blob ids by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths that the commit no longer has. */
  readonly removed?: readonly string[];
  readonly message: string;
  /** UTC instant; the same content at the same instant is the same commit. */
  readonly at: string;
}

/** Full id of the commit. */
export async function commitOnto(
  root: string,
  { parent, files, removed = [], message, at }: NewCommit,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-index-'));
  try {
    const options = { indexFile: join(folder, 'index'), settings: durable };
    if (parent !== undefined) await runGit(root, ['read-tree', parent], options);
    const none = '0'.repeat(parent?.length ?? 40);
    const lines = [
      ...removed.map((path) => `0 ${none}\t${path}\0`),
      ...[...files].map(([path, id]) => `100644 ${id}\t${path}\0`),
    ];
    await runGit(root, ['update-index', '-z', '--index-info'], { ...options, input: lines });
    const tree = await idFrom(root, ['write-tree'], options);
    const parents = parent === undefined ? [] : ['-p', parent];
    return await idFrom(root, ['commit-tree', tree, ...parents, '-F', '-'], {
      settings: durable,
      input: [message],
      variables: identity(at),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The machine that keeps the ledger writes it, whoever started it. Who decided what stands in the entries. */
function identity(at: string): Readonly<Record<string, string>> {
  const [name, email] = ['clausemark ledger', 'ledger@clausemark.invalid'];
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: at,
  };
}

async function idFrom(root: string, args: readonly string[], options: GitOptions): Promise<string> {
  const { stdout } = await runGit(root, args, options);
  return stdout.toString('latin1').trim();
}
