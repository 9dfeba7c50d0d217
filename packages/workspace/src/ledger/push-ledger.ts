// Shares the ledger with a server: plain pushes only, never forced. A server that is further wins, and the plan is made anew on its ledger.
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { moveRef } from '../git/move-ref.ts';
import { gitFailure, runGit } from '../git/run-git.ts';
import { begins } from './begins.ts';
import { findLedger, LOCAL_REF, SERVER_REF } from './find-ledger.ts';
import type { OpenLedger } from './open-ledger.ts';

/** Fetches the ledger of a server into its usual place. A server without one is none yet. */
export async function fetchLedger(root: string, server: string): Promise<void> {
  const list = ['ls-remote', '--exit-code', '--', server, LOCAL_REF];
  const { code, stderr } = await runGit(root, list, { network: true, accept: [0, 2, 128] });
  if (code === 2) return;
  if (code !== 0) throw gitFailure(list, stderr);
  await runGit(root, ['fetch', '--quiet', '--no-tags', '--', server, `+${LOCAL_REF}:${SERVER_REF}`], { network: true });
}

/** False when the server was further: this clone has its ledger now, and the caller plans again. */
export async function pushLedger(
  root: string,
  server: string,
  before: OpenLedger,
  commit: string | undefined,
): Promise<boolean> {
  const args = ['push', '--quiet', '--porcelain', '--', server, `${LOCAL_REF}:${LOCAL_REF}`];
  const { code, stdout, stderr } = await runGit(root, args, { network: true, accept: [0, 1, 128] });
  if (code === 0) return true;
  if (
    !/^!.*\[(?:remote )?rejected\].*(?:fetch first|non-fast-forward|stale info|cannot lock|failed to update ref)/m.test(
      stdout.toString('utf8'),
    )
  )
    throw gitFailure(args, `${stdout.toString('utf8')}${stderr}`);
  await fetchLedger(root, server);
  const theirs = await findLedger(root, SERVER_REF);
  // What was appended here was never published and is planned anew; what was there before must be there as well.
  if (theirs === undefined || !begins(theirs.files.text, before.files?.text))
    throw new GitError('ledgerRewritten', errorTexts.ledgerRewritten(server));
  await moveRef(root, LOCAL_REF, theirs.files.commit ?? '', commit);
  return false;
}
