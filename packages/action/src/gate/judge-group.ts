// The gate for a merge group: each pull request by its own reviews, between the commits that stand for it in the queue.
import { judgeGate } from '@clausemark/gate';
import { collectEvidence, queuedPulls } from '@clausemark/platforms';
import type { GateVerdict } from '@clausemark/reporters';
import type { ActionEvent } from '../event.ts';
import type { Inputs } from '../inputs.ts';
import type { Platform } from '../platform.ts';
import { fetchReviewed, withFetched } from './fetch-change.ts';

/** One verdict a request. The group passes only when all of them do: each is judged by the policy of the state before it. */
export async function judgeGroup(
  platform: Platform,
  group: Extract<ActionEvent, { kind: 'group' }>,
  inputs: Inputs,
  version: string,
): Promise<GateVerdict[]> {
  const { client, source, host, owner, repo } = platform;
  const pulls = await queuedPulls(client, { owner, repo, branch: group.branch, base: group.base, head: group.head });
  const refs = [`+${group.head}:refs/clausemark/group`];
  return withFetched(source, { branch: group.branch, refs, folder: inputs.root }, async ({ root, cache }) => {
    const verdicts: GateVerdict[] = [];
    for (const { number, base, head } of pulls) {
      const { evidence } = await collectEvidence(client, { host, owner, repo, number });
      await fetchReviewed(root, source, evidence);
      const queued = { ...evidence, merge: head };
      const verdict = await judgeGate({ root, cache, base, head, evidence: queued, today: inputs.today, version });
      verdicts.push({ ...verdict, base: base.slice(0, 12), head: `pull request ${number} in the queue` });
    }
    return verdicts;
  });
}
