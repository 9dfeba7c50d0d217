// Brings the commits of a change into an empty repository. Nothing of them is ever checked out, so nothing of them can run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceFile } from '@clausemark/control';
import { emptyRepository, fetchCommit, fetchObjects, LEDGER_BRANCH, type FetchSource } from '@clausemark/workspace';

export interface FetchedChange {
  /** Folder of the manual, without files. */
  readonly root: string;
  /** Keeps facts of documents for this one run; a cache of anybody else is never read. */
  readonly cache: { readonly folder: string };
}

const APPROVALS = 'refs/clausemark/approvals/*';

/** Calls `use` with the repository and removes it afterwards. @param refs what to fetch beside base branch, ledger and approvals */
export async function withFetched<Result>(
  source: FetchSource,
  { branch, refs, folder }: { readonly branch: string; readonly refs: readonly string[]; readonly folder: string },
  use: (fetched: FetchedChange) => Promise<Result>,
): Promise<Result> {
  const place = mkdtempSync(join(tmpdir(), 'clausemark-gate-'));
  try {
    const root = await emptyRepository(place, folder);
    const always = [
      `+refs/heads/${branch}:refs/remotes/origin/${branch}`,
      `+refs/heads/${LEDGER_BRANCH}*:refs/remotes/origin/${LEDGER_BRANCH}*`,
      `+${APPROVALS}:${APPROVALS}`,
    ];
    await fetchObjects(root, source, [...always, ...refs]);
    return await use({ root, cache: { folder: join(place, '.git', 'clausemark-facts') } });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Reviewed commits that no branch holds any more. One that the platform has lost approves nothing. */
export async function fetchReviewed(root: string, source: FetchSource, { reviews, head }: EvidenceFile): Promise<void> {
  const commits = new Set(
    reviews.flatMap(({ commit, state }) => (state === 'APPROVED' && commit !== null ? [commit] : [])),
  );
  for (const commit of [...commits, head]) await fetchCommit(root, source, commit);
}
