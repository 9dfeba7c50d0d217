// The mode gate: finds out what is to be judged, judges it, and says so in the status, the summary, the outputs and the exit code.
import { setTimeout } from 'node:timers/promises';
import { PlatformError, type PullReference } from '@clausemark/platforms';
import type { GateVerdict } from '@clausemark/reporters';
import { version } from 'clausemark/version';
import * as z from 'zod';
import { ActionError } from '../action-error.ts';
import { readEvent, type ActionEvent } from '../event.ts';
import type { Inputs } from '../inputs.ts';
import { openPlatform, type Platform } from '../platform.ts';
import type { Surroundings } from '../surroundings.ts';
import { findPull } from './find-pull.ts';
import { judgeGroup } from './judge-group.ts';
import { judgePull } from './judge-pull.ts';
import { publishVerdicts } from './publish-verdicts.ts';
import { setStatus } from './set-status.ts';

const ATTEMPTS = 6;
const headShape = z.object({ head: z.object({ sha: z.string() }) });

/** @returns the exit code: 0 only when everything passed */
export async function gateMode(surroundings: Surroundings, inputs: Inputs): Promise<number> {
  const platform = openPlatform(surroundings, inputs);
  const event = readEvent(surroundings);
  if (event.kind === 'group') return judgeQueue(surroundings, inputs, platform, event);
  if (event.kind === 'pull' || event.kind === 'head') return judgeRequest(surroundings, inputs, platform, event);
  throw new ActionError(
    `The gate judges pull requests, and the event was ${event.kind === 'other' ? event.name : event.kind}.`,
    'Run it in pull_request_target, workflow_run and merge_group, as the workflow manual-gate does.',
  );
}

async function judgeRequest(
  surroundings: Surroundings,
  inputs: Inputs,
  platform: Platform,
  event: Extract<ActionEvent, { kind: 'pull' | 'head' }>,
): Promise<number> {
  const { reference, head } = await whatIsAsked(surroundings, platform, event);
  return judged(surroundings, platform, head, String(reference.number), async () => {
    const { pull, verdict } = await withPatience(surroundings, () => judgePull(platform, reference, inputs, version));
    if (pull.head.sha !== head)
      throw new PlatformError('moved', 'The branch moved while it was judged.', 'The push starts a run of its own.');
    return [verdict];
  });
}

/** A review was given or the branch moved: when it cannot be found out what there is to judge, a pass of an earlier run must not stay. */
async function whatIsAsked(
  surroundings: Surroundings,
  platform: Platform,
  event: Extract<ActionEvent, { kind: 'pull' | 'head' }>,
): Promise<{ readonly reference: PullReference; readonly head: string }> {
  try {
    const reference = await findPull(platform, event);
    return { reference, head: await headOf(platform, reference.number) };
  } catch (error) {
    const commit = event.kind === 'head' ? event.sha : event.head;
    // It says why it failed; that the status could not be set either says nothing new.
    if (commit !== undefined)
      await setStatus(platform, surroundings, commit, 'error', couldNotJudge(error)).catch(() => {});
    throw error;
  }
}

function judgeQueue(
  surroundings: Surroundings,
  inputs: Inputs,
  platform: Platform,
  event: Extract<ActionEvent, { kind: 'group' }>,
): Promise<number> {
  return judged(surroundings, platform, event.head, '', () => judgeGroup(platform, event, inputs, version));
}

/** Whatever happens after "pending", the status never stays better than what was found out. */
async function judged(
  surroundings: Surroundings,
  platform: Platform,
  sha: string,
  pull: string,
  judge: () => Promise<GateVerdict[]>,
): Promise<number> {
  await setStatus(platform, surroundings, sha, 'pending', 'Change control: being judged.');
  try {
    const { state, sentence, code } = publishVerdicts(surroundings, pull, await judge());
    await setStatus(platform, surroundings, sha, state, sentence);
    return code;
  } catch (error) {
    await setStatus(platform, surroundings, sha, 'error', couldNotJudge(error));
    throw error;
  }
}

function couldNotJudge(error: unknown): string {
  return `Change control: could not judge. ${error instanceof Error ? error.message : String(error)}`;
}

async function headOf({ client, owner, repo }: Platform, number: number): Promise<string> {
  return (await client.get('GET /repos/{owner}/{repo}/pulls/{number}', { owner, repo, number }, headShape)).head.sha;
}

/** GitHub needs some seconds to make the merge of a push. */
async function withPatience<Result>({ retryWait }: Surroundings, judge: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await judge();
    } catch (error) {
      const stale = error instanceof PlatformError && error.code === 'moved';
      if (!stale || attempt === ATTEMPTS) throw error;
      await setTimeout(retryWait * attempt);
    }
  }
}
