// Approvals of a merge request as reviews. GitLab keeps no commit with an approval, so it is the version that was the newest when somebody approved.
import { plainInstant, type EvidenceReview } from '@clausemark/control';
import * as z from 'zod';
import { PlatformError } from '../platform-error.ts';

export const noteShape = z.object({
  id: z.int(),
  system: z.boolean(),
  body: z.string(),
  created_at: z.string(),
  author: z.object({ id: z.int(), bot: z.boolean().optional() }),
});
export const versionShape = z.object({ head_commit_sha: z.string(), created_at: z.string() });

type Note = z.output<typeof noteShape>;
type Version = z.output<typeof versionShape>;

/** What GitLab writes itself when somebody acts; people cannot write system notes. */
const acts: Readonly<Record<string, EvidenceReview['state']>> = {
  'approved this merge request': 'APPROVED',
  'unapproved this merge request': 'DISMISSED',
  'requested changes': 'CHANGES_REQUESTED',
};

export function gitlabReviews(notes: readonly Note[], versions: readonly Version[]): EvidenceReview[] {
  return notes
    .filter(({ system }) => system)
    .flatMap((note) => {
      const state = acts[note.body.trim()];
      return state === undefined ? [] : [reviewOf(note, state, versions)];
    });
}

function reviewOf(note: Note, state: EvidenceReview['state'], versions: readonly Version[]): EvidenceReview {
  const at = plainInstant(note.created_at);
  if (at === undefined) throw new PlatformError('unexpected-answer', `Note ${note.id} has no time.`, 'Report it.');
  const userId = account(note.author.id);
  return {
    id: note.id,
    userId,
    account: note.author.bot === true ? 'bot' : 'person',
    state,
    at,
    commit: seenAt(note.created_at, versions),
    ...(state === 'DISMISSED' && { dismissed: { was: 'APPROVED', by: userId } }),
  };
}

/** A version made in the same moment may not have been what was looked at: then nothing was. */
function seenAt(instant: string, versions: readonly Version[]): string | null {
  const time = Date.parse(instant);
  const before = versions.filter((version) => Date.parse(version.created_at) < time);
  const newest = before.sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))[0];
  return newest?.head_commit_sha ?? null;
}

export function account(id: number): string {
  return `gitlab:${id}`;
}
