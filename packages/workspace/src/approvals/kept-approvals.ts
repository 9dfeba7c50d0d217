// The signed approvals kept in a repository, as they were written. Whether a signature is good is for who uses them.
import { APPROVAL_FILE, APPROVAL_REFS, readApprovalFile, type ApprovalFileRead } from '@clausemark/control';
import { findRoot } from '../files/find-root.ts';
import { readBlobsSync } from '../git/read-blobs.ts';
import { runGit } from '../git/run-git.ts';

export interface KeptApproval {
  readonly ref: string;
  /** What could not be read says why: it counts for nothing, and nobody is left to wonder. */
  readonly read: ApprovalFileRead;
}

/** A statement has some hundred characters, a signature some thousand. */
const LIMIT = 64 * 1024;

/** @param start a folder of the repository; a bare one will do */
export async function keptApprovals(start: string): Promise<KeptApproval[]> {
  const root = findRoot(start);
  const args = ['for-each-ref', '--format=%(refname) %(objectname)', APPROVAL_REFS];
  const { code, stdout } = await runGit(root, args, { accept: [0, 128] });
  const lines = code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
  const kept: KeptApproval[] = [];
  for (const line of lines) {
    const [ref = '', object = ''] = line.split(' ');
    kept.push({ ref, read: await readOne(root, object) });
  }
  return kept;
}

async function readOne(root: string, object: string): Promise<ApprovalFileRead> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${object}:${APPROVAL_FILE}`];
  const { code, stdout } = await runGit(root, args, { accept: [0, 1, 128] });
  const id = stdout.toString('utf8').trim();
  const bytes = code === 0 ? readBlobsSync(root, [id], LIMIT).get(id) : undefined;
  if (bytes === undefined) return { ok: false, problem: `it holds no ${APPROVAL_FILE} of a sensible size` };
  return readApprovalFile(bytes.toString('utf8'));
}
