// The gate for one pull request: what GitHub says, the merge it tries, and the verdict.
import { judgeGate } from '@clausemark/gate';
import { collectEvidence, PlatformError, type Pull, type PullReference } from '@clausemark/platforms';
import type { GateVerdict } from '@clausemark/reporters';
import { resolveCommit } from '@clausemark/workspace';
import type { Inputs } from '../inputs.ts';
import type { Platform } from '../platform.ts';
import { fetchReviewed, withFetched, type FetchedChange } from './fetch-change.ts';

export interface JudgedPull {
  readonly pull: Pull;
  readonly verdict: GateVerdict;
}

const MERGE = 'refs/clausemark/merge';

export async function judgePull(
  platform: Platform,
  reference: PullReference,
  inputs: Inputs,
  version: string,
): Promise<JudgedPull> {
  const { pull, evidence } = await collectEvidence(platform.client, reference);
  refuseOthers(pull);
  const branch = pull.base.ref;
  const refs = [`+refs/pull/${reference.number}/merge:${MERGE}`];
  const verdict = await withFetched(platform.source, { branch, refs, folder: inputs.root }, async (fetched) => {
    await refuseStale(fetched, pull);
    await fetchReviewed(fetched.root, platform.source, evidence);
    const { root, cache } = fetched;
    // What the API calls the merge may be one of an older state; this one was looked at.
    const tried = { ...evidence, merge: await resolveCommit(root, MERGE) };
    const base = `origin/${branch}`;
    return judgeGate({ root, cache, base, head: MERGE, evidence: tried, today: inputs.today, version });
  });
  return { pull, verdict: { ...verdict, head: `pull request ${reference.number}` } };
}

/** A pass for a branch that is not published would stay on the commit when the request is turned to the one that is. */
function refuseOthers({ number, state, base }: Pull): void {
  if (state !== 'open')
    throw new PlatformError('ambiguous', `Pull request ${number} is not open.`, 'There is nothing to judge.');
  if (base.ref === base.repo.default_branch) return;
  throw new PlatformError(
    'ambiguous',
    `Pull request ${number} goes to ${base.ref}, and only ${base.repo.default_branch} is in force.`,
    `Let it go to ${base.repo.default_branch}, or judge it when its content does.`,
  );
}

/** GitHub makes the merge some time after a push; one of an older state would be judged by an older text or an older policy. */
async function refuseStale({ root }: FetchedChange, { number, head, base }: Pull): Promise<void> {
  const [first, second, tip] = await Promise.all(
    [`${MERGE}^1`, `${MERGE}^2`, `origin/${base.ref}`].map((name) => resolveCommit(root, name)),
  );
  if (second === head.sha && first === tip) return;
  throw new PlatformError(
    'moved',
    `The merge that GitHub made of pull request ${number} is of an older state.`,
    'Bring the branch up to date and resolve conflicts, if there are any. Else run the job again in a minute.',
  );
}
