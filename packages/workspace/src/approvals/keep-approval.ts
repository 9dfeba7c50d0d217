// Keeps a signed approval in the repository under a ref of its own. No branch changes, so no review is dismissed by it and nobody
// becomes an author of the change he approves.
import { createHash } from 'node:crypto';
import { APPROVAL_FILE, APPROVAL_REFS, approvalFile, type SignedStatement } from '@clausemark/control';
import { findRoot } from '../files/find-root.ts';
import { runGit } from '../git/run-git.ts';

/**
 * Writes the approval as a commit without parents.
 *
 * @param author as the commit names him; nothing rests on it
 * @returns the full name of the ref, which follows from the content
 */
export async function keepApproval(
  start: string,
  approval: SignedStatement,
  author: { readonly name: string; readonly email: string },
): Promise<string> {
  const root = findRoot(start);
  const text = approvalFile(approval);
  const ref = `${APPROVAL_REFS}${createHash('sha256').update(text).digest('hex')}`;
  const blob = await write(root, ['hash-object', '-w', '--stdin'], text);
  const tree = await write(root, ['mktree'], `100644 blob ${blob}\t${APPROVAL_FILE}\n`);
  const message = `${approval.decision} ${approval.doc}@${approval.revision} as ${approval.role}\n`;
  const identity = ['-c', `user.name=${author.name}`, '-c', `user.email=${author.email}`];
  const commit = await write(root, [...identity, 'commit-tree', tree], message);
  await runGit(root, ['update-ref', ref, commit]);
  return ref;
}

async function write(root: string, args: readonly string[], input: string): Promise<string> {
  const { stdout } = await runGit(root, args, { input });
  return stdout.toString('utf8').trim();
}
