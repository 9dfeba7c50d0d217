// Who pushed to the branch of a pull request: names in commits are free text, the account behind a push is not.
import type { Activity } from './shapes.ts';

export interface Pushers {
  readonly accounts: readonly string[];
  /** Why it is not certain that these are all; undefined when it is. */
  readonly gap: string | undefined;
}

const NOTHING = /^0+$/;

/** @param activity everything GitHub knows of the branch, in any order */
export function readPushers(activity: readonly Activity[], head: string, branch: string): Pushers {
  const pushes = activity.filter(({ activity_type: type }) => type !== 'branch_deletion');
  const accounts = pushes.flatMap(({ actor }) => (actor === null ? [] : [String(actor.id)]));
  return { accounts: [...new Set(accounts)], gap: gapIn(pushes, head, branch) };
}

function gapIn(pushes: readonly Activity[], head: string, branch: string): string | undefined {
  if (pushes.some(({ actor }) => actor === null)) return `an account that pushed to ${branch} no longer exists`;
  if (!pushes.some(({ after }) => after === head)) return `who pushed the last commit of ${branch} is not known`;
  const begins = pushes.some(({ before, activity_type: type }) => type === 'branch_creation' || NOTHING.test(before));
  return begins ? undefined : `who pushed the first commits of ${branch} is not known any more`;
}
