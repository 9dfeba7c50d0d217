// CTL008, asked of the platform: the owners of the control are people of people.yaml, and one of them may approve it. Both ways, by numbers.
import * as z from 'zod';
import type { GitHubClient } from '../github/github-client.ts';
import { PlatformError } from '../platform-error.ts';
import { notSeen, ok, problem, type Check } from './check.ts';

const account = z.looseObject({ id: z.int() });

/**
 * @param owners `@name` and `@organisation/team` of the lines for gate paths
 * @param known account ids of everybody in people.yaml
 * @param approvers account ids of those who may approve changes of the control today
 */
export async function ownersCheck(
  client: GitHubClient,
  owners: readonly string[],
  known: ReadonlySet<string>,
  approvers: ReadonlySet<string>,
): Promise<Check> {
  try {
    const ids = new Map<string, readonly string[]>();
    for (const owner of owners) ids.set(owner, await idsOf(client, owner));
    const strangers = [...ids].filter(([, list]) => list.some((id) => !known.has(id))).map(([owner]) => owner);
    if (strangers.length > 0) {
      return problem(
        'CTL008',
        `CODEOWNERS asks accounts that control/people.yaml does not know: ${strangers.join(', ')}.`,
        'Add them to control/people.yaml with their numbers, or take them out.',
      );
    }
    return [...ids.values()].flat().some((id) => approvers.has(id))
      ? ok('CTL008', 'The owners of the control are in control/people.yaml, and one of them may approve it.')
      : problem(
          'CTL008',
          'Nobody whom CODEOWNERS asks about the control may approve it by control/approvals.yaml.',
          'Name those who hold a role of gate.approvers.',
        );
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return notSeen(
      'CTL008',
      `Who the owners are could not be read: ${error.message}`,
      'Name people instead of teams, or use a token that may read the members of teams.',
    );
  }
}

async function idsOf(client: GitHubClient, owner: string): Promise<string[]> {
  const [name = '', team] = owner.replace(/^@/, '').split('/');
  if (team === undefined) return [String((await client.get('GET /users/{name}', { name }, account)).id)];
  const members = await client.list('GET /orgs/{org}/teams/{team}/members', { org: name, team }, account);
  return members.map(({ id }) => String(id));
}
