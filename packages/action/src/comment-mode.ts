// The mode comment: one comment on a pull request, written anew each time. It holds what the gate's job handed over.
import * as z from 'zod';
import { ActionError } from './action-error.ts';
import type { Inputs } from './inputs.ts';
import { openPlatform } from './platform.ts';
import type { Surroundings } from './surroundings.ts';

const MARKER = '<!-- clausemark-report:v1 -->';
/** GitHub takes 65,536 characters. */
const MOST = 65_000;

const comment = z.object({
  id: z.int(),
  body: z.string().nullable().optional(),
  user: z.object({ id: z.int() }).nullable(),
});

export async function commentMode(surroundings: Surroundings, inputs: Inputs): Promise<number> {
  const { client, owner, repo } = openPlatform(surroundings, inputs);
  const number = Number(inputs.pull);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new ActionError(
      `pull: "${inputs.pull}" is no number of a pull request.`,
      'Pass the output `pull` of the gate.',
    );
  }
  if (inputs.report === '')
    throw new ActionError('There is no report to show.', 'Pass the output `report` of the gate.');
  const body = `${MARKER}\n${inputs.report.slice(0, MOST)}`;
  const where = { owner, repo, number };
  const all = await client.list('GET /repos/{owner}/{repo}/issues/{number}/comments', where, comment);
  // Anybody can write the marker, so the account counts as well.
  const mine = all.find(
    (item) => item.body?.startsWith(MARKER) === true && String(item.user?.id) === inputs.commentAuthor,
  );
  if (mine === undefined)
    await client.send('POST /repos/{owner}/{repo}/issues/{number}/comments', { ...where, body }, z.unknown());
  else if (mine.body !== body) {
    await client.send(
      'PATCH /repos/{owner}/{repo}/issues/comments/{id}',
      { owner, repo, id: mine.id, body },
      z.unknown(),
    );
  }
  return 0;
}
