// Finds the commit that holds the ledger: the branch of this clone, or that of the server when it is further.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { gitFailure, runGit } from '../git/run-git.ts';
import { resolveCommit } from '../git/resolve-commit.ts';
import { begins } from './begins.ts';
import { commitFiles } from './commit-files.ts';
import { LEDGER_BRANCH, type LedgerFiles } from './ledger-files.ts';

export const LOCAL_REF = `refs/heads/${LEDGER_BRANCH}`;
export const SERVER_REF = `refs/remotes/origin/${LEDGER_BRANCH}`;

export interface FoundLedger {
  readonly files: LedgerFiles;
  /** Commit of the branch in this clone; undefined when only the server's is known. */
  readonly local: string | undefined;
  /** The two branches contradict each other: one of them was rewritten. */
  readonly differ: boolean;
}

/** @param ref a branch or commit to read instead. Undefined result: there is no ledger, or no repository. */
export async function findLedger(root: string, ref?: string): Promise<FoundLedger | undefined> {
  if (ref !== undefined)
    return { files: await commitFiles(root, ref, await resolveCommit(root, ref)), local: undefined, differ: false };
  const refs = await ledgerRefs(root);
  const [mine, theirs] = [refs.get(LOCAL_REF), refs.get(SERVER_REF)];
  const local = mine === undefined ? undefined : await commitFiles(root, LEDGER_BRANCH, mine);
  const server = theirs === undefined ? undefined : await commitFiles(root, `origin/${LEDGER_BRANCH}`, theirs);
  if (local === undefined || server === undefined) {
    const files = local ?? server;
    return files === undefined ? undefined : { files, local: mine, differ: false };
  }
  if (begins(local.text, server.text)) return { files: local, local: mine, differ: false };
  return begins(server.text, local.text)
    ? { files: server, local: mine, differ: false }
    : { files: local, local: mine, differ: true };
}

const NO_REPOSITORY = { code: 128, stdout: Buffer.alloc(0), stderr: 'not a git repository (or any' };

/** In a work tree, or in a repository without one. */
function seemsInGit(root: string): boolean {
  return findWorkTree(root) !== undefined || existsSync(join(root, 'HEAD'));
}

async function ledgerRefs(root: string): Promise<ReadonlyMap<string, string>> {
  const args = ['for-each-ref', '--format=%(refname) %(objectname) %(objecttype)', LOCAL_REF, SERVER_REF];
  const { code, stdout, stderr } = await runGit(root, args, { accept: [0, 128] }).catch((error: unknown) => {
    // Whoever has no git has no repository here either, unless one can be seen.
    if (error instanceof GitError && error.code === 'gitMissing' && !seemsInGit(root)) return NO_REPOSITORY;
    throw error;
  });
  if (code !== 0) {
    if (stderr.includes('not a git repository (or any')) return new Map();
    throw gitFailure(args, stderr);
  }
  const refs = new Map<string, string>();
  for (const line of stdout.toString('utf8').split('\n').filter(Boolean)) {
    const [name = '', id = '', type = ''] = line.split(' ');
    if (type !== 'commit') throw new GitError('ledgerRefNoCommit', errorTexts.ledgerRefNoCommit(name));
    refs.set(name, id);
  }
  return refs;
}
